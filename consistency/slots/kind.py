"""What kind of thing it is: head nouns of one family, neither synonyms nor one above the other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from consistency.records import Comparison, ConflictType, Outcome, ParsedClaim, Span
from consistency.slots.argument import Argument, alignment, arguments, overlap
from consistency.slots.kinds import above, family
from consistency.slots.lexicon import concept

LONE = 0.2, 0.8  # alignment of two nouns of a family under unlike predicates: base, and weight of words in common


@dataclass(frozen=True, slots=True)
class Kind:
    """A noun that the table of kinds knows; `words` are the concepts of the claim's other content words."""

    noun: str
    family: str
    text: str
    span: Span
    arguments: tuple[Argument, ...]
    words: frozenset[str]


def extract(parsed: ParsedClaim) -> tuple[Kind, ...]:
    """The nouns of a claim that belong to a family of kinds, in order."""
    roles = arguments(parsed)
    words = frozenset(concept(t.lemma) for t in parsed.tokens if t.pos in ("NOUN", "PROPN", "VERB", "ADJ"))
    found = []
    for index, token in enumerate(parsed.tokens):
        noun = concept(token.lemma)
        group = family(noun) if token.pos == "NOUN" and token.dep != "compound" else ""
        if group:
            mine = tuple(role for role in roles if role.span.end == token.span.end)
            span = mine[0].span if mine else parsed.tokens[index].span
            text = parsed.claim.article.text[span.start : span.end]
            found.append(Kind(noun, group, text, span, mine, words - {noun}))
    return tuple(found)


def compare(a: tuple[Kind, ...], b: tuple[Kind, ...]) -> list[Comparison]:
    """Kinds of one family that exclude each other, where neither claim knows the other's kind."""
    return [
        Comparison(ConflictType.KIND, Outcome.DIFFERENT, sure, x.span, y.span, x.text, y.text)
        for x, y in product(a, b)
        if x.family == y.family and not _met(x, b) and not _met(y, a) and (sure := _alignment(x, y, a, b)) > 0.0
    ]


def _met(kind: Kind, others: tuple[Kind, ...]) -> bool:
    """Whether the other claim has this kind, or one above or below it."""
    return any(above(kind.noun, other.noun) or above(other.noun, kind.noun) for other in others)


def _alignment(x: Kind, y: Kind, a: tuple[Kind, ...], b: tuple[Kind, ...]) -> float:
    sure = max((alignment(p, q) for p, q in product(x.arguments, y.arguments) if p.role == q.role), default=0.0)
    if sum(k.family == x.family for k in a) == 1 == sum(k.family == x.family for k in b):
        sure = max(sure, LONE[0] + LONE[1] * overlap(x.words, y.words))
    return min(1.0, sure)
