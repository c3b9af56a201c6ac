"""Who does it and whom it hits, where no proper name tells: groups of people, and swapped roles."""

from __future__ import annotations

from itertools import product

from consistency.records import Comparison, ConflictType, Outcome, ParsedClaim
from consistency.slots.argument import AGENT, PATIENT, Argument, aligned, arguments, overlap
from consistency.slots.lexicon import LIGHT_VERBS, concept
from consistency.slots.people import exclusive

_SYMMETRIC_WORDS = "talk marry crash meet merge fight join differ clash play agree resemble face divorce argue quarrel"
_SYMMETRIC = frozenset(concept(word) for word in _SYMMETRIC_WORDS.split())
ONE_PERSON = 0.8  # what is left of an alignment where both nouns are singular


def extract(parsed: ParsedClaim) -> tuple[Argument, ...]:
    """The agents and patients of a claim that a name or a noun tells."""
    return tuple(found for found in arguments(parsed) if found.role in (AGENT, PATIENT) and found.key)


def compare(a: tuple[Argument, ...], b: tuple[Argument, ...]) -> list[Comparison]:
    """Other people in the same role, and the same two in swapped roles."""
    return swapped(a, b) + others(a, b)


def others(a: tuple[Argument, ...], b: tuple[Argument, ...]) -> list[Comparison]:
    """Other people in the same role, where another participant is the same."""
    return [
        _comparison(x, y, sure * (1.0 if _plural(x) or _plural(y) else ONE_PERSON))
        for x, y, sure in aligned(a, b)
        if _exclusive(x, y) and x.partners & y.partners and x.head not in y.words and y.head not in x.words
    ]


def _exclusive(x: Argument, y: Argument) -> bool:
    return not x.name and not y.name and exclusive(x.head, y.head)


def _plural(argument: Argument) -> bool:
    return argument.text.lower().endswith(("s", "police", "people", "men", "women", "jury"))


def swapped(a: tuple[Argument, ...], b: tuple[Argument, ...]) -> list[Comparison]:
    """Agents that are the other claim's patients, under one predicate."""
    return [
        _comparison(x, y, 0.5 + 0.4 * overlap(x.words, y.words))
        for x, y in product(a, b)
        if x.role == y.role == AGENT and x.predicate == y.predicate and x.negated == y.negated and _crossed(x, y)
    ]


def _crossed(x: Argument, y: Argument) -> bool:
    if x.predicate in _SYMMETRIC | LIGHT_VERBS or x.key == y.key:
        return False
    objects, others = ([key for role, key in side.partners if role == PATIENT] for side in (x, y))
    return objects == [y.key] and others == [x.key]


def _comparison(x: Argument, y: Argument, sure: float) -> Comparison:
    return Comparison(ConflictType.PERSON, Outcome.DIFFERENT, sure, x.span, y.span, x.text, y.text)
