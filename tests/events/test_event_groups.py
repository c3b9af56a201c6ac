"""Which articles are grouped, whatever their order and number."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from consistency.events import article_vectors, group, joining
from consistency.records import Article, Claim, Span

DIMENSIONS = 32

FERRY = (
    "Ferry Aldis runs aground off Korvin harbour",
    "The ferry Aldis ran aground on a sandbank off Korvin harbour on Tuesday morning with 140 passengers aboard. "
    "Tugs from Korvin pulled at the Aldis until the tide rose. Captain Jonna Reth said the engine had failed.",
    "The Aldis, a ferry with 140 passengers, hit a sandbank near Korvin on Tuesday. Captain Jonna Reth blamed the "
    "engine. Passengers waited for the tide while tugs stood by off Korvin harbour.",
    "Passengers of the Aldis were brought ashore in Korvin on Tuesday after the ferry struck a sandbank. Jonna "
    "Reth, her captain, said that the engine stopped before the grounding off the harbour.",
)
BRIDGE = (
    "Court stops toll on the Mellin bridge",
    "A court in Ostrava Bay struck down the toll on the Mellin bridge on Friday, two years after drivers sued. "
    "Judge Petra Lund held that the county of Mellin had no power to charge for a road that taxes had paid.",
    "Drivers will cross the Mellin bridge free of charge after Judge Petra Lund threw out the county's toll. The "
    "ruling on Friday ends a suit that drivers brought two years ago in Ostrava Bay.",
    "The county of Mellin may not levy a toll on its bridge, Judge Petra Lund ruled on Friday. Drivers had sued "
    "over the charge in Ostrava Bay two years ago and celebrated on the bridge.",
)


def story(name: str, texts: tuple[str, ...]) -> list[Article]:
    title, *bodies = texts
    return [Article(f"{name}{n}", f"outlet{n}", body, title) for n, body in enumerate(bodies)]


def vectors_of(articles: list[Article]) -> NDArray[np.float32]:
    """A direction for each story with a little noise: a stand-in for an encoder."""
    rows = []
    for article in articles:
        noise = np.random.default_rng(sum(map(ord, article.id))).normal(0, 0.08, DIMENSIONS)
        rows.append(noise + np.eye(DIMENSIONS)[ord(article.id[0]) % DIMENSIONS])
    found = np.array(rows).reshape(len(articles), DIMENSIONS)
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), dtype=np.float32)


def members(articles: list[Article]) -> set[tuple[str, ...]]:
    return {found.articles for found in group(articles, vectors_of(articles))}


TWO_STORIES = story("f", FERRY) + story("b", BRIDGE)


def test_two_stories_are_two_groups_numbered_by_their_first_article() -> None:
    found = group(TWO_STORIES, vectors_of(TWO_STORIES))
    assert [(g.id, g.articles) for g in found] == [("e1", ("b0", "b1", "b2")), ("e2", ("f0", "f1", "f2"))]
    assert [g.label for g in found] == [BRIDGE[0], FERRY[0]]


def test_no_articles_are_no_groups() -> None:
    assert group([], np.zeros((0, DIMENSIONS), np.float32)) == ()


def test_one_article_is_one_group() -> None:
    assert members(TWO_STORIES[:1]) == {("f0",)}


def test_two_articles_alone_are_joined_or_not_by_what_they_say() -> None:
    assert members(TWO_STORIES[:2]) == {("f0", "f1")}
    assert members([TWO_STORIES[0], TWO_STORIES[3]]) == {("f0",), ("b0",)}


def test_articles_without_text_or_claims_stand_alone() -> None:
    empty = [Article("x", "one", ""), Article("y", "two", "")]
    found = group(empty, np.zeros((2, DIMENSIONS), np.float32))
    assert [g.articles for g in found] == [("x",), ("y",)]


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, len(TWO_STORIES)))
def test_order_does_not_matter_and_every_article_stands_in_one_group(draw: random.Random, size: int) -> None:
    chosen = draw.sample(TWO_STORIES, size)
    found = group(chosen, vectors_of(chosen))
    again = group(chosen[::-1], vectors_of(chosen[::-1]))
    assert found == again
    assert sorted(a for g in found for a in g.articles) == sorted(a.id for a in chosen)


def test_a_collection_too_large_to_compare_at_once_gives_the_same_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = members(TWO_STORIES)
    monkeypatch.setattr(joining, "LARGEST", 3)
    monkeypatch.setattr(joining, "BLOCK", 2)
    assert members(TWO_STORIES) == whole


def test_a_bridge_article_does_not_chain_two_events() -> None:
    both = f"{FERRY[1]} {BRIDGE[1]}"
    found = members([*TWO_STORIES, Article("m", "digest", both, "The week in brief")])
    assert not any({"f0", "b0"} <= set(ids) for ids in found)


def test_the_vector_of_an_article_is_led_by_its_first_claims() -> None:
    article, empty = Article("a", "one", "x" * 30), Article("b", "two", "y")
    claims = [Claim(article, Span(10, 20)), Claim(article, Span(0, 10))]
    found = article_vectors([article, empty], claims, np.eye(2, dtype=np.float32))
    later = np.exp(-1 / 5)
    assert found[0] == pytest.approx(np.array([later, 1.0]) / np.hypot(later, 1.0))
    assert found[1].tolist() == [0.0, 0.0]


def test_articles_without_any_claims_have_zero_vectors() -> None:
    found = article_vectors([Article("a", "one", "x")], [], np.zeros((0, 4), np.float32))
    assert found.tolist() == [[0.0, 0.0, 0.0, 0.0]]
