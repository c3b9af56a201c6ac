"""What brought something about: "caused by a faulty cable", "because of the storm", "blamed the wind for it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consistency.records import Comparison, ConflictType, Outcome, ParsedClaim, Span, Token
from consistency.slots.lexicon import concept

_VERBS = frozenset({"cause", "trigger", "spark", "ignite", "provoke", "prompt"})
_MARKERS = frozenset({("because", "of"), ("due", "to"), ("owing", "to"), ("result", "of")})
_DEATHS = frozenset({("die", "of"), ("die", "from"), ("death", "from")})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_EMPTY = frozenset({"cause", "say", "be", "have", "report", "reason"})
LEAST_SHARED = 1  # words of the effect that both must name


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause as it stands, the concepts of its words, and those of its effect."""

    span: Span
    text: str
    words: frozenset[str]
    effect: frozenset[str]


def extract(parsed: ParsedClaim) -> tuple[Cause, ...]:
    """The causes that a claim names, in order."""
    found = {root: _cause(parsed, root) for root in _roots(parsed.tokens)}
    return tuple(cause for _, cause in sorted(found.items()) if cause.words)


def compare(a: Sequence[Cause], b: Sequence[Cause]) -> list[Comparison]:
    """Causes of one effect: the same where they share a word, else different."""
    return [c for one in a for other in b if (c := _comparison(one, other)) is not None]


def _comparison(a: Cause, b: Cause) -> Comparison | None:
    shared = len(a.effect & b.effect)
    if shared < LEAST_SHARED:
        return None
    outcome = Outcome.SAME if a.words & b.words else Outcome.DIFFERENT
    alignment = shared / max(2, min(len(a.effect), len(b.effect)))
    return Comparison(ConflictType.CAUSE, outcome, min(1.0, alignment), a.span, b.span, a.text, b.text)


def _cause(parsed: ParsedClaim, root: int) -> Cause:
    tokens = parsed.tokens
    inside = {i for i in range(len(tokens)) if i == root or root in _path(tokens, i)}
    inside -= {i for i in inside if tokens[i].pos == "PUNCT"}
    span = Span(tokens[min(inside)].span.start, tokens[max(inside)].span.end)
    text = parsed.claim.article.text[span.start : span.end]
    effect = {i for i in range(len(tokens)) if i not in inside}
    return Cause(span, text, _words(tokens, inside), _words(tokens, effect))


def _words(tokens: Sequence[Token], indexes: set[int]) -> frozenset[str]:
    content = (tokens[i].lemma.lower() for i in indexes if tokens[i].pos in _CONTENT)
    return frozenset(concept(lemma) for lemma in content if lemma not in _EMPTY and lemma not in _VERBS)


def _path(tokens: Sequence[Token], index: int) -> Iterator[int]:
    for _ in range(len(tokens)):
        if tokens[index].head == index:
            return
        index = tokens[index].head
        yield index


def _roots(tokens: Sequence[Token]) -> Iterator[int]:
    """The head words of causes."""
    for index, token in enumerate(tokens):
        lemma = token.lemma.lower()
        if token.pos == "VERB" and lemma in _VERBS:
            yield from _of_verb(tokens, index)
        elif token.pos == "VERB" and lemma == "blame":
            yield from _of_blame(tokens, index)
        elif index + 1 < len(tokens) and (lemma, tokens[index + 1].lemma.lower()) in _MARKERS | _DEATHS:
            yield from _objects(tokens, index, index + 1)


def _of_verb(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    for index, token in enumerate(tokens):
        if token.head == verb and token.dep == "nsubj":
            yield index
        if token.head == verb and token.dep == "agent":
            yield from _objects(tokens, index)


def _of_blame(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    """ "blamed X for Y" names X, "Y was blamed on X" names X too."""
    on = [i for i, t in enumerate(tokens) if t.head == verb and t.lemma.lower() == "on"]
    if on:
        yield from _objects(tokens, on[0])
        return
    yield from (i for i, t in enumerate(tokens) if t.head == verb and t.dep in ("dobj", "nsubjpass"))


def _objects(tokens: Sequence[Token], *prepositions: int) -> Iterator[int]:
    for index, token in enumerate(tokens):
        clause = token.dep == "pcomp" and token.pos == "VERB"
        if token.head in prepositions and index not in prepositions and (token.dep == "pobj" or clause):
            yield index
