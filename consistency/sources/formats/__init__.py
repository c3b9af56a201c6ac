"""The formats that articles come in: one module each, and which reads what."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from consistency.records import Skipped
from consistency.sources.draft import Draft, SourceFile
from consistency.sources.formats.json_lines import read_json, read_json_lines
from consistency.sources.formats.page import read_page
from consistency.sources.formats.plain import read_plain

Reader = Callable[[SourceFile], Iterator[Draft | Skipped]]

# A reader yields the articles of a file, and what it had to leave out; it may raise InputError or OSError.
READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".html": read_page,
    ".htm": read_page,
    ".jsonl": read_json_lines,
    ".json": read_json,
}
