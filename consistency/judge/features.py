"""What the fused judge knows of a pair, as named numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log

from consistency.judge.answers import Answer
from consistency.judge.same_event import Profile, profile, same_event
from consistency.records import (
    CaveatCode,
    Certainty,
    Claim,
    Comparison,
    ConflictType,
    Outcome,
    Pair,
    ParsedClaim,
    Polarity,
    SameEvent,
)
from consistency.slots import NEAR_COPY, Slots, compare, extract, factuality
from consistency.slots.residue import Residue, residue

READ = ("conflict", "update", "agreement", "different", "same_event")  # answers of the network that are features
FLOOR = 0.001  # probabilities nearer to 0 or 1 tell no more
MANY = 3  # slots that say the same; more of them prove no more
ALIGNED = 0.5  # least alignment at which two fillers are held to answer one question
WITHHELD = 0.3  # of the alignment of a slot is left where it fills nothing that the other claim must share
OTHER_PLACE = 0.6  # of the alignment of a comparison of factuality is left where the places differ
_CAVEATS = {
    CaveatCode.SPELLING: "spelling",
    CaveatCode.BOUNDS: "bounds",
    CaveatCode.SCOPE: "scope",
    CaveatCode.HEDGE_DROPPED: "hedge",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is computed once for a claim."""

    parsed: ParsedClaim
    slots: Slots
    profile: Profile

    @property
    def claim(self) -> Claim:
        return self.parsed.claim


def read(parsed: ParsedClaim) -> Reading:
    """Slots and profile of a claim."""
    slots = extract(parsed)
    return Reading(parsed, slots, profile(parsed.claim, slots.named_people, slots.named_places))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the sources of a verdict say of a pair; `answer` is the cross-encoder's, None without one."""

    pair: Pair
    comparisons: tuple[Comparison, ...]
    residue: Residue
    same_event: SameEvent
    answer: Answer | None

    def strongest(self, *outcomes: Outcome) -> Comparison | None:
        """The best aligned comparison with one of these outcomes."""
        found = [c for c in self.comparisons if c.outcome in outcomes]
        return max(found, key=lambda c: c.alignment, default=None)


def evidence(pair: Pair, a: Reading, b: Reading, answer: Answer | None = None) -> Evidence:
    """Compares two claims slot by slot."""
    left_over = residue(a.parsed, b.parsed)
    compared = compare(a.slots, b.slots, left_over)
    if _withheld(pair.a) or _withheld(pair.b):
        compared = [_doubted(comparison) for comparison in compared]
    compared = _moved_on(compared)
    if (committed := factuality.compare(pair.a, pair.b, a.slots.roles, b.slots.roles)) is not None:
        compared.append(_placed(committed, compared))
    event = same_event(a.profile, b.profile, cosine=pair.cosine, same_group=pair.same_group)
    return Evidence(pair, tuple(compared), left_over, event, answer)


def _withheld(claim: Claim) -> bool:
    """Whether a claim denies its content or passes it on as a rumour."""
    stance = claim.factuality
    return stance.polarity is Polarity.NO or stance.certainty is Certainty.RUMOURED


def _doubted(found: Comparison) -> Comparison:
    """What did not happen here may well have happened there: a denied claim fills no slot but its own denial."""
    if found.outcome is Outcome.SAME or found.type in (ConflictType.POLARITY, ConflictType.FACTUALITY):
        return found
    return replace(found, alignment=found.alignment * WITHHELD)


def _moved_on(found: list[Comparison]) -> list[Comparison]:
    """A count that grew was taken at two times: the times then differ without a conflict."""
    if not any(c.outcome is Outcome.UPDATE for c in found):
        return found
    return [replace(c, alignment=c.alignment * WITHHELD) if c.type is ConflictType.TIME else c for c in found]


def _placed(found: Comparison, slots: Sequence[Comparison]) -> Comparison:
    """A denial of what happened in one place says little of another place."""
    elsewhere = any(c.outcome is Outcome.DIFFERENT for c in slots if c.type is ConflictType.PLACE)
    return replace(found, alignment=found.alignment * OTHER_PLACE) if elsewhere else found


def features(found: Evidence) -> dict[str, float]:
    """Named features of a pair; a feature that is 0 is left out."""
    values = {"bias": 1.0, "cosine": found.pair.cosine, "same_event": found.same_event.probability}
    values["title"] = float(found.pair.a.is_title or found.pair.b.is_title)
    values |= _words(found.residue) | _slots(found.comparisons) | _language(found.answer) | _commitment(found)
    if values["similarity"] >= NEAR_COPY and values.get("differs", 0.0) >= ALIGNED:
        values["one fact apart"] = values["similarity"]
    if (moved := found.strongest(Outcome.UPDATE)) is not None:
        values["moved on"] = moved.alignment
        values["dates"] = float(_days_apart(found.pair) not in (None, 0))
    return {name: value for name, value in values.items() if value}


def _words(left_over: Residue) -> dict[str, float]:
    return {"similarity": left_over.similarity, "plain": float(left_over.plain)}


def _slots(comparisons: Sequence[Comparison]) -> dict[str, float]:
    values: dict[str, float] = {}
    for comparison in comparisons:
        if comparison.outcome == Outcome.DIFFERENT:
            name = f"differs {comparison.type}"
            values[name] = max(values.get(name, 0.0), comparison.alignment)
            values["differs"] = max(values.get("differs", 0.0), comparison.alignment)
            if _is_denial(comparison):
                values["denied and held"] = max(values.get("denied and held", 0.0), comparison.alignment)
            values |= {_CAVEATS[code]: 1.0 for code in comparison.caveats if code in _CAVEATS}
    if "denied and held" in values:
        at_one_place = any(c.outcome is Outcome.SAME for c in comparisons if c.type is ConflictType.PLACE)
        values["denied at one place"] = float(at_one_place)
    same = sum(c.outcome == Outcome.SAME and c.alignment >= ALIGNED for c in comparisons)
    return values | {"same_slots": float(min(MANY, same))}


def _commitment(found: Evidence) -> dict[str, float]:
    """How both claims commit to what they share; a claim that only asks or supposes agrees with nothing."""
    values: dict[str, float] = {}
    for comparison in found.comparisons:
        if comparison.type in (ConflictType.POLARITY, ConflictType.FACTUALITY):
            name = "committed alike" if comparison.outcome is Outcome.SAME else "committed apart"
            values[name] = max(values.get(name, 0.0), comparison.alignment)
    open_ends = [claim.factuality.polarity is Polarity.UNKNOWN for claim in (found.pair.a, found.pair.b)]
    return values | {"asked": float(open_ends[0] != open_ends[1])}


def _is_denial(found: Comparison) -> bool:
    """Whether one claim denies, or calls a rumour, what the other reports as done."""
    return found.type is ConflictType.FACTUALITY and CaveatCode.HEDGE_DROPPED not in found.caveats


def _language(answer: Answer | None) -> dict[str, float]:
    """What the cross-encoder says; relations as log-odds."""
    if answer is None:
        return {}
    values = {
        "contradiction": (answer.nli.contradiction + answer.nli_back.contradiction) / 2,
        "entailment": (answer.nli.entailment + answer.nli_back.entailment) / 2,
    }
    if (said := answer.relations) is not None:
        values |= {f"reads {name}": _log_odds(getattr(said, name)) for name in READ}
    return values


def _log_odds(probability: float) -> float:
    return log(max(probability, FLOOR) / max(1 - probability, FLOOR))


def _days_apart(pair: Pair) -> int | None:
    if pair.a.published is None or pair.b.published is None:
        return None
    return abs((pair.a.published - pair.b.published).days)
