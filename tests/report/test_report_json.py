"""The JSON report keeps its contract and comes back as it went."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.errors import InputError
from consistency.records import (
    Article,
    Attribution,
    Caveat,
    CaveatCode,
    Certainty,
    Claim,
    ConflictType,
    EventGroup,
    Factuality,
    Finding,
    ModelInfo,
    Phase,
    Polarity,
    PublishedFrom,
    Relation,
    Report,
    Side,
    SideClaim,
    Skipped,
    Span,
    Stats,
)
from consistency.report import render
from consistency.report.json import from_json, to_json


def keys(value: object) -> list[str]:
    assert isinstance(value, dict)
    return list(value)


def test_keys_stand_in_the_order_of_the_contract(report: Report) -> None:
    data = json.loads(to_json(report))
    assert keys(data) == [
        *("schema", "generator", "settings", "models", "articles", "skipped", "events", "findings", "cut", "stats"),
    ]
    assert keys(data["articles"][0]) == [
        *("id", "outlet", "title", "url", "published", "published_from", "language", "sha256", "event", "n_claims"),
        "text",
    ]
    finding = data["findings"][0]
    assert keys(finding) == [
        *("id", "relation", "type", "score", "event", "same_event", "order", "explanation", "sides", "caveats"),
    ]
    assert keys(finding["sides"][0]) == ["answer", "witnesses", "claims"]
    assert keys(finding["sides"][0]["claims"][0]) == [
        *("article", "outlet", "start", "end", "text", "evidence", "copy_of", "attribution", "factuality"),
    ]
    assert keys(data["stats"]) == ["articles", "claims", "candidate_pairs", "judged_pairs", "ann_recall"]


def test_values_of_a_finding(report: Report) -> None:
    data = json.loads(to_json(report))
    place, agree, talks, toll = data["findings"]
    assert data["schema"] == "consistency-report/1"
    assert (place["relation"], place["type"], place["score"], place["event"]) == ("conflict", "place", 0.9412, "e1")
    assert (agree["type"], talks["event"], toll["order"], place["order"]) == (None, None, [1, 0], None)
    lead, copy = place["sides"][0]["claims"]
    text = next(a["text"] for a in data["articles"] if a["id"] == lead["article"])
    assert text[lead["start"] : lead["end"]] == lead["text"]
    assert [text[start:end] for start, end in lead["evidence"]] == ["4 km east"]
    assert copy["copy_of"] == {"article": "ferry-2", "start": lead["start"], "end": lead["end"]}
    assert lead["attribution"] == {"source": "the harbour master", "cue": "according to", "quoted": False}
    assert talks["caveats"][0] == {
        "code": "participants-differ",
        "text": "One text names the dockers, the other only Osk.",
    }
    assert data["cut"] == {"findings": 2, "by": "--min-score"}
    assert data["articles"][0]["published"] == "2031-05-03T06:30:00+00:00"
    assert (data["articles"][0]["event"], data["articles"][0]["n_claims"]) == ("e1", 2)


def test_without_text_claims_keep_their_words_and_offsets(report: Report) -> None:
    written = to_json(report, text=False)
    data = json.loads(written)
    assert not any("text" in article for article in data["articles"])
    assert data["findings"][0]["sides"][0]["claims"][0]["text"].startswith("The Maribel went down")
    back = from_json(written)
    assert [c.claim.text for s in back.findings[0].sides for c in s.claims] == [
        c.claim.text for s in report.findings[0].sides for c in s.claims
    ]
    assert to_json(back, text=False) == written


def test_seconds_only_when_asked(report: Report) -> None:
    assert "seconds" not in to_json(report)
    assert json.loads(to_json(report, timings=True))["stats"]["seconds"] == {"encode": 0.512}


def test_settings_of_every_type_have_a_form(report: Report) -> None:
    settings = {"types": frozenset({ConflictType.PLACE, ConflictType.KIND}), "since": datetime(2031, 1, 1, tzinfo=UTC)}
    written = json.loads(to_json(replace(report, settings=settings)))
    assert written["settings"] == {"types": ["kind", "place"], "since": "2031-01-01T00:00:00+00:00"}


def test_a_lone_surrogate_is_escaped(report: Report) -> None:
    odd = replace(report, skipped=(Skipped("in/caf\udce9.txt", "odd name"),))
    written = render(odd, "json")
    assert "in/caf\\udce9.txt" in written
    assert json.loads(written.encode("utf-8"))["skipped"][0]["source"] == "in/caf\udce9.txt"


@pytest.mark.parametrize(
    "text", ["", "[]", "null", '{"schema": "consistency-report/1"}', '{"schema": "consistency-report/2"}']
)
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="consistency-report/1"):
        from_json(text)


def test_a_changed_text_is_refused(report: Report) -> None:
    changed = to_json(report).replace("Fog lay on the strait.", "Fog lay on the straits")
    with pytest.raises(InputError, match="'ferry-1' is not the one that was read"):
        from_json(changed)


# --- the round trip holds for every report ------------------------------------------------------

short = st.text(max_size=12)
moments = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-5, minutes=-30))]))
probabilities = st.floats(0, 1)
models = st.builds(ModelInfo, short, short)
stats = st.builds(Stats, *[st.integers(0, 10**6)] * 4, probabilities, st.dictionaries(short, st.floats(0, 9e3)))
attributions = st.builds(Attribution, st.none() | short, st.none() | short, st.booleans())
facts = st.builds(
    Factuality, st.sampled_from(Polarity), st.sampled_from(Certainty), st.sampled_from(Phase), st.none() | short
)


@st.composite
def article_lists(draw: st.DrawFn) -> list[Article]:
    ids = draw(st.lists(short, min_size=1, max_size=3, unique=True))
    rest = (short, st.text(max_size=40), short, st.none() | short, st.none() | moments, st.sampled_from(PublishedFrom))
    return [Article(name, *[draw(value) for value in rest]) for name in ids]


@st.composite
def side_claims(draw: st.DrawFn, articles: list[Article]) -> SideClaim:
    article = draw(st.sampled_from(articles))
    start, inner, last, end = sorted(draw(st.tuples(*[st.integers(0, len(article.text))] * 4)))
    claim = Claim(article, Span(start, end), attribution=draw(attributions), factuality=draw(facts))
    copy = draw(st.none() | st.tuples(short, st.integers(0, 99), st.integers(0, 99)))
    return SideClaim(claim, (Span(inner, last),), copy)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    articles = draw(article_lists())
    sides = st.builds(Side, short, st.integers(0, 9), st.lists(side_claims(articles), max_size=3).map(tuple))
    findings = st.builds(
        Finding,
        id=short,
        relation=st.sampled_from(Relation),
        type=st.none() | st.sampled_from(ConflictType),
        score=probabilities,
        same_event=probabilities,
        event=st.none() | short,
        explanation=short,
        sides=st.lists(sides, max_size=2).map(tuple),
        caveats=st.lists(st.builds(Caveat, st.sampled_from(CaveatCode), short), max_size=2).map(tuple),
        order=st.sampled_from([None, (0, 1), (1, 0)]),
    )
    return Report(
        articles=tuple(articles),
        skipped=draw(st.lists(st.builds(Skipped, short, short), max_size=2).map(tuple)),
        events=(EventGroup("e1", draw(short), tuple(a.id for a in articles)),),
        findings=draw(st.lists(findings, max_size=2).map(tuple)),
        encoder=draw(models),
        judge=draw(models),
        claims_per_article={a.id: draw(st.integers(0, 99)) for a in articles},
        stats=draw(stats),
        settings=draw(st.dictionaries(short, st.none() | short | st.integers() | st.booleans(), max_size=3)),
        cut=draw(st.integers(0, 9)),
        cut_by=draw(st.none() | short),
    )


@given(reports(), st.booleans(), st.booleans())
def test_writing_what_was_read_gives_the_same_bytes(report: Report, text: bool, timings: bool) -> None:
    written = to_json(report, text=text, timings=timings)
    assert to_json(from_json(written), text=text, timings=timings).encode() == written.encode()
