"""Quantities are compared with units, bounds, rounding and scope, under what they count."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.records import CaveatCode, Comparison, ConflictType, Outcome
from consistency.slots.amounts import amounts
from consistency.slots.quantity import compare, extract
from tests.slots.conftest import Parsed

SAME, DIFFERENT, UPDATE, COMPATIBLE = Outcome.SAME, Outcome.DIFFERENT, Outcome.UPDATE, Outcome.COMPATIBLE

# Both sentences, the outcome of the strongest comparison, and its two answers.
PAIRS = [
    # counts of people under one event
    ("31 people were killed in the flood.", "The flood killed 34 people.", DIFFERENT, "31 people", "34 people"),
    ("31 people were killed in the flood.", "Thirty-one died in the flood.", SAME, "31 people", "Thirty-one died"),
    ("The flood left 31 dead.", "A death toll of 34 was given after the flood.", DIFFERENT, "31 dead", "34"),
    ("Nine miners died in the shaft.", "Eleven miners died in the shaft.", DIFFERENT, "Nine miners", "Eleven miners"),
    ("Nine miners died in the shaft.", "Nine people died in the shaft.", SAME, "Nine miners", "Nine people"),
    (
        "A dozen sailors drowned off Cadiz.",
        "13 sailors drowned off Cadiz.",
        COMPATIBLE,
        "A dozen sailors",
        "13 sailors",
    ),
    ("Both brothers were arrested.", "Three brothers were arrested.", DIFFERENT, "Both brothers", "Three brothers"),
    ("A couple of guards were hurt.", "Two guards were hurt.", SAME, "A couple of guards", "Two guards"),
    ("A pair of guards were hurt.", "Four guards were hurt.", DIFFERENT, "A pair of guards", "Four guards"),
    ("Several tourists were hurt.", "Forty tourists were hurt.", DIFFERENT, "Several tourists", "Forty tourists"),
    ("Several tourists were hurt.", "Seven tourists were hurt.", COMPATIBLE, "Several tourists", "Seven tourists"),
    ("Hundreds of tourists were hurt.", "12 tourists were hurt.", DIFFERENT, "Hundreds of tourists", "12 tourists"),
    # sums
    ("12 men and 11 women were killed.", "23 people were killed.", SAME, "12 men and 11 women", "23 people"),
    ("12 men and 11 women were killed.", "25 people were killed.", DIFFERENT, "12 men and 11 women", "25 people"),
    (
        "A nurse and two cooks were killed.",
        "Four people were killed.",
        DIFFERENT,
        "A nurse and two cooks",
        "Four people",
    ),
    # one, by its article
    ("Rioters burnt a bus.", "Rioters burnt three buses.", DIFFERENT, "a bus", "three buses"),
    # growing counts
    ("At least 17 people died in the fire.", "39 people died in the fire.", UPDATE, "17 people", "39 people"),
    ("At least 17 people died in the fire.", "12 people died in the fire.", DIFFERENT, "17 people", "12 people"),
    ("The death toll stands at 17.", "The death toll rose to 39.", UPDATE, "17", "39"),
    ("64 cases are known.", "The number of cases has climbed to 91.", UPDATE, "64 cases", "91"),
    # bounds
    ("At least 50 shops closed.", "70 shops closed.", COMPATIBLE, "50 shops", "70 shops"),
    ("At least 50 shops closed.", "30 shops closed.", DIFFERENT, "50 shops", "30 shops"),
    ("At least 50 shops closed.", "At least 70 shops closed.", DIFFERENT, "50 shops", "70 shops"),
    ("Up to 50 shops closed.", "70 shops closed.", DIFFERENT, "50 shops", "70 shops"),
    ("Up to 50 shops closed.", "30 shops closed.", COMPATIBLE, "50 shops", "30 shops"),
    ("No more than 50 shops closed.", "70 shops closed.", DIFFERENT, "50 shops", "70 shops"),
    ("Fewer than 50 shops closed.", "At least 70 shops closed.", DIFFERENT, "50 shops", "70 shops"),
    ("More than 50 shops closed.", "52 shops closed.", COMPATIBLE, "50 shops", "52 shops"),
    ("50 or more shops closed.", "90 shops closed.", COMPATIBLE, "50 or more shops", "90 shops"),
    # rounding
    ("About 40 shops closed.", "43 shops closed.", COMPATIBLE, "40 shops", "43 shops"),
    ("About 40 shops closed.", "48 shops closed.", DIFFERENT, "40 shops", "48 shops"),
    ("The hall holds 600 guests.", "The hall holds 612 guests.", COMPATIBLE, "600 guests", "612 guests"),
    ("The hall holds 600 guests.", "The hall holds 680 guests.", DIFFERENT, "600 guests", "680 guests"),
    ("The hall holds 605 guests.", "The hall holds 612 guests.", DIFFERENT, "605 guests", "612 guests"),
    (
        "The firm employs 1.2 million people.",
        "The firm employs 1,187,400 people.",
        COMPATIBLE,
        "1.2 million people",
        "1,187,400 people",
    ),
    ("Almost 300 trees fell.", "280 trees fell.", COMPATIBLE, "300 trees", "280 trees"),
    # ranges
    ("Between 5 and 7 trees fell.", "6 trees fell.", COMPATIBLE, "5 and 7 trees", "6 trees"),
    ("Between 5 and 7 trees fell.", "9 trees fell.", DIFFERENT, "5 and 7 trees", "9 trees"),
    ("The work takes 10 to 12 weeks.", "The work takes 20 weeks.", DIFFERENT, "10 to 12 weeks", "20 weeks"),
    # money and shares
    ("The bridge cost $1.2m.", "The bridge cost 1.2 million dollars.", SAME, "$1.2m", "1.2 million dollars"),
    ("The bridge cost $1.2m.", "The bridge cost $2 million.", DIFFERENT, "$1.2m", "$2 million"),
    ("The ransom was half a million euros.", "The ransom was €300,000.", DIFFERENT, "half a million euros", "€300,000"),
    (
        "He was paid half of the 600,000 euros.",
        "He was paid 300,000 euros.",
        SAME,
        "half of the 600,000 euros",
        "300,000 euros",
    ),
    ("Turnout was 54 per cent.", "Turnout was 61%.", DIFFERENT, "54 per cent", "61%"),
    ("Half of the crop is lost.", "50 percent of the crop is lost.", SAME, "Half", "50 percent"),
    ("Two thirds of the crop is lost.", "A third of the crop is lost.", DIFFERENT, "Two thirds", "A third"),
    # durations
    ("The siege lasted two hours.", "It was a two-hour siege.", SAME, "two hours", "two-hour"),
    ("The siege lasted 90 minutes.", "The siege lasted an hour and a half.", SAME, "90 minutes", "an hour and a half"),
    ("The siege lasted six days.", "The siege lasted two weeks.", DIFFERENT, "six days", "two weeks"),
    (
        "He won in 2 hours 9 minutes 41 seconds.",
        "He won in 2:11:41.",
        DIFFERENT,
        "2 hours 9 minutes 41 seconds",
        "2:11:41",
    ),
    # measures
    ("The wreck lies 10 miles off Vigo.", "The wreck lies 16 km off Vigo.", COMPATIBLE, "10 miles", "16 km"),
    ("The wreck lies 10 miles off Vigo.", "The wreck lies 30 km off Vigo.", DIFFERENT, "10 miles", "30 km"),
    ("The boar weighed 220 pounds.", "The boar weighed 100 kg.", COMPATIBLE, "220 pounds", "100 kg"),
    ("The wall is six feet high.", "The wall is 2.5 metres high.", DIFFERENT, "six feet", "2.5 metres"),
    ("It was 41 degrees in Faro.", "It was 46 degrees in Faro.", DIFFERENT, "41 degrees", "46 degrees"),
    (
        "It was 104 degrees Fahrenheit in Faro.",
        "It was 40 degrees Celsius in Faro.",
        SAME,
        "104 degrees Fahrenheit",
        "40 degrees Celsius",
    ),
    (
        "Gusts reached 38 metres per second.",
        "Gusts reached 31 metres per second.",
        DIFFERENT,
        "38 metres per second",
        "31 metres per second",
    ),
    ("A magnitude 6.1 quake hit Lombok.", "A 5.8-magnitude tremor hit Lombok.", DIFFERENT, "6.1", "5.8"),
    (
        "The fire took 340 hectares of heath.",
        "The fire took 740 hectares of heath.",
        DIFFERENT,
        "340 hectares",
        "740 hectares",
    ),
    # ages
    ("The 33-year-old driver was held.", "The driver, 35, was held.", DIFFERENT, "33-year-old", "35"),
    ("The driver, aged 33, was held.", "The driver is 33 years old.", SAME, "33", "33 years old"),
    # none at all
    ("Nobody was hurt in the crash.", "Two people were hurt in the crash.", DIFFERENT, "Nobody", "Two people"),
    ("No shops closed.", "12 shops closed.", DIFFERENT, "No shops", "12 shops"),
    # more than a hundred
    ("Tens of thousands of people fled.", "900 people fled.", DIFFERENT, "Tens of thousands of people", "900 people"),
    (
        "Tens of thousands of people fled.",
        "40,000 people fled.",
        COMPATIBLE,
        "Tens of thousands of people",
        "40,000 people",
    ),
    # ordinals
    ("She won for the second time.", "She won for the third time.", DIFFERENT, "second time", "third time"),
    ("It is his 21st match.", "It is his twelfth match.", DIFFERENT, "21st match", "twelfth match"),
    # lists and parts
    ("One of the two panels was lost.", "Both panels were lost.", DIFFERENT, "One of the two panels", "Both panels"),
    ("She won 40 games and lost six games.", "She lost six games.", SAME, "six games", "six games"),
    (
        "Six of the fourteen points are settled.",
        "Eight points are settled.",
        DIFFERENT,
        "Six of the fourteen points",
        "Eight points",
    ),
]


def strongest(found: list[Comparison]) -> Comparison:
    return max(found, key=lambda c: c.alignment)


@pytest.mark.parametrize(("a", "b", "outcome", "answer_a", "answer_b"), PAIRS)
def test_pairs(parsed: Parsed, a: str, b: str, outcome: Outcome, answer_a: str, answer_b: str) -> None:
    best = strongest(compare(extract(parsed(a)), extract(parsed(b))))
    assert (best.type, best.outcome) == (ConflictType.NUMBER, outcome)
    assert (best.answer_a, best.answer_b) == (answer_a, answer_b)
    assert a[best.evidence_a.start : best.evidence_a.end] == answer_a


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Three people were killed.", "Five people were injured."),
        ("He lives at 12 Harbour Street.", "He lives with 14 dogs."),
        ("It fell in 1998.", "It fell on 2,000 roofs."),
        ("Rovers won 3-2 at home.", "Rovers scored 4 goals at home."),
        ("Call 020 7946 0999 for help.", "Call 12 people for help."),
        ("A third man was held.", "Two men were held at a quarter past nine."),
        ("It weighs 12 kg.", "It costs 14 dollars."),
        ("They took Route 94 north.", "They took 12 bags north."),
        ("It was the third match.", "They played two matches."),
        ("Nobody was hurt in the crash.", "Two people died in the crash."),
    ],
)
def test_other_things_are_never_compared_as_different(parsed: Parsed, a: str, b: str) -> None:
    found = compare(extract(parsed(a)), extract(parsed(b)))
    assert [c for c in found if c.outcome is not Outcome.SAME and c.alignment >= 0.5] == []


def test_killed_meets_killed_and_injured_meets_injured(parsed: Parsed) -> None:
    found = compare(
        extract(parsed("3 killed and 5 injured")), extract(parsed("5 people were killed and 3 were injured."))
    )
    assert [(c.outcome, c.answer_a) for c in found] == [(DIFFERENT, "3 killed"), (DIFFERENT, "5 injured")]


def test_two_lists_with_the_same_figures_agree(parsed: Parsed) -> None:
    a, b = "The dead are 4 cooks, 6 clerks and 9 guards.", "The dead are 9 guards, 4 cooks and 6 clerks."
    found = compare(extract(parsed(a)), extract(parsed(b)))
    assert {c.outcome for c in found} == {SAME}
    assert len(found) >= 3


def test_a_bound_on_one_side_is_named(parsed: Parsed) -> None:
    a, b = extract(parsed("At least 50 shops closed.")), extract(parsed("30 shops closed."))
    assert strongest(compare(a, b)).caveats == (CaveatCode.BOUNDS,)


def test_a_part_of_a_whole_aligns_less_than_the_whole(parsed: Parsed) -> None:
    whole = extract(parsed("The strike closed 30 schools in Leon."))
    alike = strongest(compare(whole, extract(parsed("The strike closed 34 schools in Leon."))))
    part = strongest(compare(whole, extract(parsed("The strike closed 34 of the schools in Leon."))))
    assert part.alignment < alike.alignment
    assert CaveatCode.SCOPE in part.caveats


def test_the_same_event_aligns_more_than_another(parsed: Parsed) -> None:
    fire = extract(parsed("The fire destroyed 30 houses in Leon."))
    same = strongest(compare(fire, extract(parsed("The fire destroyed 34 houses in Leon."))))
    other = strongest(compare(fire, extract(parsed("A bank sold 34 houses last year."))))
    assert same.alignment >= 0.5 > other.alignment


# --- laws ---------------------------------------------------------------------------------------

_UNITS = ("people", "houses", "metres", "euros", "percent", "hours")
_TEMPLATES = ("The storm hit {} in Leon.", "Some say {} were lost in the storm.", "{} were counted, and {} were lost.")
_FIGURES = st.tuples(
    st.sampled_from(("", "at least ", "about ", "up to ")), st.integers(1, 50_000), st.sampled_from(_UNITS)
)


@st.composite
def _sentence(draw: st.DrawFn) -> str:
    template = draw(st.sampled_from(_TEMPLATES))
    figures = [f"{bound}{value:,} {unit}" for bound, value, unit in draw(st.lists(_FIGURES, min_size=2, max_size=2))]
    return template.format(*figures)


@given(st.text(alphabet="0123456789.,:/-$€%° abcdefgmnorstuyk", max_size=60) | st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert all(0 <= amount.start < amount.end <= len(text) for amount in amounts(text))


def test_a_code_is_no_number() -> None:
    assert amounts("9" * 400 + " cars") == []


@settings(max_examples=60, deadline=None)
@given(sentence=_sentence())
def test_a_claim_never_differs_from_itself(parsed: Parsed, sentence: str) -> None:
    fillers = extract(parsed(sentence))
    assert {c.outcome for c in compare(fillers, fillers)} == {SAME}


@settings(max_examples=60, deadline=None)
@given(a=_sentence(), b=_sentence())
def test_swapping_the_claims_mirrors_the_result(parsed: Parsed, a: str, b: str) -> None:
    left, right = extract(parsed(a)), extract(parsed(b))
    mirrored = [
        (c.outcome, c.alignment, c.evidence_b, c.evidence_a, c.answer_b, c.answer_a, c.caveats)
        for c in compare(right, left)
    ]
    straight = [
        (c.outcome, c.alignment, c.evidence_a, c.evidence_b, c.answer_a, c.answer_b, c.caveats)
        for c in compare(left, right)
    ]
    assert sorted(mirrored) == sorted(straight)
