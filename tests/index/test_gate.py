"""Candidate pairs, against a brute-force reading of the rule, and its laws."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from consistency.encode import load_encoder
from consistency.index import ann_recall, candidate_pairs
from consistency.index.views import gate_vectors, words
from consistency.records import CandidatePairs, Claim
from consistency.settings import Settings

Claims = Callable[[Sequence[tuple[str, Sequence[str]]]], list[Claim]]
Vectors = Callable[[int, int], NDArray[np.float32]]
Key = tuple[str, int, int]

NARROW = Settings(gate_neighbours=12, gate_cosine=0.3, gate_always=0.9)
NOUNS = ("ferry", "mayor", "strike", "flood", "verdict", "bridge", "striker", "harvest", "senate", "comet")


def story(outlets: int, lines: int) -> list[tuple[str, list[str]]]:
    """Lines that share some words, no two the same."""
    return [
        (f"outlet {o}", [f"{NOUNS[(3 * o + n) % 10]} {NOUNS[n % 7]} number {o * lines + n} came" for n in range(lines)])
        for o in range(outlets)
    ]


def keys(claims: Sequence[Claim], pairs: CandidatePairs) -> set[frozenset[Key]]:
    return {frozenset((claims[i].key, claims[j].key)) for i, j in zip(pairs.left, pairs.right, strict=True)}


def brute_force(claims: Sequence[Claim], vectors: NDArray[np.float32], options: Settings) -> set[frozenset[Key]]:
    """The rule as the docstring of `gate` tells it, pair by pair; claims in the order of keys, no copies."""
    cosine, views = vectors @ vectors.T, gate_vectors(claims, vectors)
    score = views @ views.T
    depth = 6 * options.gate_neighbours

    def rank(i: int, j: int) -> int:
        rivals = [
            k
            for k, claim in enumerate(claims)
            if claim.outlet != claims[i].outlet and options.gate_cosine <= cosine[i, k] < options.gate_always
        ]
        better = sum((score[i, k], -k) > (score[i, j], -j) for k in rivals)
        return min(better, depth) + 1

    def chances(i: int) -> float:
        return options.gate_neighbours * max(3, len(words(claims[i]))) / 18

    def passes(i: int, j: int) -> bool:
        if claims[i].outlet == claims[j].outlet or cosine[i, j] < options.gate_cosine:
            return False
        return bool(
            cosine[i, j] >= options.gate_always
            or (min(rank(i, j), rank(j, i)) <= depth and rank(i, j) * rank(j, i) <= chances(i) * chances(j))
        )

    return {frozenset((claims[i].key, claims[j].key)) for i, j in combinations(range(len(claims)), 2) if passes(i, j)}


@pytest.mark.parametrize("seed", range(5))
def test_the_pairs_are_those_of_brute_force(claims_of: Claims, random_vectors: Vectors, seed: int) -> None:
    claims = sorted(claims_of(story(5, 9)), key=lambda claim: claim.key)
    vectors = random_vectors(len(claims), seed)
    pairs = candidate_pairs(claims, vectors, NARROW)
    expected = brute_force(claims, vectors, NARROW)
    assert keys(claims, pairs) == expected
    assert 20 < len(expected) < 500
    cosines = np.einsum("ij,ij->i", vectors[pairs.left], vectors[pairs.right])
    np.testing.assert_allclose(pairs.cosine, cosines, atol=1e-6)


def test_pairs_come_sorted_with_the_smaller_position_first(claims_of: Claims, random_vectors: Vectors) -> None:
    claims = claims_of(story(4, 8))
    pairs = candidate_pairs(claims, random_vectors(len(claims), 1), NARROW)
    listed = list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    assert listed == sorted(set(listed))
    assert all(a < b for a, b in listed)
    assert [str(array.dtype) for array in (pairs.left, pairs.right, pairs.cosine)] == ["int64", "int64", "float32"]


@settings(max_examples=40, deadline=None)
@given(order=st.permutations(range(24)), same=st.booleans())
def test_the_order_of_the_claims_does_not_matter(
    claims_of: Claims, random_vectors: Vectors, order: list[int], same: bool
) -> None:
    told = [(outlet, ["It rained.", *lines] if same else lines) for outlet, lines in story(4, 5 if same else 6)]
    claims, vectors = claims_of(told), random_vectors(24, 2)
    shuffled = [claims[i] for i in order]
    before = candidate_pairs(claims, vectors, NARROW)
    after = candidate_pairs(shuffled, vectors[order], NARROW)
    assert keys(shuffled, after) == keys(claims, before)
    assert sorted(after.cosine.tolist()) == sorted(before.cosine.tolist())


def test_one_outlet_or_no_claim_gives_no_pair(claims_of: Claims, random_vectors: Vectors) -> None:
    alone = claims_of([("Courier", ["It rained in Bern.", "The Aare rose."]), ("Courier", ["It rained in Basel."])])
    assert len(candidate_pairs(alone, random_vectors(3, 0), Settings(gate_cosine=-1))) == 0
    assert len(candidate_pairs([], np.empty((0, 8), dtype=np.float32), Settings())) == 0


def test_within_pairs_a_headline_with_the_body_of_its_article_only(claims_of: Claims) -> None:
    claims = claims_of(
        [("Courier", ["Bridge opens", "The bridge opened.", "It is red."]), ("Courier", ["Rain", "It rains."])]
    )
    vectors = np.full((5, 4), 0.5, dtype=np.float32)
    pairs = candidate_pairs(claims, vectors, Settings(within=True))
    assert list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)) == [(0, 1), (0, 2), (3, 4)]


def test_copies_are_paired_once_and_with_the_claim_that_stands_for_them(claims_of: Claims) -> None:
    copied, other = "The ferry sank with 31 aboard.", "The ferry went down with 34 people."
    claims = claims_of([(outlet, [copied]) for outlet in "ABCD"] + [("A", [copied]), ("E", [other])])
    vectors = np.full((6, 4), 0.5, dtype=np.float32)
    pairs = candidate_pairs(claims, vectors, Settings())
    told = {(claims[i].outlet, claims[j].outlet) for i, j in zip(pairs.left, pairs.right, strict=True)}
    assert told == {("A", "B"), ("A", "C"), ("A", "D"), ("A", "E")}
    assert len(pairs) == 4


def test_a_copy_in_the_partners_own_outlet_leaves_the_pair_to_the_other_outlet(claims_of: Claims) -> None:
    copied = "The ferry sank with 31 aboard."
    claims = claims_of([("A", [copied, "The ferry went down with 34 people."]), ("B", [copied])])
    vectors = np.array([[1, 0], [0.8, 0.6], [1, 0]], dtype=np.float32)
    pairs = candidate_pairs(claims, vectors, Settings())
    assert list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)) == [(0, 2), (1, 2)]


def test_near_pairs_take_nobodys_place(claims_of: Claims) -> None:
    """Fifty near copies in other outlets, and the one sentence that says the same in other words."""
    lines = [(f"outlet {n}", [f"The ferry sank with {n} aboard off Patmos."]) for n in range(50)]
    claims = claims_of([*lines, ("last", ["A boat was lost."])])
    vectors = np.tile(np.array([[1, 0]], dtype=np.float32), (51, 1))
    vectors[50] = 0.5, np.sqrt(0.75)
    pairs = candidate_pairs(claims, vectors, Settings(gate_neighbours=50))
    assert sum(50 in pair for pair in zip(pairs.left, pairs.right, strict=True)) == 50
    assert len(pairs) == 51 * 50 // 2


@pytest.mark.parametrize("n", [10, 21, 60])
def test_two_live_blogs_lose_no_pair(claims_of: Claims, n: int) -> None:
    """Lines that differ in a figure alone: each of one outlet meets each of the other."""
    morning = [f"Rescuers have brought {2 * i + 3} people down from the stranded cable cars." for i in range(n)]
    evening = [f"Rescuers have brought {2 * i + 4} people down from the stranded cable cars." for i in range(n)]
    claims = claims_of([("Courier", morning), ("Herald", evening)])
    vectors = load_encoder(cache=False).encode([claim.text for claim in claims])
    pairs = candidate_pairs(claims, vectors, Settings())
    assert len(pairs) == n * n
    assert ann_recall(claims, vectors, pairs, Settings()) == 1.0
