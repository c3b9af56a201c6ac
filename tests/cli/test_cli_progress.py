"""Progress is shown on a terminal and nowhere else."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from consistency.cli.progress import Bar, shown
from consistency.progress import Progress, Silent


def run(progress: Progress) -> None:
    progress.stage("encode", 4)
    progress.advance(4)
    progress.stage("judge", None)
    progress.advance()


def console(terminal: bool) -> Console:
    return Console(file=io.StringIO(), force_terminal=terminal, width=80)


def test_a_terminal_shows_the_stage_and_how_far_it_is() -> None:
    screen = console(terminal=True)
    with shown(quiet=False, console=screen) as progress:
        assert isinstance(progress, Bar)
        progress.stage("encode", 4)
        progress.advance(3)
    assert "encode" in screen.file.getvalue()  # type: ignore[attr-defined]
    assert "3/4" in screen.file.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize(("quiet", "terminal"), [(True, True), (False, False), (True, False)])
def test_elsewhere_it_is_silent(quiet: bool, terminal: bool) -> None:
    screen = console(terminal)
    with shown(quiet=quiet, console=screen) as progress:
        assert isinstance(progress, Silent)
        run(progress)
    assert screen.file.getvalue() == ""  # type: ignore[attr-defined]


def test_a_new_stage_takes_the_place_of_the_old_one() -> None:
    screen = console(terminal=True)
    with shown(quiet=False, console=screen) as progress:
        run(progress)
    assert screen.file.getvalue().rstrip().count("\n") <= 2  # type: ignore[attr-defined]
