"""Claims in the same words: judged once, listed everywhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from consistency.records import Claim

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_QUOTES = str.maketrans(dict.fromkeys('“”„‟«»″"', None) | dict.fromkeys("‘’‚‛′`´", "'"))
_OUTER_APOSTROPHE = re.compile(r"(?<!\w)'|'(?!\w)")
_SPACE_IN_PUNCTUATION = re.compile(r" (?=[,.;:!?%)])|(?<=[($]) ")
_PLACE = r"[A-Z][^a-z\d()]{1,40}"  # in capitals
_DAY = r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
_AGENCY = r"\([A-Z][^()\d]{1,30}\)"
_DATELINE = re.compile(rf"(?:{_PLACE}{_DAY} ?{_AGENCY}|{_AGENCY}|{_PLACE}{_DAY}) ?--? ")


def normalised(text: str) -> str:
    """The words of a claim, whatever its spacing, quotes, dashes, dateline and full stop.

    Case and figures stay: what fills a slot is never normalised away.
    """
    text = unicodedata.normalize("NFKC", text).translate(_DASHES).translate(_QUOTES)
    text = _SPACE_IN_PUNCTUATION.sub("", " ".join(_OUTER_APOSTROPHE.sub("", text).split()))
    dateline = _DATELINE.match(text)
    return text[dateline.end() if dateline else 0 :].strip(" .")


def copies(claims: Sequence[Claim]) -> dict[int, int]:
    """The position of every claim that repeats the words of an earlier one, with the position of the first."""
    first: dict[str, int] = {}
    found = {}
    for position, claim in enumerate(claims):
        original = first.setdefault(normalised(claim.text), position)
        if original != position:
            found[position] = original
    return found
