"""Whether two claims commit differently to one happening: held and denied, planned and done, alleged and certain.

Every content word of a claim stands somewhere between "done" and "denied"; two claims are compared at the
words that name the same thing in both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import product

from consistency.claims.attribution import attribute
from consistency.claims.cues import Effect
from consistency.claims.factuality import Reading, content_words, reading_at
from consistency.claims.words import Word, bases, listed, stem
from consistency.records import CaveatCode, Certainty, Claim, Comparison, ConflictType, Outcome, Phase, Polarity, Span
from consistency.slots.lexicon import concept, opposite


class Standing(StrEnum):
    """Where the text puts a happening."""

    DONE = "done"
    NOT = "not"
    DENIED = "denied"  # denied, or called a rumour
    HEDGED = "hedged"  # alleged, possible
    DOUBTED = "doubted"  # unconfirmed
    OPEN = "open"  # whether, not known
    PLANNED = "planned"
    NOT_PLANNED = "not planned"  # will not
    PENDING = "pending"  # not yet
    FOILED = "foiled"  # had been due to


@dataclass(frozen=True, slots=True)
class _Difference:
    """What two standings of one happening make of it; `weight` in [0, 1] scales the alignment."""

    outcome: Outcome
    type: ConflictType
    weight: float = 1.0
    caveats: tuple[CaveatCode, ...] = ()


_POLARITY = _Difference(Outcome.DIFFERENT, ConflictType.POLARITY)
_FACTUALITY = _Difference(Outcome.DIFFERENT, ConflictType.FACTUALITY)
_HEDGE = _Difference(Outcome.DIFFERENT, ConflictType.FACTUALITY, 0.5, (CaveatCode.HEDGE_DROPPED,))
_UPDATE = _Difference(Outcome.UPDATE, ConflictType.FACTUALITY, 0.8)
_S = Standing
_TABLE: dict[frozenset[Standing], _Difference] = {
    frozenset(pair): difference
    for difference, pairs in {
        _POLARITY: ((_S.DONE, _S.NOT), (_S.PLANNED, _S.NOT_PLANNED)),
        _FACTUALITY: ((_S.DONE, _S.DENIED), (_S.DONE, _S.FOILED), (_S.HEDGED, _S.DENIED), (_S.PLANNED, _S.DENIED)),
        _HEDGE: (
            (_S.DONE, _S.HEDGED),
            (_S.DONE, _S.DOUBTED),
            (_S.NOT, _S.HEDGED),
            (_S.NOT, _S.DOUBTED),
            (_S.PLANNED, _S.DOUBTED),
        ),
        _UPDATE: (
            (_S.DONE, _S.PLANNED),
            (_S.DONE, _S.PENDING),
            (_S.DONE, _S.OPEN),
            (_S.NOT, _S.PLANNED),
            (_S.DONE, _S.NOT_PLANNED),
            (_S.NOT, _S.OPEN),
        ),
    }.items()
    for pair in pairs
}
_NEGATIVE = frozenset({_S.NOT, _S.DENIED, _S.NOT_PLANNED})


@dataclass(frozen=True, slots=True)
class _Place:
    """A content word of a claim: its concept, its span in the claim, and how the text commits to it."""

    word: Word
    key: str
    reading: Reading

    @property
    def standing(self) -> Standing:
        return _standing(self.reading)


def _standing(reading: Reading) -> Standing:
    effects = {scope.effect for scope in reading.scopes}
    factuality = reading.factuality
    planned = factuality.phase is Phase.PLANNED
    if Effect.DOUBT in effects:
        return Standing.DOUBTED
    if factuality.polarity is Polarity.UNKNOWN:
        return Standing.OPEN
    if Effect.PENDING in effects:
        return Standing.FOILED if factuality.certainty is Certainty.PROBABLE else Standing.PENDING
    if factuality.certainty is Certainty.RUMOURED:
        return Standing.DENIED
    if factuality.polarity is Polarity.NO:
        if Effect.DENY in effects:
            return Standing.DENIED
        return Standing.NOT_PLANNED if planned else Standing.NOT
    if factuality.certainty in (Certainty.ALLEGED, Certainty.POSSIBLE):
        return Standing.HEDGED
    return Standing.PLANNED if planned else Standing.DONE


def key(word: str) -> str:
    """The concept of a word, else its stem."""
    for base in bases(word):
        if concept(base) != base:
            return concept(base)
    return concept(stem(word))


@lru_cache(maxsize=65_536)
def _places(text: str) -> tuple[_Place, ...]:
    found = attribute(text)
    outside = [span for span in (found.source, found.cue) if span]
    return tuple(
        _Place(word, key(word.text), reading_at(text, word.start))
        for word in content_words(text, Span(0, len(text)))
        if not any(start <= word.start < end for start, end in outside)
    )


@dataclass(frozen=True, slots=True)
class _Match:
    a: _Place
    b: _Place
    difference: _Difference


def compare(a: Claim, b: Claim) -> Comparison | None:
    """How two claims commit to what both speak of; None where neither says anything special of it."""
    places_a, places_b = _places(a.text), _places(b.text)
    overlap = _overlap(places_a, places_b)
    matches = list(_matches(places_a, places_b))
    if not matches:
        return None
    best = max(matches, key=lambda match: _rank(match))
    return _comparison(a, b, best, overlap)


def _rank(match: _Match) -> tuple[float, int]:
    return match.difference.weight, -match.a.word.start


def _matches(places_a: tuple[_Place, ...], places_b: tuple[_Place, ...]) -> Iterator[_Match]:
    for a, b in product(places_a, places_b):
        if a.key == b.key and not (a.word.is_name and a.word.start):
            difference = _TABLE.get(frozenset({a.standing, b.standing}))
        elif a.standing is b.standing and _opposed(a, b):
            difference = _POLARITY
        else:
            continue
        if difference:
            yield _Match(a, b, difference)


def _opposed(a: _Place, b: _Place) -> bool:
    return any(opposite(concept(x), concept(y)) for x, y in product(bases(a.word.text), bases(b.word.text)))


def _overlap(places_a: tuple[_Place, ...], places_b: tuple[_Place, ...]) -> float:
    keys_a, keys_b = {place.key for place in places_a}, {place.key for place in places_b}
    return len(keys_a & keys_b) / max(1, min(len(keys_a), len(keys_b)))


def _comparison(a: Claim, b: Claim, match: _Match, overlap: float) -> Comparison:
    difference = match.difference
    evidence_a, evidence_b = _evidence(a, match.a), _evidence(b, match.b)
    return Comparison(
        difference.type,
        difference.outcome,
        difference.weight * (0.3 + 0.7 * overlap),
        evidence_a,
        evidence_b,
        a.article.text[evidence_a.start : evidence_a.end],
        b.article.text[evidence_b.start : evidence_b.end],
        (*difference.caveats, *_sources(a, b)),
    )


def _evidence(claim: Claim, place: _Place) -> Span:
    """From the cue to the word, or the word alone where nothing marks it."""
    cue = place.reading.cue
    start = min(cue.start, place.word.start) if cue else place.word.start
    end = max(cue.end, place.word.end) if cue else place.word.end
    return Span(claim.span.start + start, claim.span.start + end)


def _sources(a: Claim, b: Claim) -> tuple[CaveatCode, ...]:
    sources = {claim.attribution.source for claim in (a, b)}
    return (CaveatCode.SOURCES_DIFFER,) if None not in sources and len(sources) == 2 else ()
