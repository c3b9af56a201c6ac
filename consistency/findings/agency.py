"""The news agencies an article credits: two outlets that print one agency's text are one witness edited twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from consistency.records import Article, Caveat, CaveatCode

TEXT = "Both sides credit {agency}; one of them may have edited its text."
_ENDS = 300  # code points at either end of an article where an agency is credited
_NAMES = {
    "AP": r"AP|(?:The )?Associated Press",
    "AFP": r"AFP|Agence France-Presse",
    "Reuters": r"Reuters|REUTERS",
    "Xinhua": r"Xinhua",
    "UPI": r"UPI|United Press International",
    "DPA": r"dpa|DPA",
    "EFE": r"EFE",
    "TASS": r"TASS|ITAR-TASS",
    "Interfax": r"Interfax",
    "PA": r"PA Media|Press Association",
    "ANI": r"ANI",
    "PTI": r"PTI|Press Trust of India",
    "Bernama": r"Bernama",
    "Kyodo": r"Kyodo(?: News)?",
    "Yonhap": r"Yonhap",
}
_CREDITS = {  # "(AP)", "LIMA, May 3 (Reuters) –", "– AFP" at the end of a line, "The Associated Press" as a line
    agency: re.compile(
        rf"[(\[](?:[\w .]+/)?(?:{names})(?:/[\w .]+)?[)\]]"
        rf"|^\W*(?:[Bb]y |[Ss]ource: )?(?:{names})\W*$"
        rf"|[–—] ?(?:{names})\W*$",
        re.MULTILINE,
    )
    for agency, names in _NAMES.items()
}


@lru_cache(maxsize=4096)
def credited(article: Article) -> frozenset[str]:
    """The agencies credited in the first or the last lines."""
    ends = article.text[:_ENDS] + "\n" + article.text[-_ENDS:]
    lines = "\n".join((*filter(None, (article.author,)), ends))
    return frozenset(agency for agency, credit in _CREDITS.items() if credit.search(lines))


def same_agency(sides: Iterable[Iterable[Article]]) -> Caveat | None:
    """A caveat where every article of every side credits one agency."""
    agencies = [credited(article) for side in sides for article in side]
    shared = frozenset.intersection(*agencies) if agencies else frozenset()
    return Caveat(CaveatCode.SAME_AGENCY, TEXT.format(agency=min(shared))) if shared else None
