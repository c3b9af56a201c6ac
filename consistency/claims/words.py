"""Words of a claim and their base forms, by rules and a table of irregular verbs; no model."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

LONGEST = 2_000  # code points; beyond it a "sentence" is a table or noise, and is read and parsed only so far


class Word(NamedTuple):
    """A word with its offsets in the text it was found in."""

    text: str
    start: int
    end: int


_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[’'-][^\W_]+)*")


def listed(text: str) -> frozenset[str]:
    """The words of a text, as a set: how the tables of this package are written."""
    return frozenset(text.split())


STOPWORDS = listed(
    """
    a about above across after again against all almost along already also although am among an and another any
    anyone anything are around as at away back be because become been before being below between both but by can
    cannot could did do does doing down during each either else even ever every few for from further get got had
    has have having he her here hers herself him himself his how however i if in indeed instead into is it its
    itself just least less like many may me might mine more most much must my myself near neither never no
    nobody none nor not nothing now of off often on once one only onto or other others our ours out over own per
    quite rather really same several shall she should since so some someone something soon still such than that
    the their theirs them themselves then there these they thing this those though through thus to together too
    toward towards under until up upon us very via was we well were what when where whether which while who whom
    whose why will with within without would yet you your yours mr mrs ms dr sir  said say says saying
    """
)

_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|begin began begun|bend bent|bite bit bitten|
bleed bled|blow blew blown|break broke broken|burst bursting|
bring brought|build built|burn burnt|buy bought|catch caught|
choose chose chosen|come came|cut cutting|deal dealt|die died dying|
dig dug|draw drew drawn|drink drank drunk|
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|
fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|give gave given|go went gone|
grow grew grown|hang hung|hear heard|hide hid hidden|hit hitting|hold held|keep kept|know knew known|lay laid|
lead led|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant|meet met meeting|pay paid|
ride rode ridden|ring rang rung|rise rose risen|run ran|see saw seen|seek sought|sell sold|send sent|set setting|
shake shook shaken|shoot shot|show showed shown|shut shutting|sing sang sung|sink sank sunk|sit sat|sleep slept|
speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck|strike struck stricken|
swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tear tore torn|think thought|
throw threw thrown|understand understood|use used using|wake woke woken|wear wore worn|win won|
uphold upheld|overthrow overthrew overthrown|undergo underwent undergone|become became|
withdraw withdrew withdrawn|
write wrote written
"""
IRREGULAR = {form: row.split()[0] for row in _IRREGULAR.split("|") for form in row.split()}
_NO_PLURAL = ("ss", "us", "is")
_SUFFIXES = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))


def words(text: str) -> list[Word]:
    """The words of a text in order, a possessive 's left out."""
    return [_without_possessive(Word(m.group(), m.start(), m.end())) for m in _WORD.finditer(text)]


def _without_possessive(word: Word) -> Word:
    cut = 2 if word.text[-2:].lower() in ("'s", "’s") and len(word.text) > 2 else 0
    return Word(word.text[:-cut], word.start, word.end - cut) if cut else word


@lru_cache(maxsize=50_000)
def bases(word: str) -> tuple[str, ...]:
    """Base forms a word may have, likeliest first, the word itself last: "carried" -> carry, "hoped" -> hope, hop."""
    lowered = word.lower()
    if lowered in IRREGULAR:
        return IRREGULAR[lowered], lowered
    for suffix, ending in _SUFFIXES:
        if lowered.endswith(suffix) and len(lowered) - len(suffix) >= 3 and not lowered.endswith(_NO_PLURAL):
            return (*_restored(lowered[: -len(suffix)] + ending, suffix), lowered)
    return (lowered,)


def _restored(stem: str, suffix: str) -> tuple[str, ...]:
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz"
    plain = stem[:-1] if doubled else stem
    return (plain,) if suffix in ("s", "ies", "ied") else (plain, stem, plain + "e")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A key that the forms of a word share: close, closes, closed, closing -> "clos"."""
    base = bases(word)[0]
    base = base[:-2] if base.endswith("ly") and len(base) > 6 else base
    return base[:-1] if len(base) > 3 and base.endswith("e") else base
