"""Sentences of news text with exact spans: rules, in linear time.

benchmarks/segmenters.py measures these rules against libraries.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from consistency.claims.abbreviations import AFTER_EXCLAMATION, BEFORE_FIGURES, OPENERS, SAID, SHORTENED, TITLES
from consistency.claims.lines import blocks, is_stopped, strip
from consistency.records import Span

_QUOTES = "\"'”’»`"
_CLOSING = _QUOTES + ")] "
_OPENING = r"\"'“‘„«`(\[–—-"
# The first alternative always matches at a stop, whatever follows: a pattern that could fail behind a
# long run of stops would take quadratic time.
_MARK = re.compile(rf"[.!?…](?:\s?[.!?…])*(?:\s?[”»]|\s[\"'’](?!\S)|[{_QUOTES})\]])*|(?P<bullet>(?<=\s)[•‣▪●◦](?=\s))")
_NEXT = re.compile(rf"\s*(?:[{_OPENING}]\s?){{0,4}}(\w\.(?=[\s,])|\w[\w'’-]{{0,30}}|.|)")
_PREVIOUS = re.compile(rf"[^\s/{_OPENING}]*\Z")
_ASIDE = re.compile(r"\([^()]{1,300}\)|\[[^\[\]]{1,300}\]")
_SPACE = re.compile(r"\s*")
_WINDOW = 40  # code points looked at before a stop; no abbreviation is longer

_INITIAL = re.compile(r"[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]|Ph\.D|[BM]\.Sc")
_CLOCK = re.compile(r"\d*[ap]\.?m", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"[A-Z]{2,4}\Z|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|(?:Eastern|Pacific|Central|Mountain|Greenwich|Local)\Z"
)
_SAID = "|".join(sorted(SAID))
# Who said it, behind a closed quotation: a name and the verb, or anyone and the verb with nothing after it. A name
# and a verb with an object open a sentence of their own, if it is not the object of "told the crew".
_SPEAKER = re.compile(
    rf"\s+(?:(?:[A-Z][\w.'’-]{{0,30}}|of|the|de|van|von|al|bin)\s+){{1,6}}(?:{_SAID})\b"
    r"(?:(?<=told)|(?<=asked)|(?!\s+(?:that|the|he|she|it|they|his|her|its|their|there|a|an)\b))"
    rf"|\s+(?:[\w.'’-]{{1,30}}\s+){{1,9}}(?:{_SAID})[.,;]"
)
_CAPITALISED = re.compile(r"[“‘]?[A-Z][a-z]*\s")


def split(text: str) -> list[Span]:
    """The sentences of a text as sorted, non-overlapping spans, stripped at both ends.

    Every character that is not a space lies in one of them. A quotation of several sentences is
    several spans.
    """
    return [sentence for block in blocks(text) for sentence in _sentences(text, block)]


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for end in [*_ends(text, block), block.end]:
        if sentence := strip(text, start, end):
            yield sentence
        start = end


def _ends(text: str, block: Span) -> Iterator[int]:
    """Offsets inside a block at which one sentence ends and the next starts, ascending."""
    asides = [match.span() for match in _ASIDE.finditer(text, *block)]
    sentence = block
    for mark in _MARK.finditer(text, *block):
        end = mark.start() if mark["bullet"] else mark.end()
        if end >= block.end or _in_aside(asides, sentence.start, end):
            continue
        if mark["bullet"] or _is_end(text, mark, sentence):
            yield end
            sentence = Span(end + (0 if mark["bullet"] else _leading_space(text, end)), block.end)


def _leading_space(text: str, start: int) -> int:
    match = _SPACE.match(text, start)
    return match.end() - start if match else 0


def _in_aside(asides: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether `end` lies within brackets that opened in the middle of the sentence that starts at `start`."""
    index = bisect_right(asides, (end,)) - 1
    return index >= 0 and start < asides[index][0] and end < asides[index][1]


def _is_end(text: str, mark: re.Match[str], sentence: Span) -> bool:
    """Whether a stop, with the closing quotes and brackets behind it, ends its sentence.

    `sentence` reaches from the start of the sentence to the end of the block.
    """
    start, end = mark.span()
    previous = _previous_word(text, max(sentence.start, start - _WINDOW), start)
    if not text[end].isspace():
        return _is_glued(text, previous, end)
    following = _next_word(text, end, sentence.end)
    stops = mark[0].rstrip(_CLOSING)
    is_quoted = any(character in _QUOTES for character in mark[0][len(stops) :])
    if following.islower() or (is_quoted and _SPEAKER.match(text, end, sentence.end)):
        return False
    if stops != ".":
        return _is_end_of_outcry(stops, following)
    if previous.isdigit() and start - sentence.start == len(previous) < 4:
        return False  # the number of an item
    return is_quoted or _is_end_of_statement(previous, following, is_stopped(text, sentence))


def _previous_word(text: str, start: int, end: int) -> str:
    match = _PREVIOUS.search(text, start, end)
    return match[0] if match else ""


def _next_word(text: str, start: int, end: int) -> str:
    match = _NEXT.match(text, start, end)
    return match[1] if match else ""


def _is_glued(text: str, previous: str, end: int) -> bool:
    """Whether the space between two sentences was lost, as scraped pages lose it ("said.The")."""
    return len(previous) > 2 and previous.isalpha() and previous.islower() and bool(_CAPITALISED.match(text, end))


def _is_end_of_outcry(stops: str, following: str) -> bool:
    """Decides for marks of exclamation and question, and for ellipses."""
    if "!" in stops or "?" in stops:
        return following not in AFTER_EXCLAMATION
    return re.match(r"I\b", following) is None


def _is_end_of_statement(previous: str, following: str, stopped: bool) -> bool:
    """Decides for a single full stop between two words.

    A block that does not end in a stop is a headline; many write every word of it with a capital, so
    that nothing is known from one.
    """
    if _CLOCK.fullmatch(previous):
        return not (following.isdigit() or _AFTER_CLOCK.match(following))
    if previous.isupper() and len(previous) > 1:
        previous = previous.capitalize()  # a headline in capitals: "NO. 5", "MAR. 14"
    if previous in TITLES or (previous in BEFORE_FIGURES and any(map(str.isdigit, following))):
        return False
    if previous in SHORTENED or _INITIAL.fullmatch(previous):
        return stopped and following in OPENERS
    return True
