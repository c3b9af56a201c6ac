"""Whether two claims commit differently to one happening: held and denied, planned and done, alleged and certain.

Every content word of a claim stands somewhere between "done" and "denied"; two claims are compared at the
words that name the same thing in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from consistency.claims.words import LONGEST, bases
from consistency.records import CaveatCode, Claim, Comparison, Outcome, Span
from consistency.slots.argument import Argument
from consistency.slots.commitment import Place, places
from consistency.slots.lexicon import OPPOSABLE, concept, opposite
from consistency.slots.participants import differ
from consistency.slots.predicates import key
from consistency.slots.standing import FACTUALITY, OPPOSITE, Difference, Standing, difference
from consistency.slots.strength import strength

# Opposites that mostly stand for two sides or two aspects of one happening.
_CONVERSE = frozenset(
    "acquire buy sell lend borrow first last up down before after inside outside big small hold keep".split()
)
_LONGEST_ANSWER = 60  # code points
_SHORT = 3
_PREFIXES = ("un", "dis")
_NO_PREFIX = frozenset("display discharg discount disclos discover distract".split())
_OTHER_KIND = 0.3  # is left where "no teacher" meets a claim about pupils
_ALL_SHARED = 0.7  # of company where the shorter claim has no word of its own
_OTHER_THING = 0.4  # is left where a farm was bought, and not a yacht
_OTHER_DAY = 0.3  # is left where a thing happened on one day, and not on another
_WORDS = re.compile(r"[^\W\d_]+")
_OF_ITSELF = re.compile(r"\W*(?:he|she|they|it|we|I|his|her|their|its)\b", re.IGNORECASE)
_TITLES = frozenset("the a an mr mrs ms dr of for his her its their".split())
_TOLD = r"(?:had |has |have |ever |also )*(?:said|told|say|claimed|announced|confirmed|admitted|warned|promised)\b"
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


@dataclass(frozen=True, slots=True)
class _Match:
    """One thing both claims speak of; `strength` in [0, 1] says how squarely both do."""

    a: Place
    b: Place
    difference: Difference
    strength: float


@dataclass(frozen=True, slots=True)
class _Sides:
    """The places of two claims, their words, and the participants of their predicates."""

    a: tuple[Place, ...]
    b: tuple[Place, ...]
    keys_a: frozenset[str]
    keys_b: frozenset[str]
    roles_a: Sequence[Argument]
    roles_b: Sequence[Argument]


def compare(
    a: Claim, b: Claim, roles_a: Sequence[Argument] = (), roles_b: Sequence[Argument] = ()
) -> Comparison | None:
    """How two claims commit to what both speak of; None where neither says anything special of it.

    Where the participants of their predicates are given, one predicate of different things counts for less.
    """
    left, right = (places(claim.text[:LONGEST]) for claim in (a, b))
    keys_a, keys_b = (frozenset(place.key for place in side) for side in (left, right))
    sides = _Sides(left, right, keys_a | _speaker(a), keys_b | _speaker(b), roles_a, roles_b)
    best = max(_matches(sides), key=lambda match: match.strength, default=None)
    return _comparison(a, b, best, _company(sides, best)) if best else None


def _speaker(claim: Claim) -> frozenset[str]:
    """The words of a source that speaks of itself: "Pat Finn insists that he was not there"."""
    if claim.attribution.source is None or not _OF_ITSELF.match(claim.content_text):
        return frozenset()
    return frozenset(map(key, _WORDS.findall(claim.attribution.source)))


def _matches(sides: _Sides) -> Iterator[_Match]:
    named = list(_named_alike(sides))
    other_thing = any(differ(sides.roles_a, sides.roles_b, name) for name in {a.key for a, _, _ in named})
    for a, b, apart in (*named, *_opposed(sides)):
        squarely = strength(a, b, apart, named, sides.a, sides.b)
        if squarely := squarely * _guard(a, b, apart, sides) * (_OTHER_THING if other_thing else 1.0):
            yield _Match(a, b, apart, squarely)


def _named_alike(sides: _Sides) -> Iterator[tuple[Place, Place, Difference]]:
    by_key: dict[str, list[Place]] = {}
    for b in sides.b:
        by_key.setdefault(b.key, []).append(b)
    for a in sides.a:
        for b in by_key.get(a.key, ()):
            if apart := difference(a.standing, b.standing):
                yield a, b, apart


def _opposed(sides: _Sides) -> Iterator[tuple[Place, Place, Difference]]:
    left = [(p, _opposable(p)) for p in sides.a if _may_oppose(p, sides.keys_b)]
    right = [(p, _opposable(p)) for p in sides.b if _may_oppose(p, sides.keys_a)]
    for (a, words_a), (b, words_b) in product(left, right):
        both_done = a.standing is b.standing is Standing.DONE
        if both_done and a.key != b.key and _stand_against(a, b, words_a, words_b):
            yield a, b, OPPOSITE


def _may_oppose(place: Place, others: frozenset[str]) -> bool:
    return (
        place.key.startswith(_PREFIXES)
        or not others.isdisjoint(prefix + place.key for prefix in _PREFIXES)
        or bool(_opposable(place))
    )


def _stand_against(a: Place, b: Place, words_a: frozenset[str], words_b: frozenset[str]) -> bool:
    return _negates(a.key, b.key) or _negates(b.key, a.key) or any(opposite(x, y) for x, y in product(words_a, words_b))


def _negates(a: str, b: str) -> bool:
    """Whether one word is the other with a prefix that negates it: "unoccupied", "disobeyed"."""
    return len(b) > _SHORT and a in {prefix + b for prefix in _PREFIXES} and a not in _NO_PREFIX


def _opposable(place: Place) -> frozenset[str]:
    """The concepts of a word that stand against another one."""
    return _opposites_of(place.word.text) | (frozenset({place.key}) & OPPOSABLE)


@lru_cache(maxsize=1 << 16)
def _opposites_of(word: str) -> frozenset[str]:
    return frozenset(map(concept, bases(word))) & OPPOSABLE - _CONVERSE


def _guard(a: Place, b: Place, apart: Difference, sides: _Sides) -> float:
    """What is left of a difference of polarity where the claims speak of other things or of other days."""
    left = 1.0
    for place, others in ((a, sides.keys_b), (b, sides.keys_a)):
        if place.denied_kinds and place.denied_kinds.isdisjoint(others):
            left = _OTHER_KIND
    days_a, days_b = sides.keys_a & _DAYS, sides.keys_b & _DAYS
    if days_a and days_b and not days_a & days_b and apart.outcome is Outcome.DIFFERENT and apart is not FACTUALITY:
        left *= _OTHER_DAY
    return left


def _company(sides: _Sides, match: _Match) -> float:
    """How far the words around a match show that both claims speak of one happening, in [0.25, 1].

    Each further word in common takes away two fifths of the doubt; on invented stories a match without
    company is a true one in a fifth of the cases (two fifths, where one side denies or calls it a rumour),
    with one common word in half, with four in two thirds.
    """
    keys_a, keys_b = (keys - {match.a.key, match.b.key} for keys in (sides.keys_a, sides.keys_b))
    shared = len(keys_a & keys_b)
    doubt = 0.72 if match.difference is FACTUALITY else 0.75
    fewest = min(len(keys_a), len(keys_b))
    return max(1 - doubt * 0.6**shared, shared / max(2, fewest), _ALL_SHARED if shared == fewest > 0 else 0.0)


def _comparison(a: Claim, b: Claim, match: _Match, company: float) -> Comparison:
    apart = match.difference
    evidence_a, evidence_b = _evidence(a, match.a), _evidence(b, match.b)
    return Comparison(
        apart.type,
        apart.outcome,
        match.strength * company,
        evidence_a,
        evidence_b,
        _answer(a, match.a, evidence_a),
        _answer(b, match.b, evidence_b),
        (*apart.caveats, *_sources(a, b, match)),
    )


def _evidence(claim: Claim, place: Place) -> Span:
    """From the cue to the word, or the word alone where nothing marks it."""
    cue = place.reading.cue
    start = min(cue.start, place.word.start) if cue else place.word.start
    end = max(cue.end, place.word.end) if cue else place.word.end
    return Span(claim.span.start + start, claim.span.start + end)


def _answer(claim: Claim, place: Place, evidence: Span) -> str:
    """The evidence in a few words: where cue and word stand far apart, what lies between them is left out."""
    cue = place.reading.cue
    if cue is None or evidence.end - evidence.start <= _LONGEST_ANSWER:
        return claim.article.text[evidence.start : evidence.end]
    first, last = sorted((Span(place.word.start, place.word.end), cue))
    return f"{claim.text[first.start : first.end]} … {claim.text[last.start : last.end]}"


def _sources(a: Claim, b: Claim, match: _Match) -> tuple[CaveatCode, ...]:
    """Two sources are two voices, unless one is named by the other, or what it says is itself in question."""
    names = [frozenset(map(str.lower, _WORDS.findall(claim.attribution.source or ""))) - _TITLES for claim in (a, b)]
    if not all(names) or names[0] <= names[1] or names[1] <= names[0]:
        return ()
    in_question = _tells(match.a, b) or _tells(match.b, a)
    return () if in_question else (CaveatCode.SOURCES_DIFFER,)


def _tells(place: Place, other: Claim) -> bool:
    """Whether a claim denies that the other's source said so: "denied that the envoy had told reporters"."""
    name = (other.attribution.source or "").split()[-1]
    return place.standing is Standing.DENIED and bool(re.search(rf"\b{re.escape(name)} {_TOLD}", place.text))
