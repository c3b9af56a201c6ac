"""Where a filler stands: the predicate over it, its role, and the words around it.

Two fillers are compared only as far as their frames align.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from consistency.records import ParsedClaim, Token
from consistency.slots.happenings import EVENTS, IDIOMS, PREDICATES
from consistency.slots.lexicon import concept

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_LIGHT = frozenset({"say", "tell", "report", "be", "have", "do", "mr", "mrs", "ms"})
# Verbs that carry no event of their own: the event is what their subject or complement names.
_SAYING = frozenset({"say", "tell", "report", "announce", "write", "add", "state"})
_LINKING_WORDS = """be remain stand rise climb grow increase jump go reach fall drop total number come take leave
include have put bring mount exceed hit pass become get keep run make see lie"""
_LINKING = frozenset(_LINKING_WORDS.split())
_CLAUSES = frozenset({"advcl", "ccomp", "relcl", "acl"})  # of a cleft: "it was on Friday that they met"
_CARRIERS = ("acomp", "attr", "oprd", "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp")


@dataclass(frozen=True, slots=True)
class Frame:
    """`predicate`: concept of the governing verb or event noun, "" if none; `role`: dependency label
    under it (with the preposition, "prep:in"); `words`: concepts of the claim's other content words."""

    predicate: str
    role: str
    words: frozenset[str]


def happening(lemma: str) -> str:
    """The concept of a lemma that is read as a predicate."""
    return PREDICATES.get(lemma.lower()) or concept(lemma)


def frame(parsed: ParsedClaim, first: int, last: int) -> Frame:
    """The frame of the filler that covers the tokens `first` to `last`, both included."""
    tokens = parsed.tokens
    top = _top(tokens, first, last)
    inside = range(first, last + 1)
    words = frozenset(concept(t.lemma) for i, t in enumerate(tokens) if i not in inside and _is_content(t))
    return Frame(_predicate(tokens, top, inside), _role(tokens, top), words)


def _is_content(token: Token) -> bool:
    return token.pos in _CONTENT and token.lemma.lower() not in _LIGHT


def _top(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The token of the filler whose head lies outside of it."""
    return next((i for i in range(first, last + 1) if not first <= tokens[i].head <= last), last)


def _predicate(tokens: tuple[Token, ...], top: int, inside: range) -> str:
    """The event over the filler: the nearest verb, event noun or event adjective, seen through linking verbs."""
    path = list(ancestors(tokens, top))
    for index in [top, *path]:
        name = happening(tokens[index].lemma)
        if name in EVENTS and (index not in inside or tokens[index].pos in ("VERB", "ADJ")):
            return name
        if index in path and tokens[index].pos in ("VERB", "AUX"):
            return _verb(tokens, _reported(tokens, top, index))
    return ""


def _reported(tokens: tuple[Token, ...], filler: int, verb: int) -> int:
    """The verb of what was said, where a comma parts the filler from the verb of saying: "shot at noon, he said"."""
    if tokens[verb].lemma.lower() not in _SAYING or all(t.text != "," for t in tokens[filler:verb]):
        return verb
    return next((i for i, t in enumerate(tokens) if t.head == verb and t.dep == "ccomp" and t.pos == "VERB"), verb)


def ancestors(tokens: tuple[Token, ...], index: int) -> Iterator[int]:
    """Yields the heads over a token, nearest first."""
    for _ in range(len(tokens)):
        if tokens[index].head == index:
            return
        index = tokens[index].head
        yield index


def _verb(tokens: tuple[Token, ...], verb: int) -> str:
    lemma = tokens[verb].lemma.lower()
    below = [i for i, token in enumerate(tokens) if token.head == verb and i != verb]
    for index in below:
        if idiom := IDIOMS.get((lemma, tokens[index].lemma.lower())):
            return idiom
    if lemma == "be" and any(tokens[i].lemma.lower() == "it" and tokens[i].dep == "nsubj" for i in below):
        clause = next((i for i in below if i > verb and tokens[i].dep in _CLAUSES), None)
        return _verb(tokens, clause) if clause is not None else lemma
    if lemma not in _LINKING:
        return happening(lemma)
    carriers = sorted((i for i in below if tokens[i].dep in _CARRIERS), key=lambda i: _CARRIERS.index(tokens[i].dep))
    for index in carriers:
        if name := next((n for n in _happenings(tokens, index) if n in EVENTS), None):
            return name
    return happening(lemma)


def _happenings(tokens: tuple[Token, ...], root: int) -> Iterator[str]:
    """Happenings in a phrase, its root first."""
    yield happening(tokens[root].lemma)
    for index, token in enumerate(tokens):
        if index != root and root in ancestors(tokens, index):
            yield happening(token.lemma)


def _role(tokens: tuple[Token, ...], index: int) -> str:
    token = tokens[index]
    return f"prep:{tokens[token.head].lemma.lower()}" if token.dep == "pobj" else token.dep


def overlap(a: Frame, b: Frame) -> float:
    """The share of the shorter claim's words that both use, in [0, 1]; a claim of few words proves less."""
    return len(a.words & b.words) / max(3, min(len(a.words), len(b.words)))


def alignment(a: Frame, b: Frame) -> float:
    """How far two frames are one, in [0, 1]: half for the predicate, half for the words they share."""
    return 0.5 * (bool(a.predicate) and a.predicate == b.predicate) + 0.5 * overlap(a, b)
