"""One fact changed in a near copy: what stands where the other claim has something else, whatever the syntax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consistency.records import CaveatCode, Comparison, ConflictType, Outcome, Token
from consistency.slots.kinds import above, family
from consistency.slots.lexicon import concept
from consistency.slots.people import exclusive
from consistency.slots.place import sites_apart
from consistency.slots.residue import Change, Residue, Segment

FEW = 2  # segments with another content; with more of them a pair is no near copy but two sentences
LEAST = 0.6  # similarity of a near copy
WEAK = 0.6  # of the similarity, for two nouns after a preposition of place that may be two words for one
UNKNOWN = 0.45  # of the similarity, for any other two nouns: a synonym that no table has is as likely
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_WHERE_WORDS = "in at near from to into off on outside inside toward towards around between through via within"
_WHERE = frozenset(_WHERE_WORDS.split())
_AT = frozenset({"in", "at", "near", "off"})  # before a name they tell a place, whatever its entity
_COMPASS_WORDS = """north south east west northern southern eastern western northeast northwest southeast southwest
northeastern northwestern southeastern southwestern central"""
_COMPASS = frozenset(_COMPASS_WORDS.split())
_HARD = frozenset({Change.NUMBER, Change.NAME, Change.CONTENT, Change.ANTONYM, Change.NEGATION, Change.SPELLING})


def compare(left_over: Residue) -> list[Comparison]:
    """The replaced names, opposites and nouns of a near copy, each as one comparison."""
    changed = [segment for segment in left_over.segments if segment.change in _HARD]
    if left_over.similarity < LEAST or len(changed) > FEW:
        return []
    return [found for segment in changed for found in _comparisons(segment, left_over.similarity)]


def _comparisons(segment: Segment, similarity: float) -> Iterator[Comparison]:
    kind, share = _type(segment)
    if kind is not None:
        spelling = (CaveatCode.SPELLING,) if segment.change is Change.SPELLING else ()
        yield Comparison(
            kind,
            Outcome.DIFFERENT,
            similarity * share,
            segment.a,
            segment.b,
            segment.text_a,
            segment.text_b,
            spelling,
        )


def _type(segment: Segment) -> tuple[ConflictType | None, float]:
    """What a segment changes, and how much of the similarity that is worth."""
    if segment.change is Change.ANTONYM:
        return ConflictType.POLARITY, 1.0
    if segment.change in (Change.NAME, Change.SPELLING):
        return (ConflictType.PLACE if _local(segment) else ConflictType.PERSON), 1.0
    if segment.change is Change.CONTENT:
        return _noun_type(segment)
    return None, 0.0


def _noun_type(segment: Segment) -> tuple[ConflictType | None, float]:
    x, y = _noun(segment.words_a), _noun(segment.words_b)
    if all(len(side) == 1 and _compass(side[0]) for side in (segment.words_a, segment.words_b)):
        return ConflictType.PLACE, 1.0
    if not x or not y or x == y or above(x, y) or above(y, x):
        return None, 0.0
    if exclusive(x, y):
        return ConflictType.PERSON, 1.0
    if family(x) and family(x) == family(y):
        return ConflictType.KIND, 1.0
    if segment.before in _WHERE:
        return ConflictType.PLACE, 1.0 if sites_apart(x, y) else WEAK
    return ConflictType.KIND, UNKNOWN


def _noun(words: Sequence[Token]) -> str:
    """The concept of a side that is one noun with what stands before it; "" for anything else."""
    nouns = [t for t in words if t.pos == "NOUN"]
    plain = all(t.pos in ("NOUN", "ADJ") for t in words) and words and words[-1].pos == "NOUN"
    return concept(nouns[-1].lemma) if nouns and plain else ""


def _compass(token: Token) -> bool:
    return token.lemma.lower().replace("-", "") in _COMPASS


def _local(segment: Segment) -> bool:
    entities = {t.entity for t in (*segment.words_a, *segment.words_b) if t.pos == "PROPN"}
    return segment.before in _AT or (bool(entities) and entities <= _PLACES)
