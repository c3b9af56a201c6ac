"""Whether two proper names can be one: short forms, initials, nicknames, transliterations, misspellings."""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache
from itertools import product

_NICKNAMES = """
william bill billy will willie|robert bob bobby rob robbie|richard dick rick ricky|james jim jimmy jamie
john jack johnny|michael mike mick mikey|thomas tom tommy|joseph joe joey|charles charlie chuck
edward ed eddie ted teddy|anthony tony|daniel dan danny|david dave davey|steven stephen steve|matthew matt
christopher chris|nicholas nick|andrew andy drew|alexander alex sasha|benjamin ben|samuel sam|gregory greg
jeffrey geoffrey jeff|kenneth ken|lawrence laurence larry|leonard len lenny|patrick pat paddy|peter pete
philip phillip phil|raymond ray|ronald ron ronnie|donald don donnie|timothy tim|walter walt|gerald jerry
frederick fred freddie|francis frank|harold harry hal|henry hank|vincent vince vinny|elizabeth liz beth betty eliza
margaret maggie meg peggy|jennifer jen jenny|susan sue suzy|deborah debra deb debbie|barbara barb|patricia patty trish
kimberly kim|jessica jess|rebecca becky|victoria vicky tori|samantha sammy|pamela pam
"""
_VARIANTS = """
center centre|theater theatre|harbor harbour|defense defence|labor labour|saint st|mount mt|fort ft
lieutenant lt|philadelphia philly
muhammad mohammed mohamed mohammad muhammed mohamad mehmet|yusuf youssef yousef|hussein husain hussain hossein
osama usama|gaddafi qaddafi kadafi gadhafi qadhafi|kyiv kiev|kharkiv kharkov|lviv lvov|odesa odessa
alexei aleksey alexey aleksei|mykola nikolai|volodymyr vladimir|oleksandr aleksandr|beijing peking|mumbai bombay
kolkata calcutta|chennai madras|myanmar burma|yangon rangoon|bengaluru bangalore|turkey turkiye|eswatini swaziland
"""


def _groups(table: str) -> dict[str, str]:
    return {word: group.split()[0] for group in table.strip().replace("\n", "|").split("|") for word in group.split()}


_NICKNAME = _groups(_NICKNAMES)
_VARIANT = _groups(_VARIANTS)
_ROMANISED = (
    (r"sch", "sh"),
    (r"tch|tsch", "ch"),
    (r"kh", "h"),
    (r"ph", "f"),
    (r"ck|q", "k"),
    (r"ou|oo", "u"),
    (r"[ye]i\b|ey\b|ay\b", "ei"),
    (r"iy|yy|ij|yi|y|j", "i"),
    (r"(?<=i)i\b", ""),
    (r"w|ff\b", "v"),
    (r"dzh|zh", "j"),
)
_BRITISH = ((r"our", "or"), (r"(?<=[bt])re$", "er"), (r"is(?=e|ing|ation)", "iz"), (r"ogue$", "og"), (r"ll", "l"))
_PARTICLE_WORDS = "al el bin ibn abu de del della di da dos van von der den la le the of and jr sr ii iii iv"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_ENDINGS = frozenset({"s", "n", "ns", "an", "ans", "ian", "ians", "er", "ers", "ese", "ish"})
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})


class Match(IntEnum):
    """How near two names are, from one to two; the whole is as far apart as its farthest words."""

    SAME = 0
    VARIANT = 1  # another romanisation of the same sounds
    SPELLING = 2  # a letter or two apart
    DIFFERENT = 3


@lru_cache(maxsize=65_536)
def match(a: tuple[str, ...], b: tuple[str, ...]) -> Match:
    """How near two names without titles are; a short form matches the full one."""
    left, right = _words(a), _words(b)
    if not left or not right:
        return Match.SAME if left == right else Match.DIFFERENT
    if set(left) <= set(right) or set(right) <= set(left) or _acronym(a, b) or _acronym(b, a):
        return Match.SAME
    if min(len(left), len(right)) == 1:
        return min(_word(x, y, alone=True) for x, y in product(left, right))
    return max(_word(left[0], right[0]), _word(left[-1], right[-1]))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word without case, accents, possessive and punctuation."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c)).translate(_LETTERS)
    return re.sub(r"['’]s?$|[.\-'’‘`ʼ]", "", plain)


def american(word: str) -> str:
    """A word in one of the two spellings of English, whichever it came in; not always a word."""
    for pattern, ending in _BRITISH:
        word = re.sub(pattern, ending, word)
    return word


def _words(name: tuple[str, ...]) -> tuple[str, ...]:
    folded = tuple(word for part in name if (word := fold(part)))
    return tuple(word for word in folded if word not in _PARTICLES) or folded


def _word(a: str, b: str, alone: bool = False) -> Match:
    """`alone` says that one name has no second word that could confirm a likeness."""
    if a == b or _NICKNAME.get(a, a) == _NICKNAME.get(b, b) or (not alone and 1 in (len(a), len(b)) and a[0] == b[0]):
        return Match.SAME
    if _inflected(a, b) or _inflected(b, a):
        return Match.SAME
    if _VARIANT.get(a, a) == _VARIANT.get(b, b) or _romanised(a) == _romanised(b):
        return Match.VARIANT
    allowed = 1 if alone or min(len(a), len(b)) < 7 else 2
    near = min(len(a), len(b)) >= (5 if alone else 4) and distance(a, b) <= allowed
    return Match.SPELLING if near else Match.DIFFERENT


def _inflected(stem: str, word: str) -> bool:
    """Whether a word is a plural or an adjective of the other ("Texan", "Texans"; "Award", "Awards")."""
    return len(stem) >= 4 and word.startswith(stem) and word[len(stem) :] in _ENDINGS


def _romanised(word: str) -> str:
    for pattern, sound in _ROMANISED:
        word = re.sub(pattern, sound, word)
    return word


def _acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one capitalised word holds the initials of a longer name."""
    letters = short[0].replace(".", "") if len(short) == 1 else ""
    capitals = "".join(word[0] for word in long if word[:1].isupper())
    return len(letters) > 1 and letters.isupper() and letters == capitals


def distance(a: str, b: str) -> int:
    """Edits between two words: insert, delete, replace, or swap two neighbours (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y)))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], before[j - 2] + 1)
        before, last = last, row
    return last[-1]
