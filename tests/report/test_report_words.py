"""Findings in words, and article text that cannot act on the screen."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.records import (
    Article,
    Attribution,
    Certainty,
    Claim,
    Factuality,
    Finding,
    Phase,
    Polarity,
    Relation,
    Report,
    Side,
    SideClaim,
    Span,
)
from consistency.report.words import (
    carriers,
    commitment,
    day,
    headcount,
    percent,
    period,
    pieces,
    source,
    standing,
    visible,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\n\t b", "a b"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b31mred", "\\x9b31mred"),
        ("a\u202eb\u2066c\u200fd", "a\\u202eb\\u2066c\\u200fd"),
        ("a\u2028b\ufeffc\x00d\x7f", "a\\u2028b\\ufeffc\\x00d\\x7f"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("soft\u00adhyphen", "softhyphen"),
        ("می\u200cروم 👩\u200d🚒 Łódź ‘x’", "می\u200cروم 👩\u200d🚒 Łódź ‘x’"),
    ],
)
def test_characters_that_act_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_nothing_that_acts_gets_through(text: str) -> None:
    kept = visible(text).replace("\u200c", "").replace("\u200d", "")
    assert not {unicodedata.category(c) for c in kept} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert visible(visible(text)) == visible(text)


def _finding(*sides: tuple[int, list[str]], relation: Relation = Relation.CONFLICT) -> Finding:
    def side(witnesses: int, outlets: list[str]) -> Side:
        return Side("x", witnesses, tuple(SideClaim(Claim(Article(o, o, "x"), Span(0, 1))) for o in outlets))

    made = tuple(side(*given) for given in sides)
    return Finding("f", relation, None, 0.5, 0.5, None, "", made)


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (_finding((1, ["A"]), (9, list("BCDEFGHIJ"))), "one outlet against nine"),
        (_finding((9, list("BCDEFGHIJ")), (1, ["A"])), "one outlet against nine"),
        (_finding((2, ["A", "B"]), (2, ["C", "D"])), "two outlets against two"),
        (_finding((1, ["A"]), (13, list("BCDEFGHIJKLMN"))), "one outlet against 13"),
        (_finding((1, ["A"]), (2, ["B", "C", "D"])), "one independent source against two"),
        (_finding((1, ["A"]), (2, ["B", "C"]), (3, ["D", "E", "F"])), "one outlet against two against three"),
        (_finding((1, ["A"]), (1, ["A"])), "one outlet against itself"),
        (_finding((2, ["A", "B", "C"]), relation=Relation.AGREEMENT), "three outlets agree"),
        (_finding((1, ["A", "B"]), relation=Relation.DUPLICATE), "two outlets carry the same words"),
    ],
)
def test_headcount(finding: Finding, words: str) -> None:
    assert headcount(finding) == words


def test_carriers_tell_copies_from_sources() -> None:
    assert carriers(_finding((2, ["A", "B"])).sides[0]) == "2 outlets"
    assert carriers(_finding((1, ["A", "B"])).sides[0]) == "2 outlets, 1 independent source"


def test_standing_of_the_sides_of_an_update(report: Report) -> None:
    toll = report.findings[3]
    assert [standing(toll, i) for i in (0, 1)] == ["later", "earlier"]
    three = replace(toll, order=(2, 0, 1))
    assert [standing(three, i) for i in (0, 1, 2)] == ["earlier", "latest", "earliest"]
    assert standing(report.findings[0], 0) == ""


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2031, 5, 3), (2031, 5, 3), "3 May 2031"),
        ((2031, 5, 3), (2031, 5, 9), "3 to 9 May 2031"),
        ((2031, 4, 30), (2031, 5, 9), "30 Apr to 9 May 2031"),
        ((2030, 5, 3), (2031, 5, 3), "3 May 2030 to 3 May 2031"),
    ],
)
def test_period(first: tuple[int, int, int], last: tuple[int, int, int], words: str) -> None:
    assert period((datetime(*first, tzinfo=UTC), datetime(*last, tzinfo=UTC))) == words


def test_unknown_dates() -> None:
    assert (day(None), period(None)) == ("undated", "undated")


def test_source_and_commitment() -> None:
    said = Claim(Article("a", "A", "x"), Span(0, 1), attribution=Attribution("Osk", "said", quoted=True))
    assert source(said) == "source: Osk, quoted"
    assert source(replace(said, attribution=Attribution())) == ""
    assert commitment(Factuality()) == ""
    assert commitment(Factuality(Polarity.NO, Certainty.RUMOURED, Phase.PLANNED)) == "negated, rumoured, planned"


@pytest.mark.parametrize(("score", "words"), [(0.0, "1 %"), (0.944, "94 %"), (0.9999, "99 %"), (1.0, "99 %")])
def test_a_score_is_never_certain(score: float, words: str) -> None:
    assert percent(score) == words


def test_a_long_claim_is_cut_around_its_evidence() -> None:
    article = Article("a", "A", "w " * 400 + "NINE died " + "w " * 400)
    start = article.text.index("NINE")
    member = SideClaim(Claim(article, Span(0, len(article.text))), (Span(start, start + 4),))
    cut = pieces(member, 90)
    assert (cut[0], cut[-1]) == (("…", False), ("…", False))
    assert [words for words, evidence in cut if evidence] == ["NINE"]
    assert sum(len(words) for words, _ in cut) == 92


@given(st.data())
def test_pieces_are_the_claim_cut_at_its_evidence(data: st.DataObject) -> None:
    text = data.draw(st.text("ab cd", min_size=1, max_size=30).filter(lambda t: "  " not in t))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda p: Span(min(p), max(p)))
    start, end = data.draw(spans)
    evidence = tuple(data.draw(st.lists(spans, max_size=3)))
    shown = pieces(SideClaim(Claim(Article("a", "A", text), Span(start, end)), evidence))
    assert "".join(words for words, _ in shown) == text[start:end]
    marks = "".join(("1" if marked else "0") * len(words) for words, marked in shown)
    assert marks == "".join("1" if any(a <= i < b for a, b in evidence) else "0" for i in range(start, end))
