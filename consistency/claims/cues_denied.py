"""Cues that deny or negate what they bear on, and phrases that only look like it."""

from __future__ import annotations

import re

from consistency.claims.cue import Cue, Effect, Side, cue
from consistency.claims.vocabulary import (
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
)
from consistency.records import Certainty, Phase

LOOK_ALIKES: tuple[Cue, ...] = (
    cue(
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
CONTRARY: tuple[Cue, ...] = (
    cue(Effect.DENY, Side.AFTER, rf"contrary to(?= (?:[\w’'-]+ ){{0,4}}?{REPORT} (?:that|of|about)\b)"),
    cue(Effect.NOTHING, Side.AFTER, r"contrary to"),
)
DENIALS: tuple[Cue, ...] = (
    cue(Effect.DENY, Side.BOTH, r"no such|nothing of the (?:kind|sort)"),
    cue(
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
    cue(
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
    cue(
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
    cue(
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
    cue(
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
NOT_RULED_OUT: tuple[Cue, ...] = (
    cue(
        Effect.HEDGE,
        Side.BOTH,
        r"(?:not|cannot|\w+n['’]t|never)(?: yet)? (?:be|been) (?:ruled out|excluded|discounted)",
        certainty=Certainty.POSSIBLE,
    ),
    cue(
        Effect.HEDGE,
        Side.AFTER,
        r"""
        (?:not|never|cannot|could ?not|\w+n['’]t|refus\w+ to|declin\w+ to)(?: \w+)?
        (?: rul(?:e|ed|ing) out| exclud(?:e|ed|ing))
        """,
        certainty=Certainty.POSSIBLE,
    ),
)
NEGATIONS: tuple[Cue, ...] = (
    cue(
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
    cue(
        Effect.AVERT,
        Side.OBJECT,
        r"""
        rul(?:ed?|es|ing) out|(?:no|not|any|without)(?: any)? (?:further|new|more|fresh|additional
        |second)(?! than)
        """,
        phase=Phase.PLANNED,
    ),
    cue(Effect.AVERT, Side.BOTH, r"fell through|(?:did|has|had|have) not come about|came to nothing"),
    cue(
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
    cue(
        Effect.NEGATE,
        Side.NEXT,
        r"""
        (?:and|but) not(?= (?:the|an?|his|her|its|their|by|in|on|at|to|for)\b)|not(?= \w+ but\b)|rather than
        |too (?!much|many)\w+ to
        """,
    ),
    cue(Effect.NEGATE, Side.BOTH, r"at no (?:time|point|stage|moment)|on no account|under no circumstances|in no case"),
    cue(
        Effect.NEGATE,
        Side.EVENT,
        r"""
        not(?: a single| any| one)?|never(?: once)?|no longer|cannot|neither|nor|nobody|no one|none|nothing|nowhere
        |no|in no way|by no means|(?:hardly|scarcely|barely|almost no|next to no) any(?:one|body|thing)?|zero
        """,
    ),
    Cue(Effect.NEGATE, Side.EVENT, re.compile(r"(?<=\w)n['’]t\b", re.IGNORECASE)),
)
