"""How a claim commits to what it says: polarity, certainty and phase of every stretch of a sentence.

A sentence is read as cues ("denied", "not", "plans to") with the stretch of text each of them bears on.
What holds at a word is composed of the cues over it: "did not call off the march" is negated twice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from consistency.claims.cues import CUES, Cue, Effect, Side
from consistency.claims.vocabulary import REPORT, joined
from consistency.claims.words import STOPWORDS, Word, words
from consistency.records import Certainty, Factuality, Phase, Polarity, Span

_CLAUSE = re.compile(
    joined(r"""
        [;:]\s|\s[–—-]{1,2}\s|[.!?][”"’`']*\s|,(?=\s[^,]{0,40}\b(?:said|says|told)\b)
        |,\s(?=(?:but|while|whereas|although|though|who|which|whose|where|because|since|after|as|and|so|yet|until|when
        |saying|adding|was|were|is|are|has|had|have|will|\w{3,}ed)\b)
        |\s(?=(?:but|while|whereas|although|though|because|after|until|when|before|amid|despite
        |as long as|so long as|so as|as (?:he|she|it|they|the))\b)
    """)
)
_SENTENCE = re.compile(
    joined(r"""
        ;\s|[,\s]\s?(?=(?:but|although|though|whereas|however|after)\b)|[.!?][”\"’`']*\s(?=[A-Z“\"`])
    """)
)
_PRESUPPOSED = re.compile(
    r"\b(?:after|following|during|since|at|in|from|before|despite|because of|over|about|of|on|for|by|with)\s"
    r"(?:the|this|that|these|those|his|her|its|their|last|yesterday['’]s|today['’]s"
    r"|[A-Z][\w-]+['’]s)\s(?:[\w’'-]+\s){0,2}?[\w’'-]+"
)
_BEFORE_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|got)(?: \w+ly)?\s$", re.IGNORECASE)
_HAPPENING = re.compile(
    r"\W*(?:(?:to|not|never|be|been|have|has|had|\w+ly)\s)*"
    r"(?:take|took|taken|happen\w*|occur\w*|come about|came about|go ahead"
    r"|gone ahead|held|exist\w*|staged|start\w*|began|begun|begin)\b",
    re.IGNORECASE,
)
_EXPOSED = re.compile(
    r"\b(?:nothing but|never|only|merely|in fact|really|(?:was|were|is|are|turned out to be) (?:\w+ly )?(?:an?|no|not)"
    r"|a stunt|staged|a show|a hoax|invented)\b",
    re.IGNORECASE,
)
_SCARE = re.compile(r"(?<!\w)[“\"`‘'](?=[a-z])([a-z-]+(?: [a-z-]+)?)[”\"`’](?=\s[a-z])")
# What is denied ends where the sentence goes on to what it takes for granted: "when the stand gave way".
_GIVEN = re.compile(r"\s(?=(?:when|while|as|before|after|since|because)\s(?!(?:a|an|well|saying|to)\b))")
_QUESTION = re.compile(r"\?(?=\s*[”\"’']?\s*$)")
_ASKS = re.compile(
    r"\W*(?:did|do|does|is|are|was|were|has|have|had|will|would|can|could|should|may|might|who|what|when|where|why|how"
    r"|which|whose)\b",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\b(?:but|yet|never|not|no|nobody|put off|called off|cancell?ed|postponed|dropped|scrapped|struck|until|instead"
    r"|only for|stayed|fell through|\w+n['’]t)\b"
)
# A verb, with its preposition, before "none of", "no", "nobody": its object negates it.
_VERB_BEFORE = re.compile(r"(?:^|\s)(\w{3,}(?:ed|s|t|d|n|e|w)?(?: (?:to|on|of|with|for|in|at|by|from|about|into))?)\s$")
_NOT_VERBS = re.compile(r"(?:that|and|but|yet|because|when|while|since|though|although|where|which|who|if|as)\b", re.I)
_QUANTIFIER = re.compile(r"(?:no|none|nobody|no one|nothing|neither|nor|not (?:a single|any|one))$", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"\w")
_NEXT_WORDS = 4
_DEEP = frozenset({Effect.DENY, Effect.UNDENIED, Effect.SUPPOSE})  # effects that reach what a text presupposes
_RANK = {certainty: rank for rank, certainty in enumerate(Certainty)}
_WRAPPED = re.compile(rf"\b{REPORT}\s(?:(?:that|of|about|saying)\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scope:
    """A cue found in a text, and the stretch of text it bears on; offsets count from the text's start."""

    effect: Effect
    cue: Span
    span: Span
    certainty: Certainty
    phase: Phase

    def covers(self, position: int) -> bool:
        return self.span.start <= position < self.span.end and not self.cue.start <= position < self.cue.end


@dataclass(frozen=True, slots=True)
class Reading:
    """What holds at a word, and the cues that make it so (empty where the author plainly asserts)."""

    factuality: Factuality
    scopes: tuple[Scope, ...]

    @property
    def cue(self) -> Span | None:
        """The strongest cue: a denial before a negation before a hedge before a plan."""
        best = min(self.scopes, key=lambda s: _STRENGTH.index(s.effect), default=None)
        return best.cue if best else None


_STRENGTH = (
    Effect.DENY,
    Effect.NEGATE,
    Effect.AVERT,
    Effect.UNDENIED,
    Effect.FOILED,
    Effect.PENDING,
    Effect.DOUBT,
    Effect.OPEN,
    Effect.SUPPOSE,
    Effect.HEDGE,
    Effect.PLAN,
    Effect.UNFINISHED,
    Effect.ONGOING,
    Effect.ASSERT,
    Effect.NOTHING,
)


@lru_cache(maxsize=65_536)
def scopes(text: str) -> tuple[Scope, ...]:
    """All cues of a text with their scopes, in the order of the text."""
    clauses, sentences = _breaks(_CLAUSE, text), _breaks(_SENTENCE, text)
    taken = bytearray(len(text))
    found = []
    for cue in CUES:
        for match in cue.pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            found.append(_scope(cue, Span(*match.span()), text, sentences if cue.whole else clauses))
    return tuple(sorted((*found, *_scare_quotes(text), *_questions(text)), key=lambda scope: scope.cue))


def _breaks(pattern: re.Pattern[str], text: str) -> list[int]:
    return [0, *(match.end() for match in pattern.finditer(text)), len(text)]


def _scope(cue: Cue, at: Span, text: str, breaks: list[int]) -> Scope:
    if cue.effect is Effect.NOTHING:
        return Scope(cue.effect, at, at, cue.certainty, cue.phase)
    place = bisect_right(breaks, at.start)
    start, end = breaks[place - 1], next((b for b in breaks[place:] if b > at.end), len(text))
    if not _reaches_back(cue, at, text):
        start = _verb_before(cue, at, text, start)
    if cue.side is Side.NEXT:
        end = min(end, _after_words(text, at.end, _NEXT_WORDS))
    end = _until(cue, at, text, end)
    effect = Effect.PENDING if cue.effect is Effect.FOILED and not _CONTRAST.search(text, at.end) else cue.effect
    return Scope(effect, at, Span(start, end), cue.certainty, cue.phase)


def _verb_before(cue: Cue, at: Span, text: str, clause: int) -> int:
    """Where the scope of a cue that does not reach back begins: at the verb whose object is "none" or "no one"."""
    if cue.effect is not Effect.NEGATE or not _QUANTIFIER.match(text, at.start, at.end):
        return at.start
    verb = _VERB_BEFORE.search(text, max(clause, at.start - 30), at.start)
    return verb.start(1) if verb and not _NOT_VERBS.match(verb.group(1)) else at.start


def _until(cue: Cue, at: Span, text: str, end: int) -> int:
    """Where the scope of a cue ends before its clause or sentence does."""
    if cue.effect is Effect.DENY and cue.whole and (given := _GIVEN.search(text, at.end, end)):
        return given.start()
    if cue.effect is Effect.SUPPOSE and not _WORD_BEFORE.search(text, 0, at.start):
        return len(text)
    if cue.effect is Effect.SUPPOSE or (cue.effect is Effect.DENY and not cue.whole):
        comma = text.find(",", at.end, end)
        return comma if comma > 0 else end
    return end


def _questions(text: str) -> list[Scope]:
    """A sentence that only asks says nothing of what happened."""
    mark = _QUESTION.search(text)
    if not mark or not _ASKS.match(text):
        return []
    return [Scope(Effect.SUPPOSE, Span(*mark.span()), Span(0, mark.start()), Certainty.POSSIBLE, Phase.PLANNED)]


def _reaches_back(cue: Cue, at: Span, text: str) -> bool:
    """Whether the subject before a cue belongs to its content."""
    if cue.side is Side.OBJECT:
        return bool(_BEFORE_PASSIVE.search(text, max(0, at.start - 30), at.start))
    return cue.side is Side.BOTH or (cue.side is Side.EVENT and bool(_HAPPENING.match(text, at.end)))


def _after_words(text: str, start: int, count: int) -> int:
    match = re.compile(rf"(?:\W*\w+){{0,{count}}}").match(text, start)
    return match.end() if match else start


def _scare_quotes(text: str) -> list[Scope]:
    """One or two plain words in quotation marks: the author does not vouch for them, or goes on to expose them."""
    return [
        Scope(
            Effect.DENY if _EXPOSED.search(text, match.end()) else Effect.HEDGE,
            Span(match.start(), match.start() + 1),
            Span(match.start(), match.end()),
            Certainty.ALLEGED,
            Phase.DONE,
        )
        for match in _SCARE.finditer(text)
    ]


@lru_cache(maxsize=65_536)
def presupposed(text: str) -> tuple[Span, ...]:
    """Stretches that the text takes for granted, whatever it says of the rest: "after Friday's talks"."""
    return tuple(Span(*match.span()) for match in _PRESUPPOSED.finditer(text))


def reading_at(text: str, position: int, source: str | None = None) -> Reading:
    """What holds at a position of a text."""
    over = tuple(scope for scope in scopes(text) if scope.covers(position))
    for start, end in presupposed(text):
        if start <= position < end:
            over = tuple(scope for scope in over if scope.effect in _DEEP or _leads_into(scope, start, end))
    return Reading(Factuality(_polarity(over, text, position), _certainty(over), _phase(over), source), over)


def _leads_into(scope: Scope, start: int, end: int) -> bool:
    """Whether a cue stands right before a stretch: "none of the divers", "waiting for the report"."""
    return scope.cue.start < start and start - 1 <= scope.cue.end < end


def _polarity(over: Sequence[Scope], text: str, position: int) -> Polarity:
    effects = {scope.effect for scope in over}
    times = sum(effect in effects for effect in (Effect.NEGATE, Effect.DENY, Effect.AVERT))
    times += any(_is_negated(scope, text, position) for scope in over)
    if effects & {Effect.OPEN, Effect.DOUBT, Effect.SUPPOSE}:
        return Polarity.UNKNOWN
    if effects & {Effect.PENDING, Effect.FOILED}:
        return Polarity.NO
    return Polarity.NO if times % 2 else Polarity.YES


def _is_negated(scope: Scope, text: str, position: int) -> bool:
    """The cue itself is negated from outside of its content: "The march was not called off"."""
    if scope.effect not in (Effect.AVERT, Effect.DENY):
        return False
    negations = (s for s in scopes(text) if s.effect is Effect.NEGATE and s.covers(scope.cue.start))
    return any(not negation.covers(position) for negation in negations)


def _certainty(over: Sequence[Scope]) -> Certainty:
    return max((scope.certainty for scope in over), key=_RANK.__getitem__, default=Certainty.CERTAIN)


def _phase(over: Sequence[Scope]) -> Phase:
    phases = {scope.phase for scope in over}
    return next((phase for phase in (Phase.PLANNED, Phase.UNDER_WAY) if phase in phases), Phase.DONE)


def content_words(text: str, within: Span) -> list[Word]:
    """The words of a stretch that carry content, cues and function words left out."""
    cues = [scope.cue for scope in scopes(text) if scope.effect is not Effect.AVERT]
    return [
        word
        for word in words(text)
        if within.start <= word.start < within.end
        and word.text.lower() not in STOPWORDS
        and not any(start <= word.start < end for start, end in cues)
    ]


def read(text: str, within: Span, source: str | None = None) -> Reading:
    """How a text commits to the main content of one of its stretches: what holds at most words of its first clause."""
    end = next((b for b in _breaks(_CLAUSE, text) if b > within.start + 1), within.end)
    cues = [scope.cue for scope in scopes(text)]
    words_in = [
        word for word in content_words(text, within) if not any(start <= word.start < stop for start, stop in cues)
    ]
    readings = [reading_at(text, word.start, source) for word in words_in if word.start < end]
    readings = readings or [reading_at(text, word.start, source) for word in words_in]
    if not readings:
        return Reading(Factuality(source=source), ())
    counts = Counter(reading.factuality for reading in readings)
    return max(reversed(readings), key=lambda reading: (counts[reading.factuality], bool(reading.scopes)))


def unwrapped(text: str, within: Span) -> Span:
    """The part of a stretch that is denied, rumoured or reported, without the words that say so."""
    for scope in scopes(text):
        if scope.effect is Effect.DENY and within.start <= scope.cue.start < within.end:
            return _denied(text, within, scope)
    wrapped = _WRAPPED.search(text, within.start, within.end)
    return Span(wrapped.end(), within.end) if wrapped else within


def _denied(text: str, within: Span, scope: Scope) -> Span:
    wrapped = _WRAPPED.search(text, within.start, within.end)
    if wrapped and wrapped.end() < scope.cue.start:
        return Span(wrapped.end(), scope.cue.start)
    if wrapped:
        return Span(wrapped.end(), within.end)
    rest = text[scope.cue.end : within.end]
    skipped = len(rest) - len(re.sub(r"^\W*(?:that\s)?", "", rest))
    if rest.strip(' .,!”"`'):
        return Span(scope.cue.end + skipped, within.end)
    return Span(within.start, scope.cue.start) if scope.cue.start > within.start else within
