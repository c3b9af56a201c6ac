"""Claims in the same words: judged once, listed everywhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from consistency.records import Claim

_QUOTES = str.maketrans(
    {**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("‐‑–—−", "-")}
)
_DATELINE = re.compile(
    r"^(?:[^a-z\d\"()]{2,40}(?:,[^()\"]{2,40})? )?\([^()]{2,30}\) ?- ?|^[A-Z][^a-z\d\"()-]{2,40} ?- ", re.UNICODE
)
_NO_SPACE_BEFORE = re.compile(r" (?=[,.;:!?%)])|(?<=[($]) ")


def normalised(text: str) -> str:
    """A claim's words with space, quotes, dashes and dateline made equal; case and figures stay as they are."""
    text = unicodedata.normalize("NFKC", text).translate(_QUOTES).replace("''", '"')
    text = _NO_SPACE_BEFORE.sub("", " ".join(text.split()))
    return _DATELINE.sub("", text).replace('"', "").replace(" '", "'").strip(" .")


def copies(claims: Sequence[Claim]) -> dict[int, int]:
    """The position of every claim that repeats an earlier one, with the position of the first.

    The words stand for the slots: nothing that fills a slot is normalised away.
    """
    first: dict[str, int] = {}
    found = {}
    for position, claim in enumerate(claims):
        original = first.setdefault(normalised(claim.text), position)
        if original != position:
            found[position] = original
    return found
