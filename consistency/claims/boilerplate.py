"""What stands on a news page beside the news: share lines, credits, bylines, stamps, links.

Every pattern describes a whole sentence of a closed form. What might assert something stays: a caption
that tells what a picture shows is a claim, a name with the picture's credit is not. A line too many
costs a little time, a fact too few costs a finding.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = r"[A-Z][\w.'’-]*"
_PERSON = rf"(?:{_WORD}(?: (?:{_WORD}|de|van|von|al|bin)){{1,3}})"
_NAME = rf"(?:{_WORD}(?: (?:{_WORD}|of|the|de|van|von|al|bin)){{0,3}})"
_PEOPLE = rf"(?:{_PERSON}(?:(?:,|,? and| &|;) {_PERSON}){{0,5}})"
_NAMES = rf"(?:{_NAME}(?:(?:,|;|,? and| &| ?[/|]|,? in) ?{_NAME}){{0,8}})"
_CAPTIONED = rf"(?:{_WORD}(?:,? (?:{_WORD}|\([LRlr]\)|of|the|and|de|van|von|al|bin|left|right)){{0,14}})"
_AGENCY = r"(?:AP|AFP|EPA|PA|UPI|TASS|ANI|PTI|IANS|Xinhua|Reuters|REUTERS|Getty(?: Images)?|(?:The )?Associated Press)"
_ADDRESS = r"(?:https?://\S+|www\.\S+|\S+@\S+\.\w+)"
_SITE = r"(?:facebook|twitter|x|whatsapp|linkedin|e-?mail|reddit|pinterest|telegram|instagram|youtube)"
_BUTTON = rf"(?:share|print|save|tweet|comments?|bookmark|{_SITE}|google\+?|\d+)"
_PIECE = r"(?:article|story|page|post)"
_STORIES = r"(?:articles?|stories|story|news|content|topics|links|posts|videos?|coverage|headlines|picks)"

# Read without regard to case, without marks at the ends.
_FURNITURE = (
    rf"{_BUTTON}(?:[ ,|/•·+]+{_BUTTON}){{0,9}}",
    rf"(?:share|e-?mail|print|save|tweet|like|recommend) this(?: {_PIECE})?(?: (?:on|via|with|to) .{{1,40}})?",
    rf"share (?:on|via) {_SITE}(?:[ ,]+{_SITE})*",
    rf"(?:follow|like|find|join) (?:us|me|our page|@\w+) on {_SITE}(?:,? (?:and|for|at|or|@) ?.{{1,60}})?",
    r"(?:subscribe|sign up) (?:now |today |here )?(?:to|for)\b.{0,80}",
    r"(?:subscribe|sign up|log in|sign in|register)(?: (?:now|today|here))?",
    r"(?:download|get) (?:our|the) .{0,20}\bapp\b.{0,40}",
    r"(?:\d+ |no |(?:add|post|leave|write) (?:a |your )?|(?:view|show|read|see) )?(?:all )?(?:\d+ )?comments?",
    r"(?:leave|post|write) a reply",
    r"(?:your )?e-?mail address will not be published",
    r"required fields are marked.{0,5}",
    r"(?:save my name|notify me of)\b.{0,120}",
    r"(?:you must be |please )?(?:logged in|log in|register|sign in) to (?:post|leave|comment|reply|read)\b.{0,40}",
    r"comments (?:are|have been) (?:closed|turned off|disabled|moderated)(?: .{0,40})?",
    r"(?:read|see|view|find out|show|load|learn) (?:more|less|(?:the )?full (?:story|article|report)|also)",
    r"(?:continue|keep) reading(?: .{0,30})?",
    rf"(?:view|see|show|browse) (?:all|more) (?:related )?{_STORIES}(?:view (?:all|more) (?:related )?{_STORIES})?",
    r"(?:click|tap) (?:here|on)\b.{0,80}",
    r"(?:see|watch|listen(?: to)?|read|view|scroll)\b.{0,80}\b(?:here|below|above)",
    rf"(?:visit|go to|more at|for more .{{0,40}}(?:visit|go to|see)) (?:our (?:web)?site )?(?:at )?{_ADDRESS}",
    rf"{_ADDRESS}(?:[ ,|]+{_ADDRESS}){{0,5}}",
    rf"(?:tel|phone|e-?mail|contact|web|website)\.?: ?(?:[\d+()][\d+() /-]*|{_ADDRESS})",
    r".{0,80}\b(?:website|page|channel) can (?:also )?be accessed (?:at|via|through)\b.{0,80}",
    rf"(?:related|recommended|trending|more|latest|top|popular|most read|most popular) {_STORIES}",
    r"(?:trending(?: now)?|most (?:read|popular)|recommended(?: for you)?|related|editor['’]?s'? picks?|more on this"
    r"(?: story)?|you (?:may|might) also like|don['’]t miss|what to read next|up next|what others say)",
    rf"(?:tags?|filed under|categories|keywords|related(?: topics| {_STORIES})?|see also|read also|also read|read more"
    r"|read next):.{0,160}",
    rf"(?:advertise?ments?|sponsored(?: content)?|ads by .{{1,20}}|(?:{_PIECE} )?continues below(?: .{{0,20}})?"
    r"|loading|please wait)",
    r"(?:skip|jump|back|return) to (?:main |the )?(?:content|navigation|top|home ?page|comments?|article)",
    r"(?:home|news|world|politics|business|sports?)(?:\s*[/>»›]\s*[\w&'’-]+(?: [\w&'’-]+){0,2}){1,5}",
    rf"(?:previous|next|prev) {_PIECE}(?:[ |»«]+(?:previous|next|prev) {_PIECE})?",
    r"(?:page|slide|photo|image) \d+ (?:of|/) \d+",
    r"(?:image|photo|picture|video|media|gallery)(?: (?:caption|gallery|credit|source))?",
    r"(?:terms (?:of|and) (?:use|service|conditions)|privacy policy|cookie policy)"
    r"(?: ?(?:\||and|,|·|•) ?(?:terms (?:of|and) (?:use|service|conditions)|privacy policy|cookie policy))*",
    r"(?:-+ ?ends? ?-+|#+|-30-|more to (?:come|follow))",
)

# Found anywhere in a sentence: they speak of the page, never of the news.
_DISCLAIMERS = (
    r"\ball rights reserved\b",
    r"^(?:copyright ?)?(?:©|\(c\)|copyright) ?\d{4}",
    r"^©",
    r"\bthis (?:material|content|article|story) (?:may|must) not be (?:published|reproduced|broadcast|redistributed)",
    r"\b(?:views|opinions)(?: and (?:views|opinions))? expressed (?:here|herein|in this \w+|are (?:those|solely)"
    r"|by (?:our |the )?(?:authors?|writers?|contributors?|commenters?|columnists?))\b",
    r"\binformation (?:provided|contained|published) (?:by|in|on|here) (?:this|our) (?:news source|(?:web ?)?site"
    r"|article|page|service|channel)\b",
    r"\bfor information(?:al)? purposes only\b",
    rf"\bthis {_PIECE} (?:was|has been|is) (?:first |originally )(?:published|posted)\b",
    rf"\bthis {_PIECE} (?:was|has been|is) (?:machine|automatically|auto)[- ](?:translated|generated)\b",
    rf"\bthis {_PIECE} (?:has been|was|is being) (?:updated|edited)(?: (?:since|for) .{{1,60}})?\.?$",
    r"\bcontribut(?:ed|ing)(?: (?:reporting|writing))? to this (?:report|article|story)\b",
    r"\brepublish(?:es|ed)?\b.{0,40}\b(?:feed|rss)\b",
    r"^(?:this (?:web ?)?site|we) uses? cookies\b",
    r"^by (?:using|continuing|clicking|signing).{0,60}\byou (?:agree|accept|consent)\b",
    r"\byour browser (?:does not|doesn['’]t|must) support\b",
    r"^(?:please )?(?:enable|turn on) javascript\b",
)

# Read with regard to case: names are what they are made of.
_CREDITS = (
    rf"(?!.*day\b)(?:By|BY|Story by|Written by|Posted by) {_PEOPLE}(?:(?:,| and| [|/–-]) {_NAMES})?",
    rf"{_PERSON}, (?:[Ss]taff [Ww]riters?|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|{_AGENCY})",
    r"(?:(?:With |Additional |With additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)(?: and (?:writing|editing))?"
    rf" by {_NAMES}[;,.]? ?){{1,4}}",
    r"[(\[]?(?:[Ff]ile )?(?:[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]ictures?|[Vv]ideo)"
    rf"(?: [Cc]redits?:?| by| from| [Cc]ourtesy(?: of)?:?) (?:the )?{_NAMES}[)\]]?",
    rf"[(\[]?(?:[Ff]ile )?(?:[Pp]hoto|PHOTO|[Ii]mage|[Cc]redit)s?: {_WORD}(?: {_WORD})?(?: ?[/|,] ?{_NAME}){{0,2}}"
    r"[)\]]?",
    rf"[Ss]ources?: (?:{_AGENCY}(?:,| and| /)? ?){{1,4}}",
    rf"[(\[]?(?:{_PERSON} ?[/|] ?)?{_AGENCY}(?: ?[Pp]hotos?)?(?: ?[/|] ?{_NAME})?[)\]]?",
    rf"{_CAPTIONED},? [(\[](?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit)s?(?: [Cc]redit)?(?::| by| from) ?"
    rf"(?:the )?{_NAMES}[)\]]",
    rf"(?:{_NAMES})? ?\({_NAME}\) ?[–—-]+",
    rf"[A-Z][A-Z .'’-]+(?:, {_NAME})?(?:, {_WORD} \d{{1,2}})? ?[–—-]+",
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_STAMP_WORDS = _words(
    "published posted updated modified edited created first last just on at by from ago am pm a.m p.m et est edt pt "
    "pst pdt ct cst cdt gmt utc bst ist cet cest aest hkt uk update date time the of st nd rd th local "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec minutes minute hours hour days day weeks week months month "
    "years year mins min hrs hr"
)
_STAMPED = re.compile(
    r"\b(?:published|posted|updated?|modified|edited|created|ago)\b|\b(?:19|20)\d\d\b|\d[/.-]\d{1,2}[/.-]\d|\d: ?\d\d",
    re.IGNORECASE,
)
_STAMP_PIECE = re.compile(r"[^\W\d_]+(?:\.[^\W\d_])?")
_LINKS_FOLLOW = re.compile(
    rf"share this.{{0,20}}|(?:related|more|recommended) {_STORIES}|(?:read|see) also|you (?:may|might) also like"
    r"|recommended(?: for you)?|most (?:read|popular)|comments?",
    re.IGNORECASE,
)
_REPLIES_FOLLOW = re.compile(r"leave a (?:reply|comment)|(?:add|post) (?:a|your) comment", re.IGNORECASE)


def _forms(patterns: Sequence[str], flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags)


_FURNITURE_FORM = _forms(_FURNITURE, re.IGNORECASE)
_DISCLAIMER_FORM = _forms(_DISCLAIMERS, re.IGNORECASE)
_CREDIT_FORM = _forms(_CREDITS, re.UNICODE)
_STOPPED = re.compile(r"[.!?…][\"'”’`)\]]*\Z")
_TRIM = " \t•·*|–—-…»›.!:→▶#"
_LONGEST = 600  # code points; nothing of a closed form is longer


def boilerplate(sentences: Sequence[str]) -> list[bool]:
    """For every sentence of one article, in order, whether it belongs to the page and not to the news.

    Beyond `is_boilerplate` it knows the tail of a page: what follows the form for readers' comments, and
    the lines without a full stop that follow a last heading of links.
    """
    flags = [is_boilerplate(sentence) for sentence in sentences]
    tail = _tail(sentences, flags)
    return [*flags[:tail], *[True] * (len(flags) - tail)]


def is_boilerplate(sentence: str) -> bool:
    """Whether a sentence, taken alone, has the form of a page's furniture."""
    if len(sentence) > _LONGEST:
        return False
    line = " ".join(sentence.split())
    core = line.strip(_TRIM)
    return (
        not any(character.isalpha() for character in core)
        or _FURNITURE_FORM.fullmatch(core) is not None
        or _CREDIT_FORM.fullmatch(line.rstrip(" .,")) is not None
        or _DISCLAIMER_FORM.search(line) is not None
        or _is_stamp(core)
    )


def _is_stamp(line: str) -> bool:
    """Whether a line holds nothing but a date, a time, and words like "updated"."""
    words = (word.lower() for word in _STAMP_PIECE.findall(line))
    return len(line) < 120 and _STAMPED.search(line) is not None and _STAMP_WORDS.issuperset(words)


def _tail(sentences: Sequence[str], flags: Sequence[bool]) -> int:
    """Where the tail of the page starts, the number of sentences if it has none."""
    last_news = max((i for i, s in enumerate(sentences) if not flags[i] and _STOPPED.search(s)), default=len(flags))
    for i, sentence in enumerate(sentences):
        heading = sentence[:80].strip(_TRIM)
        if (i > last_news and _LINKS_FOLLOW.fullmatch(heading)) or (
            i >= len(sentences) / 2 and _REPLIES_FOLLOW.fullmatch(heading)
        ):
            return i
    return len(sentences)
