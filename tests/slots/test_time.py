"""Times are compared as intervals, under the predicate they belong to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.records import Comparison, ConflictType, Outcome
from consistency.slots.moments import moments
from consistency.slots.time import compare, extract
from tests.slots.conftest import Parsed

SAME, DIFFERENT, UPDATE, COMPATIBLE = Outcome.SAME, Outcome.DIFFERENT, Outcome.UPDATE, Outcome.COMPATIBLE

# What follows "The ferry sank …" in both claims, and the outcome.
PAIRS = [
    # weekdays
    ("on Friday", "on Tuesday", DIFFERENT),
    ("on Friday", "Friday", SAME),
    ("on Friday", "on Friday morning", COMPATIBLE),
    ("on Friday evening", "on Friday morning", DIFFERENT),
    ("late on Friday", "on Saturday at 1.30 a.m.", DIFFERENT),
    ("overnight on Friday", "early on Saturday", COMPATIBLE),
    ("on Friday night", "on Friday at 11 p.m.", COMPATIBLE),
    ("on Friday night", "early on Saturday", DIFFERENT),
    ("on Sunday at 7.45 p.m.", "on Monday at 5.20 a.m.", DIFFERENT),
    # dates
    ("on 8 April", "on 10 April", DIFFERENT),
    ("on April 8", "on 8 April", SAME),
    ("on April 8th", "on the 8th of April", SAME),
    ("on the first of July", "on 1 July", SAME),
    ("on the twenty-third of May", "on 24 May", DIFFERENT),
    ("on 15/5", "on 15 May", SAME),
    ("on 2011-05-15", "on 16 May 2011", DIFFERENT),
    ("on Tuesday 8 April", "on Thursday 10 April", DIFFERENT),
    ("on Tuesday 8 April", "on 8 April", COMPATIBLE),
    ("in April", "on 8 April", COMPATIBLE),
    ("in April", "on 8 May", DIFFERENT),
    ("in early December", "on 3 December", COMPATIBLE),
    ("in early December", "on 23 December", DIFFERENT),
    ("at the end of August", "on 30 September", DIFFERENT),
    ("in mid-June", "on 14 June", COMPATIBLE),
    ("in the summer of 2009", "in July 2009", COMPATIBLE),
    ("in the summer of 2009", "in November 2009", DIFFERENT),
    # years
    ("in 2008", "in 2006", DIFFERENT),
    ("in 2008", "in March 2008", COMPATIBLE),
    ("in March 2008", "in May 2008", DIFFERENT),
    ("in March 2008", "in March 2009", DIFFERENT),
    ("in the 1980s", "in 1986", COMPATIBLE),
    ("in the late 1980s", "in 1981", DIFFERENT),
    ("in the 1940s", "in 1950", DIFFERENT),
    # clock times
    ("at 9 a.m.", "at 9 p.m.", DIFFERENT),
    ("at 9 a.m.", "at 9am", SAME),
    ("at noon", "at 12.40 p.m.", DIFFERENT),
    ("at noon", "at midday", SAME),
    ("at midnight", "at noon", DIFFERENT),
    ("at 14:30", "at 2:30 p.m.", SAME),
    ("at half past six", "at 6.30 p.m.", COMPATIBLE),
    ("at a quarter past nine", "at around three", DIFFERENT),
    ("shortly before 9 a.m.", "at 8.45 a.m.", COMPATIBLE),
    ("shortly before 9 a.m.", "at 9.20 a.m.", DIFFERENT),
    ("shortly after 9 a.m.", "at 9.20 a.m.", COMPATIBLE),
    ("at about 9 a.m.", "at 9.15 a.m.", COMPATIBLE),
    ("at 8.39 a.m.", "at 8.40 a.m.", COMPATIBLE),
    ("at 9 p.m.", "in the morning", DIFFERENT),
    ("at 9 p.m.", "in the evening", COMPATIBLE),
    ("at four in the morning", "at four in the afternoon", DIFFERENT),
    ("at dawn", "at dusk", DIFFERENT),
    # bounds
    ("before seven in the morning", "shortly before 9 a.m.", DIFFERENT),
    ("before 9 a.m.", "at 6.40 a.m.", COMPATIBLE),
    ("by Friday", "on Tuesday", COMPATIBLE),
    ("not before Friday", "on Tuesday", DIFFERENT),
    ("not until Thursday", "on Monday", DIFFERENT),
    ("after 8 April", "on 6 April", DIFFERENT),
    # zones
    ("at 10:00 GMT", "at 11:00 CET", SAME),
    ("at 10:00 GMT", "at 14:00 CET", DIFFERENT),
    ("at 10:00 GMT", "at 12:00", COMPATIBLE),
    # stages
    ("in the seventh round", "in the ninth round", DIFFERENT),
    ("in the 88th minute", "in the 58th minute", DIFFERENT),
    ("in the 88th minute", "in the 88th minute", SAME),
    ("in week 12", "in week four", DIFFERENT),
]


def strongest(found: list[Comparison]) -> Comparison:
    return max(found, key=lambda c: c.alignment)


@pytest.mark.parametrize(("a", "b", "outcome"), PAIRS)
def test_pairs(parsed: Parsed, a: str, b: str, outcome: Outcome) -> None:
    left, right = f"The ferry sank {a}.", f"The ferry sank {b}."
    best = strongest(compare(extract(parsed(left)), extract(parsed(right))))
    assert (best.type, best.outcome) == (ConflictType.TIME, outcome)
    assert best.alignment >= 0.5
    assert left[best.evidence_a.start : best.evidence_a.end] == best.answer_a


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Police said on Friday that he entered the shop.", "He entered the shop on Tuesday, police said."),
        ("He entered the shop on Tuesday.", "He entered the shop, the prosecutor said on Friday."),
        ("The man may leave.", "The man left in June."),
        ("Rovers march on.", "Rovers left in May."),
        ("The talks begin on Friday.", "The talks ended in the seventh round."),
    ],
)
def test_times_of_other_things_are_never_compared_as_different(parsed: Parsed, a: str, b: str) -> None:
    found = compare(extract(parsed(a)), extract(parsed(b)))
    assert [c for c in found if c.outcome is not Outcome.SAME and c.alignment >= 0.5] == []


def test_a_time_after_the_comma_belongs_to_what_was_said(parsed: Parsed) -> None:
    [time] = extract(parsed("A guard was shot on Tuesday at noon, the mayor said."))
    assert time.frame.predicate == "shoot"


def test_a_cleft_gives_its_time_to_the_clause(parsed: Parsed) -> None:
    a, b = "It was on Friday that they sank the boat.", "They sank the boat on Tuesday."
    best = strongest(compare(extract(parsed(a)), extract(parsed(b))))
    assert (best.outcome, best.answer_a, best.answer_b) == (DIFFERENT, "Friday", "Tuesday")


def test_a_moved_date_is_an_update(parsed: Parsed) -> None:
    a, b = "The trial was postponed to 8 May.", "The trial will begin on 3 April."
    assert strongest(compare(extract(parsed(a)), extract(parsed(b)))).outcome is UPDATE


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("yesterday", "on 5 March", SAME),
        ("yesterday", "on 3 March", DIFFERENT),
        ("on Tuesday", "on 4 March", COMPATIBLE),
        ("on Tuesday", "on 5 March", DIFFERENT),
        ("tonight", "on Thursday evening", COMPATIBLE),
        ("in January", "in January 2014", SAME),
        ("in December", "in December 2013", SAME),
        ("in December", "in December 2012", DIFFERENT),
    ],
)
def test_relative_times_are_resolved_by_the_day_of_publication(
    parsed: Parsed, a: str, b: str, outcome: Outcome
) -> None:
    thursday = datetime(2014, 3, 6, tzinfo=UTC)
    left = extract(parsed(f"The ferry sank {a}.", thursday))
    right = extract(parsed(f"The ferry sank {b}.", thursday))
    assert strongest(compare(left, right)).outcome is outcome


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("It began at 6.40 a.m. on Wednesday.", ["6.40 a.m. on Wednesday"]),
        ("It began on Wednesday, and ended in May.", ["Wednesday", "May"]),
        ("They may march at 12 places.", []),
        ("He came fourth, with 2,008 votes.", []),
        ("He ran 2:09:41.", []),
    ],
)
def test_where_times_stand(text: str, spans: list[str]) -> None:
    assert [text[m.start : m.end] for m in moments(text)] == spans


# --- laws ---------------------------------------------------------------------------------------

_TIMES = st.sampled_from(sorted({side for pair in PAIRS for side in pair[:2]}))
_SENTENCES = st.builds(
    "{} {}, and {} {}.".format,
    st.sampled_from(("The ferry sank", "The mayor spoke")),
    _TIMES,
    st.sampled_from(("it was raised", "the mayor said so")),
    _TIMES,
)


@settings(max_examples=60, deadline=None)
@given(sentence=_SENTENCES)
def test_a_claim_never_differs_from_itself(parsed: Parsed, sentence: str) -> None:
    fillers = extract(parsed(sentence))
    assert {c.outcome for c in compare(fillers, fillers)} == {SAME}


@settings(max_examples=60, deadline=None)
@given(a=_SENTENCES, b=_SENTENCES)
def test_swapping_the_claims_mirrors_the_result(parsed: Parsed, a: str, b: str) -> None:
    left, right = extract(parsed(a)), extract(parsed(b))
    straight = [(c.outcome, c.alignment, c.evidence_a, c.evidence_b, c.caveats) for c in compare(left, right)]
    mirrored = [(c.outcome, c.alignment, c.evidence_b, c.evidence_a, c.caveats) for c in compare(right, left)]
    assert sorted(mirrored) == sorted(straight)


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert all(0 <= m.start < m.end <= len(text) for m in moments(text))


@given(
    st.datetimes(datetime(1900, 1, 1), datetime(2099, 12, 31)), st.sampled_from(("%d %B %Y", "%B %d, %Y", "%Y-%m-%d"))
)
def test_dates_come_back_as_written(day: datetime, form: str) -> None:
    [moment] = moments(f"The ferry sank on {day.strftime(form)} off Cadiz.")
    assert moment.year == (day.year, day.year + 1)
    assert (moment.month, moment.days) == (day.month, (day.day, day.day + 1))


@given(st.integers(0, 23), st.integers(0, 59), st.booleans())
def test_clock_times_come_back_as_written(hour: int, minute: int, half_day: bool) -> None:
    suffix = f"{hour % 12 or 12}:{minute:02} {'a.m.' if hour < 12 else 'p.m.'}"
    [moment] = moments(f"The ferry sank at {suffix if half_day else f'{hour:02}:{minute:02}'} off Cadiz.")
    assert moment.clock
    assert moment.clock[0] <= 60 * hour + minute < moment.clock[1]
