"""The gate: which pairs of claims are near enough to be looked at.

A pair passes if each claim is high among the other's neighbours in all other outlets: rank times rank may reach
the product of both claims' chances. A claim has chances as it has words, since a long sentence states several
facts, each with counterparts of its own. Ranks, unlike cosines, are fair to claims in a crowded and in a
lonely neighbourhood. Every pair at or above `gate_always` passes as well and takes nobody's place, so near
copies crowd nothing out. Claims in the same words are searched once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from consistency.index.copies import copies
from consistency.index.search import FLAT_UP_TO, Corpus, Nearest, approximate, exact, join
from consistency.index.views import gate_vectors, words
from consistency.records import CandidatePairs, Claim
from consistency.settings import Settings

DEPTH = 6  # neighbours that are ranked, in chances: whoever stands below counts as standing just there
TYPICAL = 18  # different words in a claim of `gate_neighbours` chances
FEWEST = 3  # words: shorter claims count as having so many

Positions = NDArray[np.int64]  # shape (n, 2)


@dataclass(frozen=True, slots=True)
class _Ready:
    """n claims in the order of their keys, and the m groups of claims in the same words.

    `order`: int64 positions in the caller's sequence, shape (n,); `vectors`: shape (n, d); `groups`: positions of
    the members, the one that is searched first; `chances`: how many neighbours each group may have, shape (m,).
    """

    order: NDArray[np.int64]
    claims: Sequence[Claim]
    vectors: NDArray[np.float32]
    groups: Sequence[Sequence[int]]
    corpus: Corpus
    chances: NDArray[np.float64]


def candidate_pairs(claims: Sequence[Claim], vectors: NDArray[np.float32], settings: Settings) -> CandidatePairs:
    """Pairs of claims of different outlets that are worth a look, and with `within` those of headline and body.

    `vectors`: unit rows, one a claim, shape (len(claims), d). Of claims in the same words (`copies`) one
    stands for all, and is paired with each of them. The same claims give the same pairs in any order.
    """
    ready = _prepare(claims, vectors, settings)
    search = exact if len(ready.corpus) <= FLAT_UP_TO else approximate
    found = search(ready.corpus, np.arange(len(ready.corpus)), DEPTH * settings.gate_neighbours, settings)
    chosen = [*_members(ready, _passed(found, ready.chances, settings)), *_among_copies(ready)]
    if settings.within:
        chosen += _headlines(ready, settings)
    return _as_pairs(ready, chosen)


def ann_recall(
    claims: Sequence[Claim], vectors: NDArray[np.float32], pairs: CandidatePairs, settings: Settings, sample: int = 50
) -> float:
    """Share of the pairs which exact search finds for an even sample of the claims that are among `pairs`.

    Looks at each sampled claim's near claims and its ten best neighbours; in [0, 1].
    """
    ready = _prepare(claims, vectors, settings)
    size = len(ready.corpus)
    rows = np.unique(np.linspace(0, size - 1, min(sample, size), dtype=np.int64))
    passed = _passed(_around(ready.corpus, rows, settings), ready.chances, settings)
    wanted = _as_pairs(ready, list(_members(ready, passed)))
    found = set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    hits = sum(pair in found for pair in zip(wanted.left.tolist(), wanted.right.tolist(), strict=True))
    return hits / len(wanted) if len(wanted) else 1.0


def _around(corpus: Corpus, rows: NDArray[np.int64], settings: Settings, best: int = 10) -> Nearest:
    """The best neighbours of some rows, with the ranks that the rows have in return."""
    depth, size = DEPTH * settings.gate_neighbours, len(corpus)
    there = exact(corpus, rows, depth, settings)
    there = there.only(there.rank <= best)
    back = exact(corpus, np.unique(there.other), depth, settings)
    known = there.row * size + there.other
    returned = np.isin(back.other * size + back.row, known) & ~np.isin(back.row * size + back.other, known)
    return join([there, back.only(returned)])


def _prepare(claims: Sequence[Claim], vectors: NDArray[np.float32], settings: Settings) -> _Ready:
    order = np.array(sorted(range(len(claims)), key=lambda i: claims[i].key), dtype=np.int64)
    ordered = [claims[i] for i in order]
    unit = np.ascontiguousarray(vectors[order])
    groups = _groups(ordered)
    lengths = np.array([len(words(ordered[members[0]])) for members in groups], dtype=np.float64)
    chances = settings.gate_neighbours * np.maximum(lengths, FEWEST) / TYPICAL
    return _Ready(order, ordered, unit, groups, _corpus(ordered, unit, groups), chances)


def _groups(claims: Sequence[Claim]) -> list[list[int]]:
    """Positions of the claims in the same words, the first one leading."""
    copied = copies(claims)
    groups: dict[int, list[int]] = defaultdict(list)
    for position in range(len(claims)):
        groups[copied.get(position, position)].append(position)
    return list(groups.values())


def _corpus(claims: Sequence[Claim], vectors: NDArray[np.float32], groups: Sequence[Sequence[int]]) -> Corpus:
    """One row a group; a group of several outlets is a source of its own, as it can be paired with anyone."""
    outlets = {outlet: i for i, outlet in enumerate(sorted({claim.outlet for claim in claims}))}
    source = []
    for i, members in enumerate(groups):
        own = {claims[member].outlet for member in members}
        source.append(outlets[own.pop()] if len(own) == 1 else len(outlets) + i)
    leaders = [members[0] for members in groups]
    return Corpus(gate_vectors(claims, vectors)[leaders], vectors[leaders], np.array(source, dtype=np.int64))


def _passed(found: Nearest, chances: NDArray[np.float64], settings: Settings) -> Positions:
    """Pairs of groups whose ranks for each other are high enough, and the near ones."""
    n = len(chances)
    low, high = np.minimum(found.row, found.other), np.maximum(found.row, found.other)
    pair, at, seen = np.unique(low * n + high, return_inverse=True, return_counts=True)
    ranks = np.ones(len(pair))
    np.multiply.at(ranks, at, found.rank)
    ranks[seen == 1] *= DEPTH * settings.gate_neighbours + 1
    a, b = np.divmod(pair, n)
    mutual = ranks <= chances[a] * chances[b]
    return np.unique(np.concatenate([np.stack([a, b], axis=1)[mutual], np.sort(found.near, axis=1)]), axis=0)


def _members(ready: _Ready, pairs: Positions) -> Iterator[tuple[int, int]]:
    """For every pair of groups their first claims of different outlets."""
    for a, b in pairs.tolist():
        both = product(ready.groups[a], ready.groups[b])
        yield next((i, j) for i, j in both if ready.claims[i].outlet != ready.claims[j].outlet)


def _among_copies(ready: _Ready) -> Iterator[tuple[int, int]]:
    """Every copy in another outlet with the claim that stands for it."""
    for first, *others in ready.groups:
        outlet = ready.claims[first].outlet
        yield from ((first, other) for other in others if ready.claims[other].outlet != outlet)


def _headlines(ready: _Ready, settings: Settings) -> Iterator[tuple[int, int]]:
    """Headline and body of one article, as far as they are about one thing at all."""
    articles: dict[str, list[int]] = defaultdict(list)
    for position, claim in enumerate(ready.claims):
        articles[claim.article.id].append(position)
    for members in articles.values():
        titles = [i for i in members if ready.claims[i].is_title]
        body = [i for i in members if not ready.claims[i].is_title]
        near = ready.vectors[titles] @ ready.vectors[body].T >= settings.gate_cosine
        yield from ((titles[i], body[j]) for i, j in np.argwhere(near).tolist())


def _as_pairs(ready: _Ready, chosen: Sequence[tuple[int, int]]) -> CandidatePairs:
    """From positions in the order of keys to positions in the caller's."""
    pairs = np.unique(np.sort(np.array(chosen, dtype=np.int64).reshape(-1, 2), axis=1), axis=0)
    cosine = np.einsum("ij,ij->i", ready.vectors[pairs[:, 0]], ready.vectors[pairs[:, 1]])
    given = np.sort(ready.order[pairs], axis=1)
    rank = np.lexsort((given[:, 1], given[:, 0]))
    return CandidatePairs(given[rank, 0], given[rank, 1], cosine[rank])
