"""Predicates that stand against each other: upheld or overturned, open or closed, rose or fell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from consistency.records import Comparison, ConflictType, Outcome, ParsedClaim, Span
from consistency.slots.argument import AGENT, PATIENT, Tree, overlap
from consistency.slots.lexicon import LIGHT_VERBS, concept, opposite

_POS = frozenset({"VERB", "ADJ", "NOUN", "ADV"})
_PREDICATIVE = frozenset({"acomp", "attr", "oprd", "ccomp", "advmod", "amod"})


@dataclass(frozen=True, slots=True)
class Stance:
    """A predicate and what it is said of: `about` are the roles and keys of its subject and object."""

    concept: str
    text: str
    span: Span
    negated: bool
    about: frozenset[tuple[str, str]]
    words: frozenset[str]


def extract(parsed: ParsedClaim) -> tuple[Stance, ...]:
    """The verbs of a claim and the adjectives said of something, in order."""
    tree = Tree(parsed)
    words = frozenset(
        concept(t.lemma) for t in parsed.tokens if t.pos in _POS | {"PROPN"} and t.lemma.lower() not in LIGHT_VERBS
    )
    return tuple(_stance(tree, index, words) for index in _predicates(tree))


def _predicates(tree: Tree) -> Iterator[int]:
    for index, token in enumerate(tree.tokens):
        verb = token.pos == "VERB" and token.lemma.lower() not in LIGHT_VERBS
        if verb or (token.pos in ("ADJ", "ADV") and token.dep in _PREDICATIVE):
            yield index


def _stance(tree: Tree, index: int, words: frozenset[str]) -> Stance:
    token = tree.tokens[index]
    name = concept(token.lemma)
    verb = index if token.pos == "VERB" else token.head
    roles = {(role, key) for role, head in tree.roles(verb) if role in (AGENT, PATIENT) and (key := tree.key(head))}
    if token.dep == "amod":
        roles = {(AGENT, tree.key(token.head))}
    negated = tree.negated(index) or tree.negated(verb)
    return Stance(name, token.text, token.span, negated, frozenset(roles), words - {name})


def compare(a: tuple[Stance, ...], b: tuple[Stance, ...]) -> list[Comparison]:
    """Opposites said of the same, both affirmed or both denied; a claim that has both words says neither."""
    return [
        Comparison(ConflictType.POLARITY, Outcome.DIFFERENT, sure, x.span, y.span, x.text, y.text)
        for x, y in product(a, b)
        if opposite(x.concept, y.concept)
        and x.negated == y.negated
        and x.concept not in y.words
        and y.concept not in x.words
        and (sure := _alignment(x, y)) > 0.0
    ]


def _alignment(x: Stance, y: Stance) -> float:
    """Hand-set: a subject or object in common is half, the other words in common the rest."""
    shared = {key for _, key in x.about} & {key for _, key in y.about}
    apart = bool(x.about and y.about) and (not shared or _apart(x, y))
    return max(0.0, 0.2 + 0.35 * bool(shared) + 0.5 * overlap(x.words, y.words) - 0.35 * apart)


def _apart(x: Stance, y: Stance) -> bool:
    """Whether both are done to something, and to other things."""
    mine, other = ({key for role, key in side.about if role == PATIENT} for side in (x, y))
    return bool(mine and other) and not mine & other
