"""Files on disk: how large an input may be (what is larger is named and left out, never cut), and what kind it is."""

from __future__ import annotations

from pathlib import Path

from consistency.errors import InputError

MAX_FILE = 5_000_000  # bytes of a text or a page, and of a line of JSONL
MAX_JSON = 100_000_000  # bytes of a .json file, which is read as a whole
MAX_TEXT = 500_000  # code points of an article: some 80,000 words


def megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"


def mode(path: Path) -> int:
    """The kind of file behind a path as `stat` tells it, links followed; 0 where it cannot be told."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0


def read_bytes(path: Path, limit: int, remedy: str) -> bytes:
    """The content of a file of at most `limit` bytes.

    Raises:
        InputError: the file is larger, or empty; the message does not name it.
        OSError: it cannot be read.
    """
    with path.open("rb") as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(f"is larger than {megabytes(limit)} ({megabytes(path.stat().st_size)}); {remedy}")
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise InputError("is empty; delete it or fill it.")
    return data
