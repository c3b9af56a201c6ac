"""The command line; `run` is the script `consistency`."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import consistency
from consistency.cli import check, explain, judge
from consistency.cli.problems import Exit, told
from consistency.cli.streams import WARNINGS


class _Group(TyperGroup):
    """Tells problems of every command in one way."""

    def invoke(self, ctx: Any) -> Any:
        with told():
            return super().invoke(ctx)


app = typer.Typer(
    cls=_Group,
    name="consistency",
    help="Finds where news outlets agree and where they contradict each other.",
    epilog="Start with: consistency check FOLDER",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check", epilog=check.EXAMPLES)(check.check_command)
app.command("judge", epilog=judge.EXAMPLES)(judge.judge_command)
app.command("explain", epilog=explain.EXAMPLES)(explain.explain_command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"consistency {consistency.__version__}")
        raise typer.Exit


@app.callback()
def main(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Finds where news outlets agree and where they contradict each other."""
    logging.getLogger("consistency").addHandler(WARNINGS)


def run() -> None:
    """Runs the command line with the arguments of the process.

    A mistake of this program keeps its traceback, but not Python's exit code 1, which here means findings.
    """
    try:
        app()
    except Exception:
        traceback.print_exc()
        sys.exit(Exit.ERROR)
