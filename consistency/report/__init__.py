"""Findings to what a person or a program reads; one module a format."""

from __future__ import annotations

import os
import secrets
from enum import StrEnum
from pathlib import Path
from typing import Any

from consistency.errors import OutputError
from consistency.records import Report


class Format(StrEnum):
    """What a report can be written as."""

    TERMINAL = "terminal"
    JSON = "json"
    HTML = "html"


def render(report: Report, format: Format | str, **options: Any) -> str:
    """The report in a format, ended by a newline.

    Args:
        report: what a check found.
        format: `terminal`, `json` or `html`.
        options: of the terminal `width` (columns) and `color`; of JSON `text` and `timings`; of HTML none.
    """
    match Format(format):
        case Format.JSON:
            from consistency.report.json import to_json

            return to_json(report, **options)
        case Format.HTML:
            from consistency.report.html import to_html

            return to_html(report, **options)
        case Format.TERMINAL:
            from consistency.report.terminal import to_terminal

            return to_terminal(report, **options)


def write(text: str, path: str | os.PathLike[str]) -> None:
    """Writes the text as UTF-8 in one step: a reader sees the old file or the new one, never a part.

    An existing file keeps its permissions, a link stays a link, and a device such as `/dev/null` is written to.

    Raises:
        OutputError: the folder does not exist, or the file cannot be written.
    """
    target = Path(path).resolve()
    try:
        if target.exists() and not target.is_file():
            target.write_text(text, encoding="utf-8", newline="")
        else:
            _replace(text, target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(
            f"Cannot write {os.fspath(path)!r}: {reason}. Name a file in an existing folder where you may write."
        ) from error


def _replace(text: str, target: Path) -> None:
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        with temporary.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
