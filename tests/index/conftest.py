"""Claims from lines, and made-up vectors for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from consistency.records import Article, Claim, Span

Claims = Callable[[Sequence[tuple[str, Sequence[str]]]], list[Claim]]
Vectors = Callable[[int, int], NDArray[np.float32]]


def _claims(articles: Sequence[tuple[str, Sequence[str]]]) -> list[Claim]:
    found = []
    for number, (outlet, lines) in enumerate(articles):
        article = Article(f"{outlet}-{number}", outlet, "\n".join(lines))
        start = 0
        for line in lines:
            found.append(Claim(article, Span(start, start + len(line)), is_title=start == 0))
            start += len(line) + 1
    return found


def _vectors(n: int, seed: int) -> NDArray[np.float32]:
    """Unit rows that lean to one side, so that cosines spread around .5."""
    rows = np.random.default_rng(seed).normal(size=(n, 8)) + 0.7
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


@pytest.fixture(scope="session")
def claims_of() -> Claims:
    """`claims_of([(outlet, lines), …])`: a claim a line; the first of an article is its headline."""
    return _claims


@pytest.fixture(scope="session")
def random_vectors() -> Vectors:
    """`random_vectors(n, seed)`: unit rows, shape (n, 8)."""
    return _vectors
