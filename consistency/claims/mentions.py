"""Short mentions linked to the name their article gives in full: surnames, acronyms, a few pronouns and roles.

A rule stays only where nearly nine in ten of its links are right on real news; for "they", "it", "the man" and
"that temblor" there is no rule.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from consistency.claims.attribution import attribute
from consistency.claims.names import ROLES, Name, People, find_acronyms, find_names, find_people
from consistency.claims.words import LONGEST
from consistency.records import Claim, Mention, MentionKind, Span

_ACRONYM_USE = re.compile(r"(?<![\w(.-])([A-Z][A-Z]{1,6})(?![\w-])")
_ROLE_USE = re.compile(rf"\b[Tt]he ({ROLES})\b(?!\s(?:of|for|in|from|who)\b|\s[A-Z]|-|['’]s\s(?:wife|son))")
_PRONOUN = re.compile(r"^[\W]*(?:(?:But|And|Yet|Later|On \w+day|Earlier|However),?\s)?([Hh]e|[Ss]he)\b")
_OTHER = {"he": re.compile(r"\b(?:she|her|hers)\b", re.I), "she": re.compile(r"\b(?:he|him|his)\b", re.I)}
_HEAD = 30  # code points; a name that begins in the first of them is taken as the subject


def resolve(claims: Sequence[Claim]) -> list[tuple[Mention, ...]]:
    """The resolved mentions of every claim of one article, in the order of the claims."""
    if not claims:
        return []
    text = claims[0].article.text
    names = find_names(text)
    people, acronyms = find_people(names, text), find_acronyms(text)
    starts = [name.span.start for name in names]
    inside = [names[bisect_left(starts, c.span.start) : bisect_left(starts, c.span.end)] for c in claims]
    return [
        _in_claim(claim, names_in, (claims[i - 1], inside[i - 1]) if i else None, people, acronyms)
        for i, (claim, names_in) in enumerate(zip(claims, inside, strict=True))
    ]


def _in_claim(
    claim: Claim,
    names: Sequence[Name],
    before: tuple[Claim, Sequence[Name]] | None,
    people: People,
    acronyms: dict[str, str],
) -> tuple[Mention, ...]:
    short = [mention for name in names if (mention := _short_name(name, people))]
    pronouns = _pronouns(claim, *before, people) if before else []
    found = [*short, *_acronym_uses(claim, acronyms), *_roles_used(claim, people), *pronouns]
    return tuple(sorted(found, key=lambda mention: mention.span))


def _short_name(name: Name, people: People) -> Mention | None:
    if len(name.words) != 1:
        return None
    full = people.by_last.get(name.words[0]) or (people.by_first.get(name.words[0]) if not name.title else None)
    return Mention(name.span, full, MentionKind.SHORT_NAME) if full else None


def _acronym_uses(claim: Claim, acronyms: dict[str, str]) -> list[Mention]:
    return [
        Mention(_span(match, 1, claim), acronyms[match.group(1)], MentionKind.SHORT_NAME)
        for match in _ACRONYM_USE.finditer(claim.text)
        if match.group(1) in acronyms
    ]


def _span(match: re.Match[str], group: int, claim: Claim) -> Span:
    return Span(claim.span.start + match.start(group), claim.span.start + match.end(group))


def _roles_used(claim: Claim, people: People) -> list[Mention]:
    return [
        Mention(_span(match, 0, claim), people.by_role[role], MentionKind.NOMINAL)
        for match in _ROLE_USE.finditer(claim.text)
        if (role := match.group(1).lower()) in people.by_role
    ]


def _pronouns(claim: Claim, before: Claim, names: Sequence[Name], people: People) -> list[Mention]:
    """ "He" or "she" at the head of a claim, where the claim before has one person, and that one as its subject."""
    match = _PRONOUN.match(claim.text)
    known = {full: name for name in reversed(names) if (full := people.known(name))}
    if match is None or len(known) != 1:
        return []
    ((full, name),) = known.items()
    pronoun = match.group(1).lower()
    is_subject = name.span.start - before.span.start <= _HEAD and before.text[:1] not in '“"`'
    speaker = attribute(before.text[:LONGEST]).source
    is_speaker = speaker is None or speaker.start <= name.span.start - before.span.start < speaker.end
    if people.pronouns.get(full) != pronoun or not (is_subject and is_speaker) or _OTHER[pronoun].search(before.text):
        return []
    return [Mention(_span(match, 1, claim), full, MentionKind.PRONOUN)]
