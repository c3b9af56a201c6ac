"""The inverted file against exact search, and the figure that tells the difference."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from consistency.index import ann_recall, candidate_pairs, gate
from consistency.index.search import Corpus, Nearest, approximate, exact
from consistency.records import CandidatePairs, Claim
from consistency.settings import Settings

Claims = Callable[[Sequence[tuple[str, Sequence[str]]]], list[Claim]]
Vectors = Callable[[int, int], NDArray[np.float32]]

OPTIONS = Settings(gate_neighbours=3, gate_cosine=-1)


def clustered(topics: int, each: int, seed: int = 0) -> Corpus:
    """Rows around `topics` centres, from seven sources."""
    rng = np.random.default_rng(seed)
    rows = np.repeat(rng.normal(size=(topics, 24)), each, axis=0) + 0.5 * rng.normal(size=(topics * each, 24))
    unit = np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)
    return Corpus(unit, unit, rng.integers(0, 7, len(rows)))


def neighbours(found: Nearest) -> set[tuple[int, int]]:
    return set(zip(found.row.tolist(), found.other.tolist(), strict=True)) | {tuple(p) for p in found.near.tolist()}


def test_exact_search_ranks_the_other_sources_by_score() -> None:
    corpus = clustered(4, 20)
    found = exact(corpus, np.array([5]), 10, Settings(gate_cosine=-1, gate_always=1))
    cosine = corpus.vectors @ corpus.vectors[5]
    others = [i for i in np.argsort(-cosine).tolist() if corpus.source[i] != corpus.source[5]]
    assert found.other.tolist() == others[:10]
    assert found.rank.tolist() == list(range(1, 11))


def test_blocks_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = clustered(4, 20)
    whole = exact(corpus, np.arange(80), 9, OPTIONS)
    monkeypatch.setattr("consistency.index.search.BLOCK", 240)
    parts = exact(corpus, np.arange(80), 9, OPTIONS)
    assert neighbours(parts) == neighbours(whole)
    np.testing.assert_array_equal(parts.rank, whole.rank)


def test_the_inverted_file_finds_nearly_all_and_no_own() -> None:
    corpus, rows = clustered(60, 50), np.arange(0, 3000, 10)
    truth, found = (neighbours(search(corpus, rows, 8, OPTIONS)) for search in (exact, approximate))
    assert all(corpus.source[a] != corpus.source[b] for a, b in found)
    assert len(truth & found) / len(truth) >= 0.95


def test_the_inverted_file_that_looks_everywhere_is_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("consistency.index.search.PROBED", 1.0)
    corpus = clustered(10, 30)
    found = approximate(corpus, np.arange(300), 8, Settings(gate_cosine=-1, gate_always=1))
    truth = exact(corpus, np.arange(300), 8, Settings(gate_cosine=-1, gate_always=1))
    assert neighbours(found) == neighbours(truth)


def test_a_corpus_above_the_limit_is_searched_by_the_inverted_file(
    claims_of: Claims, random_vectors: Vectors, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = claims_of([(f"outlet {o}", [f"line {o * 50 + n} came" for n in range(50)]) for o in range(6)])
    vectors = random_vectors(300, 3)
    flat = candidate_pairs(claims, vectors, OPTIONS)
    monkeypatch.setattr(gate, "FLAT_UP_TO", 100)
    inverted = candidate_pairs(claims, vectors, OPTIONS)
    assert ann_recall(claims, vectors, flat, OPTIONS) == 1.0
    assert 0.9 <= ann_recall(claims, vectors, inverted, OPTIONS) <= 1.0


def test_recall_counts_what_is_missing(claims_of: Claims, random_vectors: Vectors) -> None:
    claims = claims_of([(f"outlet {o}", [f"line {o * 8 + n} came" for n in range(8)]) for o in range(4)])
    vectors = random_vectors(32, 4)
    pairs = candidate_pairs(claims, vectors, OPTIONS)
    half = CandidatePairs(pairs.left[::2], pairs.right[::2], pairs.cosine[::2])
    none = CandidatePairs(pairs.left[:0], pairs.right[:0], pairs.cosine[:0])
    assert ann_recall(claims, vectors, none, OPTIONS) == 0.0
    assert 0.3 < ann_recall(claims, vectors, half, OPTIONS) < 0.7
