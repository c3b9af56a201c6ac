"""Words, word pairs and names of an article, and how common a word is in news at large."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from math import log

BACKGROUND_FILE = "word_counts.txt"
COMMON = 0.3  # a word that so many articles hold tells no event

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_SUFFIX = re.compile(r"(?:['’]s|['’])$")


def words(text: str) -> list[str]:
    """Words and numbers in reading order, lower case, without a possessive or plural "s"."""
    return [fold(match.group()) for match in _WORD.finditer(text)]


def fold(word: str) -> str:
    """The form under which a word is counted: "Quakes" and "quake's" both give "quake"."""
    lowered = _SUFFIX.sub("", word.lower())
    plural = len(lowered) > 3 and lowered.endswith("s") and not lowered.endswith(("ss", "us", "is"))
    return lowered[:-1] if plural else lowered


def word_pairs(tokens: list[str]) -> list[str]:
    """Neighbouring words, joined by a space."""
    return [f"{a} {b}" for a, b in pairwise(tokens)]


def names(text: str) -> list[str]:
    """Words that look like parts of names: capitalised, and never small in the same text.

    A capital at the start of a sentence or in a title proves nothing, so a word counts only
    if the text nowhere writes it in small letters.
    """
    small = small_words(text)
    capitalised = (match.group() for match in _WORD.finditer(text) if match.group()[0].isupper())
    return [folded for word in capitalised if (folded := fold(word)) not in small]


def small_words(text: str) -> set[str]:
    """Words that the text writes in small letters at least once."""
    return {fold(match.group()) for match in _WORD.finditer(text) if match.group()[0].islower()}


@lru_cache(maxsize=1)
def background() -> tuple[int, Counter[str]]:
    """Number of reference documents, and in how many of them each word stands.

    The counts come from the project's own stories (`benchmarks/train/word_counts.py`); rare words are left out.
    """
    lines = files(__package__).joinpath(BACKGROUND_FILE).read_text(encoding="utf-8").splitlines()
    documents = int(lines[0].split()[-1])
    counts = Counter({word: int(count) for word, count in (line.split("\t") for line in lines[1:])})
    return documents, counts


def share(word: str) -> float:
    """The share of reference documents that hold a word, in (0, 1); a word that none holds counts as half of one."""
    documents, counts = background()
    return (counts[word] + 0.5) / (documents + 1)


def rarity(word: str) -> float:
    """How much a word tells, judged by news at large, in nats; 0 for a common one."""
    found = share(word)
    return -log(found) if found < COMMON else 0.0


_WHEN = re.compile(
    r"\b(?:(?:(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\b|((?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
_NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty dozen hundred".split()
)


def dates(text: str) -> list[str]:
    """Weekdays, months and years, each in one form; written small they are other words ("may", "sat")."""
    hits = (match for match in _WHEN.finditer(text) if match.group()[0].isupper() or match.group()[0].isdigit())
    return [(match.group(3) or (match.group(1) or match.group(2))[:3]).lower() for match in hits]


def figures(tokens: list[str]) -> list[str]:
    """The numbers among words, in digits or spelt out."""
    return [token for token in tokens if token[0].isdigit() or token in _NUMBER_WORDS]
