"""From views to groups: an average-link tree, and a decision at each of its joints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy import sparse  # type: ignore[import-untyped]
from scipy.sparse import csgraph  # type: ignore[import-untyped]

from consistency.events.views import VIEWS, WORD_VIEWS, Matrix, Views

BLOCK = 512  # rows of the similarity matrix that are held at once
LARGEST = 6_000  # articles in one tree; their distances take 144 MB
LOOSEST = 0.10  # mean similarity below which no two articles are joined directly
STEP = 0.05

FEATURES = (*(f"mean {view}" for view in VIEWS), *(f"centre {view}" for view in VIEWS), "smaller", "larger")


@dataclass(frozen=True, slots=True)
class Joint:
    """Two clusters that the tree joins, nearest first; `left`, `right` are nodes: 0 … n-1 articles, then joints."""

    left: int
    right: int
    features: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Cluster:
    size: int
    terms: sparse.csr_matrix
    meaning: Matrix
    shifted: Matrix

    def __add__(self, other: _Cluster) -> _Cluster:
        return _Cluster(
            self.size + other.size, self.terms + other.terms, self.meaning + other.meaning, self.shifted + other.shifted
        )


def parts(views: Views, loosest: float = LOOSEST) -> Iterator[NDArray[np.int64]]:
    """Articles that chains of similar pairs connect, as ascending rows; groups never cross parts.

    An average-link group needs one similar pair at each joint, so the parts lose nothing; only a part
    too large for one tree is cut again at a higher similarity.
    """
    labels = _connected(views, loosest)
    for label in range(labels.max(initial=-1) + 1):
        rows = np.flatnonzero(labels == label)
        if len(rows) <= LARGEST:
            yield rows
        else:
            yield from (rows[inner] for inner in parts(views.take(rows), loosest + STEP))


def _connected(views: Views, loosest: float) -> NDArray[np.int64]:
    labels = np.arange(len(views))
    for start in range(0, len(views), BLOCK):
        rows = np.arange(start, min(start + BLOCK, len(views)))
        left, right = np.nonzero(similarity(views.take(rows), views) >= loosest)
        ends = (np.concatenate([labels[start + left], np.arange(len(views))]), np.concatenate([labels[right], labels]))
        graph = sparse.coo_matrix((np.ones(len(ends[0]), bool), ends), shape=(len(views), len(views)))
        labels = csgraph.connected_components(graph, directed=False)[1]
    return labels.astype(np.int64)


def similarity(a: Views, b: Views) -> Matrix:
    """Mean cosine over all views, shape (len(a), len(b))."""
    words = (a.terms @ b.terms.T).toarray()
    total = words + a.meaning @ b.meaning.T + a.shifted @ b.shifted.T
    return np.asarray(total / len(VIEWS), dtype=np.float32)


def joints(views: Views) -> list[Joint]:
    """The joints of the average-link tree over all articles, inner ones first; n - 1 of them."""
    from scipy.cluster.hierarchy import linkage  # type: ignore[import-untyped]

    if len(views) < 2:
        return []
    upper = np.triu_indices(len(views), 1)
    tree = linkage(1.0 - similarity(views, views)[upper].astype(np.float64), "average")
    clusters = [_Cluster(1, views.terms[i], views.meaning[i], views.shifted[i]) for i in range(len(views))]
    found = []
    for left, right in tree[:, :2].astype(int):
        found.append(Joint(int(left), int(right), _features(clusters[left], clusters[right], views.view_of)))
        clusters.append(clusters[left] + clusters[right])
    return found


def _features(a: _Cluster, b: _Cluster, view_of: NDArray[np.int64]) -> NDArray[np.float64]:
    """Per view the mean cosine of the cross pairs, and the cosine of the two centres.

    The second is the first measured against how alike the articles within each cluster are, so it
    does not depend on how wordy the outlets are.
    """
    across, within_a, within_b = (_products(x, y, view_of) for x, y in ((a, b), (a, a), (b, b)))
    centre = across / np.sqrt(np.maximum(within_a * within_b, 1e-9))
    sizes = np.log(sorted((a.size, b.size)))
    return np.concatenate([across / (a.size * b.size), centre, sizes])


def _products(a: _Cluster, b: _Cluster, view_of: NDArray[np.int64]) -> NDArray[np.float64]:
    shared = a.terms.multiply(b.terms).tocsr()
    words = np.bincount(view_of[shared.indices], shared.data, minlength=len(WORD_VIEWS))
    return np.array([*words, a.meaning @ b.meaning, a.shifted @ b.shifted], dtype=np.float64)


def cut(tree: list[Joint], evidence: list[float]) -> list[list[int]]:
    """The groups for which the joints speak most: `evidence` is the log odds of each joint.

    A doubtful joint is kept where a later one, seen over more articles, outweighs it. No two
    choices depend on each other across branches, so one pass finds the best.
    """
    size = len(tree) + 1
    joined = [0.0] * size  # evidence if the node is one group
    best = [0.0] * size  # evidence of the best groups below the node
    groups = [[[article]] for article in range(size)]
    for joint, odds in zip(tree, evidence, strict=True):
        left, right = joint.left, joint.right
        joined.append(joined[left] + joined[right] + odds)
        best.append(max(joined[-1], best[left] + best[right]))
        apart = groups[left] + groups[right]
        groups.append([sorted(chain.from_iterable(apart))] if joined[-1] > best[left] + best[right] else apart)
    return groups[-1]
