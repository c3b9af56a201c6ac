"""Progress of a run on standard error, where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as RichProgress

from consistency.cli.streams import is_terminal
from consistency.progress import Progress, Silent


class Bar:
    """A `Progress` of one line, which shows the current stage and vanishes at the end."""

    def __init__(self, rich: RichProgress) -> None:
        self._rich = rich
        self._task: TaskID | None = None

    def stage(self, name: str, total: int | None) -> None:
        if self._task is not None:
            self._rich.remove_task(self._task)
        self._task = self._rich.add_task(name, total=total)

    def advance(self, n: int = 1) -> None:
        if self._task is not None:
            self._rich.advance(self._task, n)


@contextmanager
def shown(*, quiet: bool, console: Console | None = None) -> Iterator[Progress]:
    """A bar while the block runs, or nothing where it would only litter a log.

    Args:
        quiet: shows nothing on a terminal either.
        console: where to show it; None for standard error.
    """
    console = console or Console(stderr=True)
    if quiet or not (console.is_terminal and (console.file is not sys.stderr or is_terminal(sys.stderr))):
        yield Silent()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with RichProgress(*columns, console=console, transient=True) as rich:
        yield Bar(rich)
