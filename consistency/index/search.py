"""The nearest claims of other outlets: exactly, or by an inverted file where there are very many.

Exact search multiplies blocks of matrices. FAISS does the same without a filter; with one, which has to work
before the best are taken, its flat index took four times as long (12,000 claims of 1,408 dimensions).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from consistency.settings import Settings

FLAT_UP_TO = 100_000  # claims
BLOCK = 8_000_000  # scores that are held at once
CELLS = 2.0  # of an inverted file, for each root of its size (n vectors: 2 √n cells)
PROBED = 1 / 8  # share of the cells that a query looks into


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is searched: a row a text. Two rows of the same `source` are never a pair.

    `scores`: gate vectors, shape (n, g); `vectors`: unit vectors, shape (n, d); `source`: int64, shape (n,).
    """

    scores: NDArray[np.float32]
    vectors: NDArray[np.float32]
    source: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.source)


@dataclass(frozen=True, slots=True)
class Nearest:
    """`row`, `other`, `rank`: row's neighbours, 1 the best of all other sources; `near`: pairs above `gate_always`."""

    row: NDArray[np.int64]
    other: NDArray[np.int64]
    rank: NDArray[np.int64]
    near: NDArray[np.int64]  # shape (m, 2)

    def only(self, kept: NDArray[np.bool_]) -> Nearest:
        """The neighbours that a mask keeps, and all near pairs."""
        return Nearest(self.row[kept], self.other[kept], self.rank[kept], self.near)


def exact(corpus: Corpus, rows: NDArray[np.int64], depth: int, settings: Settings) -> Nearest:
    """The `depth` best of every one of `rows` by score; the near ones take no place among them."""
    size = max(1, BLOCK // max(1, len(corpus)))
    return join([_block(corpus, rows[i : i + size], depth, settings) for i in range(0, len(rows), size)])


def _block(corpus: Corpus, rows: NDArray[np.int64], depth: int, settings: Settings) -> Nearest:
    cosine = corpus.vectors[rows] @ corpus.vectors.T
    cosine[corpus.source[rows][:, None] == corpus.source] = -np.inf
    near = cosine >= settings.gate_always
    score = np.where((cosine >= settings.gate_cosine) & ~near, corpus.scores[rows] @ corpus.scores.T, -np.inf)
    return _ranked(rows, *_best(score, depth), np.argwhere(near))


def _best(score: NDArray[np.float32], depth: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """The best columns of every row, in no order, with their scores."""
    if depth >= score.shape[1]:
        columns = np.broadcast_to(np.arange(score.shape[1]), score.shape)
    else:
        columns = np.argpartition(score, -depth, axis=1)[:, -depth:]
    return np.take_along_axis(score, columns, axis=1), columns


def approximate(corpus: Corpus, rows: NDArray[np.int64], depth: int, settings: Settings) -> Nearest:
    """As `exact`, but from inverted files, which miss some."""
    near = _near(corpus, rows, settings)
    taken = np.bincount(near.near[:, 0], minlength=len(corpus))  # places, which the near ones must not take
    index = _inverted_file(corpus.scores)
    best = [_probe(index, corpus, part, depth + int(taken[part].max()), settings) for part in _by_source(corpus, rows)]
    found = join([*best, near])
    return found.only(found.rank <= depth)


def _inverted_file(vectors: NDArray[np.float32]) -> Any:
    import faiss

    cells, dimension = int(np.ceil(CELLS * np.sqrt(len(vectors)))), vectors.shape[1]
    index = faiss.IndexIVFFlat(faiss.IndexFlatIP(dimension), dimension, cells, faiss.METRIC_INNER_PRODUCT)
    index.cp.min_points_per_centroid = 1  # or small sets are complained about on stderr
    index.train(vectors[:: max(1, len(vectors) // (64 * cells))])
    index.add(vectors)
    index.nprobe = int(np.ceil(PROBED * cells))
    return index


def _probe(index: Any, corpus: Corpus, rows: NDArray[np.int64], depth: int, settings: Settings) -> Nearest:
    """The best of all other sources for rows of one source."""
    import faiss

    own = np.flatnonzero(corpus.source == corpus.source[rows[0]])
    allowed = faiss.IDSelectorNot(faiss.IDSelectorBatch(own))
    chosen = faiss.SearchParametersIVF(sel=allowed, nprobe=index.nprobe)  # type: ignore[call-arg]
    score, other = index.search(corpus.scores[rows], depth, params=chosen)
    cosine = np.einsum("id,ijd->ij", corpus.vectors[rows], corpus.vectors[other])
    score[(cosine < settings.gate_cosine) | (cosine >= settings.gate_always) | (other < 0)] = -np.inf
    return _ranked(rows, score, other, np.empty((0, 2), dtype=np.int64))


def _near(corpus: Corpus, rows: NDArray[np.int64], settings: Settings) -> Nearest:
    """The near pairs alone: a range has no places to be taken, so sources are compared afterwards."""
    index = _inverted_file(corpus.vectors)
    limits, _, other = index.range_search(corpus.vectors[rows], float(np.nextafter(settings.gate_always, -1)))
    row = np.repeat(rows, np.diff(limits.astype(np.int64)))
    apart = corpus.source[row] != corpus.source[other]
    none = np.empty(0, dtype=np.int64)
    return Nearest(none, none, none, np.stack([row, other], axis=1)[apart])


def _by_source(corpus: Corpus, rows: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Rows of one source each, a few at a time."""
    ordered = rows[np.argsort(corpus.source[rows], kind="stable")]
    for part in np.split(ordered, np.flatnonzero(np.diff(corpus.source[ordered])) + 1):
        yield from (part[i : i + 64] for i in range(0, len(part), 64))


def _ranked(
    rows: NDArray[np.int64], score: NDArray[np.float32], other: NDArray[np.int64], near: NDArray[np.int64]
) -> Nearest:
    """Neighbours by score, equal scores by position; `near` counts its first column within `rows`."""
    by_rank = np.lexsort((other, -score), axis=1)
    kept, place = np.nonzero(np.take_along_axis(score, by_rank, axis=1) > -np.inf)
    found = np.take_along_axis(other, by_rank, axis=1)[kept, place]
    return Nearest(rows[kept], found, place + 1, np.stack([rows[near[:, 0]], near[:, 1]], axis=1))


def join(parts: Sequence[Nearest]) -> Nearest:
    """All that several searches found."""
    empty = np.empty(0, dtype=np.int64)
    parts = [Nearest(empty, empty, empty, np.empty((0, 2), dtype=np.int64)), *parts]
    row, other, rank, near = (
        np.concatenate([getattr(part, name) for part in parts]) for name in ("row", "other", "rank", "near")
    )
    return Nearest(row, other, rank, near)
