"""Cues that leave open whether something happened, or say that it is yet to happen."""

from __future__ import annotations

from consistency.claims.cue import Cue, Effect, Side, cue
from consistency.claims.vocabulary import ARE
from consistency.records import Certainty, Phase

DOUBTS: tuple[Cue, ...] = (
    cue(
        Effect.HEDGE,
        Side.AFTER,
        r"(?:investigat|examin|prob|check)\w+ whether|look(?:ed|ing|s)? into whether",
        certainty=Certainty.ALLEGED,
    ),
    cue(
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
    cue(
        Effect.OPEN,
        Side.AFTER,
        r"""
        (?:not(?: yet)? (?:known|clear|decided|certain)|unclear|unknown|uncertain|undecided|unsure|doubtful
        |(?:not|\w+n['’]t) know|remains to be seen|(?:no word|no decision)(?: \w+){0,2})(?: on| about| as to)?
        (?: whether| if)?|whether
        """,
        certainty=Certainty.POSSIBLE,
    ),
    cue(
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
NOT_YET: tuple[Cue, ...] = (
    cue(
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
    cue(
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
HEDGES: tuple[Cue, ...] = (
    cue(
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
    cue(
        Effect.HEDGE,
        Side.BOTH,
        r"allegedly|reportedly|purportedly|supposedly|ostensibly|by all accounts",
        certainty=Certainty.ALLEGED,
    ),
    cue(
        Effect.HEDGE,
        Side.BOTH,
        r"probably|apparently|presumably|almost certainly|evidently|in all likelihood|most likely|seemingly",
        certainty=Certainty.PROBABLE,
    ),
    cue(Effect.HEDGE, Side.BOTH, r"possibly|perhaps|maybe|conceivably", certainty=Certainty.POSSIBLE),
    cue(
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
    cue(
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
    cue(
        Effect.HEDGE,
        Side.AFTER,
        r"""
        may(?= [a-z])|might|could|possible|potential(?:ly)?|risk(?:s|ed)? \w+ing
        |threat(?:s|ens|ened)? (?:of|to)
        """,
        certainty=Certainty.POSSIBLE,
    ),
)
PHASES: tuple[Cue, ...] = (
    cue(
        Effect.PLAN,
        Side.BOTH,
        rf"""
        {ARE} (?:\w+ly |still |now )?(?:imminent|looming|forthcoming|at hand|in the offing|on the cards|in prospect)
        |{ARE} (?:\w+ly |still |now |also )?(?:due|scheduled|expected|set|planned|slated|billed|pencill?ed in)
        (?: for)?(?= (?:on|in|at|for|by|next|this|later|before|within|tomorrow|today|tonight|early|late|mid|\w+day)\b)
        """,
        phase=Phase.PLANNED,
    ),
    cue(
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
    cue(
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
    cue(
        Effect.ONGOING,
        Side.AFTER,
        rf"""
        still(?= \w+ing\b)|{ARE} (?:still |now |currently )?(?=\w{{3,}}ing\b)
        |continu(?:e|es|ed|ing)(?: to)?
        """,
        phase=Phase.UNDER_WAY,
    ),
    cue(
        Effect.ASSERT,
        Side.BOTH,
        r"""
        (?:officially )?confirm(?:s|ed)|officially|prove[sd]?|admit(?:s|ted)|acknowledge[sd]?|conced(?:es|ed)
        |confess(?:es|ed)
        """,
    ),
)
