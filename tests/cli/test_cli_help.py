"""Help is documentation: every command shows examples, and the examples are right."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest
import typer

import consistency
from consistency.cli import check, explain, judge
from consistency.cli.main import app

if TYPE_CHECKING:
    from tests.cli.conftest import Cli

EXAMPLES = {"check": check.EXAMPLES, "judge": judge.EXAMPLES, "explain": explain.EXAMPLES}


def examples(command: str) -> list[str]:
    return [line.strip() for line in EXAMPLES[command].splitlines() if f"consistency {command}" in line]


def test_every_command_has_examples() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert set(commands) == set(EXAMPLES)
    assert all(len(examples(name)) >= 2 for name in commands)


@pytest.mark.parametrize("command", EXAMPLES)
def test_help_shows_the_examples(cli: Cli, command: str) -> None:
    shown = " ".join(cli(command, "--help").out.split())
    for example in examples(command):
        assert " ".join(example.split()) in shown


@pytest.mark.parametrize(("command", "example"), [(name, line) for name in EXAMPLES for line in examples(name)])
def test_an_example_uses_options_that_exist(command: str, example: str) -> None:
    _, _, call = example.partition(f"consistency {command}")
    parser = typer.main.get_command(app).commands[command]  # type: ignore[attr-defined]
    context = parser.make_context(command, shlex.split(call))
    assert context.params


def test_every_option_has_a_help_text() -> None:
    for command in typer.main.get_command(app).commands.values():  # type: ignore[attr-defined]
        assert [p.name for p in command.params if not getattr(p, "help", "")] == []


def test_the_version(cli: Cli) -> None:
    outcome = cli("--version")
    assert (outcome.code, outcome.out) == (0, f"consistency {consistency.__version__}\n")


def test_help_names_all_commands(cli: Cli) -> None:
    out = cli("--help").out
    assert [re.search(rf"\b{name}\b", out) is not None for name in EXAMPLES] == [True] * 3
