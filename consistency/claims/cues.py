"""The words by which news English commits to what it reports, or does not; tables for `factuality`.

A row says what the cue does to the content, where that content stands, and the cue as a regular expression
(line breaks in it mean nothing). Earlier rows win: "not ruled out" is read before "not" and "ruled out" can be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from consistency.claims.vocabulary import (
    ARE,
    BE,
    CALLED,
    DISMISS,
    FALSE,
    GRANTS,
    MERELY,
    NUMBER,
    QUOTE,
    REPORT,
    RUMOUR,
    TIMES,
    joined,
)
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
        rf"""
        not (?:only|merely|simply|solely)(?! an? )|not just(?! an? |rumou?r)|not least|not to mention|no doubt
        |no sooner|no less than|no fewer than|if not
        |no more than(?= (?:\d|an? |{NUMBER}))|(?:no one|nobody|none) (?:but|except|other than|apart from)
        |no (?:choice|option|alternative) but
        |not (?:help )?but|no (?:small|stranger|secret)|none too|not without|whether or not|no matter|no wonder
        |no one else|not until|far from over
        |(?:not|\w+n['’]t)(?= (?:[\w’'-]+ ){{1,9}}?until\b)
        |(?:not|\w+n['’]t)(?= (?:[\w’'-]+ ){{1,7}}?(?:before|till) (?:\w+day|next|the (?:end|start|beginning)|\d
        |January|February
        |March|April|June|July|August|September|October|November|December|mid|early|late|noon|dawn|midnight)\b)
        |(?<=will )not(?= (?:[\w’'-]+ ){{1,9}}?before\b)|no \w+er than
        |nothing but(?! (?:an? )?(?:{MERELY} )*(?:{RUMOUR}|{FALSE}))|as long as(?= \d)
        |not exceed\w*|nothing new|not alone|not more than|no longer than|nothing less than|as expected|than expected
        |may(?= \d)|in (?:early |late |mid-)?may|open(?:s|ed|ing)? (?:fire|up)|no\.? ?(?=\d)|will(?='s|’s| smith)
        |out of nowhere|in no time|met with(?= an? )|(?:meet(?:s|ing)?|met)(?= (?:[\w’']+ ){{0,2}}(?:demands?|deadline
        |costs?|targets?|standards?|needs|criteria|conditions|requirements)\b)
        """,
    ),
)
_DENIALS = (
    _cue(Effect.DENY, Side.BOTH, r"no such|nothing of the (?:kind|sort)"),
    _cue(
        Effect.UNDENIED,
        Side.AFTER,
        r"""
        (?:not|\w+n['’]t|never|nor|cannot|no one|nobody|hardly|neither|stopped short of|without|declin\w+ to
        |refus\w+ to)
        (?: \w+){0,2}? (?:den(?:y|ies|ied|ying)|disput(?:e[sd]?|ing)|contest(?:s|ed|ing)?)|no denial of
        |undisputed(?: that)?
        |undeniabl[ey]|nobody disputes
        """,
        whole=True,
    ),
    _cue(
        Effect.AVERT,
        Side.AFTER,
        rf"""
        den(?:y|ies|ied|ying)(?= (?:(?!(?:that|having|he|she|they|it|was|had|were|been|being|to
        |\w+ing)\b)[\w’'-]+ ){{0,5}}?{GRANTS}
        (?! (?:had|was|were|charges?|scandal|claims?|reports?|rumou?rs?)\b))
        |(?:(?<=been )|(?<=being )|(?<=was )|(?<=were ))denied(?= (?!(?:by|on|in|as|at|and|but|when|yesterday
        |\w+ly)\b)\w)
        """,
    ),
    _cue(
        Effect.DENY,
        Side.BOTH,
        rf"""
        {BE}(?: {MERELY})* {QUOTE}(?:{MERELY} )*{RUMOUR}(?! (?:that|about|of|sites?|columns?)\b)
        |(?:mere|just|only|nothing but|pure|idle|baseless|no more than|nothing more than)(?: an?)? {RUMOUR}
        |{QUOTE}an? (?:\w+ )?rumou?r(?! that| has| of)
        |{CALLED}(?=(?: [\w'’-]+){{1,9}}? (?:as )?{QUOTE}(?:{MERELY} )*{RUMOUR}\b)
        """,
        certainty=Certainty.RUMOURED,
        whole=True,
    ),
    _cue(
        Effect.DENY,
        Side.BOTH,
        rf"""
        (?:{BE}|proves?)(?: {MERELY})* {QUOTE}(?:{MERELY} )*{FALSE}|(?:not|\w+n['’]t|hardly|far from) (?:\w+ )?true
        |(?:no|not a|little|without a|not one|nor any)(?: \w+)? (?:truth|grain of truth|word of truth
        |shred of truth)(?: (?:in|to))?
        |not a word (?:of it )?(?:is|was) true|exist(?:s|ed)? (?:only|solely|merely|nowhere)(?: but)? (?:in|on)
        |nothing true|no (?:basis|foundation|substance) (?:for|in|to|whatever)
        |(?:prov|show|expos)\w* (?:\w+ )?false|disproved?|disproves|refut(?:e[sd]?|ing)|debunk(?:s|ed|ing)|belie[sd]?
        |(?:has|have|had|having) (?:\w+ )?(?:invented|fabricated|made up|concocted|dreamt up
        |dreamed up)(?= the (?:{REPORT}))
        |never {TIMES}|(?:was|were|been|being|is|are) (?:\w+ly )?(?:denied|disputed|contradicted)(?= (?:by
        |on|in|as|at|\w+ly))
        |an? (?:\w+ )?(?:lie|hoax|fabrication|fairy tale)
        |{CALLED}(?=(?: [\w'’-]+){{1,9}}? (?:as )?{QUOTE}(?:{MERELY} )*{FALSE}\b)
        """,
        whole=True,
    ),
    _cue(
        Effect.DENY,
        Side.AFTER,
        rf"""
        den(?:y|ies|ied|ying|ials?)|{DISMISS}(?= (?:as )?(?:[\w’'-]+ ){{0,4}}?{REPORT}\b)
        |disput(?:es|ed|ing)(?= (?:that|\w+ {REPORT}))|contradict(?:s|ed|ing)?|(?:nothing|none|not a word|no part
        |little) (?:in|of|about) (?:the|this|that|such) {REPORT}
        |disclaim(?:s|ed|ing)?
        |disavow(?:s|ed|ing)?|{CALLED}(?= as (?:{MERELY} )*{FALSE})|no truth whatever
        """,
        whole=True,
    ),
)
_CONTRARY = (
    _cue(Effect.DENY, Side.AFTER, rf"contrary to(?= (?:[\w’'-]+ ){{0,4}}?{REPORT} (?:that|of|about)\b)"),
    _cue(Effect.NOTHING, Side.AFTER, r"contrary to"),
)
_DOUBTS = (
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"(?:investigat|examin|prob|check)\w+ whether|look(?:ed|ing|s)? into whether",
        certainty=Certainty.ALLEGED,
    ),
    _cue(
        Effect.DOUBT,
        Side.BOTH,
        r"""
        unconfirmed|unverified|unproven|unsubstantiated|uncorroborated|await(?:s|ing) confirmation
        |neither confirmed nor denied
        |(?:not|\w+n['’]t|never|yet to|no one has)(?: yet)?(?: be| been)?(?: \w+ly)?
        (?: confirmed| verified| corroborated| established| proven| proved)
        |(?:declin|refus)\w+ to(?: either)? confirm(?: or deny|(?= (?:that|whether|if|it|this|or|reports?
        |the (?:report|news)|details))|(?=[.,;]))|(?:no|without)(?: \w+)? confirmation|(?:not
        |neither|\w+n['’]t|nor)(?: \w+)? confirm(?: n?or deny)?
        """,
        certainty=Certainty.POSSIBLE,
        whole=True,
    ),
    _cue(
        Effect.OPEN,
        Side.AFTER,
        r"""
        (?:not(?: yet)? (?:known|clear|decided|certain)|unclear|unknown|uncertain|undecided|unsure|doubtful
        |(?:not|\w+n['’]t) know|remains to be seen|(?:no word|no decision)(?: \w+){0,2})(?: on| about| as to)?
        (?: whether| if)?|whether
        """,
        certainty=Certainty.POSSIBLE,
    ),
    _cue(
        Effect.SUPPOSE,
        Side.AFTER,
        r"""
        if(?! not\b| only\b| any\b)|unless|in case|provided that|as long as|so long as|on condition that
        |should(?= (?:he|she|they|it|the) )|assuming(?: that)?|were(?= (?:he|she|they|it|the) )(?= [^,]{1,60}\bto )
        """,
        certainty=Certainty.POSSIBLE,
        phase=Phase.PLANNED,
    ),
)
_NOT_YET = (
    _cue(
        Effect.PENDING,
        Side.EVENT,
        r"""
        (?:not|\w+n['’]t|has|have|had|is|are|was|were)(?: been| be)? yet(?: to| been)?|yet to
        |(?:no|none|nobody|no one)(?= (?:[\w’'-]+ ){1,9}?(?:yet|so far|thus far)\b)
        |still (?:to|has to|have to|awaiting|waiting(?: for| on| to)?|await(?:s|ed)?|waits? for|undecided|pending
        |unopened|outstanding|expects?)|pending|so far (?:not|no)|await(?:s|ed|ing)
        |(?:have|has|had) to wait|waits(?= (?:[\w’'-]+ ){0,5}?(?:for|on|to|until)\b)
        |(?<!without )waiting(?= (?:[\w’'-]+ ){0,5}?(?:for|on|to|until)\b)
        |(?:not|\w+n['’]t)(?= (?:[\w’'-]+ ){1,7}?(?:yet|so far|thus far)\b)|remains? to be
        |(?:had|has|have) not(?= [^.;,]{1,60}? by (?:\w+day|noon|midnight|the (?:end|time)|late|early|mid|\d
        |nightfall|dawn))
        |(?:postpon|adjourn|deferr?|delay|push)(?:e|ed|es|ing|s|ed back)?(?= [^.;]{0,60}?\b(?:until|till
        |to next)\b)|put off(?= [^.;]{0,60}?\buntil\b)
        """,
        phase=Phase.PLANNED,
    ),
    _cue(
        Effect.FOILED,
        Side.BOTH,
        r"""
        (?:had|has|have) been (?:\w+ly )?(?:due|set|scheduled|expected|supposed|meant|planned|slated|about
        |going) (?:to|for|on|in|at)|(?:had|has|have) been due
        |(?:had )(?:planned|intended|hoped|wanted|meant|promised|agreed|vowed|undertaken|expected) to
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
        Side.BOTH,
        r"(?:not|cannot|\w+n['’]t|never)(?: yet)? (?:be|been) (?:ruled out|excluded|discounted)",
        certainty=Certainty.POSSIBLE,
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"""
        (?:not|never|cannot|could ?not|\w+n['’]t|refus\w+ to|declin\w+ to)(?: \w+)?
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
        |aborted|dropped(?= (?:its|his|her|their|the|all) (?:\w+ )?(?:plan|bid|idea|charge|case|suit|claim))
        |rebuff(?:s|ed)
        |(?<!court )block(?:s|ed)(?= )|ditched|axed|rescinded|vetoing
        """,
    ),
    _cue(
        Effect.AVERT,
        Side.OBJECT,
        r"""
        rul(?:ed?|es|ing) out|(?:no|not|any|without)(?: any)? (?:further|new|more|fresh|additional
        |second)(?! than)
        """,
        phase=Phase.PLANNED,
    ),
    _cue(Effect.AVERT, Side.BOTH, r"fell through|(?:did|has|had|have) not come about|came to nothing"),
    _cue(
        Effect.AVERT,
        Side.AFTER,
        r"""
        before (?:[\w’'-]+ ){1,4}?could|fail(?:s|ed|ing|ure)? (?:to|in)(?! (?:the|a|his|her|their|its|some|three
        |two|many) )|refus(?:e|es|ed|ing
        |al)(?: to)?|declin(?:e|es|ed|ing) to|unable to|avoid(?:s|ed|ing)(?! to)|escape[sd]?(?= (?:an? )?(?:jail
        |prison|punishment|conviction|charges?|prosecution|trial|injury|death))
        |stopped short of|without|lack(?:s|ed|ing)?|miss(?:es|ed) out on|neglected to|forgot to|stay(?:s
        |ed)? away from
        |abstain(?:s|ed) from|impossible(?: to)?|fell short of|instead of|shied away from|held back from|resist(?:s
        |ed) \w+ing|balk(?:s|ed) at
        |(?:stop|stops|stopped|ceas(?:e|es|ed)|quit|halt(?:s|ed)|gave up)(?= \w+ing\b)|withheld|withhold(?:s|ing)?
        |barred(?: from)?
        |in the absence of|forgo(?:es)?|forwent|skip(?:s|ped)|boycott(?:s|ed)?|spurn(?:s|ed)|never got round to
        |far from(?= \w+ing)
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
        Effect.NEGATE, Side.BOTH, r"at no (?:time|point|stage|moment)|on no account|under no circumstances|in no case"
    ),
    _cue(
        Effect.NEGATE,
        Side.EVENT,
        r"""
        not(?: a single| any| one)?|never(?: once)?|no longer|cannot|neither|nor|nobody|no one|none|nothing|nowhere
        |no|in no way|by no means|(?:hardly|scarcely|barely|almost no|next to no) any(?:one|body|thing)?|zero
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
        |whispered|(?:talk|word|gossip|whispers) (?:of|that)|(?:rumou?rs?|gossip|whispers
        |speculation)(?= [^,.;]{3,60}\bthat\b)
        |(?:word|talk|rumou?rs?|stor(?:y|ies)|tales?) (?:is|was|are|were|has|have|goes|went
        |spread)(?= [^,.;]{0,60}?\bthat\b)
        |the rumou?r mill|rife with(?: \w+)? (?:rumou?rs?|speculation)(?: that)?
        """,
        certainty=Certainty.RUMOURED,
    ),
    _cue(
        Effect.HEDGE,
        Side.BOTH,
        r"allegedly|reportedly|purportedly|supposedly|ostensibly|by all accounts",
        certainty=Certainty.ALLEGED,
    ),
    _cue(
        Effect.HEDGE,
        Side.BOTH,
        r"probably|apparently|presumably|almost certainly|evidently|in all likelihood|most likely|seemingly",
        certainty=Certainty.PROBABLE,
    ),
    _cue(Effect.HEDGE, Side.BOTH, r"possibly|perhaps|maybe|conceivably", certainty=Certainty.POSSIBLE),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        rf"""
        alleged|supposed(?! to)|alleg(?:e|es|ing)|allegations?|accus(?:es|ed|e|ing|ations?)|purported
        |suspects?(?= \w+ (?:of|in)\b)
        |under (?:suspicion|investigation)(?: of| for| over)?|investigated (?:for|over)|on suspicion of
        |suspicions? that|implicated in
        |{ARE} (?:\w+ly )?(?:said|reported|claimed|alleged|rumou?red) to|suspected(?: of)?
        |claim(?:s|ed|ing)? to|so-called|self-styled|charged with|it is (?:said|reported|claimed|alleged) that
        |(?<!police )(?:reports?|rumou?rs?|claims?) (?:that|of|about|saying|suggest|say|claim)|suggestions? that
        """,
        certainty=Certainty.ALLEGED,
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"""
        (?:signs?|indications?|hints?|suspicions?|likelihood|possibility|evidence|fears?|chances are) (?:are )?that
        |probable|likely|appear(?:s|ed)? to|seem(?:s|ed)? to|looks? (?:set|likely) to|it (?:appears|seems)(?: that)?
        |(?:is|are|was|were) (?:widely )?(?:feared|believed|thought|assumed|presumed)(?: to)?|fears? (?:that|of)
        |feared(?: to)?
        |presumed
        |(?:believed|thought|understood|presumed|assumed) to|(?:believes?|thinks?|assumes?|suspects?)(?= (?:that|he
        |she|they|it|the|an?|his|her|its|their|there|(?-i:[A-Z])\w+)\b)
        |it is (?:believed|thought|understood) that
        """,
        certainty=Certainty.PROBABLE,
    ),
    _cue(
        Effect.HEDGE,
        Side.AFTER,
        r"""
        may(?= [a-z])|might|could|possible|potential(?:ly)?|risk(?:s|ed)? \w+ing
        |threat(?:s|ens|ened)? (?:of|to)
        """,
        certainty=Certainty.POSSIBLE,
    ),
)
_PHASES = (
    _cue(
        Effect.PLAN,
        Side.BOTH,
        rf"""
        {ARE} (?:\w+ly |still |now )?(?:imminent|looming|forthcoming|at hand|in the offing|on the cards|in prospect)
        |{ARE} (?:\w+ly |still |now |also )?(?:due|scheduled|expected|set|planned|slated|billed|pencill?ed in)
        (?: for)?(?= (?:on|in|at|for|by|next|this|later|before|within|tomorrow|today|tonight|early|late|mid|\w+day)\b)
        """,
        phase=Phase.PLANNED,
    ),
    _cue(
        Effect.PLAN,
        Side.EVENT,
        rf"""
        will(?= (?!is|was|has)[a-z])|['’]ll|would|shall
        |{ARE} (?:\w+ly |still |now |also )?(?:to(?= [a-z])|(?:due|set|scheduled
        |expected|planned|slated|about|going|ready|willing|poised|preparing|planning|hoping|considering|expecting
        |billed|tipped|earmarked|on course|on track)(?: to| for)?)
        |plan(?:s|ned|ning)? (?:to|for|on|an?|the)|(?:intend|expect|aim|want|seek|mean)(?:s|ed|ing)? to
        |hop(?:e|es|ed|ing) to
        |(?:is|are|was|were) (?:preparing|planning|intending|aiming|gearing up|getting ready) to|gearing up (?:to|for)
        |(?:try|attempt|seek|struggl|work|fight|rac|battl|hop|aim|plan|prepar)ing to
        |considers?|prepar(?:es|ing|ed) (?:to|for)|preparations for|upcoming|imminent|looming|impending|planned
        |proposed|forthcoming|scheduled
        |(?:promis(?:e|es|ed)|vow(?:s|ed)?|offer(?:s|ed)?|threaten(?:s|ed|ing)?|ready|willing|wishes
        |pledg(?:e|es|ed)|undert(?:ook|akes|aken)|prepares?|intends|resolved|decided) to|agreed to(?! (?:the|an?
        |all|its|their|his|her|this|that|these)\b)
        |pencill?ed in(?: for)?|due(?= (?:in|on|at|next|this|to|by|later|before)\b)|call(?:s|ed|ing)? for|ahead of
        |demand(?:s|ed|ing)?|urg(?:es|ed|ing)|sought to|expects|must|should
        """,
        phase=Phase.PLANNED,
    ),
    _cue(
        Effect.UNFINISHED,
        Side.BOTH,
        rf"""
        (?<!got )(?<!get )under ?way|ongoing|in progress|in full swing|unfinished|(?:{ARE} )?still(?= \w+ing\b)
        |(?:is|are) (?:now |currently )?(?=\w{{3,}}ing\b)|{ARE} (?:still )?(?:continuing
        |going on)
        |(?:half|partly|nearly|almost) (?:done|finished|complete)
        """,
        phase=Phase.UNDER_WAY,
    ),
    _cue(
        Effect.ONGOING,
        Side.AFTER,
        rf"""
        still(?= \w+ing\b)|{ARE} (?:still |now |currently )?(?=\w{{3,}}ing\b)
        |continu(?:e|es|ed|ing)(?: to)?
        """,
        phase=Phase.UNDER_WAY,
    ),
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
    *_NEGATIONS[:2],
    *_DOUBTS,
    *_CONTRARY,
    *_DENIALS,
    *_NOT_YET,
    *_NEGATIONS[2:],
    *_HEDGES,
    *_PHASES,
)
