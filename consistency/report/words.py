"""Findings in words that the terminal and the HTML report share, and article text made safe to show."""

from __future__ import annotations

import itertools
import re
import unicodedata
from datetime import datetime

from consistency.records import Certainty, Claim, Factuality, Finding, Phase, Polarity, Relation, Side, SideClaim

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"  # Persian words and emoji need them, and they move nothing
_SPACE = re.compile(r"[ \t\r\n\u00a0]+")
OPEN = (Relation.CONFLICT, Relation.UPDATE)


def visible(text: str) -> str:
    """The text on one line, with every character escaped that is not seen but acts.

    Terminal escapes, bidirectional overrides and other control and format characters become `\\x1b`,
    `\\u202e` and the like; runs of white space become one space.
    """
    flat = _SPACE.sub(" ", text).replace("\u00ad", "")
    if flat.isascii() and flat.isprintable():
        return flat
    return "".join(_escaped(c) if unicodedata.category(c) in _UNSEEN and c not in _JOINERS else c for c in flat)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def pieces(member: SideClaim, limit: int | None = None) -> list[tuple[str, bool]]:
    """The words of a claim, cut where evidence begins and ends; True marks evidence.

    Args:
        member: a claim of a side.
        limit: the most code points to show, around the first evidence; None shows all.
    """
    claim = member.claim
    start, end = _window(member, limit)
    cuts = {start, end} | {min(max(p, start), end) for span in member.evidence for p in span}
    marked = [(claim.article.text[a:b], _inside(member, a)) for a, b in itertools.pairwise(sorted(cuts))]
    marked = [("…", False)] * (start > claim.span.start) + marked + [("…", False)] * (end < claim.span.end)
    return [(visible(words), evidence) for words, evidence in marked]


def _window(member: SideClaim, limit: int | None) -> tuple[int, int]:
    start, end = member.claim.span
    if limit is None or end - start <= limit:
        return start, end
    first = min((span.start for span in member.evidence), default=start)
    start = max(start, min(first - limit // 3, end - limit))
    return start, start + limit


def _inside(member: SideClaim, position: int) -> bool:
    return any(span.start <= position < span.end for span in member.evidence)


# --- counting who stands where ------------------------------------------------------------------


def number(n: int) -> str:
    """A count in words up to twelve, in digits beyond."""
    return _NUMBERS[n] if n < len(_NUMBERS) else f"{n:,}"


def count(n: int, noun: str, plural: str | None = None) -> str:
    """`1 article`, `2 articles`."""
    return f"{n:,} {noun if n == 1 else plural or noun + 's'}"


def headcount(finding: Finding) -> str:
    """Who stands against whom, such as "one outlet against nine".

    Sides are counted by witnesses; they are called outlets where every outlet is a witness of its own.
    """
    outlets = {outlet for side in finding.sides for outlet in side.outlets}
    if finding.relation not in OPEN:
        verb = "carry the same words" if finding.relation is Relation.DUPLICATE else "agree"
        return f"{number(len(outlets))} outlets {verb}"
    if len(outlets) == 1:
        return "one outlet against itself"
    own = all(side.witnesses == len(side.outlets) for side in finding.sides)
    first, *others = sorted(side.witnesses for side in finding.sides)
    noun = ("outlet" if own else "independent source") + "s" * (first != 1)
    return " ".join([number(first), noun, *(f"against {number(n)}" for n in others)])


def carriers(side: Side) -> str:
    """How many outlets carry a side and how many independent sources they rest on."""
    outlets = count(len(side.outlets), "outlet")
    if side.witnesses == len(side.outlets):
        return outlets
    return f"{outlets}, {count(side.witnesses, 'independent source')}"


def standing(finding: Finding, side: int) -> str:
    """Of an update: where a side stands in time; "" where that is not known."""
    if finding.order is None or side not in finding.order:
        return ""
    place = finding.order.index(side)
    if place == len(finding.order) - 1:
        return "latest" if len(finding.order) > 2 else "later"
    return "earlier" if place or len(finding.order) == 2 else "earliest"


# --- dates, sources, commitment -----------------------------------------------------------------


def day(moment: datetime | None) -> str:
    """`3 Jul 2013`, or `undated`."""
    return f"{moment.day} {moment:%b} {moment.year}" if moment else "undated"


def period(dates: tuple[datetime, datetime] | None) -> str:
    """First and last day, with what they share said once: `3 to 5 Jul 2013`; `undated` for None."""
    if dates is None:
        return "undated"
    first, last = dates
    if first.date() == last.date():
        return day(last)
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    return f"{first.day}{'' if first.month == last.month else f' {first:%b}'} to {day(last)}"


def origin(claim: Claim) -> list[str]:
    """What else there is to know of a claim: that it is a headline, who says so in the text, how firmly."""
    return [part for part in ("headline" * claim.is_title, source(claim), commitment(claim.factuality)) if part]


def source(claim: Claim) -> str:
    """Who says so inside the text, such as `source: US Geological Survey, quoted`; "" where it is the outlet."""
    said = claim.attribution
    if not said.source:
        return "quoted, no source named" if said.quoted else ""
    return f"source: {visible(said.source)}" + ", quoted" * said.quoted


def commitment(fact: Factuality) -> str:
    """What keeps a claim from being a plain statement, such as `negated, rumoured`; "" for a plain one."""
    negated = {Polarity.NO: "negated", Polarity.UNKNOWN: "left open"}.get(fact.polarity, "")
    certainty = "" if fact.certainty is Certainty.CERTAIN else fact.certainty.value
    phase = "" if fact.phase is Phase.DONE else fact.phase.value
    return ", ".join(filter(None, [negated, certainty, phase]))


def kind(finding: Finding) -> str:
    """Relation and type, such as `Conflict of place`."""
    return f"{finding.relation} of {finding.type}".capitalize() if finding.type else finding.relation.capitalize()


def percent(score: float) -> str:
    """A probability as an editor reads it: never 100 % or 0 % by rounding."""
    return f"{min(max(round(100 * score), 1), 99)} %"
