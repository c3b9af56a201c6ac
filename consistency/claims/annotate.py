"""Fills in what an article's claims say about themselves: who says so, how firmly, and who is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consistency.claims.attribution import Found, attribute
from consistency.claims.factuality import read, unwrapped
from consistency.claims.mentions import resolve
from consistency.records import Attribution, Claim, Mention, Span

_OPENING, _CLOSING = "“«", "”»"
_STRAIGHT = '"`'


@dataclass(frozen=True, slots=True)
class _Quote:
    """Whether a claim begins and ends inside a quotation that the claim before opened."""

    begins_inside: bool
    ends_inside: bool


def annotate(claims: list[Claim]) -> list[Claim]:
    """Returns the claims of one article, in order, with attribution, factuality, content and mentions filled."""
    found = _carried(claims, [attribute(claim.text) for claim in claims])
    mentions = resolve(claims)
    return [_annotated(*row) for row in zip(claims, found, mentions, strict=True)]


def _annotated(claim: Claim, found: Found, mentions: tuple[Mention, ...]) -> Claim:
    source = _named(claim, found, mentions)
    content = unwrapped(claim.text, found.content)
    return replace(
        claim,
        attribution=replace(found.attribution, source=source),
        factuality=read(claim.text, found.content, source).factuality,
        content=Span(claim.span.start + content.start, claim.span.start + content.end),
        mentions=mentions,
    )


def _named(claim: Claim, found: Found, mentions: Sequence[Mention]) -> str | None:
    """The source, under its full name where it is a mention by itself ("he", "Lavrov")."""
    if found.source is None:
        return found.attribution.source
    start, end = (offset + claim.span.start for offset in found.source)
    return next((m.name for m in mentions if start <= m.span.start and m.span.end == end), found.attribution.source)


def _carried(claims: Sequence[Claim], found: Sequence[Found]) -> list[Found]:
    """Gives the sentences of one long quotation, and quotations that go on, the speaker named in one of them."""
    result = list(found)
    quotes = _quotes([claim.text for claim in claims])
    for i, quote in enumerate(quotes):
        if i and result[i].attribution.source is None and _goes_on(claims[i], quote, result[i - 1]):
            result[i] = _spoken(result[i], result[i - 1])
    for i in range(len(result) - 2, -1, -1):
        if quotes[i].ends_inside and result[i].attribution.source is None and result[i + 1].attribution.quoted:
            result[i] = _spoken(result[i], result[i + 1])
    return result


def _goes_on(claim: Claim, quote: _Quote, before: Found) -> bool:
    opens = claim.text[:1] in _OPENING + _STRAIGHT
    return before.attribution.quoted and (quote.begins_inside or (opens and claim.attribution.source is None))


def _spoken(found: Found, speaker: Found) -> Found:
    return replace(found, attribution=Attribution(speaker.attribution.source, speaker.attribution.cue, quoted=True))


def _quotes(texts: Sequence[str]) -> list[_Quote]:
    """Follows quotation marks over the sentences of an article; a mark that never closes ends after five sentences."""
    result, inside, since = [], False, 0
    for text in texts:
        begins = inside
        for char in text:
            if char in _OPENING or (char in _STRAIGHT and not inside):
                inside = True
            elif char in _CLOSING or char in _STRAIGHT:
                inside = False
        since = since + 1 if inside else 0
        inside = inside and since < 5
        result.append(_Quote(begins, inside))
    return result
