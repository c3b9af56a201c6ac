"""From probabilities to a verdict: relation, type, answers, caveats and the reason in words."""

from __future__ import annotations

import math
from collections.abc import Mapping

from consistency.fusion import Fusion
from consistency.index.copies import normalised
from consistency.judge.features import Evidence
from consistency.records import (
    Caveat,
    CaveatCode,
    Comparison,
    ConflictType,
    EventAnswer,
    Outcome,
    Pair,
    Relation,
    Verdict,
)

CAVEAT_TEXTS = {
    CaveatCode.HEDGE_DROPPED: "One side states as a fact what the other only alleges or holds possible.",
    CaveatCode.SOURCES_DIFFER: "The two sides quote different sources; the outlets may both report correctly.",
    CaveatCode.BOUNDS: "At least one figure is a bound (“at least”, “up to”) and may not exclude the other.",
    CaveatCode.SCOPE: "The figures may count different things or cover different areas.",
    CaveatCode.SPELLING: "The names may be spellings of one name.",
}
SLOT_LEADS = 0.25  # least weight of a slot's comparison at which its words are shown rather than the network's
_TYPES = list(ConflictType)
_RELATED = 0.5  # least probability of one event at which a pair without a verdict counts as related


def verdict(found: Evidence, probability: Mapping[str, float], fusion: Fusion) -> Verdict:
    """The verdict on a pair; a pair of different events is unrelated, whatever its slots say."""
    relation = _relation(found, probability, fusion)
    shown = _shown(found, relation)
    return Verdict(
        relation=relation,
        type=shown.type if shown else None,
        score=round(_score(relation, probability), 6),
        p_conflict=round(probability["conflict"], 6),
        p_update=round(probability["update"], 6),
        p_agreement=round(probability["agreement"], 6),
        same_event=found.same_event,
        reason=_reason(relation, shown),
        answer_a=shown.answer_a if shown else found.pair.a.text,
        answer_b=shown.answer_b if shown else found.pair.b.text,
        evidence_a=(shown.evidence_a,) if shown else (),
        evidence_b=(shown.evidence_b,) if shown else (),
        caveats=_caveats(found, shown, relation),
        order=_order(found.pair) if relation is Relation.UPDATE else 0,
        nli=found.answer.nli if found.answer else None,
    )


def _relation(found: Evidence, probability: Mapping[str, float], fusion: Fusion) -> Relation:
    if found.same_event.answer is EventAnswer.DIFFERENT:
        return Relation.UNRELATED
    if normalised(found.pair.a.text) == normalised(found.pair.b.text):
        return Relation.DUPLICATE
    conflict, update = probability["conflict"], probability["update"]
    if conflict + update >= fusion.shown and _shown(found, Relation.CONFLICT) is not None:
        return Relation.UPDATE if update > conflict else Relation.CONFLICT
    if probability["agreement"] >= fusion.agrees:
        return Relation.AGREEMENT
    return Relation.RELATED if found.same_event.probability >= _RELATED else Relation.UNRELATED


def _shown(found: Evidence, relation: Relation) -> Comparison | None:
    """The comparison that a verdict rests on: of a slot, or of the words that the network points at."""
    if relation not in (Relation.CONFLICT, Relation.UPDATE):
        return None
    preferred = (Outcome.DIFFERENT, Outcome.UPDATE)
    order = preferred[::-1] if relation is Relation.UPDATE else preferred
    slots = [c for outcome in order if (c := _strongest(found, outcome)) is not None]
    pointed = _pointed(found, order[0])
    if pointed is not None and (not slots or _weight(found, slots[0]) < SLOT_LEADS):
        return pointed
    return slots[0] if slots else pointed


def _strongest(found: Evidence, outcome: Outcome) -> Comparison | None:
    """The comparison with this outcome that is aligned best and of a type that the network expects."""
    return max((c for c in found.comparisons if c.outcome is outcome), key=lambda c: _weight(found, c), default=None)


def _weight(found: Evidence, slot: Comparison) -> float:
    said = found.answer and found.answer.relations
    return slot.alignment * (math.sqrt(said.types[_TYPES.index(slot.type)]) if said else 1.0)


def _pointed(found: Evidence, outcome: Outcome) -> Comparison | None:
    """What the network points at in both claims, as a comparison."""
    said = found.answer and found.answer.relations
    if not said or said.evidence_a is None or said.evidence_b is None:
        return None
    a, b = said.evidence_a, said.evidence_b
    answer_a, answer_b = found.pair.a.article.text[slice(*a)], found.pair.b.article.text[slice(*b)]
    return Comparison(said.type, outcome, said.conflict + said.update, a, b, answer_a, answer_b)


def _score(relation: Relation, probability: Mapping[str, float]) -> float:
    if relation is Relation.DUPLICATE:
        return 1.0
    if relation in (Relation.CONFLICT, Relation.UPDATE):
        return probability["conflict"] + probability["update"]
    if relation is Relation.AGREEMENT:
        return probability["agreement"]
    return 1 - sum(probability.values())


def _reason(relation: Relation, shown: Comparison | None) -> str:
    if relation is Relation.DUPLICATE:
        return "the same words"
    if shown is not None and relation is Relation.CONFLICT:
        return f"the {shown.type} differs: {shown.answer_a} / {shown.answer_b}"
    if shown is not None and relation is Relation.UPDATE:
        return f"the {shown.type} moved on: {shown.answer_a} / {shown.answer_b}"
    return {
        Relation.AGREEMENT: "the same fact, and no slot differs",
        Relation.RELATED: "the same event, but no question that both answer",
        Relation.UNRELATED: "not the same event",
    }.get(relation, "")


def _caveats(found: Evidence, shown: Comparison | None, relation: Relation) -> tuple[Caveat, ...]:
    if relation not in (Relation.CONFLICT, Relation.UPDATE):
        return ()
    slots = [Caveat(code, CAVEAT_TEXTS[code]) for code in (shown.caveats if shown else ()) if code in CAVEAT_TEXTS]
    return tuple({caveat.code: caveat for caveat in (*slots, *found.same_event.caveats)}.values())


def _order(pair: Pair) -> int:
    """Which claim is the earlier state by publication: -1 a, 1 b, 0 not known."""
    a, b = pair.a.published, pair.b.published
    if a is None or b is None or a == b:
        return 0
    return -1 if a < b else 1
