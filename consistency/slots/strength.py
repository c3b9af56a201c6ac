"""How squarely two words show that two claims commit differently to one happening, in [0, 1]; hand-set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consistency.records import Outcome
from consistency.slots.commitment import Place, quantified
from consistency.slots.standing import HELD, NEGATIVE, Difference, Standing

Words = Sequence[tuple[Place, Place, Difference]]
_NO_EVENT = 0.35
_LIGHT = 0.3
_JOINT = 0.8  # of the strength of an event for several words that stand apart together
_JOINT_ALIKE = 0.5
_JOINT_WORDS = 2
_JOINT_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What a claim denies, doubts or plans: its words, those of them that the other claim holds, and the things."""

    stand: frozenset[str]
    shared: frozenset[str]
    things: frozenset[str]

    @property
    def share(self) -> float:
        return len(self.shared & self.stand) / max(_JOINT_WORDS, len(self.stand))

    @property
    def share_of_things(self) -> float:
        """Of the words that are no names: that people recur says little of what they did."""
        return min(1.0, 2 * len(self.shared & self.things) / max(1, len(self.things)))


def strength(
    a: Place, b: Place, apart: Difference, found: Words, all_a: Sequence[Place], all_b: Sequence[Place]
) -> float:
    """How squarely a match shows the difference; `found` are all matches, `all_*` all words of both claims."""
    if Standing.UNFINISHED in (a.standing, b.standing) and not (a.is_perfect or b.is_perfect):
        return 0.0  # "is digging" and "dug" go together, "is digging" and "has dug" do not
    if a.is_named or b.is_named:
        return 0.0
    firm = _is_firm(a, b, apart)
    stretches = [
        _stretch(mark, marked, apart, found, firm)
        for mark, marked, other in ((a, all_a, b), (b, all_b, a))
        if mark.standing not in HELD or other.standing in HELD
    ]
    together = max((_together(stretch, apart, firm) for stretch in stretches), default=0.0) if a.key == b.key else 0.0
    return max(_alone(a, b, apart, firm) * _of_things(a, b, stretches), together)


def _is_firm(a: Place, b: Place, apart: Difference) -> bool:
    standings = {a.standing, b.standing}
    firm = standings & NEGATIVE or standings == {Standing.CONFIRMED, Standing.DOUBTED}
    return bool(firm) and apart.outcome is not Outcome.UPDATE


def _alone(a: Place, b: Place, apart: Difference, firm: bool) -> float:
    """What one word shows that both claims share."""
    if _is_squarely(a, b):
        return apart.weight * a.focus * b.focus
    if not firm:
        return 0.0  # a plan or a hedge bears on what happens, not on the people and things in it
    return apart.weight * a.focus * b.focus * (_LIGHT if a.is_light else _NO_EVENT)


def _is_squarely(a: Place, b: Place) -> bool:
    return a.is_event or b.is_event or quantified(a, b)


def _of_things(a: Place, b: Place, stretches: Sequence[_Stretch]) -> float:
    """What is left of a match that is no happening where most of what one claim denies is not in the other."""
    if _is_squarely(a, b):
        return 1.0
    return max((stretch.share_of_things for stretch in stretches), default=1.0)


def _stretch(mark: Place, marked: Sequence[Place], apart: Difference, found: Words, firm: bool) -> _Stretch:
    shared = frozenset(x.key for x, y, other in found if other is apart)
    if not firm:  # what a plan or a hedge says of stands after it
        shared &= {p.key for p in marked if p.reading.cue and p.reading.cue.end <= p.word.start}
    stand = [place for place in marked if place.standing is mark.standing]
    things = frozenset(place.key for place in stand if not place.is_named)
    return _Stretch(frozenset(place.key for place in stand), shared, things)


def _together(stretch: _Stretch, apart: Difference, firm: bool) -> float:
    """What several words show that stand apart alike: "no mortars have gone to Oslo", "mortars have reached Oslo"."""
    needed = _JOINT_WORDS if firm or stretch.share == 1 else _JOINT_WORDS + 1
    if len(stretch.shared) < needed or stretch.share < _JOINT_SHARE:
        return 0.0
    joint = _JOINT_ALIKE if apart.outcome is Outcome.SAME else _JOINT
    return apart.weight * joint * min(1.0, stretch.share + 0.2)
