"""How many and how much: amounts with what they count, compared with bounds, rounding and scope."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from consistency.records import CaveatCode, Comparison, ConflictType, Outcome, ParsedClaim, Span
from consistency.slots.amounts import Amount, amounts
from consistency.slots.assignment import assign
from consistency.slots.counted import SUBSETS, Counted, counted, is_person
from consistency.slots.frame import Frame, frame, overlap
from consistency.slots.happenings import EVENTS, GROWING
from consistency.slots.lexicon import concept
from consistency.slots.moment import Bound
from consistency.slots.tokens import covering

_MOVES = """rose risen climbed grown grew increased jumped gone\\sup went\\sup mounted rises climbs raised fell fallen
dropped revised lowered"""
_MOVED = re.compile(
    rf"\b(?:{'|'.join(_MOVES.split())})\b[\w\s]{{0,12}}\bto (?:at least |about |some |nearly |over |more than )?$"
)
_AFTER_SCOPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("of", re.compile(r"\s*(?:\w+\s+)?(?:of|among|out of) (?:the|them|those|these|whom|his|her|their|its)\b")),
    ("other", re.compile(r"\s*(?:others?|additional|further|more)\b")),
)
_ONE_OF = re.compile(
    r"\s+of (?:the|his|her|their|its|these|those) (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
)
_WHOLE = re.compile(r"\bof (?:the|his|her|their|its|these|those|all) (?:\w+ )?$")
_OTHER = re.compile(r"\b(?:the other|another|additional|further) $")
_TOTAL = re.compile(r"\b(?:so far|thus far|in total|a total of|combined|overall|altogether|in all)\b")
_COUNTABLE = (("NN",), ("NN", "NNS"))  # after an article, after "no"
_SINGLE_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "conj", "attr"})
_YEAR_LIKE = re.compile(r"(?:1[5-9]|20)\d\d")
_GAP = 4  # words between a number and the noun it counts that an answer may still show

# How sure a shared measure alone makes that two amounts answer one question.
_BASE = {"magnitude": 0.4, "age": 0.2, "money": 0.25, "temperature": 0.35, "share": 0.15, "duration": 0.15}
_OTHER_MEASURE = 0.3
_SAME_NOUN, _ANYBODY, _BOTH_PEOPLE, _NO_NOUN = 0.4, 0.35, 0.2, 0.2
_FAR, _FAR_APART = 10.0, 0.6  # outlets seldom disagree about a measure by so large a factor
_LARGE = 1e5  # a bare number of this size may be money
_PREDICATE, _WORDS, _ONLY_ONE = 0.2, 0.6, 0.2
_SCOPE, _WHOLE_AND_PART, _BOUNDED, _VAGUE, _IMPLICIT = 0.7, 0.4, 0.9, 0.6, 0.5
_OTHER_EVENT = 0.7  # two happenings, neither of which stands for the other
_AGREEING = 0.25  # how much less aligned an equal figure may be and still be the one that is meant
_GENERIC = frozenset({"time", "thing", "way"})  # nouns that say little about what is counted


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount, what it counts and where it stands; `event` is what happened to those counted.

    `scope` names what narrows it ("two *of the* twelve"); `moved` where the text says that the figure has changed;
    `implicit` where it is the one of "a fire engine".
    """

    amount: Amount
    counted: Counted
    frame: Frame
    event: str
    scope: frozenset[str]
    moved: bool
    span: Span
    text: str
    implicit: bool = False


def extract(parsed: ParsedClaim) -> tuple[Quantity, ...]:
    """All quantities of a claim, in the order of the text, with the sums of people it lists one after the other."""
    found = [q for amount in amounts(parsed.claim.text) if (q := _quantity(parsed, amount))]
    found += _singles(parsed, {q.counted.index for q in found})
    sums = _sums(parsed, found)
    parts = {q.span for _, chain in sums for q in chain}
    found = [replace(q, scope=q.scope | {"part"}) if q.span in parts else q for q in found]
    return tuple(sorted([*found, *(total for total, _ in sums)], key=lambda q: q.span))


def _quantity(parsed: ParsedClaim, amount: Amount) -> Quantity | None:
    base = parsed.claim.span.start
    tokens = covering(parsed, Span(base + amount.start, base + amount.number_end))
    if tokens is None or (not amount.dimension and _is_name(parsed, amount, *tokens)):
        return None
    what = counted(parsed, *tokens) if amount.dimension in ("", "ordinal") else Counted()
    if amount.dimension == "ordinal" and not what.noun:
        return None
    where = frame(parsed, *(covering(parsed, Span(base + amount.start, base + amount.end)) or tokens))
    span = _span(parsed, amount, what, tokens[1])
    text = parsed.claim.article.text[span.start : span.end]
    moved = _MOVED.search(parsed.claim.text[: amount.start].lower()) is not None
    return Quantity(amount, what, where, what.state or where.predicate, _scope(parsed, amount), moved, span, text)


def _scope(parsed: ParsedClaim, amount: Amount) -> frozenset[str]:
    text = parsed.claim.text.lower()
    after, before = text[amount.number_end :], text[: amount.start]
    names = [name for name, words in _AFTER_SCOPES if words.match(after)]
    names += ["whole"] * bool(_WHOLE.search(before)) + ["other"] * bool(_OTHER.search(before))
    return frozenset(names + ["total"] * bool(_TOTAL.search(text)))


def _singles(parsed: ParsedClaim, counted_already: set[int | None]) -> list[Quantity]:
    """Singular nouns with an article, each a count of one."""
    found = []
    for index, token in enumerate(parsed.tokens):
        article = next((i for i in range(max(0, index - 4), index) if _is_article(parsed, i, index)), None)
        if (
            article is None
            or token.tag not in _COUNTABLE[parsed.tokens[article].lemma.lower() == "no"]
            or token.dep not in _SINGLE_ROLES
            or index in counted_already
        ):
            continue
        span = Span(parsed.tokens[article].span.start, token.span.end)
        start, end = (at - parsed.claim.span.start for at in span)
        noun = concept(token.lemma)
        what = Counted(noun, is_person(token), False, index)
        where = frame(parsed, article, index)
        text = parsed.claim.text[start:end]
        none = parsed.tokens[article].lemma.lower() == "no"
        amount = Amount(0.0, 0.0, 0.5, start, start, end) if none else Amount(1.0, 0.95, 1.05, start, start, end)
        found.append(Quantity(amount, what, where, where.predicate, frozenset(), False, span, text, True))
    return found


def _is_article(parsed: ParsedClaim, index: int, noun: int) -> bool:
    token = parsed.tokens[index]
    return token.head == noun and token.dep == "det" and token.lemma.lower() in ("a", "an", "the", "another", "no")


def _sums(parsed: ParsedClaim, found: list[Quantity]) -> list[tuple[Quantity, list[Quantity]]]:
    """The total of people listed side by side ("12 men and 11 women"), with its parts."""
    by_noun = {q.counted.index: q for q in found if q.counted.person and q.counted.index is not None and not q.scope}
    chains: dict[tuple[int, str], list[Quantity]] = {}
    for index, quantity in sorted(by_noun.items()):
        root = _first_conjunct(parsed, index, by_noun.keys())
        chains.setdefault((root, quantity.event), []).append(quantity)
    return [
        (_total(parsed, chain), chain)
        for chain in chains.values()
        if len(chain) > 1 and not all(q.implicit for q in chain)
    ]


def _first_conjunct(parsed: ParsedClaim, index: int, nouns: Collection[int]) -> int:
    while (
        parsed.tokens[index].dep == "conj" and parsed.tokens[index].head in nouns and parsed.tokens[index].head < index
    ):
        index = parsed.tokens[index].head
    return index


def _total(parsed: ParsedClaim, chain: list[Quantity]) -> Quantity:
    first, last = chain[0], chain[-1]
    amounts_of = [q.amount for q in chain]
    value, low, high = (sum(values) for values in zip(*((a.value, a.low, a.high) for a in amounts_of), strict=True))
    slack = max(a.high - a.low for a in amounts_of) / 2
    amount = replace(first.amount, value=value, low=max(low, value - slack), high=min(high, value + slack))
    span = Span(first.span.start, last.span.end)
    people = Counted("people", True, True, first.counted.index, first.counted.state)
    text = parsed.claim.article.text[span.start : span.end]
    return replace(first, amount=amount, counted=people, span=span, text=text, implicit=False)


def _is_name(parsed: ParsedClaim, amount: Amount, first: int, last: int) -> bool:
    """Whether a number is part of a name, an address, a year or a pronoun: "Route 94", "12 Main Street"."""
    tokens = parsed.tokens
    text = parsed.claim.text[amount.start : amount.number_end]
    if tokens[first].dep == "preconj" or (
        first and tokens[first - 1].pos == "PROPN" and tokens[first - 1].text.isupper()
    ):
        return True  # "both men and women", "AK 47"
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    plural = after is not None and after.tag in ("NNS", "NNPS")
    if text.lower() == "one" and _ONE_OF.match(parsed.claim.text[amount.number_end :].lower()):
        return False
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

    def weight(x: Quantity, y: Quantity) -> float:
        value = _alignment(x, y)
        only = _only_one(x, a) and _only_one(y, b)
        return min(1.0, value + _ONLY_ONE * only) if value else 0.0

    def preference(x: Quantity, y: Quantity) -> float:
        value = weight(x, y)
        return value + _AGREEING * (_outcome(x, y) is Outcome.SAME) if value else 0.0

    return [_comparison(a[i], b[j], weight(a[i], b[j])) for i, j, _ in assign(a, b, preference)]


def _only_one(quantity: Quantity, among: Sequence[Quantity]) -> bool:
    """Whether a claim states one figure only of a measure."""
    return quantity.amount.dimension != "" and sum(q.amount.dimension == quantity.amount.dimension for q in among) == 1


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
    weight *= _OTHER_EVENT if a.event != b.event and {a.event, b.event} <= EVENTS else 1.0
    weight *= _WHOLE_AND_PART if "whole" in a.scope ^ b.scope else _SCOPE if a.scope != b.scope else 1.0
    weight *= _FAR_APART if a.amount.dimension and _ratio(a.amount, b.amount) > _FAR else 1.0
    weight *= _VAGUE if _is_vague(a.amount) or _is_vague(b.amount) else 1.0
    weight *= _IMPLICIT if a.implicit or b.implicit else 1.0
    if a.amount.bound is not b.amount.bound or Bound.EXACT not in (a.amount.bound, b.amount.bound):
        weight *= _BOUNDED
    return min(1.0, weight)


def _ratio(a: Amount, b: Amount) -> float:
    low, high = sorted((abs(a.value), abs(b.value)))
    return high / low if low else 1.0


def _is_vague(amount: Amount) -> bool:
    """Whether an amount is a word such as "several"."""
    return amount.high > 3 * amount.low > 0


def _shared_measure(a: Quantity, b: Quantity) -> float:
    if a.amount.dimension == b.amount.dimension == "ordinal":
        return _SAME_NOUN if a.counted.noun == b.counted.noun else 0.0
    if a.amount.dimension == b.amount.dimension != "":
        return _BASE.get(a.amount.dimension.partition(":")[0], _OTHER_MEASURE)
    if a.amount.dimension != b.amount.dimension:
        return _NO_NOUN if _may_be_money(a, b) or _may_be_money(b, a) else 0.0
    if a.implicit or b.implicit:
        same = a.counted.noun == b.counted.noun and a.event == b.event != ""
        return _SAME_NOUN if a.implicit != b.implicit and same else 0.0
    return _shared_noun(a, b)


def _may_be_money(bare: Quantity, money: Quantity) -> bool:
    plain = bare.amount.dimension == "" and not bare.counted.noun and bare.amount.value >= _LARGE
    return plain and money.amount.dimension.startswith("money:")


def _shared_noun(a: Quantity, b: Quantity) -> float:
    if {a.event, b.event} <= GROWING and a.event != b.event:
        return 0.0
    if a.counted.noun and a.counted.noun == b.counted.noun:
        return _NO_NOUN if a.counted.noun in _GENERIC else _SAME_NOUN
    if a.counted.person and b.counted.person:
        general = (a.counted.anybody or b.counted.anybody) and not {a.counted.noun, b.counted.noun} & SUBSETS
        return _ANYBODY if general else _BOTH_PEOPLE
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
