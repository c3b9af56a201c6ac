"""From articles to groups: the surest join first, each judged by all that the two clusters hold.

Clusters are compared as wholes (means over all pairs across, and centres), so no chain of similar pairs
can join two events. The judgement is a logistic regression whose weights lie beside this module.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from scipy import sparse  # type: ignore[import-untyped]
from scipy.sparse import csgraph  # type: ignore[import-untyped]

from consistency.events.views import VIEWS, Clusters, Matrix, single_articles
from consistency.records import Article

Model = tuple[Matrix, float]  # the weight of each of FEATURES, shape (len(FEATURES),), and the bias

WEIGHTS_FILE = "weights.json"
FEATURES = (
    *(f"mean {view}" for view in VIEWS),
    *(f"centre {view}" for view in VIEWS),
    "smaller",
    "larger",
    "small collection",
)

BLOCK = 512  # rows of the similarity matrix that are held at once
LARGEST = 1_200  # clusters that are compared all with all; their products take 60 MB
LOOSEST = 0.08  # mean similarity under which two clusters are not looked at
STEP = 0.04
KIND = 3.0  # log odds by which two events of one kind may miss being one
FEW = 10.0  # a collection of so many articles counts as half small


@lru_cache(maxsize=1)
def weights() -> Model:
    """The model that ships; written by `benchmarks/train/events.py`."""
    data = json.loads(files(__package__).joinpath(WEIGHTS_FILE).read_text(encoding="utf-8"))
    return np.array([data["weights"][name] for name in FEATURES], np.float32), float(data["bias"])


def events(articles: Sequence[Article], vectors: Matrix, model: Model | None = None) -> list[list[int]]:
    """The articles of each event, as ascending positions, by a model, the one that ships by default.

    First come kinds of event, loosely; then each kind is seen as a collection of its own, where what
    all its articles share (two earthquakes: the magnitude, the epicentre) no longer counts.
    """
    if not articles:
        return []
    by_feature, bias = model or weights()
    found = []
    for kind in groups(single_articles(articles, vectors), (by_feature, bias + KIND)):
        own = single_articles([articles[i] for i in kind], vectors[kind])
        found += [[kind[i] for i in members] for members in groups(own, (by_feature, bias))]
    return sorted(found)


def groups(articles: Clusters, model: Model) -> list[list[int]]:
    """Joins articles while a model holds two groups for one event: ascending positions, each in one group.

    Passes are repeated until one joins nothing: where a part was too large to be compared all with
    all, the next pass sees its groups as a smaller number of clusters.
    """
    found = [[i] for i in range(len(articles))]
    while True:
        clusters = articles.joined(found)
        parts = _parts(clusters, np.arange(len(clusters)), LOOSEST)
        units = [rows[group] for rows in parts for group in join(clusters.take(rows), model)]
        if len(units) == len(found):
            return sorted(found)
        found = [sorted(member for row in unit for member in found[row]) for unit in units]


def _parts(clusters: Clusters, rows: NDArray[np.int64], loosest: float) -> Iterator[NDArray[np.int64]]:
    """Rows that similar pairs connect; a part too large is cut again at a higher similarity."""
    labels = _connected(clusters.take(rows), loosest)
    for label in range(labels.max(initial=-1) + 1):
        part = rows[labels == label]
        if len(part) <= LARGEST:
            yield part
        else:
            yield from _parts(clusters, part, loosest + STEP)


def _connected(clusters: Clusters, loosest: float) -> NDArray[np.int64]:
    """The connected component of each cluster; at no time more than BLOCK rows of pairs are held."""
    everything = np.arange(len(clusters))
    labels = everything
    for start in range(0, len(clusters), BLOCK):
        rows = everything[start : start + BLOCK]
        block = clusters.take(rows)
        similarity = products(block, clusters).mean(axis=0) / np.outer(block.sizes, clusters.sizes)
        left, right = np.nonzero(similarity >= loosest)
        ends = np.concatenate([rows[left], everything]), np.concatenate([right, labels])
        graph = sparse.coo_matrix((np.ones(len(ends[0]), bool), ends), shape=(len(clusters), len(clusters)))
        components = csgraph.connected_components(graph, directed=False)[1]
        labels = np.unique(components, return_index=True)[1][components]  # each component named by a member of it
    return np.asarray(np.unique(labels, return_inverse=True)[1], dtype=np.int64)


def join(clusters: Clusters, model: Model) -> list[list[int]]:
    """The groups that remain when no two of them are held for one event."""
    joining = Joining(clusters, *model)
    while (best := joining.best()) is not None and joining.odds[best] > 0:
        joining.join(*best)
    return [members for members in joining.members if members]


class Joining:
    """Clusters that are joined step by step; `odds[i, j]` is the log odds that i and j are one event.

    A cluster that was joined to another keeps its place, without members.
    """

    def __init__(self, clusters: Clusters, by_feature: Matrix, bias: float) -> None:
        self.members = [[i] for i in range(len(clusters))]
        self._by_feature, self._bias = by_feature, bias
        self._products = products(clusters, clusters)
        self._sizes = clusters.sizes.copy()
        self._small = FEW / (FEW + clusters.collection)
        self.odds = np.full((len(clusters), len(clusters)), -np.inf, np.float32)
        for i in range(len(clusters)):
            self._score(i)

    def best(self) -> tuple[int, int] | None:
        """The pair with the highest odds, the lower position first; None when one cluster is left."""
        if self.odds.size == 0:
            return None
        i, j = divmod(int(self.odds.argmax()), len(self.members))
        return (min(i, j), max(i, j)) if self.odds[i, j] > -np.inf else None

    def join(self, i: int, j: int) -> None:
        """Makes j a part of i."""
        self.members[i] = sorted(self.members[i] + self.members[j])
        self.members[j] = []
        self._products[:, i] += self._products[:, j]
        self._products[:, :, i] += self._products[:, :, j]
        self._sizes[i] += self._sizes[j]
        self.odds[j] = self.odds[:, j] = -np.inf
        self._score(i)

    def features(self, i: int) -> Matrix:
        """FEATURES of i with every cluster, shape (clusters, len(FEATURES)).

        Centres are as near as the pairs across are alike, measured by how alike the articles within
        each cluster are: so the wording of an event, tight or loose, sets its own scale.
        """
        across = self._products[:, i]
        within = np.einsum("vkk->vk", self._products)
        centre = across / np.sqrt(np.maximum(within * within[:, i, None], 1e-9))
        sizes = np.log(np.stack([np.minimum(self._sizes, self._sizes[i]), np.maximum(self._sizes, self._sizes[i])]))
        small = np.full((1, len(self._sizes)), self._small)
        return np.concatenate([across / (self._sizes * self._sizes[i]), centre, sizes, small]).T.astype(np.float32)

    def _score(self, i: int) -> None:
        odds = self.features(i) @ self._by_feature + self._bias
        odds[[j == i or not members for j, members in enumerate(self.members)]] = -np.inf
        self.odds[i] = self.odds[:, i] = odds


def products(a: Clusters, b: Clusters) -> Matrix:
    """Inner products of sums in every view, shape (len(VIEWS), len(a), len(b))."""
    words = [(x @ y.T).toarray() for x, y in zip(a.words, b.words, strict=True)]
    return np.stack([*words, a.meaning @ b.meaning.T, a.shifted @ b.shifted.T]).astype(np.float32)
