"""What is left of two claims once their common words are taken away: near copies are told from one changed fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import product

from consistency.records import ParsedClaim, Span, Token
from consistency.slots.gazetteer import country
from consistency.slots.lexicon import FUNCTION_POS, LIGHT_VERBS, NEGATIONS, TITLES, concept, opposite
from consistency.slots.spelling import Match, american, fold, match
from consistency.slots.tokens import headline_case

FUNCTION_WEIGHT = 0.2  # of a function word in the similarity; a content word weighs 1


class Change(StrEnum):
    """How the words of a segment differ."""

    FUNCTION = "function"  # function words, light verbs, pronouns, cues of attribution
    ADDED = "added"  # detail that one claim gives and the other leaves out
    SYNONYM = "synonym"
    MOVED = "moved"  # the same words elsewhere in the other claim
    SPELLING = "spelling"
    NUMBER = "number"
    NAME = "name"
    ANTONYM = "antonym"
    NEGATION = "negation"
    CONTENT = "content"


HARMLESS = frozenset({Change.FUNCTION, Change.ADDED, Change.SYNONYM, Change.MOVED})


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a that stand where b has others; a span is empty where one side has no words there.

    `words_*`: the content words that only this side has; `text_*`: the side as written; `before`: the word
    that stands before both, in lower case, "" where they follow different words.
    """

    a: Span
    b: Span
    change: Change
    words_a: tuple[Token, ...]
    words_b: tuple[Token, ...]
    text_a: str
    text_b: str
    before: str


@dataclass(frozen=True, slots=True)
class Residue:
    """`similarity` in [0, 1]: share of the words, by weight, that both have in the same order.

    `segments`: what differs, in order; `same_a`: spans of a's article whose words b repeats, `same_b` likewise.
    """

    similarity: float
    segments: tuple[Segment, ...]
    same_a: tuple[Span, ...]
    same_b: tuple[Span, ...]

    @property
    def plain(self) -> bool:
        """Whether nothing is left that could change a fact."""
        return all(segment.change in HARMLESS for segment in self.segments)


def residue(a: ParsedClaim, b: ParsedClaim) -> Residue:
    """Aligns the words of two claims and classes what is left over."""
    left, right = _words(a), _words(b)
    keys_a, keys_b = [_key(t) for t in left], [_key(t) for t in right]
    codes = _aligned(keys_a, keys_b)
    rest_a = _leftover(left, [(i, j) for tag, i, j, _, _ in codes if tag != "equal"])
    rest_b = _leftover(right, [(i, j) for tag, _, _, i, j in codes if tag != "equal"])
    segments, same_a, same_b = [], [], []
    for tag, i, j, k, m in codes:
        span_a, span_b = _span(left, i, j), _span(right, k, m)
        if tag == "equal":
            same_a.append(span_a)
            same_b.append(span_b)
            continue
        new_a, new_b = _new(left[i:j], rest_b), _new(right[k:m], rest_a)
        change = _change(left[i:j], right[k:m], new_a, new_b)
        before = _before(left[:i], left[i:j], right[k:m])
        texts = _text(a, span_a), _text(b, span_b)
        segments.append(Segment(span_a, span_b, change, tuple(new_a), tuple(new_b), *texts, before))
    common = 2 * sum(_weight(t) for tag, i, j, _, _ in codes if tag == "equal" for t in left[i:j])
    total = sum(map(_weight, left)) + sum(map(_weight, right))
    return Residue(min(1.0, common / total) if total else 1.0, tuple(segments), tuple(same_a), tuple(same_b))


def _aligned(a: list[str], b: list[str]) -> list[tuple[str, int, int, int, int]]:
    """Opcodes of difflib; it breaks ties by the first sequence, so the lesser one goes first in either order."""
    if a <= b:
        return list(SequenceMatcher(None, a, b, autojunk=False).get_opcodes())
    return [(tag, i, j, k, m) for tag, k, m, i, j in SequenceMatcher(None, b, a, autojunk=False).get_opcodes()]


def _words(parsed: ParsedClaim) -> list[Token]:
    words = [t for t in parsed.tokens if t.pos not in ("PUNCT", "SPACE")]
    if headline_case(parsed):
        return [replace(t, pos="NOUN") if t.pos == "PROPN" and not t.entity else t for t in words]
    return words


def _key(token: Token) -> str:
    return fold(token.text) if token.pos in ("PROPN", "NUM") else concept(token.lemma)


def _weight(token: Token) -> float:
    return 1.0 if _is_content(token) else FUNCTION_WEIGHT


def _is_content(token: Token) -> bool:
    return token.pos not in FUNCTION_POS and token.lemma.lower() not in LIGHT_VERBS


def _leftover(words: list[Token], ranges: list[tuple[int, int]]) -> Counter[str]:
    return Counter(_key(t) for i, j in ranges for t in words[i:j] if _is_content(t))


def _span(words: list[Token], first: int, end: int) -> Span:
    """From the first to the last of the words; empty, at the next word, where there is none."""
    if first < end:
        return Span(words[first].span.start, words[end - 1].span.end)
    at = words[first].span.start if first < len(words) else words[-1].span.end if words else 0
    return Span(at, at)


def _new(words: list[Token], rest: Counter[str]) -> list[Token]:
    """The content words that the other claim has nowhere among its own leftovers."""
    return [t for t in words if _is_content(t) and not rest[_key(t)]]


def _before(common: list[Token], a: list[Token], b: list[Token]) -> str:
    """The preposition before both sides: the last common word, or one that both sides begin with alike in use."""
    starts = [next((t.lemma.lower() for t in side if t.pos == "ADP"), "") for side in (a, b)]
    if all(starts):
        return starts[0]
    near = [t for t in common[-3:] if t.pos not in ("DET", "ADJ")]
    return near[-1].lemma.lower() if near else ""


def _text(parsed: ParsedClaim, span: Span) -> str:
    return parsed.claim.article.text[span.start : span.end]


def _change(a: list[Token], b: list[Token], new_a: list[Token], new_b: list[Token]) -> Change:
    if _negated(a) != _negated(b):
        return Change.NEGATION
    if len(a) == len(b) == 1 and opposite(_key(a[0]), _key(b[0])):
        return Change.ANTONYM
    if not any(map(_is_content, (*a, *b))):
        return Change.FUNCTION
    if not new_a and not new_b:
        return Change.MOVED
    return _replaced(new_a, new_b) if new_a and new_b else Change.ADDED


def _negated(words: list[Token]) -> bool:
    return sum(t.lemma.lower() in NEGATIONS for t in words) % 2 == 1


def _replaced(a: list[Token], b: list[Token]) -> Change:
    if any(opposite(_key(x), _key(y)) for x, y in product(a, b)):
        return Change.ANTONYM
    numbers_a, numbers_b = (set(_numbers(side)) for side in (a, b))
    if numbers_a and numbers_b and numbers_a != numbers_b:
        return Change.NUMBER
    lands_a, lands_b = ({country(fold(t.text)) for t in side} - {""} for side in (a, b))
    if lands_a & lands_b:
        return Change.SYNONYM
    names_a, names_b = (tuple(filter(_is_name, side)) for side in (a, b))
    if names_a and names_b:
        return _renamed(names_a, names_b)
    if len(a) == len(b) and all(_alike(x, y) for x, y in zip(a, b, strict=True)):
        return Change.SYNONYM
    return Change.CONTENT


def _numbers(words: list[Token]) -> Iterator[str]:
    return (fold(t.text) for t in words if t.pos == "NUM" or any(c.isdigit() for c in t.text))


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.lemma.lower().rstrip(".") not in TITLES


def _renamed(a: tuple[Token, ...], b: tuple[Token, ...]) -> Change:
    likeness = match(tuple(t.text for t in a), tuple(t.text for t in b))
    if likeness <= Match.VARIANT:
        return Change.SYNONYM
    return Change.NAME if likeness is Match.DIFFERENT else Change.SPELLING


def _alike(x: Token, y: Token) -> bool:
    """Whether two words are spellings of one ("colour", "color"), or forms of one word."""
    return match((x.lemma,), (y.lemma,)) <= Match.VARIANT or american(x.lemma) == american(y.lemma)
