"""Nouns of one family that exclude each other."""

from __future__ import annotations

import pytest

from consistency.records import Comparison
from consistency.slots import kind
from consistency.slots.kinds import above, family
from tests.slots.cases import Parsed, differing

DIFFERENT = [
    ("He was shot with a rifle on Monday.", "He was shot with a shotgun on Monday.", "a rifle", "a shotgun"),
    ("The cook was attacked with a knife.", "The cook was attacked with an axe.", "a knife", "an axe"),
    ("A van hit the school wall.", "A lorry hit the school wall.", "A van", "A lorry"),
    ("The tourists were hit by a tram.", "The tourists were hit by a bus.", "a tram", "a bus"),
    ("The minister left in a helicopter.", "The minister left in a plane.", "a helicopter", "a plane"),
    ("The crew was rescued by a frigate.", "The crew was rescued by a trawler.", "a frigate", "a trawler"),
    ("The children fell ill with cholera.", "The children fell ill with measles.", "cholera", "measles"),
    ("The thief took a gold necklace.", "The thief took a gold bracelet.", "a gold necklace", "a gold bracelet"),
    ("The quarterback injured his knee.", "The quarterback injured his ankle.", "his knee", "his ankle"),
    ("The village was destroyed by a flood.", "The village was destroyed by a landslide.", "a flood", "a landslide"),
    ("The boy was bitten by a shark.", "The boy was bitten by a crocodile.", "a shark", "a crocodile"),
    ("Police found cocaine in the car.", "Police found heroin in the car.", "cocaine", "heroin"),
    ("The president signed a decree.", "The president signed a treaty.", "a decree", "a treaty"),
    ("The mayor received a loan from Acme.", "The mayor received a gift from Acme.", "a loan", "a gift"),
    ("The attackers threw grenades at the bank.", "The attackers threw bricks at the bank.", "grenades", "bricks"),
]

QUIET = [
    ("He was shot with a rifle.", "He was shot with a gun."),
    ("He was shot with a rifle.", "The weapon was a rifle."),
    ("He was shot with a pistol.", "He was shot with a handgun."),
    ("She was stabbed with a knife.", "She was stabbed with a blade."),
    ("A truck hit the wall.", "A lorry hit the wall."),
    ("A van hit the wall.", "A vehicle hit the wall."),
    ("A van hit the wall.", "A van and a lorry hit the wall."),
    ("A van hit the wall.", "The lorry carried apples to the market."),
    ("The vessel sank.", "The ferry sank."),
    ("The jet landed.", "The plane landed."),
    ("They seized rifles, grenades and knives.", "They seized knives and rifles."),
    ("The village was destroyed by an earthquake.", "The village was destroyed by a tremor."),
    ("The boy was bitten by a dog.", "The boy was bitten by an animal."),
    ("He drank beer at the bar.", "The court banned vodka from the shops."),
    ("He wore a coat.", "He wore nothing."),
    ("The president signed a document.", "The president signed a decree."),
    ("She plays the piano.", "The orchestra has a new violin."),
    ("The quarterback injured his knee.", "The goalkeeper sprained an ankle last season."),
    ("A shark was seen off the coast.", "Lions roam the reserve."),
    ("He was shot with a rifle.", "He was shot."),
]


@pytest.mark.parametrize(("a", "b", "answer_a", "answer_b"), DIFFERENT)
def test_another_kind_differs(parsed: Parsed, a: str, b: str, answer_a: str, answer_b: str) -> None:
    assert (answer_a, answer_b) in differing(_compare(parsed, a, b))


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_synonyms_wider_words_and_other_things_stay_quiet(parsed: Parsed, a: str, b: str) -> None:
    assert not differing(_compare(parsed, a, b))


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        ("gun", "pistol", True),
        ("weapon", "pistol", True),
        ("pistol", "pistol", True),
        ("pistol", "gun", False),
        ("pistol", "rifle", False),
        ("vehicle", "pistol", False),
    ],
)
def test_above_climbs_the_family(upper: str, lower: str, expected: bool) -> None:
    assert above(upper, lower) is expected


def test_family_knows_members_and_heads() -> None:
    assert (family("pistol"), family("weapon"), family("treetop")) == ("weapon", "weapon", "")


def _compare(parsed: Parsed, a: str, b: str) -> list[Comparison]:
    return kind.compare(kind.extract(parsed(a)), kind.extract(parsed(b)))
