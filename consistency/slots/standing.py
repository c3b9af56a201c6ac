"""Where a text puts a happening, from done to denied, and what two such standings make of one happening."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from consistency.claims.cues import Effect
from consistency.claims.factuality import Reading
from consistency.records import CaveatCode, Certainty, ConflictType, Outcome, Phase, Polarity


class Standing(StrEnum):
    """Where the text puts a happening."""

    DONE = "done"
    CONFIRMED = "confirmed"
    UNDENIED = "undenied"  # somebody did not deny it
    NOT = "not"
    DENIED = "denied"  # denied, or called a rumour
    HEDGED = "hedged"  # alleged, believed, possible
    HEDGED_NOT = "hedged not"  # allegedly not
    DOUBTED = "doubted"  # unconfirmed
    OPEN = "open"  # whether, not known
    SUPPOSED = "supposed"  # if; asked
    PLANNED = "planned"
    NOT_PLANNED = "not planned"  # will not
    PENDING = "pending"  # not yet
    FOILED = "foiled"  # had been due to, but
    UNFINISHED = "unfinished"  # under way


@dataclass(frozen=True, slots=True)
class Difference:
    """What two standings of one happening make of it; `weight` in [0, 1] scales the alignment."""

    outcome: Outcome
    type: ConflictType
    weight: float = 1.0
    caveats: tuple[CaveatCode, ...] = ()


_S = Standing
_HEDGE_DROPPED = (CaveatCode.HEDGE_DROPPED,)
POLARITY = Difference(Outcome.DIFFERENT, ConflictType.POLARITY)
FACTUALITY = Difference(Outcome.DIFFERENT, ConflictType.FACTUALITY)
HEDGE = Difference(Outcome.DIFFERENT, ConflictType.FACTUALITY, 0.5, _HEDGE_DROPPED)
_HEDGED_PLAN = Difference(Outcome.DIFFERENT, ConflictType.FACTUALITY, 0.4, _HEDGE_DROPPED)
_DOUBT = Difference(Outcome.DIFFERENT, ConflictType.FACTUALITY, 0.45, _HEDGE_DROPPED)
_DISPUTED = Difference(Outcome.DIFFERENT, ConflictType.POLARITY, 0.4)
_UPDATE = Difference(Outcome.UPDATE, ConflictType.FACTUALITY, 0.7)
_WEAK_UPDATE = Difference(Outcome.UPDATE, ConflictType.FACTUALITY, 0.5)
OPPOSITE = Difference(Outcome.DIFFERENT, ConflictType.POLARITY, 0.5)
_SAME = Difference(Outcome.SAME, ConflictType.POLARITY)
_ALIKE = Difference(Outcome.SAME, ConflictType.FACTUALITY, 0.5)
_PAIRS = {
    POLARITY: (
        (_S.DONE, _S.NOT),
        (_S.CONFIRMED, _S.NOT),
        (_S.UNDENIED, _S.NOT),
        (_S.UNDENIED, _S.DENIED),
        (_S.PLANNED, _S.NOT_PLANNED),
        (_S.UNFINISHED, _S.NOT),
    ),
    FACTUALITY: (
        (_S.DONE, _S.DENIED),
        (_S.CONFIRMED, _S.DENIED),
        (_S.UNFINISHED, _S.DENIED),
        (_S.DONE, _S.FOILED),
        (_S.CONFIRMED, _S.FOILED),
        (_S.HEDGED, _S.DENIED),
        (_S.PLANNED, _S.DENIED),
        (_S.CONFIRMED, _S.DOUBTED),
    ),
    HEDGE: (
        (_S.DONE, _S.HEDGED),
        (_S.CONFIRMED, _S.HEDGED),
        (_S.NOT, _S.HEDGED_NOT),
        (_S.DENIED, _S.HEDGED_NOT),
    ),
    _HEDGED_PLAN: ((_S.PLANNED, _S.HEDGED),),
    _DISPUTED: ((_S.NOT, _S.HEDGED), (_S.DONE, _S.HEDGED_NOT), (_S.HEDGED, _S.HEDGED_NOT)),
    _DOUBT: ((_S.DONE, _S.DOUBTED), (_S.NOT, _S.DOUBTED), (_S.PLANNED, _S.DOUBTED)),
    _UPDATE: (
        (_S.DONE, _S.PLANNED),
        (_S.CONFIRMED, _S.PLANNED),
        (_S.DONE, _S.PENDING),
        (_S.CONFIRMED, _S.PENDING),
        (_S.DONE, _S.OPEN),
        (_S.NOT, _S.PLANNED),
        (_S.NOT, _S.OPEN),
    ),
    _WEAK_UPDATE: ((_S.DONE, _S.UNFINISHED), (_S.PLANNED, _S.UNFINISHED), (_S.DONE, _S.NOT_PLANNED)),
    _SAME: (
        (_S.NOT,),
        (_S.DENIED,),
        (_S.NOT, _S.DENIED),
        (_S.NOT_PLANNED,),
        (_S.PENDING, _S.NOT),
        (_S.PENDING,),
        (_S.HEDGED_NOT,),
        (_S.FOILED, _S.NOT),
    ),
    _ALIKE: (
        (_S.HEDGED,),
        (_S.PLANNED,),
        (_S.CONFIRMED,),
        (_S.CONFIRMED, _S.DONE),
        (_S.UNDENIED, _S.DONE),
        (_S.UNDENIED, _S.CONFIRMED),
    ),
}
_TABLE = {frozenset(pair): difference for difference, pairs in _PAIRS.items() for pair in pairs}
NEGATIVE = frozenset({_S.NOT, _S.DENIED, _S.NOT_PLANNED, _S.FOILED, _S.HEDGED_NOT})
HELD = frozenset({_S.DONE, _S.CONFIRMED})
_FIRST = (
    (Effect.SUPPOSE, _S.SUPPOSED),
    (Effect.DOUBT, _S.DOUBTED),
    (Effect.FOILED, _S.FOILED),
    (Effect.PENDING, _S.PENDING),
)
_UNSURE = frozenset({Certainty.ALLEGED, Certainty.POSSIBLE, Certainty.PROBABLE})


def difference(a: Standing, b: Standing) -> Difference | None:
    """What two standings make of one happening; None where they may well stand side by side."""
    return _TABLE.get(frozenset({a, b}))


def standing(reading: Reading) -> Standing:
    """Where a reading puts the word that it was taken at."""
    effects = {scope.effect for scope in reading.scopes}
    if (first := next((found for effect, found in _FIRST if effect in effects), None)) is not None:
        return first
    if reading.factuality.polarity is Polarity.UNKNOWN:
        return _S.OPEN
    if reading.factuality.certainty is Certainty.RUMOURED:
        return _S.DENIED
    if reading.factuality.polarity is Polarity.NO:
        return _negative(reading, effects)
    return _positive(reading, effects)


def _negative(reading: Reading, effects: set[Effect]) -> Standing:
    if Effect.DENY in effects:
        return _S.DENIED
    if reading.factuality.phase is Phase.PLANNED:
        return _S.NOT_PLANNED
    return _S.HEDGED_NOT if reading.factuality.certainty in _UNSURE else _S.NOT


def _positive(reading: Reading, effects: set[Effect]) -> Standing:
    if reading.factuality.certainty in _UNSURE:
        return _S.CONFIRMED if _borne_out(reading) else _S.HEDGED
    if reading.factuality.phase is Phase.PLANNED:
        return _S.PLANNED
    if Effect.UNFINISHED in effects:
        return _S.UNFINISHED
    if Effect.UNDENIED in effects:
        return _S.UNDENIED
    return _S.CONFIRMED if Effect.ASSERT in effects or _twice_negated(effects) else _S.DONE


def _twice_negated(effects: Iterable[Effect]) -> bool:
    return not {Effect.NEGATE, Effect.DENY, Effect.AVERT}.isdisjoint(effects)


def _borne_out(reading: Reading) -> bool:
    """Whether a hedge is taken back by what follows: "reports of a mutiny were confirmed"."""
    hedges = [scope.cue.start for scope in reading.scopes if scope.effect is Effect.HEDGE]
    return any(scope.effect is Effect.ASSERT and scope.cue.start > max(hedges, default=0) for scope in reading.scopes)
