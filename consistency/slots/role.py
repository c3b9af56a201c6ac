"""Who does it and whom it hits, where no proper name tells: groups of people, and swapped roles."""

from __future__ import annotations

from itertools import product

from consistency.records import Comparison, ConflictType, Outcome, ParsedClaim
from consistency.slots.argument import AGENT, PATIENT, Argument, aligned, arguments, overlap
from consistency.slots.lexicon import LIGHT_VERBS, concept

# People whom a report does not take for one another. A singular may still be one person in two capacities.
_PEOPLE_WORDS = """
police firefighter soldier neighbour landlord tenant relative son daughter brother sister wife husband mother father
cousin uncle aunt doctor nurse paramedic teacher pupil hiker fisherman farmer tourist worker protester inmate guard
passenger pilot judge jury prosecutor lawyer president minister mayor king bishop priest rebel pirate smuggler hunter
cleaner gardener shopkeeper baker plumber electrician engineer scientist journalist reporter photographer coach player
referee fan customer diver lifeguard climber shepherd villager student developer sailor captain cook butler caretaker
volunteer militant gunman robber bystander rescuer coroner senator parliament government court agency
"""
_PEOPLE = frozenset(concept(word) for word in _PEOPLE_WORDS.split())
_WITHIN_WORDS = """
worker engineer|worker plumber|worker electrician|worker cleaner|worker gardener|court judge|court jury
government minister|government president|government agency|relative son|relative daughter|relative brother
relative sister|relative wife|relative husband|relative mother|relative father|relative cousin|relative uncle
relative aunt|journalist reporter|journalist photographer|rebel militant|rebel gunman|militant gunman|robber gunman
captain pilot|captain sailor|rescuer firefighter|rescuer paramedic|rescuer volunteer|rescuer diver|rescuer police
rescuer soldier|doctor coroner|villager neighbour|villager farmer|coach player|sailor soldier|jury judge
"""
_WITHIN = frozenset(
    frozenset(map(concept, pair.split())) for pair in _WITHIN_WORDS.strip().replace("\n", "|").split("|")
)
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
    common = not x.name and not y.name and x.head != y.head
    return common and {x.head, y.head} <= _PEOPLE and frozenset({x.head, y.head}) not in _WITHIN


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
