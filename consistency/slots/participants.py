"""Whether two claims use one predicate of other people and things: one bought a farm, the other a yacht."""

from __future__ import annotations

from collections.abc import Sequence

from consistency.slots.argument import AGENT, PATIENT, Argument
from consistency.slots.predicates import key

_PERSON = "PERSON"


def differ(a: Sequence[Argument], b: Sequence[Argument], predicate: str) -> bool:
    """Whether the predicate is done to different things, or by people of different names.

    Who does something is only told apart by names: "officers" and "the army" may be the same.
    """
    mine, other = (_under(side, predicate) for side in (a, b))
    things = [{x.key for x in side if x.role == PATIENT and x.key} for side in (mine, other)]
    people = [{x.key for x in side if x.role in (AGENT, PATIENT) and x.entity == _PERSON} for side in (mine, other)]
    return _apart(*people) or (_apart(*things) and not things[0] & _words(b) and not things[1] & _words(a))


def _under(side: Sequence[Argument], predicate: str) -> list[Argument]:
    return [x for x in side if key(x.predicate) == predicate]


def _words(side: Sequence[Argument]) -> set[str]:
    return {x.key for x in side}.union(*(x.words for x in side))


def _apart(a: set[str], b: set[str]) -> bool:
    return bool(a and b) and not a & b
