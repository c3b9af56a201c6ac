"""The words by which news English commits to what it reports, or does not; tables for `factuality`.

Each row: what the cue does to the content, where that content stands, and the cue as a regular expression.
Earlier rows win: "not ruled out" is read before "not" and "ruled out" can be.
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
    ONGOING = "ongoing"
    ASSERT = "assert"  # confirmed, proved


class Side(StrEnum):
    """Where the content of a cue stands in its clause."""

    AFTER = "after"
    BOTH = "both"
    NEXT = "next"  # the next few words only


@dataclass(frozen=True, slots=True)
class Cue:
    effect: Effect
    side: Side
    pattern: re.Pattern[str]
    certainty: Certainty = Certainty.CERTAIN
    phase: Phase = Phase.DONE
    whole: bool = False  # the scope runs over commas, to the end of the sentence


REPORT = (
    r"(?:reports?|rumou?rs?|claims?|allegations?|accusations?|talk|suggestions?|speculations?|stor(?:y|ies)"
    r"|assertions?"
    r"|statements?|notion|whispers|gossip|hearsay|charges?|tales?)"
)
_BE = (
    r"(?:is|are|was|were|be|been|being|remains?|remained|proved|proven|turned out|as|called|calls|branded"
    r"|to be)"
)
_MERELY = (
    r"(?:just|mere(?:ly)?|only|pure(?:ly)?|simply|nothing but|nothing more than|no more than|a|an|the"
    r"|complete(?:ly)?"
    r"|entire(?:ly)?|total(?:ly)?|utter(?:ly)?|wholly|all|sheer|plain(?:ly)?|to be|baseless|idle|malicious"
    r"|blatant"
    r"|absolutely|quite|simple)"
)
_FALSE = (
    r"(?:false(?:hoods?)?|untrue|unfounded|baseless|groundless|fakes?|invented|invention|inventions"
    r"|fabricat(?:ed|ions?)|nonsense"
    r"|lies?|hoax(?:es)?|fiction|myths?|fairy tales?|ridiculous|without (?:any )?(?:foundation|basis"
    r"|substance)|bogus"
    r"|fantas(?:y|ies)|concocted|forger(?:y|ies)|made up|disproved|disproven|refuted|debunked|incorrect"
    r"|slander|propaganda|canards?"
    r"|not true|no truth|wide of the mark)"
)
_RUMOUR = r"(?:rumou?rs?|gossip|hearsay|speculation|tittle-tattle)"


def _cue(effect: Effect, side: Side, pattern: str, **more: object) -> Cue:
    return Cue(effect, side, re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), **more)  # type: ignore[arg-type]


CUES: tuple[Cue, ...] = (
    _cue(
        Effect.NOTHING,
        Side.NEXT,
        r"not only|not just|not least|not to mention|no doubt|no sooner|no less than|no fewer than"
        r"|no more than(?= \d)"
        r"|if not|whether or not|no matter|no wonder|no one else|nothing but(?! a? ?(?:rumou?r|lie|goss"
        r"|spec))|not until|far from over"
        r"|rumou?r has it",
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"(?:not|never|cannot|could ?n[o']t|n['’]t|refused to|declined to)(?: \w+)? (?:rul(?:e|ed|ing) out"
        r"|exclud(?:e|ed|ing))",
        certainty=Certainty.POSSIBLE,
    ),
    # --- nobody commits
    _cue(
        Effect.DOUBT,
        Side.BOTH,
        r"unconfirmed|unverified|unproven|unsubstantiated|uncorroborated"
        r"|(?:not|n['’]t|never)(?: yet)?(?: be| been)?(?: \w+ly)? (?:confirmed|verified|corroborated"
        r"|established|proven|proved)"
        r"|(?:no|without)(?: \w+)? confirmation|(?:not|neither|n['’]t|nor)(?: \w+)? confirm(?: n?or deny)?"
        r"|neither confirmed nor denied|await(?:s|ing) confirmation",
        certainty=Certainty.POSSIBLE,
        whole=True,
    ),
    _cue(
        Effect.OPEN,
        Side.AFTER,
        r"(?:not(?: yet)? (?:known|clear|decided|certain)|unclear|unknown|uncertain|undecided|open|unsure"
        r"|doubtful|(?:not|n['’]t) know"
        r"|remains to be seen|(?:no word|no decision)(?: \w+){0,2})(?: on| about| as to)?(?: whether| if)?"
        r"|whether",
        certainty=Certainty.POSSIBLE,
    ),
    # --- denied, false, just rumours
    _cue(
        Effect.DENY,
        Side.BOTH,
        rf"{_BE}(?: {_MERELY})* {_RUMOUR}|(?:mere|just|only|nothing but|pure|idle|baseless) {_RUMOUR}",
        certainty=Certainty.RUMOURED,
        whole=True,
    ),
    _cue(
        Effect.DENY,
        Side.BOTH,
        rf"(?:{_BE}|proved|prove|proves)(?: {_MERELY})* {_FALSE}|not true|no truth (?:in|to)|(?:prov|show"
        rf"|expos)\w* (?:\w+ )?false"
        rf"|disproved?|refut(?:e[sd]?|ing)|debunk(?:s|ed)|(?:never|not) (?:happened|existed|took place"
        rf"|taken place|happen|exist)"
        r"|no such",
        whole=True,
    ),
    _cue(
        Effect.DENY,
        Side.AFTER,
        rf"den(?:y|ies|ied|ying|ials?)|contrary to|dismiss(?:es|ed|ing)?(?= (?:\w+ ){{0,3}}{REPORT})"
        rf"|reject(?:s|ed|ing)?(?= (?:\w+ ){{0,3}}{REPORT})|disput(?:es|ed|ing)(?= (?:that|\w+ {REPORT}))"
        rf"|contradict(?:s|ed|ing)?"
        r"|(?:swear|swore|insist)s? (?:that )?(?:he|she|they|it) (?:had )?never",
        whole=True,
    ),
    # --- not yet
    _cue(
        Effect.PENDING,
        Side.AFTER,
        r"(?:not|n['’]t|has|have|had|is|are|was|were)(?: been| be)? yet(?: to| been)?|yet to"
        r"|no \w+(?: \w+){0,3}(?= yet)"
        r"|still (?:to|has to|have to|awaiting|waiting|undecided|pending)|pending",
        phase=Phase.PLANNED,
    ),
    _cue(
        Effect.PENDING,
        Side.AFTER,
        r"(?:had|has|have) been (?:due|set|scheduled|expected|supposed|meant|planned|slated|about"
        r"|going) (?:to|for)"
        r"|(?:was|were) (?:to have|supposed to|meant to)|had (?:planned|hoped|intended|meant|wanted"
        r"|expected) to"
        r"|would have|should have|(?:narrowly|almost|nearly)(?= \w+ed\b)|but for",
        certainty=Certainty.PROBABLE,
        phase=Phase.PLANNED,
        whole=False,
    ),
    # --- the word itself negates
    _cue(
        Effect.AVERT,
        Side.BOTH,
        r"call(?:s|ed|ing)? (?:it |them )?off|cancel(?:s|led|ed|ling)?|scrap(?:s|ped)|shelv(?:ed|es)"
        r"|abandon(?:s|ed)|postpon(?:es|ed|ing)?"
        r"|avert(?:s|ed)|thwart(?:s|ed)|foil(?:s|ed)|prevent(?:s|ed)|ruled out|rul(?:es|ing) out|rejected"
        r"|reject(?:s|ing)?"
        r"|turn(?:s|ed|ing)? down|vetoe[ds]|fell through|broke down",
    ),
    _cue(
        Effect.AVERT,
        Side.AFTER,
        r"fail(?:s|ed|ing|ure)? to|refus(?:e|es|ed|ing|al) (?:to|any|the|all|an?)|refused|declin(?:e|es|ed"
        r"|ing) to|unable to|avoid(?:s|ed) \w+ing|stopped short of"
        r"|without|lack(?:s|ed|ing)?|miss(?:es|ed) out on|neglected to|forgot to|stay(?:s|ed)? away from"
        r"|abstain(?:s|ed) from"
        r"|impossible(?: to)?|fell short of|too \w+ to",
    ),
    # --- not
    _cue(
        Effect.NEGATE,
        Side.AFTER,
        r"not(?: a single| any| one)?|never(?: once)?|no longer|cannot|neither|nor|nobody|no one|none|nothing"
        r"|nowhere|no|in no way"
        r"|by no means|hardly any|zero",
    ),
    _cue(Effect.NEGATE, Side.AFTER, r"(?<=\w)n['’]t"),
    # --- hedges
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"rumou?red(?: to)?|rumou?rs?(?: (?:that|of|about|swirl\w*|say|says))|rumou?r has it(?: that)?"
        r"|word on the street|whispered",
        certainty=Certainty.RUMOURED,
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"alleged(?:ly)?|alleg(?:e|es|ing)|allegations?|accus(?:es|ed|e|ing|ations?)|purported(?:ly)?"
        r"|reportedly|supposedly|ostensibly"
        r"|(?:is|are|was|were|has been|have been) (?:\w+ly )?(?:said|reported|claimed|alleged|rumou?red) to"
        r"|suspected(?: of)?|claim(?:s|ed|ing)? to|so-called|self-styled|according to (?:rumou?rs|unnamed"
        r"|anonymous)|charged with",
        certainty=Certainty.ALLEGED,
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        rf"{REPORT} (?:that|of|about|saying)|it is (?:said|reported|claimed|alleged) that|reports? (?:suggest"
        rf"|say|claim)",
        certainty=Certainty.ALLEGED,
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"probab(?:ly|le)|likely|apparently|presumably|appear(?:s|ed)? to|seem(?:s|ed)? to|(?:believed"
        r"|thought|understood|presumed|assumed) to"
        r"|(?:believes?|thinks?|assumes?|suspects?)(?= )|it is (?:believed|thought|understood) that"
        r"|almost certainly|evidently",
        certainty=Certainty.PROBABLE,
    ),
    _cue(
        Effect.OPEN,
        Side.AFTER,
        r"if|unless|in case|provided that|as long as|on condition that|should(?= (?:he|she|they|it|the) )",
        certainty=Certainty.POSSIBLE,
        phase=Phase.PLANNED,
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"(?<!in )(?<!of )(?<!since )(?<!\d )may(?! \d)(?= [a-z])|might|could|possib(?:ly|le)|perhaps|maybe"
        r"|potential(?:ly)?|risk(?:s|ed)? \w+ing|threat(?:s|ens|ened)? (?:of|to)",
        certainty=Certainty.POSSIBLE,
    ),
    # --- plans
    _cue(
        Effect.PLAN,
        Side.AFTER,
        r"will(?= [a-z])|['’]ll|would|shall|(?:is|are|was|were) (?:\w+ )?(?:to(?= [a-z])|due|set|scheduled"
        r"|expected|planned|slated|about|going|ready|willing|poised)"
        r"(?: to| for| on| in)?|plan(?:s|ned|ning)? (?:to|for|on|an?|the)|intend(?:s|ed|ing)? to|expect(?:s"
        r"|ed|ing)?(?: to)?|hop(?:e|es|ed|ing) to"
        r"|aim(?:s|ed|ing)? to|want(?:s|ed)? to|(?:is|are|was|were) considering|consider(?:s|ing)?"
        r"|prepar(?:es|ing|ed) (?:to|for)|preparations for"
        r"|upcoming|planned|proposed|forthcoming|scheduled|promis(?:e|es|ed) to|vow(?:s|ed)? to|agreed to"
        r"|call(?:s|ed|ing)? (?:for|on)|offer(?:s|ed)? to"
        r"|ahead of|threaten(?:s|ed|ing)? to|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|to be(?= \w+ed\b)|ready to"
        r"|willing to|wishes to|seek(?:s|ing)? to|sought to",
        phase=Phase.PLANNED,
    ),
    _cue(
        Effect.ONGOING,
        Side.AFTER,
        r"still(?= \w+ing\b)|(?:is|are|was|were|has been|have been|had been) (?:still |now "
        r"|currently )?(?=\w{3,}ing\b)|under ?way|ongoing"
        r"|continu(?:e|es|ed|ing)(?: to)?|in progress",
        phase=Phase.UNDER_WAY,
    ),
    _cue(
        Effect.ASSERT,
        Side.AFTER,
        r"(?:officially |has |have |had )*(?:confirm(?:s|ed)|prove[sd]?|admit(?:s|ted)|acknowledge[sd]?"
        r"|conced(?:es|ed))",
    ),
)
