"""Happenings under other words: verbs with particles, idioms, and nouns made of verbs."""

from __future__ import annotations

import pytest

from consistency.claims.words import Word, words
from consistency.slots.predicates import key, key_in

SAME = [
    ("The coach stepped down.", "stepped", "The coach resigned.", "resigned"),
    ("They put their names to the pact.", "put", "They signed the pact.", "signed"),
    ("The storm came ashore.", "came", "The storm made landfall.", "made"),
    ("He handed in his resignation.", "resignation", "He quit.", "quit"),
    ("Her extradition was stayed.", "extradition", "They extradited her.", "extradited"),
    ("The evacuation began.", "evacuation", "The town was evacuated.", "evacuated"),
    ("The appointment of a judge.", "appointment", "They appointed a judge.", "appointed"),
    ("The troops pulled out.", "pulled", "The troops left.", "left"),
]
APART = [
    ("The shop shut down.", "shut", "The deal was struck down.", "struck"),
    ("They crossed the river.", "crossed", "They left the river.", "left"),
]


def word(text: str, wanted: str) -> Word:
    return next(found for found in words(text) if found.text == wanted)


@pytest.mark.parametrize(("a", "in_a", "b", "in_b"), SAME)
def test_names_of_one_happening_have_one_key(a: str, in_a: str, b: str, in_b: str) -> None:
    assert key_in(a, word(a, in_a)) == key_in(b, word(b, in_b))


@pytest.mark.parametrize(("a", "in_a", "b", "in_b"), APART)
def test_other_happenings_keep_their_keys(a: str, in_a: str, b: str, in_b: str) -> None:
    assert key_in(a, word(a, in_a)) != key_in(b, word(b, in_b))


def test_forms_of_one_verb_have_one_key() -> None:
    assert len({key(form) for form in ("cross", "crosses", "crossed", "crossing")}) == 1
