"""Fills in what an article's claims say about themselves: who says so, how firmly, and who is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consistency.claims.attribution import Found, attribute, in_quotes
from consistency.claims.factuality import read, unwrapped
from consistency.claims.mentions import resolve
from consistency.claims.words import LONGEST
from consistency.records import Attribution, Claim, Mention, Span

_OPENING = '“«"`'
_LONGEST_QUOTE = 5  # sentences; a mark that is still open then was forgotten


@dataclass(frozen=True, slots=True)
class _Quote:
    """Whether a claim begins and ends inside a quotation that the claim before opened."""

    begins_inside: bool
    ends_inside: bool


def annotate(claims: list[Claim]) -> list[Claim]:
    """Returns the claims of one article, in order, with attribution, factuality, content and mentions filled."""
    quotes = _quotes([claim.text for claim in claims])
    found = [attribute(claim.text[:LONGEST], quote.begins_inside) for claim, quote in zip(claims, quotes, strict=True)]
    found = _carried(claims, found, quotes)
    mentions = resolve(claims)
    return [_annotated(*row) for row in zip(claims, found, mentions, strict=True)]


def _annotated(claim: Claim, found: Found, mentions: tuple[Mention, ...]) -> Claim:
    source = _named(claim, found, mentions)
    head = claim.text[:LONGEST]
    content = unwrapped(head, found.content)
    end = len(claim.text) if content.end == LONGEST else content.end
    return replace(
        claim,
        attribution=replace(found.attribution, source=source),
        factuality=read(head, found.content, source).factuality,
        content=Span(claim.span.start + content.start, claim.span.start + end),
        mentions=mentions,
    )


def _named(claim: Claim, found: Found, mentions: Sequence[Mention]) -> str | None:
    """The source, under its full name where it is a mention by itself ("he", "Lavrov")."""
    if found.source is None:
        return found.attribution.source
    start, end = (offset + claim.span.start for offset in found.source)
    return next((m.name for m in mentions if start <= m.span.start and m.span.end == end), found.attribution.source)


def _carried(claims: Sequence[Claim], found: Sequence[Found], quotes: Sequence[_Quote]) -> list[Found]:
    """Gives the sentences of one long quotation, and quotations that go on, the speaker named in one of them."""
    result = list(found)
    for i, quote in enumerate(quotes):
        if i and result[i].attribution.source is None and _goes_on(claims[i], quote, result[i - 1]):
            result[i] = _spoken(result[i], result[i - 1])
    for i in range(len(result) - 2, -1, -1):
        if quotes[i].ends_inside and result[i].attribution.source is None and result[i + 1].attribution.quoted:
            result[i] = _spoken(result[i], result[i + 1])
    return result


def _goes_on(claim: Claim, quote: _Quote, before: Found) -> bool:
    return before.attribution.quoted and (quote.begins_inside or claim.text[:1] in _OPENING)


def _spoken(found: Found, speaker: Found) -> Found:
    return replace(found, attribution=Attribution(speaker.attribution.source, speaker.attribution.cue, quoted=True))


def _quotes(texts: Sequence[str]) -> list[_Quote]:
    """Follows quotation marks over the sentences of an article."""
    result, inside, since = [], False, 0
    for text in texts:
        _, ends_inside = in_quotes(text, inside)
        since = since + 1 if ends_inside else 0
        result.append(_Quote(inside, ends_inside and since < _LONGEST_QUOTE))
        inside = result[-1].ends_inside
    return result
