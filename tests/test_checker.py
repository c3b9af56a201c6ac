"""The whole way from articles to a report: the laws that hold for any input."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from consistency import Article, Checker, ConflictType, InputError, Relation, Report, Settings
from consistency.records import ModelInfo
from consistency.report import Format, render

DIMENSIONS = 256


class WordEncoder:
    """Unit vectors of word counts: near where words are shared, and the same on every machine."""

    info = ModelInfo("words", "0" * 64)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in re.findall(r"\w+", text.lower()) or [""]:
                row[zlib.crc32(word.encode()) % DIMENSIONS] += 1
        unit: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


def article(outlet: str, text: str, day: int = 11, title: str = "") -> Article:
    return Article(outlet.lower(), outlet, text, title, published=datetime(2025, 3, day, tzinfo=UTC))


def check(*articles: Article, **options: object) -> Report:
    return Checker(Settings(**options), encoder=WordEncoder()).check(articles)  # type: ignore[arg-type]


FIRE = [
    article("Courier", "Three people were killed in the fire in Kallvik on Tuesday. The warehouse was destroyed."),
    article("Post", "Five people were killed in the fire in Kallvik on Tuesday. A boat sank beside the pier."),
    article("Herald", "Five people were killed in the fire in Kallvik on Tuesday. Schools will stay shut."),
]


def test_two_death_tolls_are_a_conflict_of_number_with_both_sides() -> None:
    found = [f for f in check(*FIRE).findings if f.relation is Relation.CONFLICT]
    assert found[0].type is ConflictType.NUMBER
    assert sorted(side.outlets for side in found[0].sides) == [("Courier",), ("Herald", "Post")]


def test_a_copy_counts_as_one_witness() -> None:
    sides = {side.outlets: side.witnesses for side in check(*FIRE).findings[0].sides}
    assert sides[("Herald", "Post")] == 1


def test_one_outlet_has_nothing_to_compare() -> None:
    report = check(FIRE[0], Article("other", "Courier", FIRE[1].text))
    assert report.findings == ()
    assert report.stats.candidate_pairs == 0


def test_no_article_is_an_empty_report() -> None:
    report = check()
    assert (report.articles, report.findings, report.stats.claims) == ((), (), 0)


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        Checker(Settings(), encoder=WordEncoder()).check(tmp_path / "nowhere")


def test_filters_cut_findings_and_say_so() -> None:
    everything = check(*FIRE)
    report = check(*FIRE, types=frozenset({ConflictType.PLACE}))
    assert (report.findings, report.cut, report.cut_by) == ((), len(everything.findings), "type")


def test_a_draft_sees_only_what_concerns_it() -> None:
    report = check(*FIRE, focus=frozenset({"courier"}))
    assert report.findings
    for finding in report.findings:
        assert "courier" in {member.claim.article.id for side in finding.sides for member in side.claims}


def test_headline_and_body_of_one_article_are_compared_within() -> None:
    text = "Three dead after fire in Kallvik\n\nFive people died in the fire in Kallvik on Tuesday."
    alone = article("Courier", text, title="Three dead after fire in Kallvik")
    assert check(alone).stats.candidate_pairs == 0
    [finding] = check(alone, within=True).findings
    assert (finding.relation, finding.type) == (Relation.CONFLICT, ConflictType.NUMBER)


SENTENCES = [
    "Three people were killed in the fire in Kallvik.",
    "Five people were killed in the fire in Kallvik.",
    "Nobody was killed in the fire in Kallvik.",
    "The warehouse in Kallvik was destroyed.",
    "The warehouse in Kallvik was partly damaged.",
    "Reports that people had died in Kallvik are just rumours.",
    "“We were lucky,” fire chief Marta Lindqvist said.",
]
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
slow = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slow
@given(st.lists(texts, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_report_has_the_same_bytes_for_any_order_of_articles(bodies: list[str], order: random.Random) -> None:
    articles = [article(f"Outlet{i}", body, day=i + 1) for i, body in enumerate(bodies)]
    shuffled = order.sample(articles, len(articles))
    assert render(check(*articles), Format.JSON) == render(check(*shuffled), Format.JSON)


@slow
@given(st.lists(texts, min_size=2, max_size=4))
def test_every_span_of_a_report_points_at_its_words(bodies: list[str]) -> None:
    for finding in check(*(article(f"Outlet{i}", body) for i, body in enumerate(bodies))).findings:
        for member in (member for side in finding.sides for member in side.claims):
            start, end = member.claim.span
            assert member.claim.article.text[start:end] == member.claim.text
            assert all(start <= s.start <= s.end <= end for s in member.evidence)


@slow
@given(st.lists(st.text(max_size=60), min_size=2, max_size=4))
def test_no_text_breaks_a_check(bodies: list[str]) -> None:
    report = check(*(article(f"Outlet{i}", body) for i, body in enumerate(bodies)))
    assert len(report.articles) == len(bodies)


def test_the_seeds_show_the_geneva_rumour_among_the_first_three(request: pytest.FixtureRequest) -> None:
    """The case the project was born from, with the real encoder."""
    seeds = request.config.rootpath / "seeds"
    first = Checker(Settings()).check(seeds).findings[:3]
    geneva = [f for f in first if f.type is ConflictType.FACTUALITY and "Geneva" in f.sides[1].claims[0].claim.text]
    assert geneva
