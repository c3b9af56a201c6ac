"""Word classes that the cues of `cues` are made of, each as a group of alternatives of a regular expression."""

from __future__ import annotations

import re

_BREAK = re.compile(r"\n\s*")


def joined(pattern: str) -> str:
    """A pattern written over several lines as one group of alternatives."""
    return f"(?:{_BREAK.sub('', pattern.strip())})"


QUOTE = r"[“\"‘'`]?"
REPORT = joined(r"""
    reports?|rumou?rs?|claims?|allegations?|accusations?|talk|suggestions?|speculations?|stor(?:y|ies)|assertions?
    |statements?|notion|whispers|gossip|hearsay|charges?|tales?|word|insinuations?|assumptions?|theor(?:y|ies)|idea
    |(?:news|press|media) (?:reports?|accounts?)|chatter|posts?|headlines?
""")
BE = joined(r"""
    is|are|was|were|be|been|being|remains?|remained|proves?|proved|proven|turn(?:s|ed)? out|as|called|calls|branded
    |to be|dubbed|labell?ed|amount(?:s|ed)? to|boil(?:s|ed)? down to|'s|’s
""")
MERELY = joined(r"""
    just|mere(?:ly)?|only|pure(?:ly)?|simply|nothing but|nothing (?:more|other) than|no more than|a|an|the
    |complete(?:ly)?|entire(?:ly)?|total(?:ly)?|utter(?:ly)?|wholly|all|sheer|plain(?:ly)?|to be|baseless|idle
    |malicious|blatant|absolutely|quite|simple|outright|patently|demonstrably|little (?:more|else) than|cruel|wild
    |so much|another|crude|pack of|bunch of|product of|figment of
""")
FALSE = joined(r"""
    false(?:hoods?)?|untrue|unfounded|baseless|groundless|fakes?|faked|invented|inventions?|fabricat(?:ed|ions?)
    |nonsense|lies?|hoax(?:es)?|fiction|fictitious|myths?|fairy[ -]tales?|ridiculous|absurd|rubbish|bunk|pranks?
    |without (?:any )?(?:foundation|basis|substance)|bogus|fantas(?:y|ies)|concocted|made up|disproved|disproven
    |refuted|debunked|incorrect|wrong|mistaken|slander|propaganda|canards?|wide of the mark|staged|an? stunt
    |phon(?:e)?y
    |unsupported|forger(?:y|ies)|forged|imaginary|erroneous|inaccurate|misinformation|disinformation|fake news
    |doctored
    |(?:plucked |conjured )?(?:out of|from) thin air|(?:the|his|her|their|someone['’]s) imagination
""")
RUMOUR = joined(r"rumou?rs?|gossip|hearsay|speculation|tittle-tattle|whispers|idle talk|loose talk|chatter|tattle")
TIMES = joined(
    r"happen(?:ed|s)?|exist(?:ed|s)?|occur(?:red|s)?|took place|take place|taken place|came about|materiali[sz]ed?"
)
ARE = joined(r"is|are|was|were|has been|have been|had been|be|being")
CALLED = joined(r"""
    (?:(?<!the )(?<!an )(?<!a )(?<!its )(?<!phone )(?:call|brand|describ|dismiss|denounc|label|reject|declar|deem
    |pronounc
    |characteri[sz]|condemn|expos|ridicul|rat|slamm?|mark)(?:s|es|e|ed|ing|led|ling)?)
""")
# How people turn down what is said of them, before "reports", "claims", "stories".
DISMISS = joined(r"""
    (?:dismiss|reject|rebuff|repudiat|rebut|refut|contest|disput|disavow|ridicul|mock|rubbish|scotch|quash|debunk|deni
    |disclaim|discount|discredit|pooh-pooh|squash|squelch|disown|decri)(?:s|es|e|ed|ing|t?ed|ting)?
    |(?:laugh|shrug|wav|brush|wrot|writ|turn)(?:s|es|ed|e|ing)? (?:off|aside|away)
    |(?:scoff|sneer|hit out|laugh)(?:s|ed|ing)? at|(?:pour|pours|poured) (?:cold water|scorn) on
    |(?:g[ai]ve|gives|giving) the lie to|puts? (?:paid|an end) to|(?:knock|shoot|shot|slap)(?:s|ed|ing)? down
    |made light of|took issue with|has no truck with
""")
# What one is denied that is not a statement: "denied bail" refuses it.
GRANTS = joined(r"""
    bail|visas?|parole|entry|access|asylum|permission|permits?|licen[cs]es?|clemency|pardons?|citizenship|leave
    |treatment|(?:medical |legal )?(?:care|aid|help|advice)|food|water|re-?entry|passage|admission|accreditation
    |(?:right|chance|opportunity|request|application|petition|appeal|motion|loan|retrial|passport|extension|refund
    |compensation|funding|tenure)s?|boarding|insurance|coverage|lawyers?|extradition|planning consent
""")
NUMBER = joined(r"""
    one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy
    |eighty
    |ninety|hundred|half|dozen
""")
