"""Articles to event groups: a prior for the same-event answer, never a veto."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from consistency.records import Article, Claim, EventGroup

FADE = 5.0  # claims; the vector of an article is that of its beginning, where the event stands


def article_vectors(
    articles: Sequence[Article], claims: Sequence[Claim], vectors: NDArray[np.float32]
) -> NDArray[np.float32]:
    """A unit row for each article, from the vectors of its claims; zero for an article without claims.

    Args:
        articles: n articles.
        claims: m claims of these articles, in any order.
        vectors: shape (m, d), a unit row for each claim.

    Returns:
        Shape (n, d). Claims count less the later they stand: by a factor of e every FADE claims.
    """
    rows = defaultdict(list)
    for row in sorted(range(len(claims)), key=lambda row: claims[row].span):
        rows[claims[row].article.id].append(row)
    means = np.zeros((len(articles), vectors.shape[1] if vectors.ndim == 2 else 0), np.float32)
    for i, article in enumerate(articles):
        if found := rows.get(article.id):
            means[i] = np.exp(-np.arange(len(found)) / FADE) @ vectors[found]
    norms = np.linalg.norm(means, axis=1, keepdims=True)
    return np.asarray(np.divide(means, norms, out=np.zeros_like(means), where=norms > 0))


def group(articles: Sequence[Article], vectors: NDArray[np.float32]) -> tuple[EventGroup, ...]:
    """The events that the articles report, one group an event; every article stands in one group.

    The order of the articles does not matter; groups are numbered by their first article id.

    Args:
        articles: n articles with different ids.
        vectors: shape (n, d), a unit row for each article (see `article_vectors`).
    """
    from consistency.events.joining import events
    from consistency.events.labels import label

    order = sorted(range(len(articles)), key=lambda i: articles[i].id)
    ordered = [articles[i] for i in order]
    found = events(ordered, vectors[order])
    return tuple(
        EventGroup(f"e{n}", label([ordered[i] for i in rows]), tuple(ordered[i].id for i in rows))
        for n, rows in enumerate(found, 1)
    )
