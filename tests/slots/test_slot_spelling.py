"""Which names can be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.slots.spelling import Match, distance, fold, match

NAMES = st.lists(st.text(alphabet="aeiklmnrstvyAEKLMNRS'-", min_size=1, max_size=8), min_size=1, max_size=4).map(tuple)
WORDS = st.text(alphabet="abcde", max_size=7)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Rina Okafor", "Okafor", Match.SAME),
        ("Rina Okafor", "Rina", Match.SAME),
        ("Rina Maria Okafor", "Rina Okafor", Match.SAME),
        ("R. Okafor", "Rina Okafor", Match.SAME),
        ("Bob Hale", "Robert Hale", Match.SAME),
        ("Peña", "Pena", Match.SAME),
        ("Okafor's", "Okafor", Match.SAME),
        ("NRA", "National Rifle Association", Match.SAME),
        ("Betty Ford Centre", "Betty Ford Center", Match.VARIANT),
        ("Sergei Lavrov", "Sergey Lavrov", Match.VARIANT),
        ("Zelensky", "Zelenskyy", Match.VARIANT),
        ("Kyiv", "Kiev", Match.VARIANT),
        ("Mikhail Orlov", "Mihail Orlov", Match.VARIANT),
        ("Alexei Orlov", "Aleksey Orlov", Match.VARIANT),
        ("Katrina Holden", "Katriina Holden", Match.SPELLING),
        ("Catherine Holden", "Katherine Holden", Match.SPELLING),
        ("Independent Street", "Independence Street", Match.SPELLING),
        ("John Smith", "James Smith", Match.DIFFERENT),
        ("John Smith", "John Jones", Match.DIFFERENT),
        ("Iran", "Iraq", Match.DIFFERENT),
        ("Acme", "Apex", Match.DIFFERENT),
        ("NRA", "North Sea Ferries", Match.DIFFERENT),
    ],
)
def test_names_match(a: str, b: str, expected: Match) -> None:
    assert match(tuple(a.split()), tuple(b.split())) is expected


@given(NAMES, NAMES)
def test_match_is_symmetric(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    assert match(a, b) is match(b, a)


@given(NAMES)
def test_a_name_matches_itself(name: tuple[str, ...]) -> None:
    assert match(name, name) is Match.SAME


@given(WORDS, WORDS, WORDS)
def test_distance_counts_edits(a: str, b: str, c: str) -> None:
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)
    assert abs(len(a) - len(b)) <= distance(a, b) <= max(len(a), len(b))
    assert distance(a + c, b + c) <= distance(a, b)


def test_a_swap_is_one_edit() -> None:
    assert distance("abcd", "acbd") == 1


@given(st.text(max_size=12))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
