"""Articles of ECB+ topics as the program reads them, with the event (subtopic) of each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from consistency import events, sources
from consistency.claims import extract_claims
from consistency.encode import Encoder
from consistency.records import Article

FOLDS = 3  # topic i, in the order of the files, belongs to fold i modulo their number
MIXED = ("9", "13")  # topics whose halves report partly one event: a pair across them is neither like nor unlike


@dataclass(frozen=True, slots=True)
class Topic:
    """n articles of a topic file, their vectors, shape (n, d), and their subtopics."""

    name: str
    articles: tuple[Article, ...]
    vectors: NDArray[np.float32]
    subtopics: tuple[str, ...]


def read_topics(paths: Iterable[Path], encoder: Encoder) -> list[Topic]:
    """Reads topic files in the order of their names."""
    return [_read_topic(path, encoder) for path in sorted(paths)]


def _read_topic(path: Path, encoder: Encoder) -> Topic:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    subtopics = {row["id"]: row["subtopic"] for row in rows}
    articles = tuple(sorted(sources.read([path]).articles, key=lambda article: article.id))
    claims = [claim for article in articles for claim in extract_claims(article)]
    vectors = events.article_vectors(articles, claims, encoder.encode([claim.text for claim in claims]))
    return Topic(path.stem.removeprefix("topic_"), articles, vectors, tuple(subtopics[a.id] for a in articles))


def like(a: str, b: str) -> bool | None:
    """Whether two subtopics are one event; None where they are so in part."""
    if a == b:
        return True
    topic = a.removesuffix("plus").removesuffix("ecb")
    return None if topic in MIXED and topic == b.removesuffix("plus").removesuffix("ecb") else False
