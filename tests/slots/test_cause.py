"""Causes are found behind their markers and compared for one effect."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from consistency.records import ConflictType, Outcome, ParsedClaim
from consistency.slots.cause import compare, extract

Parsed = Callable[..., ParsedClaim]

NAMED = [
    ("A faulty cable caused the fire.", "A faulty cable"),
    ("The fire was caused by fireworks.", "fireworks"),
    ("The match was called off because of heavy rain.", "heavy rain"),
    ("Investigators blamed the blaze on a gas leak.", "a gas leak"),
    ("He died of a heart attack.", "a heart attack"),
    ("The blackout was triggered by a storm.", "a storm"),
]
COMPARED = [
    ("A faulty cable caused the fire in the hall.", "The fire in the hall was caused by fireworks.", Outcome.DIFFERENT),
    ("The match was called off because of heavy rain.", "The match was called off due to a strike.", Outcome.DIFFERENT),
    ("A gas leak caused the blaze.", "The blaze was caused by gas from a pipe.", Outcome.SAME),
    ("A faulty cable caused the fire.", "Fireworks caused the traffic jam.", None),
]


@pytest.mark.parametrize(("text", "cause"), NAMED)
def test_a_cause_is_found_with_its_words(parsed: Parsed, text: str, cause: str) -> None:
    assert [c.text for c in extract(parsed(text))] == [cause]


def test_due_to_begin_names_no_cause(parsed: Parsed) -> None:
    assert extract(parsed("The trial was due to begin on Monday.")) == ()


@pytest.mark.parametrize(("a", "b", "outcome"), COMPARED)
def test_causes_of_one_effect_are_compared(parsed: Parsed, a: str, b: str, outcome: Outcome | None) -> None:
    found = compare(extract(parsed(a)), extract(parsed(b)))
    assert [c.outcome for c in found] == ([outcome] if outcome else [])
    assert all(c.type is ConflictType.CAUSE for c in found)


def test_a_comparison_points_at_both_causes(parsed: Parsed) -> None:
    a, b = parsed("A faulty cable caused the fire."), parsed("Fireworks caused the fire.")
    [found] = compare(extract(a), extract(b))
    assert a.claim.article.text[slice(*found.evidence_a)] == found.answer_a == "A faulty cable"
    assert b.claim.article.text[slice(*found.evidence_b)] == found.answer_b == "Fireworks"
