"""A cue of commitment: what it does to its content, and where the content stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from consistency.claims.vocabulary import joined
from consistency.records import Certainty, Phase


class Effect(StrEnum):
    """What a cue does to the content in its scope."""

    NOTHING = "nothing"  # a phrase that only looks like a cue
    NEGATE = "negate"  # not, never, no
    UNDENIED = "undenied"  # did not deny: the content stands
    AVERT = "avert"  # failed to, called off: the word itself negates
    DENY = "deny"  # denied, false, just rumours: speaks of what others say
    DOUBT = "doubt"  # unconfirmed
    OPEN = "open"  # whether, not known: nobody commits
    SUPPOSE = "suppose"  # if, unless, a question: nothing is said of what happened
    HEDGE = "hedge"
    PLAN = "plan"
    PENDING = "pending"  # not yet
    FOILED = "foiled"  # had been due to
    ONGOING = "ongoing"
    UNFINISHED = "unfinished"  # under way: begun, and said not to be over
    ASSERT = "assert"  # confirmed, proved


class Side(StrEnum):
    """Where the content of a cue stands in its clause."""

    AFTER = "after"
    BOTH = "both"
    NEXT = "next"  # the next few words only
    OBJECT = "object"  # after it, and before it too where it is passive: "the march was called off"
    EVENT = "event"  # after it, and before it too where a happening is the subject: "no talks took place"


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of the table; the scope of a `whole` cue runs over commas, to the end of the sentence."""

    effect: Effect
    side: Side
    pattern: re.Pattern[str]
    certainty: Certainty = Certainty.CERTAIN
    phase: Phase = Phase.DONE
    whole: bool = False


def cue(
    effect: Effect,
    side: Side,
    pattern: str,
    *,
    certainty: Certainty = Certainty.CERTAIN,
    phase: Phase = Phase.DONE,
    whole: bool = False,
) -> Cue:
    """A row of the table from a regular expression; line breaks in it mean nothing."""
    return Cue(effect, side, re.compile(rf"(?<!\w){joined(pattern)}(?!\w)", re.IGNORECASE), certainty, phase, whole)
