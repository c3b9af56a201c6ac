"""A filler's frame names the event it stands under."""

from __future__ import annotations

import pytest

from consistency.records import Span
from consistency.slots.frame import Frame, alignment, frame, overlap
from consistency.slots.tokens import covering
from tests.slots.conftest import Parsed


def frame_of(parsed: Parsed, text: str, filler: str) -> Frame:
    claim = parsed(text)
    start = text.index(filler)
    tokens = covering(claim, Span(start, start + len(filler)))
    assert tokens is not None
    return frame(claim, *tokens)


@pytest.mark.parametrize(
    ("text", "filler", "predicate"),
    [
        ("The flood killed 31 people.", "31", "die"),
        ("31 people were killed in the flood.", "31", "die"),
        ("31 people lost their lives.", "31", "die"),
        ("The death toll rose to 31.", "31", "die"),
        ("The number of people hurt stands at 31.", "31", "injure"),
        ("The fire broke out on Friday.", "Friday", "begin"),
        ("Police said on Friday that he was shot.", "Friday", "say"),
        ("He was shot on Friday, police said.", "Friday", "shoot"),
        ("It was on Friday that he was shot.", "Friday", "shoot"),
        ("Friday's attack shocked Leon.", "Friday", "attack"),
        ("A ship!", "ship", ""),
    ],
)
def test_predicate(parsed: Parsed, text: str, filler: str, predicate: str) -> None:
    assert frame_of(parsed, text, filler).predicate == predicate


def test_role_names_the_preposition(parsed: Parsed) -> None:
    assert frame_of(parsed, "He was shot on Friday.", "Friday").role == "prep:on"


def test_words_leave_the_filler_out(parsed: Parsed) -> None:
    assert frame_of(parsed, "The flood killed 31 miners.", "31 miners").words == {"flood", "die"}


def test_alignment_rewards_predicate_and_words() -> None:
    a = Frame("die", "dobj", frozenset({"flood", "leon", "night", "die"}))
    assert alignment(a, a) == 1.0
    assert alignment(a, Frame("say", "dobj", frozenset({"flood", "leon", "mayor", "talk"}))) == pytest.approx(0.25)
    assert alignment(a, Frame("", "dobj", frozenset({"mayor"}))) == 0.0


def test_a_claim_of_few_words_proves_less() -> None:
    one = Frame("die", "dobj", frozenset({"die"}))
    assert overlap(one, one) == pytest.approx(1 / 3)
