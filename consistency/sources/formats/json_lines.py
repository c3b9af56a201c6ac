"""JSONL, one article a line, and JSON: an article, a list of them, or an object that lists them as "articles"."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import IO, Any

from consistency.errors import InputError
from consistency.records import PublishedFrom, Skipped
from consistency.sources.draft import Draft, SourceFile, make_fields, without_surrogates
from consistency.sources.encodings import bom_encoding, decode
from consistency.sources.files import MAX_FILE, MAX_JSON, megabytes, read_bytes

STDIN = "<stdin>"


def read_json_lines(file: SourceFile) -> Iterator[Draft | Skipped]:
    """Yields the article of every line, or why a line could not be read."""
    with file.path.open("rb") as stream:
        yield from read_stream(stream, file)


def read_stream(stream: IO[bytes], file: SourceFile) -> Iterator[Draft | Skipped]:
    """Yields the articles of a JSONL stream, which is never held as a whole; `file` names and describes it."""
    for source, value in objects(stream, file.shown):
        yield value if isinstance(value, Skipped) else _draft(value, source, file)


def objects(stream: IO[bytes], shown: str) -> Iterator[tuple[str, Any]]:
    """Yields for every line that is not blank where it stands ("x.jsonl:3") and its value, or a `Skipped`."""
    for number, line in enumerate(_lines(stream), start=1):
        source = f"{shown}:{number}"
        if line is None:
            reason = f"the line is longer than {megabytes(MAX_FILE)}; an article has to be shorter."
            yield source, Skipped(source, reason)
        elif line.strip():
            yield source, _parsed(line, source)


def _lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """The lines of a stream; None for one that is too long.

    Raises:
        InputError: the stream is too large for its encoding.
    """
    first = stream.readline(MAX_FILE)
    if (encoding := bom_encoding(first)) in ("utf-16", "utf-32"):  # 0x0A also stands inside their characters
        stream = BytesIO(_whole(first, stream).decode(encoding, "replace").encode())
        first = stream.readline(MAX_FILE)
    for line in chain([first], iter(lambda: stream.readline(MAX_FILE), b"")):
        if too_long := _is_cut(line):
            _skip_line(stream)
        yield None if too_long else line


def _whole(first: bytes, stream: IO[bytes]) -> bytes:
    rest = stream.read(MAX_JSON)
    if len(rest) == MAX_JSON:
        raise InputError(f"is larger than {megabytes(MAX_JSON)} and in UTF-16 or UTF-32; save it as UTF-8.")
    return first + rest


def _is_cut(line: bytes) -> bool:
    return len(line) == MAX_FILE and not line.endswith(b"\n")


def _skip_line(stream: IO[bytes]) -> None:
    while _is_cut(stream.readline(MAX_FILE)):
        pass


def _parsed(line: bytes, source: str) -> Any:
    try:
        return json.loads(_text(line))
    except InputError as error:
        return Skipped(source, f"the line {error}")
    except json.JSONDecodeError as error:
        return Skipped(
            source,
            f"the line is not JSON: {error.msg.removesuffix(' at')} at column {error.colno}; write one object a line.",
        )
    except (ValueError, RecursionError) as error:
        return Skipped(source, f"the line is not JSON that can be read: {error}")


def _text(data: bytes) -> str:
    """UTF-8 as it is, so that offsets stay those of the record; anything else by a guess."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(data)


def read_json(file: SourceFile) -> Iterator[Draft | Skipped]:
    """Yields the articles of a JSON file; one with an object a line is read as JSONL.

    Raises:
        InputError: the file is too large or not JSON.
    """
    data = read_bytes(file.path, MAX_JSON, "save it as .jsonl, one article a line, which may be of any size.")
    try:
        value = json.loads(data.decode(bom_encoding(data) or "utf-8"))
    except json.JSONDecodeError as error:
        if error.msg != "Extra data":
            raise InputError(f"is not JSON: {error.msg} at line {error.lineno}, column {error.colno}.") from None
        yield from read_stream(BytesIO(data), file)
        return
    except (ValueError, RecursionError) as error:
        raise InputError(f"is not JSON that can be read: {error}.") from None
    yield from _articles(value, file)


def _articles(value: Any, file: SourceFile) -> Iterator[Draft | Skipped]:
    if isinstance(value, dict) and isinstance(value.get("articles"), list):
        value = value["articles"]
    if not isinstance(value, list):
        yield _draft(value, file.shown, file)
        return
    for number, record in enumerate(value, start=1):
        yield _draft(record, f"{file.shown}[{number}]", file)


def _draft(record: Any, source: str, file: SourceFile) -> Draft | Skipped:
    if not isinstance(record, dict):
        return Skipped(source, "is not an object with the fields of an article (id, outlet, text, …).")
    text = record.get("text")
    if not isinstance(text, str):
        return Skipped(source, "has no field 'text' with the article's text.")
    id_ = _id(record.get("id")) or source.replace(file.shown, file.id, 1)
    return Draft(
        source=source,
        id=id_,
        # Replaced, not removed: whoever made the record may count offsets in its text.
        text=without_surrogates(text).replace("\0", " "),
        fallback=id_,
        fields=(make_fields(record, PublishedFrom.RECORD, source), *file.given),
    )


def _id(value: Any) -> str | None:
    """An id as it was given, None for what is none."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return without_surrogates(value).replace("\0", " ") if isinstance(value, str) and value.strip() else None
