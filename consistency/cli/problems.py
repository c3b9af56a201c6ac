"""What goes wrong, as a person reads it: one table from exceptions to words and exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

import typer

from consistency.cli.streams import tell
from consistency.errors import (
    ConsistencyError,
    InputError,
    MissingExtraError,
    ModelError,
    OutputError,
    SettingsError,
)


class Exit(IntEnum):
    """Exit codes of every command."""

    CLEAN = 0
    FINDINGS = 1
    ERROR = 2
    INTERRUPTED = 130  # 128 + SIGINT
    PIPE_CLOSED = 141  # 128 + SIGPIPE


PROBLEMS: dict[type[ConsistencyError], tuple[str, Exit]] = {
    InputError: ("Cannot use the input", Exit.ERROR),
    SettingsError: ("An option makes no sense", Exit.ERROR),
    ModelError: ("Cannot use the model", Exit.ERROR),
    MissingExtraError: ("Something is not installed", Exit.ERROR),
    OutputError: ("Cannot write the output", Exit.ERROR),
    ConsistencyError: ("Error", Exit.ERROR),
}


@contextmanager
def told() -> Iterator[None]:
    """Ends the program with a line and an exit code for what a person can act on.

    Exceptions that are not in the table pass with their traceback: they are mistakes of this program.
    """
    try:
        yield
    except ConsistencyError as error:
        words, code = next(PROBLEMS[kind] for kind in type(error).__mro__ if kind in PROBLEMS)
        tell(f"{words}: {error}")
        raise typer.Exit(code) from error
    except KeyboardInterrupt as interrupt:
        tell("Interrupted.")
        raise typer.Exit(Exit.INTERRUPTED) from interrupt
    except BrokenPipeError as closed:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the flush at exit would fail again
        raise typer.Exit(Exit.PIPE_CLOSED) from closed
