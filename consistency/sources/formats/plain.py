"""Plain text: the article is the file."""

from __future__ import annotations

from collections.abc import Iterator

from consistency.sources.draft import Draft, SourceFile
from consistency.sources.encodings import decode
from consistency.sources.files import MAX_FILE, read_bytes
from consistency.sources.outlets import name_from_path


def read_plain(file: SourceFile) -> Iterator[Draft]:
    """Yields the one article of a text file; its text is the decoded file, with LF line ends."""
    text = decode(read_bytes(file.path, MAX_FILE, "split it into one file an article, or use JSONL."))
    yield Draft(
        source=file.shown, id=file.id, text=text, fallback=name_from_path(file.id, file.folder), fields=file.given
    )
