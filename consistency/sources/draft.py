"""What a file says about an article, before outlet, date and language are settled."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from consistency.records import PublishedFrom
from consistency.sources.dates import parse_date

log = logging.getLogger(__name__)

LONGEST_FIELD = 2_000  # code points; what is longer is no name, title or URL, and is cut

_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Fields of an article as one origin gives them; None where it does not."""

    origin: PublishedFrom
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read.

    `id` is its path within the folder that was given, with forward slashes; `shown` is how messages
    name it; `folder` is the name of the folder that may stand for an outlet, "" where none may;
    `given` holds what manifests say about it, the nearest first.
    """

    path: Path
    id: str
    shown: str
    folder: str = ""
    given: tuple[Fields, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as its file tells it: `source` is the file and line, `fields` come most trusted first,
    and `fallback` names the outlet when nothing else does."""

    source: str
    id: str
    text: str
    fallback: str
    fields: tuple[Fields, ...] = ()

    def first(self, name: str) -> Any:
        """The value of a field from the most trusted origin that gives it, else None."""
        return next((value for f in self.fields if (value := getattr(f, name)) is not None), None)


def make_fields(values: Mapping[str, Any], origin: PublishedFrom, source: str) -> Fields:
    """Picks the fields of an article out of a JSON object; values of the wrong kind count as not given."""
    names = ("outlet", "title", "url", "author", "language")
    return Fields(
        origin=origin,
        published=_published(values.get("published"), source),
        **{name: as_text(values.get(name)) for name in names},
    )


def as_text(value: Any) -> str | None:
    """A name from JSON on one line: a string, or strings joined with commas; None for anything else."""
    if isinstance(value, list):
        value = ", ".join(part.strip() for part in value if isinstance(part, str))
    if not isinstance(value, str):
        return None
    return " ".join(without_surrogates(value[:LONGEST_FIELD]).replace("\0", " ").split()) or None


def without_surrogates(text: str) -> str:
    """The text with lone surrogates, which no file can hold, replaced one for one."""
    return _SURROGATES.sub("\ufffd", text)


def _published(value: Any, source: str) -> datetime | None:
    if value is None or value == "":
        return None
    if (parsed := parse_date(value)) is None:
        log.warning("%s: published is %.60r, no complete date; write 2024-03-05 or 2024-03-05T09:15Z", source, value)
    return parsed
