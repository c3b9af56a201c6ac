"""The headline of a text that has no other title: its first line, where that reads like one."""

from __future__ import annotations

import re

from consistency.sources.dates import is_date_line
from consistency.sources.outlets import split_headline

LONGEST = 150  # code points
FEWEST_WORDS = 3
_LOOKED_AT = 3  # lines
_CRUMBS = re.compile(r"\s(?:/|>|»|›)\s")  # News / Europe
_LABEL = re.compile(r"^[^\W\d_]{2,}(?:\s[^\W\d_]+)?$|^\W*$")  # "World", "Latest news"
_SENTENCE_END = re.compile(r"(?<!\.)[.;:,]\W*$")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


def headline(text: str) -> str:
    """The headline at the top of a text, exactly as it stands there without the outlet's name; "" without one.

    Breadcrumbs, section labels and dates above it are passed over.
    """
    for line in [line.strip() for line in text[:5_000].splitlines() if line.strip()][:_LOOKED_AT]:
        if _CRUMBS.search(line) or _LABEL.match(line) or is_date_line(line):
            continue
        return _without_outlet(line) if _is_headline(line, text) else ""
    return ""


def _is_headline(line: str, text: str) -> bool:
    """A headline is short, does not end as a sentence does, and something follows it."""
    words = len(_WORD.findall(line))
    follows = len(text.strip()) > len(line)
    return follows and len(line) <= LONGEST and words >= FEWEST_WORDS and not _SENTENCE_END.search(line)


def _without_outlet(line: str) -> str:
    split = split_headline(line)
    return split[0] if split else line
