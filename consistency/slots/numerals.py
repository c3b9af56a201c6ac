"""Numbers as news writes them, in digits and in words, found in plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_ONES = {word: i for i, word in enumerate(f"{_UNITS} seventeen eighteen nineteen".split())}
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * i for i, word in enumerate(_TEN_WORDS.split(), start=2)}
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "crore": 1e7, "lakh": 1e5}
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_GROUPS = {"dozen": 12.0, "couple": 2.0, "pair": 2.0, "score": 20.0, "trio": 3.0, "quartet": 4.0}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_PARTS |= {"ninth": 9, "tenth": 10}
_GLYPHS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75}
_FIXED = {"both": 2.0, "twice": 2.0, "once": 1.0, "thrice": 3.0}
# What a vague plural leaves open, [low, high): a figure outside of it contradicts.
_VAGUE = {"several": (3.0, 20.0), "dozens": (24.0, 200.0), "scores": (40.0, 400.0), "hundreds": (200.0, 10_000.0)}
_VAGUE |= {"thousands": (2e3, 1e5), "millions": (2e6, inf)}

_SIGN_WORDS = frozenset({"us", "rs", "euro", "eur", "usd", "gbp"})

_LONGEST = 25  # digits and separators; anything longer is a code
_MULTIPLES = {"tens": 20, "dozens": 24, "hundreds": 200}

_PIECE = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|[½⅓⅔¼¾]|[^\W\d_]+|\S")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written in `text[start:end]`.

    `low`, `high`: the half-open interval it stands for by its rounding; `part`: a fraction of a whole ("two thirds");
    `digits`: written in digits; `rough`: a word such as "a dozen" that often rounds.
    """

    value: float
    low: float
    high: float
    start: int
    end: int
    digits: bool = False
    part: bool = False
    rough: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int
    end: int

    @property
    def is_digits(self) -> bool:
        return self.text[0].isdecimal()

    @property
    def value(self) -> float:
        return float(self.text.replace(",", ""))


@dataclass(frozen=True, slots=True)
class _Read:
    """A number read from the pieces up to `stop`; `step` as in `rounding`, of the digits as written."""

    value: float
    stop: int
    step: float
    part: bool = False
    rough: bool = False


def rounding(value: float, step: float) -> tuple[float, float]:
    """The half-open interval that a figure stands for: half a step to either side, a step at most 10 % of the value."""
    half = min(step, 0.1 * abs(value)) / 2
    return value - half, value + half


def step_of(value: float, decimals: int = 0) -> float:
    """The place of the last non-zero digit of a value written with so many decimals; 5 for an integer ending in 5."""
    digits = round(value * 10.0**decimals)
    place = 1
    while digits and digits % (10 * place) == 0:
        place *= 10
    if decimals == 0 and place == 1 and digits % 10 == 5:
        return 5.0
    return float(place) / 10.0**decimals


def numerals(text: str) -> list[Numeral]:
    """All numbers in a text, from left to right, none inside another."""
    pieces = [_Piece(m.group().lower(), m.start(), m.end()) for m in _PIECE.finditer(text)]
    found: list[Numeral] = []
    index = 0
    while index < len(pieces):
        number = _vague(pieces, index) or _numeral(pieces, index)
        if number:
            found.append(number)
        index = max(index + 1, _after(pieces, index, number))
    return found


def _after(pieces: list[_Piece], index: int, number: Numeral | None) -> int:
    while number and index < len(pieces) and pieces[index].start < number.end:
        index += 1
    return index


def _vague(pieces: list[_Piece], index: int) -> Numeral | None:
    piece = pieces[index]
    if (many := _text(pieces, index)) in _MULTIPLES and _text(pieces, index + 1) == "of":
        scale = pieces[index + 2] if index + 2 < len(pieces) else piece
        if scale.text in _VAGUE and scale.text.endswith("s"):
            low = _MULTIPLES[many] * _VAGUE[scale.text][0] / 2
            return Numeral(low, low, 100 * low, piece.start, scale.end, rough=True)
    if piece.text not in _VAGUE or (index and pieces[index - 1].text in ("the", "-")):
        return None
    low, high = _VAGUE[piece.text]
    return Numeral(low, low, high, piece.start, piece.end, rough=True)


def _numeral(pieces: list[_Piece], index: int) -> Numeral | None:
    if index and _glued(pieces, index):
        return None
    read = _fixed(pieces, index) or _group(pieces, index) or _part(pieces, index) or _cardinal(pieces, index)
    if read is None or not _ends(pieces, read.stop):
        return None
    low, high = rounding(read.value, read.step)
    if read.rough:
        low, high = 0.9 * read.value, 1.1 * read.value
    start, end = pieces[index].start, pieces[read.stop - 1].end
    return Numeral(read.value, low, high, start, end, pieces[index].is_digits, read.part, read.rough)


def _glued(pieces: list[_Piece], index: int) -> bool:
    """Whether the piece is the tail of a name or code, "A380", "Gokdogan-2", "+49", "3.1.4"."""
    before, piece = pieces[index - 1], pieces[index]
    if before.end != piece.start or before.text in "($€£¥\"'“‘[—–~<>":
        return False
    if before.text in "-/" and index > 1 and pieces[index - 2].end == before.start:
        return piece.is_digits and not pieces[index - 2].is_digits and pieces[index - 2].text not in ("minus", "plus")
    return piece.is_digits and not before.text.endswith("$") and before.text not in _SIGN_WORDS


def _ends(pieces: list[_Piece], stop: int) -> bool:
    """Whether no letters or digits are glued to the number: "3rd", "4x4" and "5.1.2" are no numbers."""
    if stop >= len(pieces) or pieces[stop].start != pieces[stop - 1].end or not pieces[stop - 1].is_digits:
        return True
    after = pieces[stop].text
    return not after.isalnum() or after in _SHORT_SUFFIXES


_SUFFIX_WORDS = (
    "k mn mln bn b tn km m cm mm kg g mg lb lbs ft in mi mph kph kmh hp mw gw kw c f l s pc pct p h hr hrs min"
)
_SHORT_SUFFIXES = frozenset(_SUFFIX_WORDS.split())


def _fixed(pieces: list[_Piece], index: int) -> _Read | None:
    value = _FIXED.get(pieces[index].text)
    return _Read(value, index + 1, 1.0) if value is not None else None


def _text(pieces: list[_Piece], index: int) -> str:
    return pieces[index].text if 0 <= index < len(pieces) else ""


def _article(pieces: list[_Piece], index: int) -> int:
    return index + 1 if _text(pieces, index) in ("a", "an", "the", "another") else index


def _group(pieces: list[_Piece], index: int) -> _Read | None:
    """ "a dozen", "two dozen", "a couple of", "half a dozen", "a pair of"."""
    first = _text(pieces, index)
    if first == "half" and _text(pieces, index + 1) in ("a", "an") and _text(pieces, index + 2) == "dozen":
        return _Read(6.0, index + 3, 1.0, rough=True)
    head = _cardinal(pieces, index)
    noun = head.stop if head else _article(pieces, index)
    name = _text(pieces, noun)
    if name not in _GROUPS or (head is None and noun == index and name != "dozen"):
        return None
    after = _text(pieces, noun + 1)
    if name != "dozen" and (first == "the" or (after != "of" and (name not in ("pair", "couple") or after != "more"))):
        return None
    value = (head.value if head else 1.0) * _GROUPS[name]
    return _Read(value, noun + 1, 1.0, rough=name == "dozen")


def _part(pieces: list[_Piece], index: int) -> _Read | None:
    """A fraction of a whole: "half", "a third", "two thirds", "four-fifths", "1/3"; or of a scale: "half a million"."""
    start = _article(pieces, index) if _text(pieces, index) != "the" else index
    if _text(pieces, start) == "half":
        return _half(pieces, start)
    head = _ONES.get(_text(pieces, index)) or (pieces[index].value if pieces[index].is_digits else 0.0)
    if head and _text(pieces, index + 1) == "/" and _text(pieces, index + 2).isdecimal():
        return _slash(pieces, index)
    noun = start if start > index else index + 1 + (_text(pieces, index + 1) == "-")
    name = _text(pieces, noun)
    parts = _PARTS.get(name.removesuffix("s") if name != "half" else name)
    if not parts or not (head or start > index) or (head != 1 and start == index) != name.endswith("s"):
        return None
    if start > index and _text(pieces, noun + 1) != "of":
        return None  # "a third man", "a quarter past"
    value = (float(head) if start == index else 1.0) / parts
    return _Read(value, noun + 1, 0.1 * value, part=True)


def _half(pieces: list[_Piece], index: int) -> _Read | None:
    scale_at = _article(pieces, index + 1)
    if scale := _SCALES.get(_text(pieces, scale_at)):
        return _Read(scale / 2, scale_at + 1, scale / 10)
    if _text(pieces, index + 1) in ("past", "time", "brother", "sister", "-") and _text(pieces, index + 2) != "hour":
        return None
    return _Read(0.5, index + 1, 0.05, part=True)


def _slash(pieces: list[_Piece], index: int) -> _Read | None:
    below = pieces[index + 2]
    above = pieces[index].value if pieces[index].is_digits else 0.0
    if not 0 < above < float(below.text) <= 10 or pieces[index].end != pieces[index + 1].start:
        return None
    value = above / float(below.text)
    return _Read(value, index + 3, 0.1 * value, part=True)


def _cardinal(pieces: list[_Piece], index: int) -> _Read | None:
    """A whole or decimal number in digits or words with its scales and "and a half"."""
    read = _in_digits(pieces, index) if pieces[index].is_digits else _in_words(pieces, index)
    if read is None and (glyph := _GLYPHS.get(pieces[index].text)):
        return _Read(glyph, index + 1, 0.1 * glyph, part=True)
    return _and_half(pieces, read) if read else None


def _in_digits(pieces: list[_Piece], index: int) -> _Read | None:
    piece = pieces[index]
    if len(piece.text) > 1 and piece.text[0] == "0" and piece.text.isdecimal():
        return None  # "0845", "007"
    if len(piece.text) > _LONGEST:
        return None
    decimals = len(piece.text.partition(".")[2])
    value, step, stop = piece.value, step_of(piece.value, decimals), index + 1
    if glyph := _GLYPHS.get(_text(pieces, stop)):
        return _Read(value + glyph, stop + 1, glyph)
    if (fraction := _mixed(pieces, stop)) and value < 100:
        return _Read(value + fraction.value, fraction.stop, fraction.value)
    scale_at = stop + (_text(pieces, stop) == "-")
    scale = _scale(pieces, scale_at)
    return _Read(value * scale, scale_at + 1, step * scale) if scale else _Read(value, stop, step)


def _mixed(pieces: list[_Piece], index: int) -> _Read | None:
    """The "1/2" of "2 1/2"."""
    at = index + (_text(pieces, index) == "-")
    if _text(pieces, at).isdecimal() and _text(pieces, at + 1) == "/" and _text(pieces, at + 2).isdecimal():
        return _slash(pieces, at)
    return None


def _scale(pieces: list[_Piece], index: int) -> float:
    """The scale word after a number in digits, 0 if none; "m" and "mm" are millions only of money."""
    name = _text(pieces, index)
    if name in _SCALES:
        return _SCALES[name]
    if name not in _SHORT_SCALES or pieces[index].start != pieces[index - 1].end:
        return 0.0
    money = any(_text(pieces, index - back)[-1:] in ("$", "€", "£", "¥") for back in (2, 4))
    return _SHORT_SCALES[name] if money or not name.startswith("m") or name in ("mn", "mln") else 0.0


def _in_words(pieces: list[_Piece], index: int) -> _Read | None:
    total, current, stop = 0.0, 0.0, index
    if _text(pieces, index) in ("a", "an") and _text(pieces, index + 1) in ("hundred", *_SCALES):
        current, stop = 1.0, index + 1
    while stop < len(pieces):
        joined = stop + _joint(pieces, stop) if stop > index else stop
        word = _text(pieces, joined)
        if word in _ONES and (current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and _ONES[word] < 10)):
            current += _ONES[word]
        elif word in _TENS and current % 100 == 0 and (current or stop == index or total):
            current += _TENS[word]
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word in _SCALES and current:
            total, current = total + current * _SCALES[word], 0.0
        else:
            break
        stop = joined + 1
    value = total + current
    return _Read(value, stop, step_of(value)) if value or _text(pieces, index) == "zero" else None


def _joint(pieces: list[_Piece], index: int) -> int:
    """How many pieces join two number words: the hyphen of "forty-two", the "and" after a hundred or thousand."""
    if _text(pieces, index) == "-":
        return 1
    return int(_text(pieces, index) == "and" and _text(pieces, index - 1) in ("hundred", *_SCALES))


def _and_half(pieces: list[_Piece], read: _Read) -> _Read:
    """Adds the "and a half" of "two and a half million"."""
    after = [i for i in range(read.stop, min(read.stop + 6, len(pieces))) if pieces[i].text != "-"]
    if [pieces[i].text for i in after[:3]] != ["and", "a", "half"]:
        return read
    stop = after[2] + 1
    scale = _SCALES.get(_text(pieces, stop), 1.0)
    return _Read((read.value + 0.5) * scale, stop + (scale > 1), scale / 2)
