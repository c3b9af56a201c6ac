"""The words by which news English commits to what it reports, or does not; tables for `factuality`.

A row says what the cue does to the content, where that content stands, and the cue as a regular expression
(line breaks in it mean nothing). Earlier rows win: "not ruled out" is read before "not" and "ruled out" can be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from consistency.records import Certainty, Phase


class Effect(StrEnum):
    """What a cue does to the content in its scope."""

    NOTHING = "nothing"  # a phrase that only looks like a cue
    NEGATE = "negate"  # not, never, no
    AVERT = "avert"  # failed to, called off: the word itself negates
    DENY = "deny"  # denied, false, just rumours: speaks of what others say
    DOUBT = "doubt"  # unconfirmed
    OPEN = "open"  # whether, not known: nobody commits
    HEDGE = "hedge"
    PLAN = "plan"
    PENDING = "pending"  # not yet
    FOILED = "foiled"  # had been due to
    ONGOING = "ongoing"
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


_BREAK = re.compile(r"\n\s*")


def joined(pattern: str) -> str:
    """A pattern written over several lines as one group of alternatives."""
    return f"(?:{_BREAK.sub('', pattern.strip())})"


REPORT = joined(r"""
    reports?|rumou?rs?|claims?|allegations?|accusations?|talk|suggestions?|speculations?|stor(?:y|ies)|assertions?
    |statements?|notion|whispers|gossip|hearsay|charges?|tales?|word|insinuations?
""")
_BE = joined(r"""
    is|are|was|were|be|been|being|remains?|remained|proved|proven|turned out|turn out|as|called|calls|branded|to be
    |dubbed|labell?ed
""")
_MERELY = joined(r"""
    just|mere(?:ly)?|only|pure(?:ly)?|simply|nothing but|nothing more than|no more than|a|an|the|complete(?:ly)?
    |entire(?:ly)?|total(?:ly)?|utter(?:ly)?|wholly|all|sheer|plain(?:ly)?|to be|baseless|idle|malicious|blatant
    |absolutely|quite|simple|outright|patently|demonstrably
""")
_FALSE = joined(r"""
    false(?:hoods?)?|untrue|unfounded|baseless|groundless|fakes?|invented|inventions?|fabricat(?:ed|ions?)|nonsense
    |lies?|hoax(?:es)?|fiction|myths?|fairy[ -]tales?|ridiculous|without (?:any )?(?:foundation|basis|substance)
    |bogus|fantas(?:y|ies)|concocted|made up|disproved|disproven|refuted|debunked|incorrect|slander|propaganda
    |canards?|wide of the mark|staged|an? stunt
""")
_RUMOUR = joined(r"rumou?rs?|gossip|hearsay|speculation|tittle-tattle")
_TIMES = joined(r"happen(?:ed|s)?|exist(?:ed|s)?|occur(?:red|s)?|took place|take place|taken place|came about")
_ARE = joined(r"is|are|was|were|has been|have been|had been|be|being")
_CALLED = joined(r"(?:call|brand|describ|dismiss|denounc|label|reject)(?:s|es|ed|ing|led)?")
_QUOTE = r"[“\"‘'`]?"


def _cue(
    effect: Effect,
    side: Side,
    pattern: str,
    *,
    certainty: Certainty = Certainty.CERTAIN,
    phase: Phase = Phase.DONE,
    whole: bool = False,
) -> Cue:
    return Cue(effect, side, re.compile(rf"(?<!\w){joined(pattern)}(?!\w)", re.IGNORECASE), certainty, phase, whole)


_LOOK_ALIKES = (
    _cue(
        Effect.NOTHING,
        Side.NEXT,
        r"""
        not only|not just(?! rumou?r)|not least|not to mention|no doubt|no sooner|no less than|no fewer than|if not
        |no more than(?= \d)|whether or not|no matter|no wonder|no one else|not until|far from over|no \w+er than
        |nothing but(?! a? ?(?:rumou?r|lie|gossip|speculation))|as long as(?= \d)|(?:not|never) (?:denied|deny)
        |not exceed\w*|nothing new|not alone|not more than|no longer than|nothing less than|as expected|than expected
        |may(?= \d)|in (?:early |late |mid-)?may|open(?:s|ed|ing)? (?:fire|up)|no\.? ?(?=\d)|will(?='s|’s| smith)
        |out of nowhere|in no time|met with(?= an? )|(?:meet(?:s|ing)?|met)(?= (?:[\w’']+ ){0,2}(?:demands?|deadline
        |costs?|targets?|standards?|needs|criteria|conditions|requirements)\b)
        """,
    ),
)
_DENIALS = (
    _cue(
        Effect.DENY,
        Side.BOTH,
        rf"""
        {_BE}(?: {_MERELY})* {_QUOTE}(?:{_MERELY} )*{_RUMOUR}(?! (?:that|about|of)\b)
        |(?:mere|just|only|nothing but|pure|idle|baseless) {_RUMOUR}
        |{_QUOTE}an? (?:\w+ )?rumou?r(?! that| has| of)
        |{_CALLED}(?=(?: [\w'’-]+){{1,9}}? (?:as )?{_QUOTE}(?:{_MERELY} )*{_RUMOUR}\b)
        """,
        certainty=Certainty.RUMOURED,
        whole=True,
    ),
    _cue(
        Effect.DENY,
        Side.BOTH,
        rf"""
        (?:{_BE}|proves?)(?: {_MERELY})* {_QUOTE}(?:{_MERELY} )*{_FALSE}|not true|no truth (?:in|to)|nothing true
        |(?:prov|show|expos)\w* (?:\w+ )?false|disproved?|disproves|refut(?:e[sd]?|ing)|debunk(?:s|ed|ing)
        |never {_TIMES}|no such|an? (?:\w+ )?(?:lie|hoax|fabrication|fairy tale)|nothing of the (?:kind|sort)
        |{_CALLED}(?=(?: [\w'’-]+){{1,9}}? (?:as )?{_QUOTE}(?:{_MERELY} )*{_FALSE}\b)
        """,
        whole=True,
    ),
    _cue(
        Effect.DENY,
        Side.AFTER,
        rf"""
        den(?:y|ies|ied|ying|ials?)|contrary to|(?:dismiss|reject)(?:es|s|ed|ing)?(?= (?:\w+ ){{0,3}}{REPORT})
        |disput(?:es|ed|ing)(?= (?:that|\w+ {REPORT}))|contradict(?:s|ed|ing)?
        """,
        whole=True,
    ),
)
_DOUBTS = (
    _cue(
        Effect.DOUBT,
        Side.BOTH,
        r"""
        unconfirmed|unverified|unproven|unsubstantiated|uncorroborated|await(?:s|ing) confirmation
        |neither confirmed nor denied
        |(?:not|n['’]t|never|yet to|no one has)(?: yet)?(?: be| been)?(?: \w+ly)?
        (?: confirmed| verified| corroborated| established| proven| proved)
        |(?:no|without)(?: \w+)? confirmation|(?:not|neither|n['’]t|nor)(?: \w+)? confirm(?: n?or deny)?
        """,
        certainty=Certainty.POSSIBLE,
        whole=True,
    ),
    _cue(
        Effect.OPEN,
        Side.AFTER,
        r"""
        (?:not(?: yet)? (?:known|clear|decided|certain)|unclear|unknown|uncertain|undecided|unsure|doubtful
        |(?:not|n['’]t) know|remains to be seen|(?:no word|no decision)(?: \w+){0,2})(?: on| about| as to)?
        (?: whether| if)?|whether
        """,
        certainty=Certainty.POSSIBLE,
    ),
    _cue(
        Effect.OPEN,
        Side.AFTER,
        r"if|unless|in case|provided that|as long as|so long as|on condition that|should(?= (?:he|she|they|it|the) )",
        certainty=Certainty.POSSIBLE,
        phase=Phase.PLANNED,
    ),
)
_NOT_YET = (
    _cue(
        Effect.PENDING,
        Side.EVENT,
        r"""
        (?:not|n['’]t|has|have|had|is|are|was|were)(?: been| be)? yet(?: to| been)?|yet to
        |no(?= \w+(?: \w+){0,3} yet\b)
        |still (?:to|has to|have to|awaiting|waiting|undecided|pending)|pending|so far (?:not|no)
        """,
        phase=Phase.PLANNED,
    ),
    _cue(
        Effect.FOILED,
        Side.BOTH,
        r"""
        (?:had|has|have) been (?:due|set|scheduled|expected|supposed|meant|planned|slated|about|going) (?:to|for)
        |(?:was|were) (?:to have|supposed to|meant to)|would have|should have
        |(?:that|which) had been (?:planned|arranged)
        """,
        certainty=Certainty.PROBABLE,
        phase=Phase.PLANNED,
    ),
)
_NEGATIONS = (
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"""
        (?:not|never|cannot|could ?n[o']t|n['’]t|refus\w+ to|declin\w+ to)(?: \w+)?
        (?: rul(?:e|ed|ing) out| exclud(?:e|ed|ing))
        """,
        certainty=Certainty.POSSIBLE,
    ),
    _cue(
        Effect.AVERT,
        Side.OBJECT,
        r"""
        call(?:s|ed|ing)? (?:it |them )?off|cancel(?:s|led|ed|ling)?|scrap(?:s|ped)|shelv(?:ed|es)|abandon(?:s|ed)
        |postpon(?:es?|ed|ing)|put off|avert(?:s|ed)|thwart(?:s|ed)|foil(?:s|ed)|prevent(?:s|ed)
        |reject(?:s|ed|ing)?|turn(?:s|ed|ing)? down|vetoe[ds]|ban(?:s|ned)
        """,
    ),
    _cue(
        Effect.AVERT,
        Side.OBJECT,
        r"rul(?:ed?|es|ing) out|(?:no|not|any|without)(?: any)? (?:further|new|more|fresh|additional|second)(?! than)",
        phase=Phase.PLANNED,
    ),
    _cue(Effect.AVERT, Side.BOTH, r"fell through|(?:did|has|had|have) not come about|came to nothing"),
    _cue(
        Effect.AVERT,
        Side.AFTER,
        r"""
        fail(?:s|ed|ing|ure)? to|refus(?:e|es|ed|ing|al)(?: to)?|declin(?:e|es|ed|ing) to|unable to|avoid(?:s|ed) \w+ing
        |stopped short of|without|lack(?:s|ed|ing)?|miss(?:es|ed) out on|neglected to|forgot to|stay(?:s|ed)? away from
        |abstain(?:s|ed) from|impossible(?: to)?|fell short of|instead of
        """,
    ),
    _cue(
        Effect.NEGATE,
        Side.NEXT,
        r"""
        (?:and|but) not(?= (?:the|an?|his|her|its|their|by|in|on|at|to|for)\b)|not(?= \w+ but\b)|rather than
        |too (?!much|many)\w+ to
        """,
    ),
    _cue(
        Effect.NEGATE,
        Side.EVENT,
        r"""
        not(?: a single| any| one)?|never(?: once)?|no longer|cannot|neither|nor|nobody|no one|none|nothing|nowhere
        |no|in no way|by no means|hardly any|zero
        """,
    ),
    Cue(Effect.NEGATE, Side.EVENT, re.compile(r"(?<=\w)n['’]t\b", re.IGNORECASE)),
)
_HEDGES = (
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"""
        rumou?red(?: to)?|rumou?rs? (?:that|of|about|swirl\w*|say|says)|rumou?r has it(?: that)?|word on the street
        |whispered|(?:talk|word|gossip) (?:of|that)
        """,
        certainty=Certainty.RUMOURED,
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        rf"""
        alleged(?:ly)?|alleg(?:e|es|ing)|allegations?|accus(?:es|ed|e|ing|ations?)|purported(?:ly)?|reportedly
        |supposedly|ostensibly|{_ARE} (?:\w+ly )?(?:said|reported|claimed|alleged|rumou?red) to|suspected(?: of)?
        |claim(?:s|ed|ing)? to|so-called|self-styled|charged with|it is (?:said|reported|claimed|alleged) that
        |(?<!police )(?:reports?|rumou?rs?|claims?) (?:that|of|about|saying|suggest|say|claim)|suggestions? that
        """,
        certainty=Certainty.ALLEGED,
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"""
        probab(?:ly|le)|likely|apparently|presumably|appear(?:s|ed)? to|seem(?:s|ed)? to|almost certainly|evidently
        |(?:believed|thought|understood|presumed|assumed) to|(?:believes?|thinks?|assumes?|suspects?)(?= )
        |it is (?:believed|thought|understood) that
        """,
        certainty=Certainty.PROBABLE,
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"""
        may(?= [a-z])|might|could|possib(?:ly|le)|perhaps|maybe|potential(?:ly)?|risk(?:s|ed)? \w+ing
        |threat(?:s|ens|ened)? (?:of|to)
        """,
        certainty=Certainty.POSSIBLE,
    ),
)
_PHASES = (
    _cue(
        Effect.PLAN,
        Side.EVENT,
        rf"""
        will(?= (?!is|was|has)[a-z])|['’]ll|would|shall
        |{_ARE} (?:\w+ly |still |now |also )?(?:to(?= [a-z])|(?:due|set|scheduled
        |expected|planned|slated|about|going|ready|willing|poised|preparing|planning|hoping|considering)(?: to| for)?)
        |plan(?:s|ned|ning)? (?:to|for|on|an?|the)|(?:intend|expect|aim|want|seek|mean)(?:s|ed|ing)? to
        |hop(?:e|es|ed|ing) to
        |considers?|prepar(?:es|ing|ed) (?:to|for)|preparations for|upcoming|planned|proposed|forthcoming|scheduled
        |(?:promis(?:e|es|ed)|vow(?:s|ed)?|agreed|offer(?:s|ed)?|threaten(?:s|ed|ing)?|ready|willing|wishes) to
        |call(?:s|ed|ing)? for|ahead of|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|sought to|expects|must|should
        """,
        phase=Phase.PLANNED,
    ),
    _cue(
        Effect.ONGOING,
        Side.AFTER,
        rf"""
        still(?= \w+ing\b)|{_ARE} (?:still |now |currently )?(?=\w{{3,}}ing\b)
        |continu(?:e|es|ed|ing)(?: to)?
        """,
        phase=Phase.UNDER_WAY,
    ),
    _cue(Effect.ONGOING, Side.BOTH, r"under ?way|ongoing|in progress", phase=Phase.UNDER_WAY),
    _cue(
        Effect.ASSERT,
        Side.BOTH,
        r"""
        (?:officially )?confirm(?:s|ed)|officially|prove[sd]?|admit(?:s|ted)|acknowledge[sd]?|conced(?:es|ed)
        |confess(?:es|ed)
        """,
    ),
)
CUES: tuple[Cue, ...] = (
    *_LOOK_ALIKES,
    *_NEGATIONS[:1],
    *_DOUBTS,
    *_DENIALS,
    *_NOT_YET,
    *_NEGATIONS[1:],
    *_HEDGES,
    *_PHASES,
)
