"""Reads articles from files and streams, whatever their state: what cannot be used is named, with the reason."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from consistency.errors import InputError
from consistency.records import Article, Skipped
from consistency.sources.dates import find_date, is_date_line
from consistency.sources.draft import Draft, SourceFile
from consistency.sources.duplicates import without_duplicates
from consistency.sources.files import MAX_TEXT
from consistency.sources.formats import READERS, Reader
from consistency.sources.formats.json_lines import STDIN, read_stream
from consistency.sources.languages import JUDGED, identify, normal_language
from consistency.sources.outlets import name_from_text, name_from_url
from consistency.sources.titles import headline
from consistency.sources.walk import walk

SHOWN_REASONS = 5


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The articles read, sorted by id, and what was left out with the reason, sorted by where it stands."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


def read(paths: Sequence[str | Path], *, stdin: IO[bytes] | None = None) -> ReadResult:
    """Reads every article under the paths; the result does not depend on their order, and is empty without any.

    Args:
        paths: folders, read with all below them; single files; "-" for JSONL on `stdin`.
        stdin: the stream behind "-"; standard input by default.

    Raises:
        InputError: a path does not exist, or no article could be read from any of them.
    """
    files = walk([Path(path) for path in paths if str(path) != "-"], READERS)
    drafts = [item for file in files.files for item in _read(file, READERS[file.path.suffix.lower()])]
    if "-" in map(str, paths):
        stream = stdin or sys.stdin.buffer
        drafts += _read(SourceFile(Path(STDIN), STDIN, STDIN), lambda file: read_stream(stream, file))
    result = _result(drafts, files.skipped)
    if paths and not result.articles:
        raise InputError(_nothing_read(result.skipped))
    return result


def _result(drafts: Iterable[Draft | Skipped], skipped_files: Iterable[Skipped]) -> ReadResult:
    done = [(draft.source, finish(draft)) if isinstance(draft, Draft) else ("", draft) for draft in drafts]
    read = [(source, item) for source, item in done if isinstance(item, Article)]
    articles, doubles = without_duplicates(read)
    skipped = [*skipped_files, *(item for _, item in done if isinstance(item, Skipped)), *doubles]
    return ReadResult(
        articles=tuple(sorted(articles, key=lambda article: article.id)),
        skipped=tuple(sorted(set(skipped), key=lambda item: (item.source, item.reason))),
    )


def _read(file: SourceFile, reader: Reader) -> Iterator[Draft | Skipped]:
    """What a reader finds in a file; a file that fails is named and does not stop the others."""
    try:
        yield from reader(file)
    except InputError as error:
        yield Skipped(file.shown, str(error))
    except OSError as error:
        yield Skipped(file.shown, f"cannot be read: {error.strerror or error}; check its permissions.")


def _nothing_read(skipped: Sequence[Skipped]) -> str:
    if not skipped:
        return "standard input holds no article; give one JSON object a line."
    reasons = [f"\n  {item.source}: {item.reason}" for item in skipped[:SHOWN_REASONS]]
    more = len(skipped) - SHOWN_REASONS
    return "no article could be read." + "".join(reasons) + (f"\n  and {more} more" if more > 0 else "")


def finish(draft: Draft) -> Article | Skipped:
    """Settles title, outlet, date and language of a draft, or says why it cannot be judged."""
    text = draft.text
    if not text.strip():
        return Skipped(draft.source, "has no text.")
    if len(text) > MAX_TEXT:
        reason = f"is {len(text):,} characters long, more than the {MAX_TEXT:,} of an article; split it."
        return Skipped(draft.source, reason)
    given = draft.first("language")
    language = normal_language(given) if given else identify(text)
    if language != JUDGED:
        how = "as its record says" if given else "as its words tell"
        return Skipped(draft.source, f"language {language!r} ({how}): the models read English.")
    return _article(draft)


def _article(draft: Draft) -> Article:
    title = draft.first("title") or ""
    if not title or is_date_line(title):
        title = headline(draft.text) or title
    url = draft.first("url")
    given = next((fields for fields in draft.fields if fields.published), None)
    published, origin = (given.published, given.origin) if given else find_date(title, draft.text, url)
    return Article(
        id=draft.id,
        outlet=draft.first("outlet") or name_from_url(url or "") or name_from_text(draft.text) or draft.fallback,
        text=draft.text,
        title=title,
        url=url,
        published=published,
        published_from=origin,
        author=draft.first("author"),
        language=JUDGED,
    )
