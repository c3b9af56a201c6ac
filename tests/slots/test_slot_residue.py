"""What is left of near copies, and what all slots make of a pair."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency import slots
from consistency.records import Comparison, ConflictType, Outcome, Span
from consistency.slots.residue import Change, Residue, residue
from tests.slots.cases import SURE, Parsed

PLAIN = [
    ("A strong tremor shook the town.", "A strong temblor shook the town."),
    ("The tremor shook the town, he told reporters.", "The tremor shook the town, Deng told reporters."),
    ("The council approved the plan.", "The council has approved the plan."),
    ("The council approved the plan.", "The council approved the plan on Monday."),
    ("The council approved the plan.", "The council approved the plan, officials said."),
    ("On Monday the council approved the plan.", "The council approved the plan on Monday."),
    ("Sergei Lavrov left the hall.", "Sergey Lavrov left the hall."),
    ("The colour of the coat was red.", "The color of the coat was red."),
    ("The lorry left the road.", "The truck left the road."),
    ("The Swiss envoy left the hall.", "Switzerland's envoy left the hall."),
]

CHANGED = [
    ("The council approved the plan.", "The council rejected the plan.", Change.ANTONYM),
    ("The council approved the plan.", "The council did not approve the plan.", Change.NEGATION),
    ("Twelve men left the hall.", "Nine men left the hall.", Change.NUMBER),
    ("The hall was opened by Rina Okafor.", "The hall was opened by Ola Lund.", Change.NAME),
    ("The hall was opened by Katrina Holden.", "The hall was opened by Katriina Holden.", Change.SPELLING),
    ("The hall was painted on Monday.", "The hall was flooded on Monday.", Change.CONTENT),
]

ONE_FACT = [
    ("They opened a hall in the old dairy on Monday.", "They opened a hall in the old mill on Monday.", "place"),
    ("Quakes have struck southern Chile twice.", "Quakes have struck northern Chile twice.", "place"),
    ("The jeweller gave the key to his sister at noon.", "The jeweller gave the key to his brother at noon.", "person"),
    ("He took a picture of a rifle on the wall.", "He took a picture of a shotgun on the wall.", "kind"),
    ("Its shares fell by noon in Oslo.", "Its shares rose by noon in Oslo.", "polarity"),
    ("The award for the song went to Rina Okafor.", "The award for the song went to Ola Lund.", "person"),
]

NOUNS = st.sampled_from("van lorry rifle bridge church police hikers Acme Lima".split())
VERBS = st.sampled_from("destroyed found bought upheld overturned closed opened damaged shot".split())
TAILS = st.sampled_from(["", " in Quito", " in Peru on Monday", " with a knife", " near a bar", " by Ana Ruiz"])
QUANTIFIERS = st.sampled_from(["The", "Most of the", "All", "Few", "A"])


@st.composite
def sentences(draw: st.DrawFn) -> str:
    subject, verb, obj, tail = draw(NOUNS), draw(VERBS), draw(NOUNS), draw(TAILS)
    if draw(st.booleans()):
        return f"{draw(QUANTIFIERS)} {subject} {verb} the {obj}{tail}."
    return f"{draw(QUANTIFIERS)} {obj} was {verb}{tail}."


@pytest.mark.parametrize(("a", "b"), PLAIN)
def test_synonyms_attribution_and_detail_are_plain(parsed: Parsed, a: str, b: str) -> None:
    assert residue(parsed(a), parsed(b)).plain


@pytest.mark.parametrize(("a", "b", "change"), CHANGED)
def test_a_changed_fact_is_not_plain(parsed: Parsed, a: str, b: str, change: Change) -> None:
    found = residue(parsed(a), parsed(b))
    assert change in {segment.change for segment in found.segments}
    assert not found.plain


@pytest.mark.parametrize(("a", "b", "kind"), ONE_FACT)
def test_one_changed_fact_in_a_near_copy_has_its_type(parsed: Parsed, a: str, b: str, kind: str) -> None:
    assert ConflictType(kind) in {c.type for c in _differences(parsed, a, b)}


@pytest.mark.parametrize(("a", "b"), PLAIN)
def test_plain_pairs_have_no_sure_difference(parsed: Parsed, a: str, b: str) -> None:
    assert not _differences(parsed, a, b)


@settings(max_examples=60, deadline=None)
@given(sentences(), sentences())
def test_residue_is_symmetric(parsed: Parsed, a: str, b: str) -> None:
    there, back = residue(parsed(a), parsed(b)), residue(parsed(b), parsed(a))
    assert there.similarity == pytest.approx(back.similarity)
    assert [s.change for s in there.segments] == [s.change for s in back.segments]
    assert _turned(back) == [(s.a, s.b) for s in there.segments]


@settings(max_examples=60, deadline=None)
@given(sentences(), sentences())
def test_comparing_is_symmetric(parsed: Parsed, a: str, b: str) -> None:
    there, back = _compare(parsed, a, b), [_mirrored(c) for c in _compare(parsed, b, a)]
    assert sorted(map(_key, there)) == sorted(map(_key, back))


@settings(max_examples=60, deadline=None)
@given(sentences())
def test_identical_claims_never_differ(parsed: Parsed, text: str) -> None:
    assert residue(parsed(text), parsed(text)) == replace(
        residue(parsed(text), parsed(text)), similarity=1.0, segments=()
    )
    assert not [c for c in _compare(parsed, text, text) if c.outcome in (Outcome.DIFFERENT, Outcome.UPDATE)]


@settings(max_examples=60, deadline=None)
@given(sentences(), sentences())
def test_evidence_points_at_the_answer(parsed: Parsed, a: str, b: str) -> None:
    for c in _compare(parsed, a, b):
        assert 0.0 <= c.alignment <= 1.0
        assert 0 <= c.evidence_a.start < c.evidence_a.end <= len(a)
        assert 0 <= c.evidence_b.start < c.evidence_b.end <= len(b)


def _compare(parsed: Parsed, a: str, b: str) -> list[Comparison]:
    left, right = parsed(a), parsed(b)
    return slots.compare(slots.extract(left), slots.extract(right), residue(left, right))


def _differences(parsed: Parsed, a: str, b: str) -> list[Comparison]:
    return [c for c in _compare(parsed, a, b) if c.outcome is Outcome.DIFFERENT and c.alignment >= SURE]


def _mirrored(c: Comparison) -> Comparison:
    return replace(c, evidence_a=c.evidence_b, evidence_b=c.evidence_a, answer_a=c.answer_b, answer_b=c.answer_a)


def _key(c: Comparison) -> tuple[str, str, float, Span, Span]:
    return c.type, c.outcome, round(c.alignment, 9), c.evidence_a, c.evidence_b


def _turned(found: Residue) -> list[tuple[object, object]]:
    return [(s.b, s.a) for s in found.segments]
