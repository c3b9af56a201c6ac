"""The gate: which pairs of claims are near enough to be looked at."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from consistency.records import CandidatePairs, Claim
from consistency.settings import Settings

BLOCK = 4_096  # claims compared with one outlet at once


def candidate_pairs(claims: Sequence[Claim], vectors: NDArray[np.float32], settings: Settings) -> CandidatePairs:
    """Pairs of claims of different outlets: the nearest of each other outlet, and all that are very near.

    `vectors`: unit rows, one a claim, shape (len(claims), d). The same claims give the same pairs in any order.
    """
    order = np.array(sorted(range(len(claims)), key=lambda i: claims[i].key), dtype=np.int64)
    ordered = np.ascontiguousarray(vectors[order])
    return _as_pairs(order, ordered, _near(ordered, _outlets(claims, order), np.arange(len(claims)), settings))


def ann_recall(
    claims: Sequence[Claim], vectors: NDArray[np.float32], pairs: CandidatePairs, settings: Settings, sample: int = 200
) -> float:
    """Share of the pairs that exact search finds for an even sample of the claims that are among `pairs`."""
    order = np.arange(len(claims))
    rows = np.unique(np.linspace(0, len(claims) - 1, min(sample, len(claims)), dtype=np.int64))
    exact = _as_pairs(order, vectors, _near(vectors, _outlets(claims, order), rows, settings))
    found = set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    hits = sum(pair in found for pair in zip(exact.left.tolist(), exact.right.tolist(), strict=True))
    return hits / len(exact) if len(exact) else 1.0


def _outlets(claims: Sequence[Claim], order: NDArray[np.int64]) -> NDArray[np.int64]:
    """A number for the outlet of each claim, in the order given."""
    return np.unique(np.array([claims[i].outlet for i in order], dtype=str), return_inverse=True)[1]


def _near(
    vectors: NDArray[np.float32], outlets: NDArray[np.int64], rows: NDArray[np.int64], settings: Settings
) -> NDArray[np.int64]:
    """Pairs of one of `rows` with its near claims of other outlets, shape (n, 2)."""
    found = [np.empty((0, 2), dtype=np.int64)]
    for outlet in range(outlets.max(initial=-1) + 1):
        inside, outside = np.flatnonzero(outlets == outlet), rows[outlets[rows] != outlet]
        for start in range(0, len(outside), BLOCK):
            block = outside[start : start + BLOCK]
            a, b = np.nonzero(_passes(vectors[block] @ vectors[inside].T, settings))
            found.append(np.stack([block[a], inside[b]], axis=1))
    return np.concatenate(found)


def _passes(cosines: NDArray[np.float32], settings: Settings) -> NDArray[np.bool_]:
    """The best of each row (all of them where they tie) from `gate_cosine` on, and all from `gate_always` on."""
    k = min(settings.gate_neighbours, cosines.shape[1])
    kth = np.partition(cosines, -k, axis=1)[:, -k, None]
    passed: NDArray[np.bool_] = (cosines >= np.maximum(kth, settings.gate_cosine)) | (cosines >= settings.gate_always)
    return passed


def _as_pairs(order: NDArray[np.int64], vectors: NDArray[np.float32], found: NDArray[np.int64]) -> CandidatePairs:
    pairs = np.unique(np.sort(found, axis=1), axis=0)
    cosine = np.einsum("ij,ij->i", vectors[pairs[:, 0]], vectors[pairs[:, 1]])
    positions = np.sort(order[pairs], axis=1)
    rank = np.lexsort((positions[:, 1], positions[:, 0]))
    return CandidatePairs(positions[rank, 0], positions[rank, 1], cosine[rank])
