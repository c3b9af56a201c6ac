"""An article seen in several ways, each a unit row: words, word pairs, names, dates, figures, meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray
from scipy import sparse  # type: ignore[import-untyped]

from consistency.events import words as w
from consistency.records import Article

Matrix = NDArray[np.float32]
Rarity = Callable[[str], float]

WORD_VIEWS = ("words", "pairs", "names", "rare_names", "lead", "lead_names", "dates", "figures")
VIEWS = (*WORD_VIEWS, "meaning", "shifted_meaning")

LEAD = 600  # code points; the event stands at the head of an article, background and older events below
LONGEST = 20_000  # code points; what follows adds no words that tell the event
PRIOR = 10.0  # news at large counts as much as this many articles of the collection


@dataclass(frozen=True, slots=True)
class Views:
    """Unit rows of n articles (a row may be zero where an article has, say, no dates).

    `terms`: shape (n, columns), the word views side by side; `view_of`: the view of each column;
    `meaning`, `shifted`: shape (n, d).
    """

    terms: sparse.csr_matrix
    view_of: NDArray[np.int64]
    meaning: Matrix
    shifted: Matrix

    def __len__(self) -> int:
        return len(self.meaning)

    def take(self, rows: NDArray[np.int64]) -> Views:
        """The views of some articles, in the order of `rows`."""
        return Views(self.terms[rows], self.view_of, self.meaning[rows], self.shifted[rows])


def views(articles: Sequence[Article], vectors: Matrix) -> Views:
    """Views of a collection: rarity is judged within it and against news at large."""
    blocks = _word_views(articles)
    view_of = np.repeat(np.arange(len(blocks)), [block.shape[1] for block in blocks])
    return Views(sparse.csr_matrix(sparse.hstack(blocks)), view_of, vectors, _shift(vectors))


def _word_views(articles: Sequence[Article]) -> list[sparse.csr_matrix]:
    texts = [f"{article.title}\n{article.text[:LONGEST]}" for article in articles]
    leads = [f"{article.title}\n{article.text[:LEAD]}" for article in articles]
    tokens = [w.words(text) for text in texts]
    here = _rarity_here(tokens)
    found = {
        "words": _tfidf(tokens, w.rarity),
        "pairs": _tfidf([w.word_pairs(row) for row in tokens], lambda pair: sum(map(here, pair.split(" ")))),
        "names": _tfidf([w.names(text) for text in texts], here),
        "rare_names": _tfidf([w.names(text) for text in texts], w.rarity),
        "lead": _tfidf([w.words(text) for text in leads], w.rarity),
        "lead_names": _tfidf([w.names(text) for text in leads], here),
        "dates": _tfidf([w.dates(text) for text in texts], lambda _: 1.0),
        "figures": _tfidf([w.figures(row) for row in tokens], here),
    }
    return [found[name] for name in WORD_VIEWS]


def _rarity_here(rows: Sequence[list[str]]) -> Rarity:
    """Rarity in the collection, smoothed by news at large so that it means something for two articles."""
    counts = Counter(word for row in rows for word in set(row))
    total = len(rows) + PRIOR

    def rarity(word: str) -> float:
        share = w.share(word)
        return -log((counts[word] + PRIOR * share) / total) if share < w.COMMON else 0.0

    return rarity


def _tfidf(rows: Sequence[list[str]], rarity: Rarity) -> sparse.csr_matrix:
    """Unit rows of log-damped counts times rarity, shape (len(rows), number of different terms)."""
    counts = [Counter(row) for row in rows]
    weights = {term: rarity(term) for term in sorted(set().union(*counts))}
    columns = {term: column for column, term in enumerate(t for t, weight in weights.items() if weight > 0)}
    kept = [[(columns[t], (1 + log(n)) * weights[t]) for t, n in row.items() if t in columns] for row in counts]
    starts = np.cumsum([0, *map(len, kept)])
    indices = [column for row in kept for column, _ in row]
    values = [value for row in kept for _, value in row]
    shape = (len(rows), max(1, len(columns)))
    matrix = sparse.csr_matrix((np.array(values, np.float32), np.array(indices, np.int64), starts), shape=shape)
    matrix.sort_indices()
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return sparse.csr_matrix(sparse.diags(_inverse(norms)) @ matrix)


def _shift(vectors: Matrix) -> Matrix:
    """Vectors as seen from the centre of the collection: what all its articles share tells nothing."""
    shifted = vectors - vectors.sum(axis=0, dtype=np.float64) / (len(vectors) + PRIOR)
    norms = np.linalg.norm(shifted, axis=1)
    return np.asarray(shifted * _inverse(norms)[:, None], dtype=np.float32)


def _inverse(norms: NDArray[np.floating]) -> Matrix:
    return np.asarray(np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 1e-9), dtype=np.float32)
