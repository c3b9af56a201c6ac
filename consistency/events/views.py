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
class Clusters:
    """Sums of the views of the articles of k clusters; the inner product of two sums adds up all pairs across.

    `words`: a matrix for each of WORD_VIEWS, shape (k, columns); `meaning`, `shifted`: shape (k, d);
    `sizes`: articles of each cluster, shape (k,); `collection`: articles in all.
    """

    words: tuple[sparse.csr_matrix, ...]
    meaning: Matrix
    shifted: Matrix
    sizes: Matrix
    collection: int

    def __len__(self) -> int:
        return len(self.sizes)

    def take(self, rows: NDArray[np.int64]) -> Clusters:
        """Some of the clusters, in the order of `rows`."""
        words = tuple(view[rows] for view in self.words)
        return Clusters(words, self.meaning[rows], self.shifted[rows], self.sizes[rows], self.collection)

    def joined(self, groups: Sequence[Sequence[int]]) -> Clusters:
        """One cluster for each group of positions."""
        rows = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
        columns = np.array([i for group in groups for i in group], dtype=np.int64)
        shape = (len(groups), len(self))
        member = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape)
        words = tuple(sparse.csr_matrix(member @ view) for view in self.words)
        return Clusters(words, member @ self.meaning, member @ self.shifted, member @ self.sizes, self.collection)


def single_articles(articles: Sequence[Article], vectors: Matrix) -> Clusters:
    """A cluster for each article: unit rows, or zero where a view has nothing to show (no date, no figure).

    Rarity is judged within the collection and against news at large.
    """
    sizes = np.ones(len(articles), np.float32)
    return Clusters(tuple(_word_views(articles)), vectors, _shift(vectors), sizes, len(articles))


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
