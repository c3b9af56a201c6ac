"""The most telling headline of a group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import sqrt

from consistency.events.words import dates, rarity, words
from consistency.records import Article

LONGEST = 110  # code points; a longer first line is a sentence and is cut at a word
FEWEST = 3  # telling words that a headline needs
_NO_HEADLINE = re.compile(
    r"^\W*(?:just|last|page|story|first|breaking|live|updated?|posted|published|photos?|video|watch|by|from)\b"
    r"[\W\d]*(?:updated?|published|posted|modified|news|blog|at|on|\d|$)",
    re.IGNORECASE,
)


def label(articles: Sequence[Article]) -> str:
    """The headline that holds most of what all of the articles say; of equals the first by article id.

    First lines of texts stand in only where no article has a title that tells.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    said = [set(words(f"{article.title}\n{article.text}")) for article in ordered]
    support = {word: sum(word in row for row in said) / len(said) for word in set().union(*said)}
    titled = [article for article in ordered if _is_headline(article.title)]
    headlines = [headline(article) for article in titled or ordered]
    return max(headlines, key=lambda line: _telling(line, support), default="")


def headline(article: Article) -> str:
    """The title, or the first line of the text where the title is missing or a stamp ("Just updated")."""
    lines = [article.title, *article.text.splitlines()]
    stripped = [" ".join(line.split()) for line in lines if line.strip()]
    found = next((line for line in stripped if _is_headline(line)), stripped[0] if stripped else article.id)
    return found if len(found) <= LONGEST else found[:LONGEST].rsplit(" ", 1)[0] + " …"


def _is_headline(line: str) -> bool:
    telling = [word for word in words(line) if not word[0].isdigit() and not dates(word.capitalize())]
    return len(telling) >= FEWEST and not _NO_HEADLINE.match(line)


def _telling(line: str, support: dict[str, float]) -> float:
    """Shared weight of the line's words, per word beyond the first few, so that long lines do not win by length."""
    found = set(words(line))
    weight = sum(support.get(word, 0.0) * rarity(word) for word in found)
    return weight / sqrt(max(8, len(words(line)))) if _is_headline(line) else 0.0
