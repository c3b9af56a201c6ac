"""The same article twice: listed once, and said so; other articles with the same id get one of their own."""

from __future__ import annotations

import logging
from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import count

from consistency.records import Article, Skipped

log = logging.getLogger(__name__)


def without_duplicates(read: Sequence[tuple[str, Article]]) -> tuple[list[Article], list[Skipped]]:
    """Drops articles whose outlet has the same text twice, however it is spaced; gives every article an id of its own.

    The same text by another outlet stays: it is a copy, which the check counts as such. An id that
    comes back becomes "id#2", "id#3" and so on.

    Args:
        read: where each article was read, and the article; the first of two is kept.
    """
    kept: dict[str, Article] = {}
    first: dict[tuple[str, str], str] = {}
    skipped: list[Skipped] = []
    for source, article in read:
        same = article.outlet, " ".join(article.text.split())
        if same in first:
            skipped.append(Skipped(source, f"is the same article as {first[same]}; it is read once."))
            continue
        first[same] = source
        id_ = _free_id(article.id, kept)
        if id_ != article.id:
            log.warning("%s: another article has the id %r; this one is read as %r", source, article.id, id_)
        kept[id_] = replace(article, id=id_)
    return list(kept.values()), skipped


def _free_id(id_: str, taken: Container[str]) -> str:
    return next(candidate for n in count(1) if (candidate := id_ if n == 1 else f"{id_}#{n}") not in taken)
