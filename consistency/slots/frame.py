"""Where a filler stands: the predicate over it, its role, and the words around it.

Two fillers are compared only as far as their frames align.
"""

from __future__ import annotations

from dataclasses import dataclass

from consistency.records import ParsedClaim, Token
from consistency.slots.lexicon import concept

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_LIGHT = frozenset({"say", "tell", "report", "be", "have", "do", "mr", "mrs", "ms"})


@dataclass(frozen=True, slots=True)
class Frame:
    """`predicate`: concept of the governing verb or event noun, "" if none; `role`: dependency label
    under it (with the preposition, "prep:in"); `words`: concepts of the clause's other content words."""

    predicate: str
    role: str
    words: frozenset[str]


def frame(parsed: ParsedClaim, first: int, last: int) -> Frame:
    """The frame of the filler that covers the tokens `first` to `last`, both included."""
    tokens = parsed.tokens
    top = _top(tokens, first, last)
    governor = _governor(tokens, top)
    inside = range(first, last + 1)
    words = frozenset(concept(t.lemma) for i, t in enumerate(tokens) if i not in inside and _is_content(t))
    predicate = concept(tokens[governor].lemma) if governor is not None else ""
    return Frame(predicate, _role(tokens, top), words)


def _is_content(token: Token) -> bool:
    return token.pos in _CONTENT and token.lemma.lower() not in _LIGHT


def _top(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The token of the filler whose head lies outside of it."""
    return next((i for i in range(first, last + 1) if not first <= tokens[i].head <= last), last)


def _governor(tokens: tuple[Token, ...], index: int) -> int | None:
    for _ in range(len(tokens)):
        if tokens[index].head == index:
            break
        index = tokens[index].head
        if tokens[index].pos in ("VERB", "AUX"):
            return index
    return index if tokens[index].pos == "VERB" else None


def _role(tokens: tuple[Token, ...], index: int) -> str:
    token = tokens[index]
    return f"prep:{tokens[token.head].lemma.lower()}" if token.dep == "pobj" else token.dep


def alignment(a: Frame, b: Frame) -> float:
    """How far two frames are one, in [0, 1]: half for the predicate, half for the words they share."""
    shared = len(a.words & b.words) / max(1, min(len(a.words), len(b.words)))
    return 0.5 * (bool(a.predicate) and a.predicate == b.predicate) + 0.5 * shared
