"""How many and how much: amounts with what they count, compared with bounds, rounding and scope."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consistency.records import CaveatCode, Comparison, ConflictType, Outcome, ParsedClaim, Span
from consistency.slots.amounts import Amount, amounts
from consistency.slots.assignment import assign
from consistency.slots.counted import Counted, counted
from consistency.slots.frame import Frame, frame, overlap
from consistency.slots.happenings import GROWING
from consistency.slots.moment import Bound
from consistency.slots.tokens import covering

_MOVES = """rose risen climbed grown grew increased jumped gone\\sup went\\sup mounted rises climbs raised fell fallen
dropped revised lowered"""
_MOVED = re.compile(
    rf"\b(?:{'|'.join(_MOVES.split())})\b[\w\s]{{0,12}}\bto (?:at least |about |some |nearly |over |more than )?$"
)
_SCOPES: tuple[tuple[str, str], ...] = (
    ("of", r"(?:of|among|out of) (?:the|them|those|these|whom|his|her|their)\b"),
    ("other", r"\bother|others|another|additional|further|more\b"),
    ("so far", r"so far (?:this|in)|since the (?:start|beginning)"),
)
_YEAR_LIKE = re.compile(r"(?:1[5-9]|20)\d\d")
_GAP = 4  # words between a number and the noun it counts that an answer may still show

# How sure a shared measure alone makes that two amounts answer one question.
_BASE = {"magnitude": 0.5, "age": 0.35, "money": 0.3, "temperature": 0.4, "share": 0.25, "duration": 0.2}
_OTHER_MEASURE = 0.3
_SAME_NOUN, _ANYBODY, _BOTH_PEOPLE, _NO_NOUN = 0.45, 0.4, 0.2, 0.2
_PREDICATE, _WORDS, _SCOPE, _BOUNDED = 0.2, 0.5, 0.6, 0.8


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount, what it counts and where it stands; `event` is what happened to those counted.

    `scope` names what narrows it ("two *of the* twelve"); `moved` where the text says that the figure has changed.
    """

    amount: Amount
    counted: Counted
    frame: Frame
    event: str
    scope: frozenset[str]
    moved: bool
    span: Span
    text: str


def extract(parsed: ParsedClaim) -> tuple[Quantity, ...]:
    """All quantities of a claim, in the order of the text."""
    found = (_quantity(parsed, amount) for amount in amounts(parsed.claim.text))
    return tuple(quantity for quantity in found if quantity)


def _quantity(parsed: ParsedClaim, amount: Amount) -> Quantity | None:
    base = parsed.claim.span.start
    tokens = covering(parsed, Span(base + amount.start, base + amount.number_end))
    if tokens is None or (not amount.dimension and _is_name(parsed, amount, *tokens)):
        return None
    what = Counted() if amount.dimension else counted(parsed, *tokens)
    where = frame(parsed, *(covering(parsed, Span(base + amount.start, base + amount.end)) or tokens))
    span = _span(parsed, amount, what, tokens[1])
    text = parsed.claim.article.text[span.start : span.end]
    after = parsed.claim.text[amount.number_end :][:40].lower()
    scope = frozenset(name for name, words in _SCOPES if re.match(rf"\s*(?:\w+\s+)?(?:{words})", after))
    before = parsed.claim.text[: amount.start].lower()
    return Quantity(amount, what, where, what.state or where.predicate, scope, _has_moved(before), span, text)


def _has_moved(before: str) -> bool:
    return _MOVED.search(before) is not None


def _is_name(parsed: ParsedClaim, amount: Amount, first: int, last: int) -> bool:
    """Whether a number is part of a name, an address, a year or a pronoun: "Route 94", "12 Main Street"."""
    tokens = parsed.tokens
    text = parsed.claim.text[amount.start : amount.number_end]
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    plural = after is not None and after.tag in ("NNS", "NNPS")
    if text.lower() == "one":
        return tokens[first].dep != "nummod" or after is None or after.lemma in ("another", "day", "thing", "time")
    if _YEAR_LIKE.fullmatch(text) and not plural:
        return True
    if first and tokens[first].head == first - 1 and tokens[first].dep == "nummod":
        return True
    street = re.match(
        r"\s+(?:[A-Z]\w+\s+){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard)\b",
        parsed.claim.text[amount.number_end :],
    )
    return street is not None or (
        tokens[first].entity in ("PERSON", "GPE", "FAC", "ORG", "PRODUCT", "LAW") and not plural
    )


def _span(parsed: ParsedClaim, amount: Amount, what: Counted, last: int) -> Span:
    base = parsed.claim.span.start
    end = base + amount.end
    if what.index is not None and last < what.index <= last + _GAP:
        end = max(end, parsed.tokens[what.index].span.end)
    return Span(base + amount.start, end)


# --- comparing ----------------------------------------------------------------------------------


def compare(a: Sequence[Quantity], b: Sequence[Quantity]) -> list[Comparison]:
    """Compares each quantity of one claim with its best partner in the other, in the order of `a`."""
    return [_comparison(a[i], b[j], weight) for i, j, weight in assign(a, b, _alignment)]


def _comparison(a: Quantity, b: Quantity, weight: float) -> Comparison:
    outcome = _outcome(a, b)
    caveats = []
    if outcome is Outcome.DIFFERENT and a.amount.bound is not b.amount.bound:
        caveats.append(CaveatCode.BOUNDS)
    if outcome is not Outcome.SAME and a.scope != b.scope:
        caveats.append(CaveatCode.SCOPE)
    return Comparison(ConflictType.NUMBER, outcome, weight, a.span, b.span, a.text, b.text, tuple(caveats))


def _alignment(a: Quantity, b: Quantity) -> float:
    """How surely two quantities answer one question, in [0, 1]; 0 where they measure different things."""
    base = _shared_measure(a, b)
    if base == 0.0:
        return 0.0
    same = bool(a.event) and a.event == b.event
    weight = base + _PREDICATE * same + _WORDS * overlap(a.frame, b.frame)
    if a.scope != b.scope:
        weight *= _SCOPE
    if a.amount.bound is not b.amount.bound or Bound.EXACT not in (a.amount.bound, b.amount.bound):
        weight *= _BOUNDED
    return min(1.0, weight)


def _shared_measure(a: Quantity, b: Quantity) -> float:
    if a.amount.dimension != b.amount.dimension:
        return 0.0
    if a.amount.dimension:
        return _BASE.get(a.amount.dimension.partition(":")[0], _OTHER_MEASURE)
    if {a.event, b.event} <= GROWING and a.event != b.event:
        return 0.0
    if a.counted.noun and a.counted.noun == b.counted.noun:
        return _SAME_NOUN
    if a.counted.person and b.counted.person:
        return _ANYBODY if a.counted.anybody or b.counted.anybody else _BOTH_PEOPLE
    return 0.0 if a.counted.noun and b.counted.noun else _NO_NOUN


def _outcome(a: Quantity, b: Quantity) -> Outcome:
    low, high = sorted((a, b), key=lambda q: (q.amount.value, q.amount.bound.value))
    if a.moved != b.moved and a.amount.value != b.amount.value:
        return Outcome.UPDATE
    if _equal(a.amount, b.amount):
        return Outcome.SAME if a.amount.bound is b.amount.bound else Outcome.COMPATIBLE
    if _agree(low.amount, high.amount):
        return Outcome.COMPATIBLE
    bounds = low.amount.bound, high.amount.bound
    if bounds == (Bound.AT_LEAST, Bound.EXACT):
        return Outcome.UPDATE if {a.event, b.event} & GROWING else Outcome.COMPATIBLE
    if bounds in ((Bound.EXACT, Bound.AT_MOST), (Bound.AT_LEAST, Bound.AT_MOST)):
        return Outcome.COMPATIBLE
    return Outcome.DIFFERENT


def _equal(a: Amount, b: Amount) -> bool:
    return abs(a.value - b.value) <= 1e-9 * max(abs(a.value), abs(b.value), 1e-12)


def _agree(a: Amount, b: Amount) -> bool:
    """Whether either figure lies in the interval that the other stands for."""
    return a.low <= b.value < a.high or b.low <= a.value < b.high
