"""The people and acronyms an article names in full, by rules over capitalised words; no model."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from consistency.claims.words import listed
from consistency.records import Span

CAPITAL = r"(?:(?:O|D|L|Mc|Mac)?['’]?[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*[\wÀ-ž]|[A-Z]\.)"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|bin|bint|al|el|la|le|dos|du|ter|ibn)"
NAME = re.compile(rf"(?<![\w.])({CAPITAL})((?: (?:{_PARTICLE} ){{0,2}}{CAPITAL}){{0,4}})(?!\w)")
ROLES = (
    r"president|prime minister|foreign minister|defence minister|finance minister|interior minister|minister"
    r"|premier|chancellor|senator|governor|mayor|judge|coach|chairman|chairwoman|spokesman|spokeswoman|sheriff"
    r"|bishop|archbishop|ambassador|envoy|actor|actress|singer|prosecutor"
)
TITLES = listed(
    """
    mr mrs ms miss dr sir lord lady dame prof professor president minister premier chancellor senator sen rep governor
    gov mayor judge justice chief general gen colonel col captain capt major lieutenant lt sergeant sgt officer
    inspector detective superintendent commissioner secretary ambassador king queen prince princess pope bishop
    archbishop cardinal father rev reverend coach director chairman chairwoman spokesman spokeswoman deputy vice prime
    foreign defence defense finance interior attorney prosecutor sheriff undersheriff imam rabbi sheikh actor actress
    singer congressman congresswoman councillor councilman envoy district manager midfielder striker defender
    goalkeeper quarterback state undersecretary spokesperson agent trooper
    """
)
_NOT_A_NAME = listed(
    """
    the a an this that these those he she it they we you i his her its their our my in on at of for from by with and
    but or if as when while after before since under over no not yes there here what who why how where all some many
    most one two three four first last next old both each every another police officials monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november
    december jan feb mar apr jun jul aug sept sep oct nov dec photo picture image video file read more share related
    also according however meanwhile still now then so just even only despite during between among inside about
    advertisement breaking updated watch click follow source reuters associated press afp is are was were can will
    """
)
# Words that name no person: as a last word alone they may stand for many things.
_THINGS = listed(
    """
    court house senate congress county city street road avenue university college school hospital party union bank
    group company corp inc ltd co committee council department ministry agency office center centre church park square
    bridge river lake sea ocean island islands mountain mountains bay beach airport station league cup series
    championship games award awards prize oscar oscars news times post journal herald tribune guardian telegraph mail
    press tv radio network states kingdom korea africa america asia europe zealand republic nations east west north
    south province region town village valley hills law act bill treaty day week year age war army navy force forces
    guard jail prison police service services survey institute association federation foundation society commission
    authority board team club united rovers museum theatre theater hall tower building plaza drive lane boulevard coast
    gulf strait canal festival show world man woman york angeles francisco diego vegas jersey mexico hampshire carolina
    dakota virginia orleans lanka arabia mafia family unit charities update internet explorer security international
    nationals chiefs colts
    """
)
_NOT_FIRST = _THINGS | listed(
    """
    north south east west new united los las san santa saint st great royal national federal supreme white high black
    red central western eastern northern southern general american british european senate windows microsoft catholic
    """
)
_HE = listed(
    """
    mr sir lord king prince father actor adam alan albert alex alexander andrew anthony antonio arthur barack
    ben benjamin bill bob brad brandon brian bruce carl carlos charles chris christopher craig dale daniel
    dave david dennis derek dirk don donald doug douglas ed edward eric ernest frank fred gary george gerald
    giovanni greg gregory harold harry henry howard hugh ian ivan jack jacob jake james jamal jason jeff
    jeffrey jerry jim jimmy joe john jonathan jordan jose joseph josh juan justin keith ken kenneth kevin kyle
    larry lee lennox luis luke marc marco mark martin matt matthew maurice michael miguel mike mohammed
    nicholas nick oliver oscar patrick paul pedro peter phil philip ralph ray richard rick robert roger ron
    ronald roy russell ryan sam samuel scott sean sergei sergey simon stephen steve steven terry thomas tim
    timothy todd tom tony tyler victor vincent vladimir walter wayne will william
    """
)
_SHE = listed(
    """
    mrs ms miss lady dame queen princess actress chairwoman spokeswoman alice alison amanda amy andrea angela
    ann anna anne barbara betsy bettie betty brenda carol caroline catherine christina christine claire
    cynthia deborah denise diana diane donna dorothy elizabeth ellen emily emma esther eva frances hannah
    heather helen hillary jane janet jennifer jessica joan joanne judith judy julia julie karen kate katherine
    kathleen kathy kelly kim laura lauren linda lindsay lisa louise lucy margaret maria marie martha mary
    megan melissa michelle monica nancy natalie nicole nina olivia pamela patricia paula rachel rebecca regina
    robyn rosa ruth samantha sandra sara sarah sharon sheila sofia sophie stephanie sue susan tara teresa tina
    unique victoria virginia yvonne zurana
    """
)
_ACRONYM = re.compile(r"\(([A-Z][A-Z.]{1,6})\)")
_HEADLINE = 0.6  # share of capitalised words from which on a line is set in title case


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised name as it stands in an article: its words without title, and the title before them."""

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
    by_role: dict[str, str]
    pronouns: dict[str, str]  # full name -> "he" or "she", where title or first name tell

    def known(self, name: Name) -> str | None:
        """The full name of somebody named in full or by surname."""
        if len(name.words) == 1:
            return self.by_last.get(name.words[0])
        return name.full if self.by_last.get(name.words[-1]) == name.full else None


def find_names(text: str) -> list[Name]:
    """Runs of capitalised words outside of title-case lines, with their titles cut off."""
    names = []
    for start, line in _lines(text):
        if not _is_headline(line):
            names += [name for match in NAME.finditer(line) for name in _cut(match, start)]
    return names


def _lines(text: str) -> list[tuple[int, str]]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, line))
        start += len(line) + 1
    return lines


def _is_headline(line: str) -> bool:
    words = re.findall(r"[A-Za-z][\w’'-]*", line)
    long = [word for word in words if len(word) > 3]
    if line.rstrip()[-1:] in '.!?"”':
        return False
    return len(long) >= 4 and sum(word[0].isupper() for word in long) > _HEADLINE * len(long)


def _cut(match: re.Match[str], offset: int) -> list[Name]:
    """The name in a run of capitalised words: what follows the last possessive and the last title."""
    parts = [(m.group(), offset + match.start() + m.start()) for m in re.finditer(r"\S+", match.group())]
    names: list[Name] = []
    run: list[tuple[str, int]] = []
    for word, start in parts:
        run.append((word, start))
        if word[-2:] in ("'s", "’s"):
            names += _named(run)
            run = []
    return [*names, *_named(run)]


def _named(parts: list[tuple[str, int]]) -> list[Name]:
    while parts and parts[0][0].lower() in _NOT_A_NAME:
        parts = parts[1:]
    titles = [i for i, (word, _) in enumerate(parts[:-1]) if word.lower().rstrip(".") in TITLES]
    title = parts[titles[-1]][0].lower().rstrip(".") if titles else ""
    parts = parts[titles[-1] + 1 :] if titles else parts
    words = [re.sub(r"['’]s$", "", word) for word, _ in parts]
    if not words or any(word.lower() in _NOT_A_NAME for word in words) or len(words[-1]) < 3:
        return []
    return [Name(Span(parts[0][1], parts[-1][1] + len(words[-1])), tuple(words), title)]


def _looks_like_person(name: Name, plain_words: frozenset[str]) -> bool:
    first, last = name.words[0].lower(), name.words[-1].lower()
    plain = all(not word.isupper() or len(word) <= 2 for word in name.words)
    common = {first, last} & plain_words or first.endswith("ing")
    return (
        2 <= len(name.words) <= 4 and plain and not common and first not in _NOT_FIRST and last not in _THINGS | TITLES
    )


def find_people(names: Sequence[Name], text: str) -> People:
    """Who is named in full; a surname that two people share, or that is a plain word of the text, is left out."""
    plain_words = frozenset(re.findall(r"(?<![\w’'])[a-z]{3,}", text))
    full = {name.full: name for name in names if _looks_like_person(name, plain_words)}
    last, first = defaultdict(set), defaultdict(set)
    for name in full.values():
        last[name.words[-1]].add(name.full)
        first[name.words[0]].add(name.full)
    places = frozenset(re.findall(rf"\b(?:in|near|at) ({CAPITAL})", text))
    by_last = {key: next(iter(who)) for key, who in last.items() if len(who) == 1 and key not in places}
    by_first = {
        key: next(iter(who))
        for key, who in first.items()
        if len(who) == 1 and key not in last and key not in places and key.lower() in _HE | _SHE
    }
    return People(by_last, by_first, _roles(full, text), _pronouns(names, by_last))


def _pronouns(names: Sequence[Name], by_last: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        known = by_last.get(name.words[-1])
        hints = {name.title, name.words[0].lower()} if known == name.full else {name.title}
        if known and hints & _HE | hints & _SHE:
            found[known] = "he" if hints & _HE else "she"
    return found


def _roles(full: dict[str, Name], text: str) -> dict[str, str]:
    """Roles that exactly one named person holds in the article: "mayor Tibor Nagy"."""
    holders: dict[str, set[str]] = defaultdict(set)
    for match in re.finditer(rf"\b((?i:{ROLES}))\s+({NAME.pattern})", text):
        name = " ".join(match.group(2).split())
        holders[match.group(1).lower()].update(key for key in full if name.startswith(key))
    return {role: next(iter(who)) for role, who in holders.items() if len(who) == 1}


def find_acronyms(text: str) -> dict[str, str]:
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
        if run[0][0].isupper() and "".join(word[0] for word in run if word[0].isupper()) == letters:
            return " ".join(run)
    return None
