"""Places, directions and sites under one predicate."""

from __future__ import annotations

import pytest

from consistency.records import CaveatCode, Comparison, Outcome
from consistency.slots import place
from tests.slots.cases import Parsed, differing

DIFFERENT = [
    ("The centre lay 40 km south of Lorca.", "The centre lay 40 km west of Lorca.", "south of Lorca", "west of Lorca"),
    ("It sank north of the Azores.", "It went down east of the Azores.", "north of the Azores", "east of the Azores"),
    ("The driver died at the scene.", "The driver died in hospital.", "the scene", "hospital"),
    ("Two men were shot in a bar.", "Two men were shot in a church.", "a bar", "a church"),
    ("The minister was arrested in Lima.", "The minister was arrested in Quito.", "Lima", "Quito"),
    ("She was found dead in the kitchen.", "She was found dead in the cellar.", "the kitchen", "the cellar"),
    (
        "The deputy was shot inside the courthouse.",
        "The deputy was shot outside the courthouse.",
        "the courthouse",
        "the courthouse",
    ),
    ("The actor was married in Spain.", "The actor was married in Portugal.", "Spain", "Portugal"),
    ("He was born in Ohio in 1951.", "He was born in Texas in 1951.", "Ohio", "Texas"),
    ("The clinic opened in Accra, Ghana, on Monday.", "The clinic opened in Nigeria on Monday.", "Accra", "Nigeria"),
    ("The deal was signed at the embassy.", "The deal was signed at the airport.", "the embassy", "the airport"),
    ("The teacher was stabbed on a train.", "The teacher was stabbed on a bus.", "a train", "a bus"),
    ("The fire began in a warehouse.", "The fire began in a school.", "a warehouse", "a school"),
    ("The team flew to Berlin on Sunday.", "The team flew to Munich on Sunday.", "Berlin", "Munich"),
    ("The convoy set out from Kabul.", "The convoy set out from Moscow.", "Kabul", "Moscow"),
]

QUIET = [
    ("The actress lives in Malibu, California.", "The actress lives in California."),
    ("The actress lives in Malibu.", "The actress lives in California."),
    ("He was arrested in Miami, Fla.", "He was arrested in Florida."),
    ("He was arrested in Miami.", "He was arrested in the United States."),
    ("He was arrested in Texas.", "He was arrested in the United States."),
    ("The envoy was received in the U.S.", "The envoy was received in the United States."),
    ("The envoy was received in Kiev.", "The envoy was received in Kyiv."),
    ("The centre lay south of Lorca.", "The centre lay southwest of Lorca."),
    ("The centre lay south of Lorca.", "The centre lay west of Murcia."),
    ("Two men were shot in a bar.", "Two men were shot in a hotel bar."),
    ("She was found in the kitchen.", "She was found in the house."),
    ("She was found in the kitchen of a flat.", "She was found in a flat."),
    ("Two men were shot in a bar.", "A church was opened by the bishop."),
    ("The minister was arrested in Lima.", "The singer performed in Quito last year."),
    ("The minister was arrested in Lima.", "The minister was arrested on Monday."),
    ("The minister was arrested in Lima.", "The minister was not arrested in Quito."),
    ("He flew from Lima to Quito.", "He flew to Quito."),
    ("He flew from Lima to Quito.", "He arrived in Quito from Lima."),
    ("The vote was held in Rome and Milan.", "The vote was held in Milan."),
    ("He went to Berlin.", "He came from Munich."),
    ("The talks took place in London, Ontario.", "The talks took place in Ontario."),
    ("The man lives in a house.", "The man lives in an apartment in a tower."),
]


@pytest.mark.parametrize(("a", "b", "answer_a", "answer_b"), DIFFERENT)
def test_another_place_differs(parsed: Parsed, a: str, b: str, answer_a: str, answer_b: str) -> None:
    assert (answer_a, answer_b) in differing(_compare(parsed, a, b))


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_parts_and_other_questions_stay_quiet(parsed: Parsed, a: str, b: str) -> None:
    assert not differing(_compare(parsed, a, b))


def test_a_town_and_its_state_are_compatible(parsed: Parsed) -> None:
    found = _compare(parsed, "The actress lives in Malibu, California.", "The actress lives in California.")
    assert Outcome.COMPATIBLE in {c.outcome for c in found}


def test_the_old_name_of_a_city_is_the_same_place_with_a_caveat(parsed: Parsed) -> None:
    found = _compare(parsed, "The envoy was received in Kiev.", "The envoy was received in Kyiv.")
    assert [(c.outcome, c.caveats) for c in found] == [(Outcome.SAME, (CaveatCode.SPELLING,))]


def _compare(parsed: Parsed, a: str, b: str) -> list[Comparison]:
    return place.compare(place.extract(parsed(a)), place.extract(parsed(b)))
