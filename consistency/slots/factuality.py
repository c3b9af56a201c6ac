"""Whether two claims commit differently to one happening: held and denied, planned and done, alleged and certain.

Every content word of a claim stands somewhere between "done" and "denied"; two claims are compared at the
words that name the same thing in both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import product

from consistency.claims.attribution import attribute
from consistency.claims.cues import Effect
from consistency.claims.factuality import Reading, Scope, content_words, reading_at
from consistency.claims.words import IRREGULAR, LONGEST, Word, bases, listed, stem, words
from consistency.records import CaveatCode, Certainty, Claim, Comparison, ConflictType, Outcome, Phase, Polarity, Span
from consistency.slots.happenings import EVENTS, PREDICATES
from consistency.slots.lexicon import LIGHT_VERBS, OPPOSABLE, SYNONYMS, concept, opposite


class Standing(StrEnum):
    """Where the text puts a happening."""

    DONE = "done"
    CONFIRMED = "confirmed"
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
_DOUBT = _Difference(Outcome.DIFFERENT, ConflictType.FACTUALITY, 0.3, (CaveatCode.HEDGE_DROPPED,))
_UPDATE = _Difference(Outcome.UPDATE, ConflictType.FACTUALITY, 0.7)
_WEAK_UPDATE = _Difference(Outcome.UPDATE, ConflictType.FACTUALITY, 0.3)
_OPPOSITE = _Difference(Outcome.DIFFERENT, ConflictType.POLARITY, 0.5)
_SAME = _Difference(Outcome.SAME, ConflictType.POLARITY)
_S = Standing
_PAIRS = {
    _POLARITY: ((_S.DONE, _S.NOT), (_S.CONFIRMED, _S.NOT), (_S.PLANNED, _S.NOT_PLANNED)),
    _FACTUALITY: (
        (_S.DONE, _S.DENIED),
        (_S.CONFIRMED, _S.DENIED),
        (_S.DONE, _S.FOILED),
        (_S.CONFIRMED, _S.FOILED),
        (_S.HEDGED, _S.DENIED),
        (_S.PLANNED, _S.DENIED),
        (_S.CONFIRMED, _S.DOUBTED),
    ),
    _HEDGE: (
        (_S.DONE, _S.HEDGED),
        (_S.CONFIRMED, _S.HEDGED),
        (_S.NOT, _S.HEDGED),
    ),
    _DOUBT: ((_S.DONE, _S.DOUBTED), (_S.NOT, _S.DOUBTED), (_S.PLANNED, _S.DOUBTED)),
    _UPDATE: (
        (_S.DONE, _S.PLANNED),
        (_S.DONE, _S.PENDING),
        (_S.DONE, _S.OPEN),
        (_S.NOT, _S.PLANNED),
        (_S.NOT, _S.OPEN),
    ),
    _WEAK_UPDATE: ((_S.DONE, _S.NOT_PLANNED),),
    _SAME: ((_S.NOT,), (_S.DENIED,), (_S.NOT, _S.DENIED), (_S.NOT_PLANNED,), (_S.PENDING, _S.NOT), (_S.PENDING,)),
}
_TABLE = {frozenset(pair): difference for difference, pairs in _PAIRS.items() for pair in pairs}

# Names of things that happen, beyond the lexicon's; verbs are known by their form.
_EVENT_NOUNS = listed(
    """
    accord agreement apology appeal application ban bid ceremony clash confession contract coup deal decision election
    exchange guarantee invasion invitation march merger offer order plan plot promise ransom recount referendum result
    signature speech strike summit tour treaty truce verdict warning wedding withdrawal
    """
)
# Verbs with a particle that mean something else than the verb.
_PHRASAL = {
    ("throw", "out"): "reject",
    ("vote", "down"): "reject",
    ("turn", "down"): "reject",
    ("strike", "down"): "overturn",
    ("shut", "down"): "close",
    ("go", "ahead"): "happen",
    ("take", "place"): "happen",
}
# Opposites that mostly stand for two sides or two aspects of one happening.
_CONVERSE = listed("acquire buy sell lend borrow first last up down before after inside outside big small hold keep")
_FOCUS = (1.0, 0.9, 0.7, 0.5)  # by the number of content words between a cue and the word it bears on
_FAR = 0.35
_NO_EVENT = 0.35
_LIGHT = 0.3
_LONGEST_ANSWER = 60  # code points
_NOT_EVENTS = listed(
    "following including according regarding concerning considering willing need indeed hundred red bed"
)
_NUMBERS = listed("two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion")
_CALENDAR = listed("last next week month year day time today yesterday tomorrow morning evening night")
_NEGATIVE = frozenset({_S.NOT, _S.DENIED, _S.NOT_PLANNED, _S.FOILED})
_WHOLE = frozenset({Effect.DENY, Effect.DOUBT, Effect.FOILED})
_UNMARKED = frozenset({Effect.ASSERT, Effect.ONGOING, Effect.NOTHING})


@dataclass(frozen=True)
class _Place:
    """A content word of a claim: its concept, how the text commits to it, and how squarely, in [0, 1]."""

    word: Word
    key: str
    reading: Reading
    focus: float

    @cached_property
    def standing(self) -> Standing:
        return _standing(self.reading)

    @property
    def is_named(self) -> bool:
        return self.word.text[0].isupper() and self.word.start > 0

    @cached_property
    def is_event(self) -> bool:
        text = self.word.text.lower()
        verbal = text in IRREGULAR or (text.endswith(("ed", "ing")) and len(text) > 4)
        named = self.key in EVENTS or text in PREDICATES or bases(text)[0] in _EVENT_NOUNS
        return named or (verbal and not self.is_light and text not in _NOT_EVENTS)

    @cached_property
    def opposable(self) -> frozenset[str]:
        """The concepts of the word that stand against another one."""
        return _opposable(self.word.text) | (frozenset({self.key}) & OPPOSABLE)

    @cached_property
    def is_light(self) -> bool:
        return not LIGHT_VERBS.isdisjoint(bases(self.word.text))


def _standing(reading: Reading) -> Standing:
    effects = {scope.effect for scope in reading.scopes}
    for effect, standing in ((Effect.DOUBT, _S.DOUBTED), (Effect.FOILED, _S.FOILED), (Effect.PENDING, _S.PENDING)):
        if effect in effects:
            return standing
    if reading.factuality.polarity is Polarity.UNKNOWN:
        return _S.OPEN
    if reading.factuality.certainty is Certainty.RUMOURED:
        return _S.DENIED
    if reading.factuality.polarity is Polarity.NO:
        return _negative(reading, effects)
    return _positive(reading, effects)


def _negative(reading: Reading, effects: set[Effect]) -> Standing:
    if Effect.DENY in effects:
        return _S.DENIED
    return _S.NOT_PLANNED if reading.factuality.phase is Phase.PLANNED else _S.NOT


def _positive(reading: Reading, effects: set[Effect]) -> Standing:
    if reading.factuality.certainty in (Certainty.ALLEGED, Certainty.POSSIBLE):
        return _S.HEDGED
    if reading.factuality.phase is Phase.PLANNED:
        return _S.PLANNED
    return _S.CONFIRMED if Effect.ASSERT in effects else _S.DONE


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """The concept of a word, else its stem."""
    known = next((base for base in bases(word) if base in SYNONYMS or concept(base) != base), None)
    return concept(known or stem(word))


@lru_cache(maxsize=65_536)
def _places(text: str) -> tuple[_Place, ...]:
    start, end = attribute(text).phrase
    inside = [word for word in content_words(text, Span(0, len(text))) if not start <= word.start < end]
    return tuple(_place(text, inside, word) for word in inside if _may_happen(word))


def _may_happen(word: Word) -> bool:
    return not word.text[0].isdigit() and word.text.lower() not in _NUMBERS | _CALENDAR


def _place(text: str, inside: list[Word], word: Word) -> _Place:
    reading = reading_at(text, word.start)
    marks = [scope for scope in reading.scopes if scope.effect not in _UNMARKED]
    squarely = not marks or any(mark.effect in _WHOLE for mark in marks)
    focus = 1.0 if squarely else min(_focus(mark, inside, word) for mark in marks)
    return _Place(word, _key_in(text, word), reading, focus)


def _key_in(text: str, word: Word) -> str:
    following = words(text[word.end : word.end + 20])[:1]
    particle = following[0].text.lower() if following else ""
    return next((_PHRASAL[base, particle] for base in bases(word.text) if (base, particle) in _PHRASAL), key(word.text))


def _focus(scope: Scope, inside: list[Word], word: Word) -> float:
    low, high = sorted((scope.cue.end, word.start))
    between = sum(low <= other.start < high for other in inside)
    return _FOCUS[between] if between < len(_FOCUS) else _FAR


@dataclass(frozen=True, slots=True)
class _Match:
    """One thing both claims speak of; `strength` in [0, 1] says how squarely both do."""

    a: _Place
    b: _Place
    difference: _Difference
    strength: float


def compare(a: Claim, b: Claim) -> Comparison | None:
    """How two claims commit to what both speak of; None where neither says anything special of it."""
    places_a, places_b = _places(a.text[:LONGEST]), _places(b.text[:LONGEST])
    best = max(_matches(places_a, places_b), key=lambda match: match.strength, default=None)
    return _comparison(a, b, best, _company(places_a, places_b, best)) if best else None


def _matches(places_a: tuple[_Place, ...], places_b: tuple[_Place, ...]) -> Iterator[_Match]:
    for a, b, difference in (*_named_alike(places_a, places_b), *_opposed(places_a, places_b)):
        if strength := _strength(a, b, difference):
            yield _Match(a, b, difference, strength)


def _named_alike(
    places_a: tuple[_Place, ...], places_b: tuple[_Place, ...]
) -> Iterator[tuple[_Place, _Place, _Difference]]:
    by_key: dict[str, list[_Place]] = {}
    for b in places_b:
        by_key.setdefault(b.key, []).append(b)
    for a in places_a:
        for b in by_key.get(a.key, ()):
            if difference := _TABLE.get(frozenset({a.standing, b.standing})):
                yield a, b, difference


def _opposed(
    places_a: tuple[_Place, ...], places_b: tuple[_Place, ...]
) -> Iterator[tuple[_Place, _Place, _Difference]]:
    left, right = ([p for p in places if p.opposable] for places in (places_a, places_b))
    for a, b in product(left, right):
        both_done = a.standing is b.standing is Standing.DONE
        if both_done and a.key != b.key and any(opposite(x, y) for x, y in product(a.opposable, b.opposable)):
            yield a, b, _OPPOSITE


def _strength(a: _Place, b: _Place, difference: _Difference) -> float:
    if a.is_named or b.is_named:
        return 0.0
    if a.is_event or b.is_event:
        return difference.weight * a.focus * b.focus
    standings = {a.standing, b.standing}
    firm = standings & _NEGATIVE or standings == {_S.CONFIRMED, _S.DOUBTED}
    if difference.outcome is Outcome.UPDATE or not firm:
        return 0.0  # a plan or a hedge bears on what happens, not on the people and things in it
    return difference.weight * a.focus * b.focus * (_LIGHT if a.is_light else _NO_EVENT)


@lru_cache(maxsize=1 << 16)
def _opposable(word: str) -> frozenset[str]:
    return frozenset(map(concept, bases(word))) & OPPOSABLE - _CONVERSE


def _company(places_a: tuple[_Place, ...], places_b: tuple[_Place, ...], match: _Match) -> float:
    """How far the words around a match show that both claims speak of one happening, in [0.25, 1].

    Each further word in common takes away two fifths of the doubt; on invented stories a match without
    company is a true one in a fifth of the cases (two fifths, where one side denies or calls it a rumour),
    with one common word in half, with four in two thirds.
    """
    keys_a, keys_b = ({p.key for p in places} - {match.a.key, match.b.key} for places in (places_a, places_b))
    shared = len(keys_a & keys_b)
    doubt = 0.6 if match.difference is _FACTUALITY else 0.75
    return max(1 - doubt * 0.6**shared, shared / max(2, min(len(keys_a), len(keys_b))))


def _comparison(a: Claim, b: Claim, match: _Match, company: float) -> Comparison:
    difference = match.difference
    evidence_a, evidence_b = _evidence(a, match.a), _evidence(b, match.b)
    return Comparison(
        difference.type,
        difference.outcome,
        match.strength * company,
        evidence_a,
        evidence_b,
        _answer(a, match.a, evidence_a),
        _answer(b, match.b, evidence_b),
        (*difference.caveats, *_sources(a, b)),
    )


def _evidence(claim: Claim, place: _Place) -> Span:
    """From the cue to the word, or the word alone where nothing marks it."""
    cue = place.reading.cue
    start = min(cue.start, place.word.start) if cue else place.word.start
    end = max(cue.end, place.word.end) if cue else place.word.end
    return Span(claim.span.start + start, claim.span.start + end)


def _answer(claim: Claim, place: _Place, evidence: Span) -> str:
    """The evidence in a few words: where cue and word stand far apart, what lies between them is left out."""
    cue = place.reading.cue
    if cue is None or evidence.end - evidence.start <= _LONGEST_ANSWER:
        return claim.article.text[evidence.start : evidence.end]
    first, last = sorted((Span(place.word.start, place.word.end), cue))
    return f"{claim.text[first.start : first.end]} … {claim.text[last.start : last.end]}"


def _sources(a: Claim, b: Claim) -> tuple[CaveatCode, ...]:
    sources = {claim.attribution.source for claim in (a, b)}
    return (CaveatCode.SOURCES_DIFFER,) if None not in sources and len(sources) == 2 else ()
