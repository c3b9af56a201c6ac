"""What the tests of slots share besides the fixture."""

from __future__ import annotations

from collections.abc import Callable

from consistency.records import Comparison, Outcome, ParsedClaim

Parsed = Callable[..., ParsedClaim]
SURE = 0.5  # alignment from which a judge takes a difference to answer one question


def differing(found: list[Comparison]) -> list[tuple[str, str]]:
    """The answers of the differences that are well aligned."""
    return [(c.answer_a, c.answer_b) for c in found if c.outcome is Outcome.DIFFERENT and c.alignment >= SURE]
