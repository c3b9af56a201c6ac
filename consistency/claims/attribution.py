"""Who says so inside a claim: source, cue, quoted or not, and the part that is said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from consistency.claims.vocabulary import GRANTS, REPORT
from consistency.claims.words import IRREGULAR
from consistency.records import Attribution, Span

_DENY = rf"den(?:y|ies|ied)(?! (?:(?!that\b|having\b)[\w’'-]+ ){{0,4}}?{GRANTS}\b)"
_SAY = (
    r"sa(?:id|ys?)|told|tells?|announce[sd]?|confirm(?:s|ed)|stated?(?=\s+(?:that|on|in)\b)|stated"
    r"|states(?=\s+that)|report(?:s|ed)|add(?:s|ed)|explain(?:s"
    r"|ed)|insist(?:s|ed)"
    r"|maintain(?:s|ed)|claim(?:s|ed)|argue[sd]?|acknowledge[sd]|admit(?:s|ted)|concede[sd]|note[sd]"
    r"|reveal(?:s|ed)|disclose[sd]|declare[sd]"
    r"|stress(?:es|ed)|repeat(?:s|ed)|reiterate[sd]|warn(?:s|ed)|testif(?:y|ies|ied)|wrote|writes|tweeted"
    r"|recall(?:s|ed)|repl(?:y|ies|ied)"
    r"|suggest(?:s|ed)|believe[sd]?|thinks?|estimate[sd]|affirm(?:s|ed)|assert(?:s|ed)|emphasi[sz]e[sd]"
    r"|point(?:s|ed) out|conclude[sd]?"
    rf"|remark(?:s|ed)|comment(?:s|ed)|allege[sd]?|accuse[sd]?|{_DENY}|found|find|finds|shows?|showed|swear|swore"
    r"|complain(?:s|ed)|joke[sd]"
    r"|rule[sd]? out|dismiss(?:es|ed)|reject(?:s|ed)|vow(?:s|ed)|predict(?:s|ed)|clarif(?:y|ies|ied)"
    r"|observe[sd]|describe[sd]"
)
# These need "that" or their own clause: "police found a gun" and "the film shows Oslo" attribute nothing.
_NEEDS_THAT = re.compile(
    r"(?:found|finds?|shows?|showed|described?s?|rejects?|rejected|dismiss(?:es|ed)|answers?|answered|vow(?:s"
    r"|ed)|concluded?|recall(?:s|ed)|observed?)$",
    re.I,
)
_CUE = re.compile(rf"\b(?:{_SAY})\b")
_ACCORDING = re.compile(r"\b(according to|in the words of)\s+([^,;.“”\"`]{2,90})", re.I)
_STRAIGHT = '"`'
_OPENING = '“"`‘«'
_EDGE = re.compile(r"[,;:!?“”\"`«»–—]|(?<=\w)[.]['’]?\s|[’']\s")
_VERBS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|do|does|did|shall|must|that|if"
    r"|when|after|before"
    r"|because|while|as|to|than|not|there|it|this|what|took|made|got|went|came|killed|died)\b",
    re.I,
)
_AUXILIARY = re.compile(
    r"(?:\s+(?:has|have|had|also|later|then|again|now|already|since|previously|repeatedly|earlier|on \w+day"
    r"|\w+ly|in turn|both|all))+$",
    re.I,
)
_LEAD = re.compile(
    r"^\W*(?:(?:\([^)]{2,40}\)|[A-Z][\w .,/()]{2,40})\s[–—-]{1,2}\s)?"
    r"(?:(?:but|and|yet|so|however|meanwhile|still|also|later|earlier|then|on \w+day|instead|separately)\b,?\s+"
    r"|(?:in|on|at|during|after|before|following|last|earlier|asked|by|speaking|amid|with|for"
    r"|despite)\s[^,]{2,70},\s)*",
    re.I,
)
_DAY = re.compile(r"(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b")
_NO_SOURCE = re.compile(
    r"(?:^|\s)(?:the|a|an|of|in|and|or|his|her|their|its|some|any|no|unconfirmed|false|recent|earlier|these"
    r"|those|such|who|which|that"
    r"|cannot|can|not|to|nobody|no one|none|neither|people|by|with|for|from|on"
    r"|at|all|it is|being|been|is|are|was|were|be)$",
    re.I,
)
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|as)(?:\s+\w+ly)?\s*$", re.I)
_LISTENER = re.compile(
    r"\s+(?:(?!that\b)[\w.’'-]+\s+){1,7}?(?=that\b|(?:[Hh]e|[Ss]he|they|it|the|there|his|her|no|a)\s)"
)
_THAT = re.compile(r"(?:\s+(?:on|in|at)\s+[A-Z][\w.]*(?:\s\d+)?)*[\s:,]*(?:that\b)?\s*", re.I)
_LATER_THAT = re.compile(
    r"\s+(?:in|on|at|during|to|after|via|through|by|late|early|yesterday|\w+day)\b[^,;.]{0,80}?\bthat\s+"
)
_BEFORE_THAT = re.compile(r"\s+that\b")
_BEFORE_REPORT = re.compile(rf"(?:\s[\w’'-]+){{0,3}}?\s{REPORT}\s(?:that|of)\b")
_BEFORE_INFINITIVE = re.compile(r"\s+to\s+(?:have|be)\b")
_NAME = re.compile(r"(?:(?:[A-Z][\w.’'-]*|de|la|van|von|al|bin|el|of)(?:\s|$)){1,6}$")
_ROLE = re.compile(r"(?:the|a|an|its|his|her|their|[A-Z][\w-]*['’]s)\s(?:[\w’'-]+\s?){1,8}$")
_DASH = re.compile(r"^\s*[–—-]\s+(?=\S)")
_MAX_SOURCE = 16


NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in a text: offsets count from the text's start.

    `content` is what is said, `phrase` all that says who says so: ", the mayor said at a hearing on Monday".
    """

    attribution: Attribution
    content: Span
    source: Span | None = None
    cue: Span | None = None
    phrase: Span = NOWHERE


@lru_cache(maxsize=65_536)
def attribute(text: str, inside_quote: bool = False) -> Found:
    """Reads who says so in one sentence; a plain sentence gets an empty attribution and all of itself as content.

    `inside_quote` tells that the sentence begins inside a quotation which an earlier one opened.
    """
    return _by_cue(text, inside_quote) or _according(text) or _plain(text, inside_quote)


def _plain(text: str, inside_quote: bool) -> Found:
    whole = Span(0, len(text))
    return Found(Attribution(quoted=inside_quote or is_quoted(text, whole)), whole)


def in_quotes(text: str, inside: bool = False) -> tuple[list[bool], bool]:
    """For every character whether it stands in quotation marks, and whether the text ends inside them."""
    result = []
    for char in text:
        if char in "“«" or (char in _STRAIGHT and not inside):
            inside = True
        elif char in "”»" or char in _STRAIGHT:
            inside = False
        result.append(inside)
    return result, inside


def is_quoted(text: str, content: Span) -> bool:
    """True where what is said stands in quotation marks, or after the dash of a dash quote."""
    said = text[content.start : content.end].strip()
    return bool(_DASH.match(text)) or (said[:1] in _OPENING and len(said) > 1 and _long_quote(said))


def _long_quote(said: str) -> bool:
    """A quotation, not a scare quote: it closes late, or not at all."""
    closing = next((i for i, c in enumerate(said[1:], 1) if c in '”"`»' or (c in "’" and said[0] in "‘`")), len(said))
    return closing > 25 or closing >= len(said) - 3


def _by_cue(text: str, inside_quote: bool) -> Found | None:
    quoted, _ = in_quotes(text, inside_quote)
    for match in _CUE.finditer(text):
        if quoted[match.start()] or _is_passive(text, match):
            continue
        found = _inverted(text, match) or _before(text, match) or _inside(text, match)
        if found and inside_quote and found.content.start == 0:
            return replace(found, attribution=replace(found.attribution, quoted=True))
        if found:
            return found
    return None


def _is_passive(text: str, cue: re.Match[str]) -> bool:
    return bool(_BE.search(text, 0, cue.start()) or _BEFORE_INFINITIVE.match(text, cue.end()))


def _before(text: str, cue: re.Match[str]) -> Found | None:
    """ "X said (that) …", "X told Y that …": the source opens the sentence."""
    source = _source(text, 0, cue.start())
    if source is None or any(c in text[: cue.start()] for c in '“"`”') or _is_aside(text, source, cue):
        return None
    content = Span(_content_start(text, cue), len(text))
    opens = _BEFORE_THAT.match(text, cue.end()) or _BEFORE_REPORT.match(text, cue.end())
    bare = _NEEDS_THAT.match(cue.group()) and not opens
    if bare or content.end - content.start < 3:
        return None
    return _found(text, source, cue, content, Span(source.start, content.start))


def _is_aside(text: str, source: Span, cue: re.Match[str]) -> bool:
    """ "The ferry, police said, had left", "The ferry left, police said": what precedes the comma is content."""
    head, comma, _ = text[source.start : source.end].partition(",")
    return bool(comma) and (text[cue.end() : cue.end() + 1] == "," or _is_clause(head))


def _is_clause(head: str) -> bool:
    """Whether a stretch before a comma has a verb of its own, and so names no source."""
    plain = [word for word in re.findall(r"[\w’']+", head) if word.islower()]
    return bool(_VERBS.search(head)) or any(word in IRREGULAR or word.endswith("ed") for word in plain)


def _content_start(text: str, cue: re.Match[str]) -> int:
    end = cue.end()
    if cue.group().lower() in ("told", "tell", "tells") and (listener := _LISTENER.match(text, end)):
        end = listener.end()
    if later := _LATER_THAT.match(text, end):
        return later.end()
    that = _THAT.match(text, end)
    return that.end() if that else end


def _inverted(text: str, cue: re.Match[str]) -> Found | None:
    """ "…," said X."""
    left = text[: cue.start()].rstrip()
    if not left or left[-1] not in ',”"`’»?!':
        return None
    right = _EDGE.search(text, cue.end())
    end = right.start() if right else len(text.rstrip(' .”"`'))
    source = _source(text, cue.end(), end)
    return _found(text, source, cue, _rest(text, len(left), end), Span(cue.start(), end)) if source else None


def _inside(text: str, cue: re.Match[str]) -> Found | None:
    """ "…, X said": the source stands between a comma or quotation mark and the cue."""
    edges = [m.end() for m in _EDGE.finditer(text, 0, cue.start())]
    start = _apposition(text, edges, cue)
    source = _source(text, start, cue.start()) if start is not None else None
    if source is None or start is None:
        return None
    tail = _EDGE.search(text, cue.end())
    end = tail.start() if tail else len(text)
    return _found(text, source, cue, _rest(text, start, end), Span(source.start, end))


def _apposition(text: str, edges: list[int], cue: re.Match[str]) -> int | None:
    """Where the source before a cue begins: "its owner, Ada Lund, said", "Ada Lund, its owner, said"."""
    if not edges:
        return None
    if text[edges[-1] : cue.start()].strip() or len(edges) < 3 or text[edges[-1] - 1] != ",":
        return edges[-1]
    first, second = text[edges[-3] : edges[-2] - 1].strip(), text[edges[-2] : edges[-1] - 1].strip()
    return edges[-3] if any(_NAME.match(x) and _ROLE.match(y) for x, y in ((first, second), (second, first))) else None


def _rest(text: str, said_until: int, tail: int) -> Span:
    """The part before the attribution, or all of the sentence where it goes on after it."""
    goes_on = len(text[tail:].strip(' .,”"`')) > 20
    return Span(0, len(text)) if goes_on else Span(0, len(text[:said_until].rstrip(" ,")))


def _source(text: str, start: int, end: int) -> Span | None:
    """The bounds of a source between two offsets; None where it is none (too long, has a verb, only "the")."""
    lead = _LEAD.match(text[start:end])
    start += lead.end() if lead else 0
    raw = text[start:end]
    raw = _AUXILIARY.sub("", raw.rstrip())
    start += len(raw) - len(raw.lstrip(" ,–—-"))
    name = raw.strip(" ,–—-")
    subject = re.split(r"\b(?:who|which|whose|at|in|for|with|of|from)\b|,", name)[0]
    if (
        not name
        or not subject.strip()
        or _DAY.match(name)
        or len(name.split()) > _MAX_SOURCE
        or _VERBS.search(subject)
        or _NO_SOURCE.search(name)
    ):
        return None
    return Span(start, start + len(name))


def _found(text: str, source: Span, cue: re.Match[str], content: Span, phrase: Span) -> Found:
    name = text[source.start : source.end]
    attribution = Attribution(name, cue.group(), is_quoted(text, content))
    return Found(attribution, content, source, Span(*cue.span()), phrase)


def _according(text: str) -> Found | None:
    match = _ACCORDING.search(text)
    if match is None:
        return None
    cue, source = Span(*match.span(1)), match.group(2).strip()
    if not text[: cue.start].strip():
        content = Span(min(len(text), len(text) - len(text[match.end() :].lstrip(" ,"))), len(text))
    else:
        content = _rest(text, cue.start, match.end())
    if content.end - content.start < 3:
        return None
    attribution = Attribution(source, match.group(1), is_quoted(text, content))
    named = Span(match.start(2), match.start(2) + len(source))
    return Found(attribution, content, named, cue, Span(*match.span()))
