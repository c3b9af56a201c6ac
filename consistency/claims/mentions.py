"""Short mentions linked to the name their article gives in full: surnames, acronyms, a few pronouns and nominals.

Rules over capitalised words, no model: a rule stays only if nine in ten of its links are right.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from consistency.claims.words import listed
from consistency.records import Claim, Mention, MentionKind, Span

_CAPITAL = r"(?:(?:O|D|L|Mc|Mac)?['’]?[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*[\wÀ-ž]|[A-Z]\.)"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|bin|bint|al|el|la|le|dos|du|ter|ibn)"
_NAME = re.compile(rf"(?<![\w.])({_CAPITAL})((?:\s(?:{_PARTICLE}\s){{0,2}}{_CAPITAL}){{0,4}})(?!\w)")
TITLES = listed(
    """
    mr mrs ms miss dr sir lord lady dame prof professor president minister premier chancellor senator sen rep
    governor gov mayor judge justice chief general gen colonel col captain capt major lieutenant lt sergeant sgt
    officer inspector detective superintendent commissioner secretary ambassador king queen prince princess pope
    bishop archbishop cardinal father rev reverend coach director chairman chairwoman spokesman spokeswoman
    deputy vice prime foreign defence defense finance interior attorney prosecutor sheriff imam rabbi sheikh
    actor actress singer congressman congresswoman councillor councilman envoy district manager midfielder
    striker defender goalkeeper quarterback
    """
)
_ROLES = (
    r"president|prime minister|foreign minister|defence minister|finance minister|interior minister|minister"
    r"|premier|chancellor|senator|governor|mayor|judge|coach|chairman|chairwoman|spokesman|spokeswoman|sheriff"
    r"|bishop|archbishop|ambassador|envoy|actor|actress|singer|prosecutor"
)
_NOT_A_NAME = listed(
    """
    the a an this that these those he she it they we you i his her its their our my in on at of for from by with
    and but or if as when while after before since under over no not yes there here what who why how where all
    some many most one two three first last next new old both each every another police officials monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr jun jul aug sept sep oct nov dec photo picture image video file
    read more share related also according however meanwhile still now then so just even only despite during
    between among inside about advertisement breaking updated watch click follow source reuters associated press
    afp
    """
)
# Last words that name no person: alone they may stand for many things.
_THINGS = listed(
    """
    court house senate congress county city street road avenue university college school hospital party union
    bank group company corp inc ltd co committee council department ministry agency office center centre church
    park square bridge river lake sea ocean island islands mountain mountains bay beach airport station league
    cup series championship games award awards prize oscar oscars news times post journal herald tribune
    guardian telegraph mail press tv radio network states kingdom korea africa america asia europe zealand
    republic nations east west north south state province district region town village valley hills law act bill
    treaty day week year age war army navy force forces guard court jail prison police service services survey
    institute association federation foundation society commission authority board team club united city rovers
    museum theatre theater hotel hall tower building plaza center drive lane boulevard coast gulf strait canal
    festival show world man woman york angeles francisco diego vegas jersey mexico hampshire carolina dakota
    virginia orleans lanka arabia
    """
)
_NOT_FIRST = listed(
    """
    north south east west new united los las san santa saint st great royal national international federal
    supreme white high black red central western eastern northern southern general university american british
    european
    """
)
_MALE, _FEMALE = frozenset({"mr", "sir", "lord", "king", "prince", "father", "actor"}), frozenset(
    {"mrs", "ms", "miss", "lady", "dame", "queen", "princess", "actress", "chairwoman", "spokeswoman"}
)  # fmt: skip
_ACRONYM = re.compile(r"\(([A-Z][A-Z.]{1,6})\)")
_ACRONYM_USE = re.compile(r"(?<![\w(.-])([A-Z][A-Z]{1,6})(?![\w-])")
_ROLE_USE = re.compile(rf"\b[Tt]he ({_ROLES})\b(?!\s(?:of|for|in|from|who)\b|\s[A-Z]|['’]s\s(?:wife|son))")
_PRONOUN = re.compile(r"^[\W]*(?:(?:But|And|Yet|Later|On \w+day|Earlier|However),?\s)?([Hh]e|[Ss]he)\b")


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised name as it stands in the article: its words without title, and the title before them."""

    span: Span
    words: tuple[str, ...]
    title: str = ""

    @property
    def full(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class People:
    """The people an article names in full, found by surname or first name; ambiguous names are left out."""

    by_last: dict[str, str]
    by_first: dict[str, str]
    gender: dict[str, str]
    by_role: dict[str, str]


def resolve(claims: Sequence[Claim]) -> list[tuple[Mention, ...]]:
    """The resolved mentions of every claim of one article, in the order of the claims."""
    if not claims:
        return []
    text = claims[0].article.text
    names = find_names(text)
    people, acronyms = _people(names, text), _acronyms(text)
    starts = [name.span.start for name in names]
    found = []
    for position, claim in enumerate(claims):
        inside = names[bisect_left(starts, claim.span.start) : bisect_left(starts, claim.span.end)]
        before = claims[position - 1] if position else None
        found.append(_in_claim(claim, inside, _names_of(before, names, starts), people, acronyms))
    return found


def _names_of(claim: Claim | None, names: Sequence[Name], starts: Sequence[int]) -> Sequence[Name]:
    return names[bisect_left(starts, claim.span.start) : bisect_left(starts, claim.span.end)] if claim else ()


def find_names(text: str) -> list[Name]:
    """Runs of capitalised words with their titles cut off; a first word that opens a sentence may be no name."""
    return [name for match in _NAME.finditer(text) if (name := _trimmed(match))]


def _trimmed(match: re.Match[str]) -> Name | None:
    parts = [(m.group(), match.start() + m.start()) for m in re.finditer(r"\S+", match.group())]
    while parts and parts[0][0].lower() in _NOT_A_NAME:
        parts.pop(0)
    title = ""
    while len(parts) > 1 and parts[0][0].lower().rstrip(".") in TITLES:
        title = parts.pop(0)[0].lower().rstrip(".")
    words = [word for word, _ in parts]
    if words and words[-1][-2:] in ("'s", "’s"):
        words[-1] = words[-1][:-2]
    if not words or any(word.lower() in _NOT_A_NAME for word in words):
        return None
    start = parts[0][1]
    return Name(Span(start, parts[-1][1] + len(words[-1])), tuple(words), title)


def _looks_like_person(name: Name) -> bool:
    first, last = name.words[0].lower(), name.words[-1].lower()
    plain = all(not word.isupper() or len(word) <= 2 for word in name.words)
    return (
        2 <= len(name.words) <= 4 and plain and first not in _NOT_FIRST and last not in _THINGS and last not in TITLES
    )


def _people(names: Sequence[Name], text: str) -> People:
    full = {name.full: name for name in names if _looks_like_person(name)}
    last, first, gender = defaultdict(set), defaultdict(set), {}
    for name in full.values():
        last[name.words[-1]].add(name.full)
        first[name.words[0]].add(name.full)
    by_last = {key: next(iter(values)) for key, values in last.items() if len(values) == 1}
    by_first = {key: next(iter(values)) for key, values in first.items() if len(values) == 1 and key not in last}
    for name in names:
        known = name.full if name.full in full else by_last.get(name.full)
        if known and name.title in _MALE | _FEMALE:
            gender[known] = "he" if name.title in _MALE else "she"
    return People(by_last, by_first, gender, _roles(full, text))


def _roles(full: dict[str, Name], text: str) -> dict[str, str]:
    """Roles that exactly one named person holds in the article: "mayor Tibor Nagy"; "Tibor Nagy, the mayor"."""
    holders: dict[str, set[str]] = defaultdict(set)
    one = re.compile(rf"\b({_ROLES})\s+({_NAME.pattern})", re.IGNORECASE)
    for match in one.finditer(text):
        name = " ".join(match.group(2).split())
        holders[match.group(1).lower()].update(key for key in full if name.startswith(key))
    return {role: next(iter(who)) for role, who in holders.items() if len(who) == 1}


def _acronyms(text: str) -> dict[str, str]:
    """Acronyms that the article defines: "the Civil Aviation Board (CAB)"."""
    found = {}
    for match in _ACRONYM.finditer(text):
        letters = match.group(1).replace(".", "")
        before = re.findall(r"[\w’'-]+", text[max(0, match.start() - 120) : match.start()])
        if name := _spelled_out(letters, before):
            found[letters] = name
    return found


def _spelled_out(letters: str, before: Sequence[str]) -> str | None:
    """The shortest run of words right before an acronym whose capitals spell it."""
    for count in range(len(letters), min(len(letters) + 4, len(before)) + 1):
        run = before[-count:]
        if run[0][0].isupper() and "".join(w[0] for w in run if w[0].isupper()) == letters:
            return " ".join(run)
    return None


def _in_claim(
    claim: Claim,
    names: Sequence[Name],
    previous: Sequence[Name],
    people: People,
    acronyms: dict[str, str],
) -> tuple[Mention, ...]:
    short = [mention for name in names if (mention := _short_name(name, people))]
    others = [*_acronym_uses(claim, acronyms), *_roles_used(claim, people), *_pronouns(claim, previous, people)]
    return tuple(sorted((*short, *others), key=lambda mention: mention.span))


def _short_name(name: Name, people: People) -> Mention | None:
    if len(name.words) != 1:
        return None
    full = people.by_last.get(name.words[0]) or (people.by_first.get(name.words[0]) if not name.title else None)
    return Mention(name.span, full, MentionKind.SHORT_NAME) if full else None


def _acronym_uses(claim: Claim, acronyms: dict[str, str]) -> list[Mention]:
    return [
        Mention(_shifted(match, 1, claim), acronyms[match.group(1)], MentionKind.SHORT_NAME)
        for match in _ACRONYM_USE.finditer(claim.text)
        if match.group(1) in acronyms
    ]


def _shifted(match: re.Match[str], group: int, claim: Claim) -> Span:
    return Span(claim.span.start + match.start(group), claim.span.start + match.end(group))


def _roles_used(claim: Claim, people: People) -> list[Mention]:
    return [
        Mention(
            Span(claim.span.start + match.start(), claim.span.start + match.end()),
            people.by_role[role],
            MentionKind.NOMINAL,
        )
        for match in _ROLE_USE.finditer(claim.text)
        if (role := match.group(1).lower()) in people.by_role
    ]


def _pronouns(claim: Claim, previous: Sequence[Name], people: People) -> list[Mention]:
    """ "He" or "she" at the head of a claim, where the claim before names exactly one person."""
    match = _PRONOUN.match(claim.text)
    known = {full for name in previous if (full := _known(name, people))}
    if match is None or len(known) != 1:
        return []
    (full,) = known
    if people.gender.get(full, match.group(1).lower()) != match.group(1).lower():
        return []
    return [Mention(_shifted(match, 1, claim), full, MentionKind.PRONOUN)]


def _known(name: Name, people: People) -> str | None:
    if name.full in people.by_last.values():
        return name.full
    return people.by_last.get(name.words[0]) if len(name.words) == 1 else None
