"""Where output goes: data to standard output, everything else to standard error."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from io import TextIOWrapper

from consistency.report.words import visible


def emit(text: str, *, exact: bool) -> None:
    """Writes data to standard output, at once.

    Args:
        text: what a format made.
        exact: UTF-8 whatever the locale, for programs; else the terminal's encoding, "?" for what it lacks.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8" if exact else None, errors="strict" if exact else "replace")
    sys.stdout.write(text)
    sys.stdout.flush()


def tell(message: str) -> None:
    """Writes a message for a person to standard error, with control characters shown, not obeyed."""
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")
    for line in message.splitlines():
        words = line.lstrip(" ")
        print(" " * (len(line) - len(words)) + visible(words), file=sys.stderr)


class _Teller(logging.Handler):
    """Tells what the stages warn of as every other message is told."""

    def emit(self, record: logging.LogRecord) -> None:
        tell(record.getMessage())


WARNINGS = _Teller(logging.WARNING)


def is_terminal(stream: object) -> bool:
    """Whether a stream is a terminal that moves its cursor."""
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty()) and os.environ.get("TERM") != "dumb"


def wants_color() -> bool:
    """Whether standard output takes colour: NO_COLOR forbids it, FORCE_COLOR asks for it in a pipe too."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_terminal(sys.stdout)


def columns() -> int:
    """Width of the terminal or what COLUMNS says; 80 in a pipe."""
    if os.environ.get("COLUMNS") or is_terminal(sys.stdout):
        return shutil.get_terminal_size((80, 24)).columns
    return 80
