"""The words by which news English commits to what it reports, or does not; tables for `factuality`.

A row says what the cue does to the content, where that content stands, and the cue as a regular expression
(line breaks in it mean nothing). Earlier rows win: "not ruled out" is read before "not" and "ruled out" can be.
"""

from __future__ import annotations

from consistency.claims.cue import Cue, Effect, Side
from consistency.claims.cues_denied import CONTRARY, DENIALS, LOOK_ALIKES, NEGATIONS, NOT_RULED_OUT
from consistency.claims.cues_unsure import DOUBTS, HEDGES, NOT_YET, PHASES

__all__ = ["CUES", "Cue", "Effect", "Side"]

CUES: tuple[Cue, ...] = (
    *LOOK_ALIKES,
    *NOT_RULED_OUT,
    *DOUBTS,
    *CONTRARY,
    *DENIALS,
    *NOT_YET,
    *NEGATIONS,
    *HEDGES,
    *PHASES,
)
