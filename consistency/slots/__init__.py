"""What two claims fill differently under the same predicate and role: one module a slot type."""

from __future__ import annotations

from dataclasses import dataclass, replace

from consistency.records import Comparison, Outcome, ParsedClaim, Span
from consistency.slots import cause, degree, kind, name, opposite, place, quantity, quote, replaced, role, time
from consistency.slots.argument import Argument
from consistency.slots.residue import Residue

__all__ = ["NEAR_COPY", "Slots", "compare", "extract"]

NEAR_COPY = 0.6  # least similarity at which the order of the words alone says what answers what


@dataclass(frozen=True, slots=True)
class Slots:
    """What a claim fills, slot by slot; `named_people` and `named_places` are folded names for same-event use."""

    parsed: ParsedClaim
    quantities: tuple[quantity.Quantity, ...]
    times: tuple[time.Time, ...]
    causes: tuple[cause.Cause, ...]
    quotes: tuple[quote.Quote, ...]
    names: tuple[name.Name, ...]
    places: tuple[place.Place, ...]
    roles: tuple[Argument, ...]
    kinds: tuple[kind.Kind, ...]
    degrees: tuple[degree.Degree, ...]
    stances: tuple[opposite.Stance, ...]
    named_people: frozenset[str]
    named_places: frozenset[str]


def extract(parsed: ParsedClaim) -> Slots:
    """All slots of a claim."""
    names = name.extract(parsed)
    places = place.extract(parsed)
    return Slots(
        parsed=parsed,
        quantities=quantity.extract(parsed),
        times=time.extract(parsed),
        causes=cause.extract(parsed),
        quotes=quote.extract(parsed),
        names=names,
        places=places,
        roles=role.extract(parsed),
        kinds=kind.extract(parsed),
        degrees=degree.extract(parsed),
        stances=opposite.extract(parsed),
        named_people=frozenset(name.folded(found) for found in names if not found.is_place),
        named_places=frozenset(" ".join(found.name) for found in places if found.name),
    )


def compare(a: Slots, b: Slots, left_over: Residue) -> list[Comparison]:
    """All slots that both claims fill; in near copies the words around a filler decide how sure a difference is."""
    found = [
        *quantity.compare(a.quantities, b.quantities),
        *time.compare(a.times, b.times),
        *cause.compare(a.causes, b.causes),
        *quote.compare(a.quotes, b.quotes),
        *name.compare(a.names, b.names),
        *place.compare(a.places, b.places),
        *role.others(a.roles, b.roles),
        *kind.compare(a.kinds, b.kinds),
        *degree.compare(a.degrees, b.degrees),
        *opposite.compare(a.stances, b.stances),
    ]
    kept = [_in_context(comparison, left_over) for comparison in found if not _repeated(comparison, left_over)]
    kept += role.swapped(a.roles, b.roles)
    return kept + [c for c in replaced.compare(left_over) if not _covered(c, kept)]


def _covered(found: Comparison, others: list[Comparison]) -> bool:
    """Whether a slot has already compared what stands there."""
    return any(
        _touch(found.evidence_a, other.evidence_a) and _touch(found.evidence_b, other.evidence_b) for other in others
    )


def _repeated(found: Comparison, left_over: Residue) -> bool:
    """Whether a near copy repeats a filler in its place, so that it cannot be what differs."""
    if found.outcome is not Outcome.DIFFERENT or left_over.similarity < NEAR_COPY:
        return False
    return _inside(found.evidence_a, left_over.same_a) or _inside(found.evidence_b, left_over.same_b)


def _in_context(found: Comparison, left_over: Residue) -> Comparison:
    """Raises the alignment of fillers that replace one another in a near copy."""
    if left_over.similarity < NEAR_COPY or left_over.similarity <= found.alignment:
        return found
    if any(_touch(found.evidence_a, s.a) and _touch(found.evidence_b, s.b) for s in left_over.segments):
        return replace(found, alignment=left_over.similarity)
    return found


def _inside(span: Span, others: tuple[Span, ...]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in others)


def _touch(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < span.end
