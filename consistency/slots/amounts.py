"""Amounts in plain text: a number with the bounds before it and the measure around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from consistency.slots.moment import Bound
from consistency.slots.moments import moments
from consistency.slots.numerals import Numeral, numerals
from consistency.slots.units import Unit, fahrenheit, measure, money

_LOOSE = 0.1  # what "about" leaves open to either side, as a share of the value

_LEADS: tuple[tuple[str, str], ...] = (
    (r"(?:no|not) (?:fewer|less) than|at least|at the very least|upwards? of|a minimum of|as long as", "at least"),
    (r"(?:no|not) more than|at most|up to|as (?:many|much) as|a maximum of|(?:fewer|less) than|under|below", "at most"),
    (
        r"just (?:over|under|above|below|short of)|(?:a )?(?:little|slightly) (?:over|more than|under|less than)",
        "about",
    ),
    (r"(?:well |far )?(?:more than|over|above)|(?:exceeding|exceeded|topped|surpassed)", "at least"),
    (
        r"(?:a good|an estimated|about|around|some|almost|nearly|roughly|approximately|close to|circa|estimated at)",
        "about",
    ),
)
_LEAD_WORDS = "|".join(f"(?P<g{i}>{words})" for i, (words, _) in enumerate(_LEADS))
_LEAD = re.compile(rf"\b(?:{_LEAD_WORDS})[\s(]+(?:the\s+|a\s+)?$", re.IGNORECASE)
_TAILS = (
    (re.compile(r"\s*(?:\w+\s+){0,2}or (?:more|so many)\b|\s?\+|-plus\b"), "at least"),
    (re.compile(r"\s*(?:\w+\s+)?or (?:fewer|less)\b"), "at most"),
    (re.compile(r"\s*(?:\w+\s+)?or so\b"), "about"),
)
_SIGN = re.compile(r"(?:\b[A-Z]{1,3})?[$€£¥₹]\s?$|\b(?:Rs\.?|euro|EUR|USD|GBP)\s?$")
_OF_A = r"(?:U\.?S\.?\s+|of\s+an?\s+|an?\s+|of\s+)?"
_UNIT = re.compile(
    rf"(?:[\s-]+|(?<=\d))(?P<square>square\s+|sq\.?\s+|cubic\s+)?{_OF_A}(?P<word>km/h|m/s|[^\W\d_]+)", re.IGNORECASE
)
_PERCENT = re.compile(r"\s*(?:%|per\s?cent(?:age)?|pct)(?P<points>[\s-]points?)?(?![^\W\d_])", re.IGNORECASE)
_DEGREES = re.compile(
    r"(?:\s*°\s*(?P<sign>[CF]\b)?|-?\s*degrees?\b(?:\s+(?P<scale>[CF]\b|Celsius|Fahrenheit|centigrade))?|\s?(?P<bare>[CF])\b)"
)
_PER_TIME = re.compile(r"\s+(?:per|an?)\s+(?P<time>hour|second)\b")
_AGE_AFTER = re.compile(r"[\s-]+years?[\s-]+(?:old|olds|of age)\b|-year-old")
_AGE_BEFORE = re.compile(r"\b(?:aged|age|at the age of|age of)\s+$", re.IGNORECASE)
_MEASURING = re.compile(r"\bmeasur(?:ing|ed)\s+(?:about\s+|at\s+)?$", re.IGNORECASE)
_SHAKING = re.compile(r"quake|tremor|tembl?or|seism|richter", re.IGNORECASE)
_HE_IS = re.compile(r"\b(?:he|she) (?:is|was|turned|turns) $", re.IGNORECASE)
_RACE = re.compile(r"(?<![\d:])(?P<hours>\d{1,2}):(?P<minutes>\d\d):(?P<seconds>\d\d)(?:\.\d+)?(?![\d:])")
_APPOSED = re.compile(r"(?:[A-Z][\w’'.-]+|\b(?:man|woman|boy|girl|suspect|victim|driver|teenager|mother|father)),\s*$")
_MAGNITUDE = (
    re.compile(r"\bmagnitude\s+(?:of\s+)?$|\bRichter\s+scale\s+at\s+$", re.IGNORECASE),
    re.compile(r"[\s-]+magnitude\b|\s+on the Richter"),
)
_LONE_LEADS = "for|after|within|in|about|over|than|nearly|almost|under|around|lasted|took|half"
_LONE_UNITS = "minute|hour|day|week|fortnight|month|year|decade|century"
_LONE_UNIT = re.compile(
    rf"\b(?:{_LONE_LEADS})\s+(?P<one>an?)\s+(?P<unit>{_LONE_UNITS})\b(?!\s+(?:later|ago|and a half))", re.IGNORECASE
)
_AND_HALF = re.compile(
    r"\b(?P<one>an?|one)\s+(?P<unit>minute|hour|day|week|month|year|mile)\s+and\s+a\s+half\b", re.IGNORECASE
)
_RANGE = re.compile(r"\s*(?:-|–|to|or)\s*$|\s+and\s*$")
_SCORE_WORDS = re.compile(
    r"\s*(?:record|win|victory|defeat|loss|vote|lead|draw|score|tie|margin|on aggregate|in|,|\.|;|$|\))"
)
_SEASON = re.compile(r"\b(?:19|20)\d\d[-–/]\d\d\b|[’']\d\ds?\b")
_PHONE = re.compile(r"\+?\d[\d()]*(?:[\s.-]\d{2,}){2,}")
_JOINED = re.compile(r"[\s,]*(?:and\s+)?")
_A_WEEK = (0.7, 1.35)  # "a week" may be six days or nine, as a share of the unit
_NOBODY = re.compile(r"\b(?:nobody|no[ -]one|none|not (?:a|one) single|not one)\b", re.IGNORECASE)
_ORDINAL_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_ORDINAL = re.compile(
    rf"\b(?P<word>(?P<digits>\d+)(?:st|nd|rd|th)|{'|'.join(_ORDINAL_WORDS)})\b(?=[\s-]+(?!of\b)[^\W\d_])", re.IGNORECASE
)
_OF = (["of"], ["of", "the"])


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at `text[start:end]`; `number_end` is where its number ends.

    `value` and the half-open interval `[low, high)` it stands for are in the base unit of `dimension`, "" for a count;
    `stated` tells it is rounded by a word ("about").
    """

    value: float
    low: float
    high: float
    start: int
    number_end: int
    end: int
    dimension: str = ""
    factor: float = 1.0
    bound: Bound = Bound.EXACT
    part: bool = False


def amounts(text: str) -> list[Amount]:
    """All amounts of a text, from left to right; times, scores, phone numbers and parts of names are none."""
    taken = [(m.start, m.end) for m in moments(text)] + [
        m.span() for form in (_PHONE, _SEASON) for m in form.finditer(text)
    ]
    found = [*_lone(text)]
    found += [ordinal for ordinal in _ordinals(text) if all(ordinal.end <= s or e <= ordinal.start for s, e in taken)]
    taken += [(a.start, a.end) for a in found]
    numbers = [n for n in numerals(text) if all(n.end <= s or e <= n.start for s, e in taken)]
    for group in _ranges(numbers, text):
        amount = _amount(group, text)
        if amount:
            found.append(amount)
    return _merged(sorted(found, key=lambda a: a.start), text)


def _lone(text: str) -> Iterator[Amount]:
    """ "an hour and a half", "for a week", "2:09:41", "nobody"."""
    for match in _NOBODY.finditer(text):
        yield Amount(0.0, 0.0, 0.5, match.start(), match.end(), match.end())
    for match in _RACE.finditer(text):
        seconds = 3600.0 * int(match["hours"]) + 60 * int(match["minutes"]) + int(match["seconds"])
        number = Numeral(seconds, seconds - 0.5, seconds + 0.5, match.start(), match.end())
        yield _scaled(number, Unit("duration"), match.end())
    for pattern, value in ((_AND_HALF, 1.5), (_LONE_UNIT, 1.0)):
        for match in pattern.finditer(text):
            unit = measure(match["unit"])
            if unit:
                start, end = match.start("one"), match.end() if value == 1.5 else match.end("unit")
                slack = _A_WEEK if value == 1.0 else (0.95, 1.05)
                number = Numeral(value, slack[0] * value, slack[1] * value, start, match.end("one"))
                amount = _scaled(number, unit, end)
                yield _bounded(amount, text) if match.start("one") else amount


def _ordinals(text: str) -> Iterator[Amount]:
    """ "the third", "21st": kept apart from counts."""
    for match in _ORDINAL.finditer(text):
        word = match["word"].lower()
        value = float(match["digits"] or _ORDINAL_WORDS.index(word) + 1)
        yield Amount(value, value - 0.5, value + 0.5, match.start(), match.end(), match.end(), "ordinal")


def _ranges(numbers: list[Numeral], text: str) -> Iterator[tuple[Numeral, ...]]:
    """Numbers one by one, the two ends of a range together, scores not at all."""
    index = 0
    while index < len(numbers):
        first = numbers[index]
        second = numbers[index + 1] if index + 1 < len(numbers) else None
        gap = text[first.end : second.start] if second else ""
        kind = _pairing(first, second, gap, text) if second else "single"
        if second and kind == "range":
            yield first, second
        elif kind == "single":
            yield (first,)
        index += 1 if kind == "single" else 2


def _pairing(first: Numeral, second: Numeral, gap: str, text: str) -> str:
    """Whether two numbers in a row are a "range", a "score" or "single" numbers."""
    if not _RANGE.fullmatch(gap) or ("and" in gap and not text[: first.start].rstrip().lower().endswith("between")):
        return "single"
    if first.value >= second.value or ("-" in gap and _SCORE_WORDS.match(text, second.end)):
        return "score"
    return "range"


def _amount(numbers: tuple[Numeral, ...], text: str) -> Amount | None:
    first, last = numbers[0], numbers[-1]
    if (unit_end := _unit(last, text, first.start)) is None:
        return None
    unit, end = unit_end
    amount = _scaled(last, unit, end)
    start = first.start
    sign = _SIGN.search(text[:start])
    if sign:
        start = sign.start()
    if len(numbers) == 2:
        scale = last.value / _plain(last) if _plain(last) and first.value < 1000 <= last.value else 1.0
        low = first.value * scale * unit.factor
        return replace(amount, start=start, low=low, high=amount.high)
    return _bounded(replace(amount, start=start), text)


def _plain(number: Numeral) -> float:
    """A number without its thousands and millions."""
    value = number.value
    while value >= 1000:
        value /= 1000
    return value


def _unit(number: Numeral, text: str, start: int) -> tuple[Unit, int] | None:
    """The unit of a number and where it ends; the empty dimension for a count."""
    before, after = text[:start], text[number.end :]
    sign = _SIGN.search(before)
    if sign:
        name = sign.group().strip(" .")
        return money(name) or money(name[-1]) or Unit("money:"), number.end
    if any(pattern.search(before) for pattern in _MAGNITUDE[:1]) or _MAGNITUDE[1].match(after):
        return Unit("magnitude"), number.end
    if _MEASURING.search(before) and _SHAKING.search(text) and number.value < 10 and not _UNIT.match(after):
        return Unit("magnitude"), number.end
    if match := _AGE_AFTER.match(after):
        return Unit("age"), number.end + match.end()
    alone = re.match(r"\s*[,.)]|\s+(?:and|when|at)\b|$", after) is not None
    if _AGE_BEFORE.search(before) or (alone and (_APPOSED.search(before) or _HE_IS.search(before))):
        return (Unit("age"), number.end) if number.value < 120 else None
    if match := _PERCENT.match(after):
        return Unit("points" if match["points"] else "share"), number.end + match.end()
    if match := _DEGREES.match(after):
        return Unit(
            "temperature:f"
            if (match["sign"] or match["scale"] or match["bare"] or "").startswith("F")
            else "temperature"
        ), number.end + match.end()
    return _measured(number, text)


def _measured(number: Numeral, text: str) -> tuple[Unit, int] | None:
    match = _UNIT.match(text, number.end)
    if not match or (
        not number.part and re.search(r"\b(?:an?|of)\s", match.group()[: match.start("word") - match.start()])
    ):
        return Unit("share", 100.0) if number.part else Unit(""), number.end
    unit = measure(match["word"], number.value >= 1e5, number.digits)
    if unit is None:
        return (Unit("share", 100.0) if number.part else Unit("")), number.end
    if match["square"]:
        unit = Unit(
            f"{unit.dimension}{match['square'][:2]}", unit.factor ** (3 if match["square"].startswith("c") else 2)
        )
    elif unit.dimension == "length" and (rate := _PER_TIME.match(text, match.end())):
        return Unit("speed", unit.factor * (3.6 if rate["time"] == "second" else 1e-3)), rate.end()
    return unit, match.end()


def _scaled(number: Numeral, unit: Unit, end: int) -> Amount:
    value, low, high = (x * unit.factor for x in (number.value, number.low, number.high))
    dimension = unit.dimension
    if dimension == "temperature:f":
        value, low, high, dimension = fahrenheit(value), fahrenheit(low), fahrenheit(high), "temperature"
    return Amount(value, low, high, number.start, number.end, end, dimension, unit.factor, part=number.part)


def _bounded(amount: Amount, text: str) -> Amount:
    match = _LEAD.search(text[: amount.start])
    kind = _LEADS[int((match.lastgroup or "g0")[1:])][1] if match else _tail(text, amount.number_end)
    if kind == "about":
        low, high = sorted(((1 - _LOOSE) * amount.value, (1 + _LOOSE) * amount.value))
        return replace(amount, low=min(low, amount.low), high=max(high, amount.high))
    return replace(amount, bound=Bound(kind)) if kind else amount


def _tail(text: str, end: int) -> str:
    """The bound that words after a number state: "50 or more", "20-plus"."""
    return next((kind for words, kind in _TAILS if words.match(text, end)), "")


def _merged(found: list[Amount], text: str) -> list[Amount]:
    """Joins "2 hours 9 minutes": measures of one dimension, each in a smaller unit than the one before."""
    merged: list[Amount] = []
    for amount in found:
        last = merged[-1] if merged else None
        if last and last.part and last.dimension == "share" and text[last.end : amount.start].split() in _OF:
            merged[-1] = _share_of(last, amount)
            continue
        if last and last.dimension == amount.dimension != "" and _continues(last, amount, text):
            span = amount.high - amount.low
            value = last.value + amount.value
            merged[-1] = replace(
                last, value=value, low=value - span / 2, high=value + span / 2, end=amount.end, factor=amount.factor
            )
        else:
            merged.append(amount)
    return merged


def _share_of(part: Amount, whole: Amount) -> Amount:
    """ "Half of the 600,000 euros" as 300,000 euros."""
    value, low, high = (share * whole.value / 100 for share in (part.value, part.low, part.high))
    return replace(whole, value=value, low=low, high=high, start=part.start)


def _continues(last: Amount, amount: Amount, text: str) -> bool:
    smaller = amount.factor < last.factor and amount.value < last.factor
    return smaller and bool(_JOINED.fullmatch(text[last.end : amount.start]))
