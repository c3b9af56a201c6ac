"""The content words of a claim, and how the text commits to each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from consistency.claims.attribution import attribute
from consistency.claims.cues import Effect
from consistency.claims.factuality import Reading, Scope, content_words, reading_at
from consistency.claims.words import IRREGULAR, Word, bases, listed
from consistency.records import Span
from consistency.slots.happenings import EVENTS, PREDICATES
from consistency.slots.lexicon import LIGHT_VERBS
from consistency.slots.predicates import KNOWN, key_in, phrasal
from consistency.slots.standing import Standing, standing

# Names of things that happen, beyond the lexicon's; verbs are known by their form.
_EVENT_NOUNS = listed(
    """
    accord agreement apology appeal application ban bid ceremony clash confession contract coup deal decision election
    exchange guarantee invasion invitation march merger offer order plan plot promise ransom recount referendum result
    signature speech strike summit tour treaty truce verdict warning wedding withdrawal
    """
)
_NOT_EVENTS = listed(
    "following including according regarding concerning considering willing need indeed hundred red bed"
)
_LIGHT_VERBS = LIGHT_VERBS - {"know", "want", "see", "call", "use"}
_INVARIANT = listed("read misread put cost quit spread split cast broadcast shed hurt bet cut hit set shut upset bid")
_PREFIX = re.compile(r"^(?:re|mis|over|under|out|un|for|with)")
_NUMBERS = listed("two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion")
_CALENDAR = listed("last next week month year day time today yesterday tomorrow morning evening night")
_FOCUS = (1.0, 0.9, 0.7, 0.5)  # by the number of content words between a cue and the word it bears on
_FAR = 0.35
_WHOLE = frozenset({Effect.DENY, Effect.UNDENIED, Effect.DOUBT, Effect.FOILED})
_UNMARKED = frozenset({Effect.ASSERT, Effect.ONGOING, Effect.UNFINISHED, Effect.NOTHING})
_KIND = re.compile(r"(?:no|none|neither|not (?:a single|any|one)|nor)$", re.IGNORECASE)
_COUNTED = re.compile(r"\s(?:of\s)?(?:the\s|his\s|her\s|its\s|their\s|these\s|those\s)?")
_ALL = re.compile(
    r"\b(?:both|all|every|each|any|most|many|several|dozens of|hundreds of|one|two|three|four|five|six|some|an?|\d+)\b",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"(?:\bto|\bnot|n['’]t|\bnever|\bwill|\bwould|\bdid|\bdoes|\bdo|\bmay|\bmight|\bcan|\bcould|\bmust|\bshall|\bshould"
    r"|\bbe|\bbeen|\bbeing)(?: \w+ly| also| yet| even)?\s$",
    re.IGNORECASE,
)
_ATTRIBUTIVE = re.compile(r"\b(?:a|an|the|his|her|its|their|of|on|in|at|by|from|with|this|that|these|those)\s$", re.I)
# Saying that is itself what happens: "she announced her candidacy".
_ACT = re.compile(r"(?:announc|reveal|disclos|declar|admit|confess|acknowledg)\w* (?:a|an|his|her|its|their)\s")
_PERFECT = re.compile(
    r"(?:\b(?:has|have|had)|['’]s|['’]ve)(?: been)?(?: \w+ly| now| since| already)?\s$", re.IGNORECASE
)
_OVER = re.compile(
    r"[^,;.]{0,40}?\s(?:(?:has|have|had) (?:now |already )?(?:been )?(?:complet|end|finish|conclud)ed|is over)\b"
)
_NOUN_AFTER = re.compile(r"\s[a-z]{3,}")


@dataclass(frozen=True)
class Place:
    """A content word of a claim: its concept, how the text commits to it, and how squarely, in [0, 1]."""

    word: Word
    text: str
    key: str
    reading: Reading
    focus: float
    denied_kinds: frozenset[str] = frozenset()  # of what a negative quantifier over it says there was none

    @cached_property
    def standing(self) -> Standing:
        return standing(self.reading)

    @property
    def is_named(self) -> bool:
        return self.word.text[0].isupper() and self.word.start > 0

    @cached_property
    def is_event(self) -> bool:
        text = self.word.text.lower()
        if self.key in EVENTS or text in PREDICATES or bases(text)[0] in _EVENT_NOUNS:
            return True
        return (self._is_verb(text) or self._is_infinitive) and text not in _NOT_EVENTS

    def _is_verb(self, text: str) -> bool:
        if phrasal(self.text, self.word) is not None:
            return True
        verbal = (
            text in IRREGULAR
            or _PREFIX.sub("", text) in IRREGULAR
            or text in _INVARIANT
            or (text.endswith(("ed", "ing")) and len(text) > 4)
        )
        return verbal and not self.is_light and not self._is_attributive(text)

    def _is_attributive(self, text: str) -> bool:
        """ "the damaged chimney": a quality, no happening."""
        return (
            text.endswith("ed")
            and bool(_ATTRIBUTIVE.search(self.text, 0, self.word.start))
            and bool(_NOUN_AFTER.match(self.text, self.word.end))
        )

    @property
    def _is_infinitive(self) -> bool:
        if self.is_light or not _AUXILIARY.search(self.text, max(0, self.word.start - 20), self.word.start):
            return False
        return self.key in KNOWN or self.text[: self.word.start].rstrip()[-2:] != "to"

    @cached_property
    def is_light(self) -> bool:
        return not _LIGHT_VERBS.isdisjoint(bases(self.word.text))

    @property
    def is_perfect(self) -> bool:
        """Whether it is said to be over: "has counted", "have been counted", "was completed"."""
        return bool(_PERFECT.search(self.before) or _OVER.match(self.text, self.word.end))

    @cached_property
    def before(self) -> str:
        """The few words before it."""
        return self.text[max(0, self.word.start - 24) : self.word.start]


@lru_cache(maxsize=65_536)
def places(text: str) -> tuple[Place, ...]:
    """The content words of a claim, those that only say who says so left out."""
    found = attribute(text)
    start, end = found.phrase
    act = found.cue.start if found.cue and _ACT.match(text, found.cue.start) else -1
    every = content_words(text, Span(0, len(text)))
    inside = [word for word in every if not start <= word.start < end or word.start == act]
    return tuple(_place(text, inside, word) for word in inside if _may_happen(word))


def _may_happen(word: Word) -> bool:
    return not word.text[0].isdigit() and word.text.lower() not in _NUMBERS | _CALENDAR


def _place(text: str, inside: list[Word], word: Word) -> Place:
    reading = reading_at(text, word.start)
    marks = [scope for scope in reading.scopes if scope.effect not in _UNMARKED]
    squarely = not marks or any(mark.effect in _WHOLE for mark in marks)
    focus = 1.0 if squarely else min(_focus(mark, inside, word) for mark in marks)
    return Place(word, text, key_in(text, word), reading, focus, _kinds(text, inside, marks))


def _kinds(text: str, inside: list[Word], marks: list[Scope]) -> frozenset[str]:
    """What a negative quantifier counts: "no prison officer" -> {prison, officer}."""
    for mark in marks:
        if mark.effect is Effect.NEGATE and _KIND.match(text, mark.cue.start, mark.cue.end):
            following = [word for word in inside if word.start >= mark.cue.end][:2]
            if not following or not _COUNTED.fullmatch(text, mark.cue.end, following[0].start):
                return frozenset()
            joined = len(following) == 2 and following[1].start == following[0].end + 1
            return frozenset(key_in(text, word) for word in following[: 2 if joined else 1])
    return frozenset()


def _focus(scope: Scope, inside: list[Word], word: Word) -> float:
    """Names between a cue and a word do not part them: "not rule out that Maria Stubbe fled"."""
    low, high = sorted((scope.cue.end, word.start))
    between = sum(low <= other.start < high and not other.text[0].isupper() for other in inside)
    return _FOCUS[between] if between < len(_FOCUS) else _FAR


def quantified(a: Place, b: Place) -> bool:
    """Whether one claim says that there was none of what the other counts: "neither brother", "both brothers"."""
    return any(
        x.key in x.denied_kinds and not y.denied_kinds and bool(_ALL.search(y.before)) for x, y in ((a, b), (b, a))
    )
