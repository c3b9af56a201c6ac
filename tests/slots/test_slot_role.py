"""Who does it and whom it hits, told by common nouns; swapped roles."""

from __future__ import annotations

import pytest

from consistency.records import Comparison
from consistency.slots import role
from tests.slots.cases import Parsed, differing

DIFFERENT = [
    (
        "The bodies were found by police.",
        "The bodies were found by the landlord's son.",
        "police",
        "the landlord's son",
    ),
    (
        "Neighbours found the dog in a well.",
        "The dog was found in a well by firefighters.",
        "Neighbours",
        "firefighters",
    ),
    ("Soldiers freed the hostages.", "The hostages were freed by villagers.", "Soldiers", "villagers"),
    ("The boat was boarded by pirates.", "The boat was boarded by soldiers.", "pirates", "soldiers"),
    ("Nurses called the strike on Monday.", "Teachers called the strike on Monday.", "Nurses", "Teachers"),
    ("A hunter found the plane.", "The plane was found by hikers.", "A hunter", "hikers"),
    ("The march was led by students.", "The march was led by farmers.", "students", "farmers"),
    ("The police attacked the fans.", "The guards attacked the fans.", "The police", "The guards"),
    ("The note was written by his sister.", "The note was written by his wife in ink.", "his sister", "his wife"),
    ("The judge dismissed the charge.", "The charge was dismissed by prosecutors.", "The judge", "prosecutors"),
    ("The dog chased the fox up a hill.", "The fox chased the dog up a hill.", "The dog", "The fox"),
    ("Ali shot Omar on the bridge.", "Omar shot Ali on the bridge.", "Ali", "Omar"),
    ("Ali shot Omar on the bridge.", "Ali was shot by Omar on the bridge.", "Ali", "Omar"),
    ("The boy kicked the horse.", "The horse kicked the boy.", "The boy", "The horse"),
    ("Peru sued Chile over the border.", "Chile sued Peru over the border.", "Peru", "Chile"),
]

QUIET = [
    ("The bodies were found by police.", "Police found the bodies."),
    ("The bodies were found by police.", "Officers found the bodies."),
    ("The bodies were found by police.", "The bodies were found by police and firefighters."),
    ("The bodies were found by police.", "Firefighters found a dog."),
    ("The bodies were found by police.", "The bodies were found on Monday."),
    ("A man found the dog.", "A hunter found the dog."),
    ("The son found the dog.", "A relative found the dog."),
    ("Rovers beat United.", "United were beaten by Rovers."),
    ("Rovers met United in the final.", "United met Rovers in the final."),
    ("Ali married Dunya in June.", "Dunya married Ali in June."),
    ("Ali shot Omar.", "Omar was shot by Ali."),
    ("Ali shot Omar.", "Ali shot Karim."),
    ("Ali shot Omar.", "Omar did not shoot Ali."),
    ("The teacher praised the pupils.", "The mayor scolded the pupils."),
    ("He found the dog.", "Hikers found the dog."),
    ("Nurses called the strike.", "Nurses and doctors called the strike."),
    ("The captain steered the ship.", "The ship was steered by a sailor."),
    ("Rescuers freed the miners.", "Firefighters freed the miners."),
    ("Teachers said the strike was over.", "Nurses said the strike was over."),
    ("The dog bit the boy.", "The dog bit the girl's brother."),
]


@pytest.mark.parametrize(("a", "b", "answer_a", "answer_b"), DIFFERENT)
def test_other_people_or_swapped_roles_differ(parsed: Parsed, a: str, b: str, answer_a: str, answer_b: str) -> None:
    assert (answer_a, answer_b) in differing(_compare(parsed, a, b))


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_the_same_people_stay_quiet(parsed: Parsed, a: str, b: str) -> None:
    assert not differing(_compare(parsed, a, b))


def _compare(parsed: Parsed, a: str, b: str) -> list[Comparison]:
    return role.compare(role.extract(parsed(a)), role.extract(parsed(b)))
