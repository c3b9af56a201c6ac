"""How news writes points and stretches of time: one pattern and one reader a form."""

from __future__ import annotations

import re
from collections.abc import Callable

from consistency.slots.moment import DAY, Moment

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_WORDS = "january february march april may june july august september october november december"
_MONTHS = tuple(_MONTH_WORDS.split())
_HOUR_WORDS = "one two three four five six seven eight nine ten eleven twelve"
_HOURS = {word: i for i, word in enumerate(_HOUR_WORDS.split(), start=1)}
_PAST = {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_ORDINAL_WORDS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_ORDINALS = {word: i for i, word in enumerate(_ORDINAL_WORDS.split(), start=1)}
# Minutes after midnight, half open; beyond 24 hours they reach into the next day.
DAYPARTS: dict[str, tuple[int, int]] = {
    "morning": (4 * 60, 12 * 60),
    "breakfast": (6 * 60, 10 * 60),
    "afternoon": (12 * 60, 18 * 60),
    "lunchtime": (11 * 60, 15 * 60),
    "evening": (17 * 60, 24 * 60),
    "night": (18 * 60, 30 * 60),
    "overnight": (20 * 60, 32 * 60),
    "nightfall": (17 * 60, 22 * 60),
    "dawn": (4 * 60, 8 * 60),
    "daybreak": (4 * 60, 8 * 60),
    "sunrise": (4 * 60, 8 * 60),
    "getting light": (4 * 60, 8 * 60),
    "dusk": (16 * 60, 22 * 60),
    "sunset": (16 * 60, 22 * 60),
    "small hours": (0, 6 * 60),
    "early hours": (0, 6 * 60),
}
EARLY = {"morning": (0, 9 * 60), "afternoon": (12 * 60, 15 * 60), "evening": (16 * 60, 20 * 60), "": (0, 10 * 60)}
LATE = {"morning": (9 * 60, 12 * 60), "afternoon": (15 * 60, 18 * 60), "night": (21 * 60, 25 * 60)}
LATE |= {"evening": (20 * 60, 24 * 60), "": (17 * 60, 24 * 60)}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11)}


Read = Callable[[re.Match[str]], Moment | None]
_WEEKDAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
_SHORT_MONTHS = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|{_SHORT_MONTHS})\.?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_NTH = rf"(?P<day>\d{{1,2}}|{'|'.join(_ORDINALS)}|twenty-\w+|thirty-first|thirtieth)(?:st|nd|rd|th)?"
_HALF_DAY = r"(?P<half>[ap]\.?\s?m\b\.?|o['’]clock)"
_ZONE = r"(?:\s*\(?(?P<zone>gmt|utc|bst|cet|cest|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|local time|ist)\b\)?)?"
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(_HOURS)})"
_CLOSERS = (
    r"[.,;)\"”]|$|in the|on\b|at\b|that\b|this\b|when\b|as\b|and\b(?! a half)|but\b|local|because\b|last\b|yesterday"
)
_AFTER_BARE = rf"(?=\s*(?:{_CLOSERS}))"


def _weekday(m: re.Match[str]) -> Moment:
    return Moment(*m.span(), weekday=_WEEKDAYS.index(m["weekday"].lower()))


def _weekday_short(m: re.Match[str]) -> Moment:
    return Moment(*m.span(), weekday=next(i for i, d in enumerate(_WEEKDAYS) if d[:3] == m["short"][:3].lower()))


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, start=1) if month.startswith(name.lower()[:3]))


def _day_number(word: str) -> int:
    lowered = word.lower()
    if lowered.isdecimal():
        return int(lowered)
    if lowered.startswith("thirt") and lowered != "thirteenth":
        return 31 if lowered.endswith("first") else 30
    return _ORDINALS.get(lowered.removeprefix("twenty-"), 0) + 20 * lowered.startswith("twenty-")


def _group(m: re.Match[str], name: str) -> str:
    return (m.groupdict().get(name) or "").lower()


def _year(m: re.Match[str]) -> tuple[int, int] | None:
    year = _group(m, "year")
    return (int(year), int(year) + 1) if year else None


def _date(m: re.Match[str]) -> Moment | None:
    day = _day_number(m["day"])
    if not 1 <= day <= 31:
        return None
    return Moment(*m.span(), month=_month_number(m["month"]), days=(day, day + 1), year=_year(m))


def _numeric_date(m: re.Match[str]) -> Moment | None:
    """ "15/5"; the order of day and month is known only where one of them exceeds 12."""
    first, second = int(m["first"]), int(m["second"])
    day, month = (first, second) if first > 12 else (second, first)
    if not (12 < day <= 31 or first == second) or not 1 <= month <= 12:
        return None
    return Moment(*m.span(), month=month, days=(day, day + 1), year=_year(m))


def _iso_date(m: re.Match[str]) -> Moment:
    day = int(m["day"])
    return Moment(*m.span(), month=int(m["number"]), days=(day, day + 1), year=_year(m))


def _month_part(m: re.Match[str]) -> Moment | None:
    part = _group(m, "part")
    if not part and not _year(m) and m["month"].lower() in ("may", "march", "mar") and not _group(m, "lead"):
        return None
    days = {"e": (1, 11), "b": (1, 11), "s": (1, 11), "m": (10, 21), "l": (20, 32)}.get(part[:1])
    if part.startswith("end"):
        days = (24, 32)
    return Moment(*m.span("body"), month=_month_number(m["month"]), days=days, year=_year(m))


def _only_year(m: re.Match[str]) -> Moment:
    year = int(m["year"])
    first, last = {"e": (0, 4), "m": (3, 7), "l": (6, 10)}.get(_group(m, "part")[:1], (0, 10))
    years = (year + first, year + last) if _group(m, "decade") else (year, year + 1)
    return Moment(*m.span("body"), year=years)


def _season(m: re.Match[str]) -> Moment:
    first, last = _SEASONS[m["season"].lower()]
    return Moment(*m.span("body"), month=first, last_month=last, year=_year(m))


def _clock(m: re.Match[str]) -> Moment | None:
    hour_text, minute_text, half = m["hour"].lower(), _group(m, "minute"), _group(m, "half")
    hour = _HOURS.get(hour_text) or int(hour_text)
    minute = int(minute_text or 0)
    if hour > 24 or minute > 59 or (half[:1] in ("a", "p") and hour > 12):
        return None
    if half[:1] in ("a", "p"):
        hour = hour % 12 + 12 * (half[0] == "p")
    slack = 5 if not minute_text else 2 * (minute % 5 == 0)
    at = 60 * hour + minute
    # "14:30" and "09:15" are of 24 hours, "9.15" may be either.
    twelve = half[:1] not in ("a", "p") and 1 <= hour <= 12 and not hour_text.startswith("0")
    return Moment(*m.span("body"), clock=(at - slack, at + slack + 1), twelve=twelve, zone=_group(m, "zone"))


def _military(m: re.Match[str]) -> Moment:
    at = 60 * int(m["hour"]) + int(m["minute"])
    return Moment(*m.span(), clock=(at, at + 1), zone=_group(m, "zone"))


def _past(m: re.Match[str]) -> Moment:
    hour, minutes = _HOURS[m["hour"].lower()], _PAST[m["past"].lower()]
    at = 60 * hour + (minutes if m["way"].lower() != "to" else -minutes)
    return Moment(*m.span(), clock=(at - 2, at + 3), twelve=True)


def _noon(m: re.Match[str]) -> Moment:
    at = DAY if m["noon"].lower() == "midnight" else DAY // 2
    return Moment(*m.span(), clock=(at - 5, at + 6), zone=_group(m, "zone"))


def _daypart(m: re.Match[str]) -> Moment:
    part = m["daypart"].lower()
    table = {"early": EARLY, "late": LATE}.get(_group(m, "edge"), DAYPARTS)
    return Moment(*m.span(), clock=table.get(part, DAYPARTS[part]), part=part)


def _edge(m: re.Match[str]) -> Moment:
    """ "early" or "late" before a weekday."""
    return Moment(*m.span("edge"), clock=(EARLY if m["edge"].lower() == "early" else LATE)[""], part="edge")


def _relative(m: re.Match[str]) -> Moment:
    word = m["relative"].lower()
    at = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0, "last night": -1}.get(word, 0)
    if word in ("tonight", "last night"):
        return Moment(*m.span(), offset=(at, at + 1), clock=DAYPARTS["night"], part="night")
    if word.startswith("this "):
        part = word.removeprefix("this ")
        return Moment(*m.span(), offset=(at, at + 1), clock=DAYPARTS[part], part=part)
    return Moment(*m.span(), offset=(at, at + 1))


def _numbered(m: re.Match[str]) -> Moment:
    number = m["number"].lower()
    return Moment(*m.span(), stage=(m["stage"].lower(), _HOURS.get(number) or int(number)))


def _stage(m: re.Match[str]) -> Moment | None:
    number = _day_number(m["day"])
    return Moment(*m.span(), stage=(m["stage"].lower(), number)) if number else None


_EDGE = r"(?:(?P<edge>early|late)\s+)?"
_DAYPART = rf"(?P<daypart>{'|'.join(sorted(DAYPARTS, key=len, reverse=True))})"
_IN = r"\b(?:in|last|since|until|by|this|next|from|during|before|after)\s+(?:the\s+)?"
_OF_MONTH = r"(?:(?P<part>early|mid|middle of|late|beginning of|start of|end of)[\s-]+)?"
_YEAR_LEAD = r"\b(?:in|since|of|until|by|from|during|before|after|early|late|till|to|through|about|around|circa|and)\s+"
_NO_COUNT = r"(?!\s+(?:people|(?!(?:ha|wa|i|a|thi|doe)s\b)\w+s)\b)"  # "2008 was" is a year, "2008 votes" are votes
_PAST_WORDS = "|".join(sorted(_PAST, key=len, reverse=True))
_BEFORE_BARE = r"\b(?:at|around|about|before|after|by|until|since|close to|not yet)\s+"
_READERS: tuple[tuple[str, Read], ...] = (
    (rf"\b{_YEAR}-(?P<number>0\d|1[0-2])-(?P<day>[0-3]\d)\b", _iso_date),
    (rf"\b(?<![\d/])(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})(?:/{_YEAR})?\b(?!/)", _numeric_date),
    (rf"\b(?:the\s+)?{_NTH}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?\b", _date),
    (rf"\b{_MONTH}\s+(?:the\s+)?{_NTH}(?:,?\s+{_YEAR})?\b(?!:)", _date),
    (
        rf"(?P<lead>{_IN})?\b(?P<body>{_OF_MONTH}{_MONTH}(?:\s+(?:of\s+)?{_YEAR})?)\b",
        _month_part,
    ),
    (rf"{_IN}(?P<body>(?P<season>spring|summer|fall|autumn)(?:\s+(?:of\s+)?{_YEAR})?)\b", _season),
    (rf"\b(?P<body>(?:(?P<part>early|mid|late)[\s-]+)?{_YEAR}(?P<decade>s))\b", _only_year),
    (rf"{_YEAR_LEAD}(?P<body>{_YEAR})\b{_NO_COUNT}", _only_year),
    (rf"\b(?:the|his|her|their|its)\s+(?P<body>{_YEAR})(?=\s+[^\W\d_]){_NO_COUNT}", _only_year),
    (rf"\b{_WEEKDAY}\b", _weekday),
    (r"\b(?P<short>(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.)", _weekday_short),
    (rf"\b(?P<past>{_PAST_WORDS})\s+(?P<way>past|to|after)\s+(?P<hour>{'|'.join(_HOURS)})\b", _past),
    (rf"\b(?P<body>{_HOUR}(?:[:.](?P<minute>\d\d))?\s*{_HALF_DAY}{_ZONE})", _clock),
    (rf"(?<![\d:])(?P<body>(?P<hour>[01]?\d|2[0-4]):(?P<minute>\d\d){_ZONE})(?![:\d])", _clock),
    (r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?P<zone>gmt|utc|hours|hrs)\b", _military),
    (rf"{_BEFORE_BARE}(?P<body>{_HOUR}\.(?P<minute>[0-5]\d){_ZONE}){_AFTER_BARE}", _clock),
    (rf"{_BEFORE_BARE}(?P<body>(?P<hour>{'|'.join(_HOURS)}){_ZONE}){_AFTER_BARE}", _clock),
    (rf"{_BEFORE_BARE}(?P<body>(?P<hour>\d{{1,2}}))(?=\s+in the (?:morning|afternoon|evening))", _clock),
    (rf"\b(?P<noon>noon|midday|midnight)\b{_ZONE}", _noon),
    (r"\b(?P<relative>yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b", _relative),
    (rf"\b{_EDGE}{_DAYPART}\b", _daypart),
    (r"\b(?P<edge>early|late)\s+(?:on\s+)?(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)", _edge),
    (rf"\b(?P<stage>round|week|lap)\s+(?P<number>\d{{1,2}}|{'|'.join(_HOURS)})\b", _numbered),
    (rf"\b{_NTH}[\s-]+(?P<stage>minute|round|quarter|inning|set|lap|period)\b", _stage),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), read) for pattern, read in _READERS)


def atoms(text: str) -> list[Moment]:
    """The single expressions of a text ("9.40", "Tuesday", "evening"), from left to right."""
    found: list[Moment] = []
    for pattern, read in _COMPILED:
        for match in pattern.finditer(text):
            moment = read(match)
            if moment and all(moment.end <= f.start or f.end <= moment.start for f in found):
                found.append(moment)
    return sorted(found, key=lambda m: m.start)
