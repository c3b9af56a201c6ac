"""The terminal report reads well in a narrow and a wide window, in a pipe and without colour."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from consistency.records import Article, EventGroup, Finding, Relation, Report, SideClaim
from consistency.report import render

ESCAPE = "\x1b"


def line_with(words: str, text: str) -> str:
    return next(line for line in text.splitlines() if words in line)


def test_one_story_at_a_time_the_strongest_first(report: Report) -> None:
    lines = render(report, "terminal").splitlines()
    heads = ["Ferry sinks off Cape Dorn", "Across stories", "Stories without a finding"]
    assert [line for line in lines if line in heads] == heads
    assert lines[0] == "7 articles of 4 outlets, 3 stories: 1 agreement, 2 conflicts, 1 update."
    assert lines[1] == "Two more findings were left out by --min-score."


def test_a_finding_names_kind_score_and_who_stands_against_whom(report: Report) -> None:
    text = render(report, "terminal")
    assert " 1. Conflict of place, 94 %: one independent source against one" in text
    assert " 2. Conflict of factuality, 71 %: one outlet against one" in text
    assert " 3. Update of number, 50 %: one outlet against one" in text


def test_sides_name_outlets_sources_dates_and_copies(report: Report) -> None:
    text = render(report, "terminal")
    assert "4 km east  (2 outlets, 1 independent source, 4 May 2031)" in text
    assert "– The Inland Courier, 4 May 2031; source: the harbour master" in text
    assert "same words: Cape Radio (undated)" in text
    assert "– Cape Radio, 9 May 2031; source: Osk; negated, rumoured" in text
    assert "Note: Six days lie between the articles. [dates-apart]" in text


def test_an_update_tells_which_side_came_first(report: Report) -> None:
    text = render(report, "terminal")
    assert "eleven  (later, 1 outlet, 5 May 2031)" in text
    assert "nine  (earlier, 1 outlet, undated)" in text


def test_evidence_is_marked_without_colour(report: Report) -> None:
    assert "sank *4 km north* of Cape Dorn" in render(report, "terminal")


def test_evidence_is_highlighted_in_colour_and_not_starred(report: Report) -> None:
    text = render(report, "terminal", color=True)
    assert re.search(r"\x1b\[[\d;]+m4 km north\x1b\[0m", text)
    assert "*4 km north*" not in text


def test_sides_stand_next_to_each_other_from_100_columns_on(report: Report) -> None:
    wide, narrow = render(report, "terminal", width=100), render(report, "terminal", width=99)
    assert "4 km north  (1 outlet" in line_with("4 km east  (2 outlets", wide)
    assert "4 km north  (1 outlet" not in line_with("4 km east  (2 outlets", narrow)


def test_many_sides_are_stacked_where_they_would_be_too_narrow(report: Report) -> None:
    place = report.findings[0]
    three = replace(report, findings=(replace(place, sides=(*place.sides, report.findings[3].sides[0])),))
    assert "eleven" not in line_with("4 km east  (2", render(three, "terminal", width=120))
    assert "eleven" in line_with("4 km east  (2", render(three, "terminal", width=160))


@pytest.mark.parametrize("width", [20, 40, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_window(report: Report, width: int) -> None:
    lines = render(report, "terminal", width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert not any(line != line.rstrip() for line in lines)


@pytest.mark.parametrize("width", [80, 120])
def test_a_pipe_gets_neither_escapes_nor_boxes(report: Report, width: int) -> None:
    text = render(report, "terminal", width=width)
    assert ESCAPE not in text
    assert not re.search("[\u2500-\u259f]", text)


@pytest.mark.parametrize("color", [False, True])
def test_article_text_cannot_reach_the_terminal(report: Report, color: bool) -> None:
    text = render(report, "terminal", width=200, color=color)
    assert "\\x1b[31m \\u202eThe end." in text
    assert "\x1b[31m \u202e" not in text
    assert "\u202e" not in text


def test_hostile_names_and_labels_are_escaped_too(report: Report) -> None:
    bad = "x\x1b]0;owned\x07\u202e"
    articles = tuple(replace(a, outlet=bad, title=bad) for a in report.articles)
    events = tuple(replace(e, label=bad) for e in report.events)
    hostile = replace(
        report, articles=articles, events=events, cut_by=bad, findings=tuple(_spoilt(f, bad) for f in report.findings)
    )
    assert not set(render(hostile, "terminal")) & {"\x1b", "\x07", "\u202e"}


def _spoilt(finding: Finding, bad: str) -> Finding:
    sides = tuple(replace(s, answer=bad, claims=tuple(_spoilt_claim(c, bad) for c in s.claims)) for s in finding.sides)
    caveats = tuple(replace(caveat, text=bad) for caveat in finding.caveats)
    return replace(finding, explanation=bad, sides=sides, caveats=caveats)


def _spoilt_claim(member: SideClaim, bad: str) -> SideClaim:
    claim = member.claim
    article, attribution = replace(claim.article, outlet=bad), replace(claim.attribution, source=bad)
    return replace(member, claim=replace(claim, article=article, attribution=attribution))


def test_agreements_are_told_shortly_and_counted(report: Report) -> None:
    agree = report.findings[1]
    many = replace(report, findings=tuple(replace(agree, id=f"f{i}") for i in range(8)))
    text = render(many, "terminal", width=200)
    assert text.count("Two outlets agree: “The Maribel sank 4 km north") == 5
    assert "    and 3 more\n" in text


def test_no_article(empty_report: Report) -> None:
    assert render(empty_report, "terminal").splitlines() == [
        "0 articles of 0 outlets: nothing found.",
        "No article was read, so there was nothing to compare.",
    ]


def test_one_outlet_has_nothing_to_compare(empty_report: Report) -> None:
    one = replace(empty_report, articles=(Article("a", "Cape Radio", "x"), Article("b", "Cape Radio", "y")))
    text = render(one, "terminal", width=200)
    assert "Nothing to compare across outlets: every article is by Cape Radio. Add articles of a second outlet" in text


def test_nothing_found_is_said(empty_report: Report) -> None:
    two = replace(
        empty_report,
        articles=(Article("a", "A", "x"), Article("b", "B", "y")),
        events=(EventGroup("e1", "A fair", ("a", "b")),),
    )
    assert render(two, "terminal").splitlines()[:2] == [
        "2 articles of 2 outlets, 1 story: nothing found.",
        "The outlets neither agree nor disagree on anything that was found.",
    ]


def test_duplicates_are_agreements(report: Report) -> None:
    copy = replace(report.findings[1], relation=Relation.DUPLICATE)
    text = render(replace(report, findings=(copy,)), "terminal", width=200)
    assert "They agree" in text
    assert "Two outlets carry the same words: “The Maribel sank" in text
