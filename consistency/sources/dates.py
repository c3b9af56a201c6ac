"""Publication dates: only complete ones, day, month and year, ever count.

A date whose order of day and month cannot be told ("01/02/2022") is no date, and neither is one
without a year or with a year of two digits. A time without a zone is read as UTC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from consistency.records import PublishedFrom

HEAD = 8  # lines of an article that may hold its date
LONGEST_LINE = 160  # code points; a longer line is prose, not a line of date, byline and place
LONGEST_DATELINE = 90

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<![\d/.:-])(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_MONTH}[\s,]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])[\s,]+{_YEAR}",
        rf"{_DAY}[\s.-]*(?:of\s+)?{_MONTH}[\s,-]*{_YEAR}",
        r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        rf"(?<![\d/.-])(?P<a>\d{{1,2}})(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep){_YEAR}",
    )
)
_URL_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2}|[a-z]{3,9})/(?P<day>\d{1,2})(?=/|$)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        r"(?<!\d)(?P<year>(?:199|20[0-3])\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
    )
)
_TIME = re.compile(
    r"(?<![\d/.-])(?P<hour>\d{1,2})(?:[:.]\s?(?P<minute>\d\d)(?::\s?\d\d)?\s*(?P<half>[ap]\.?m\b\.?)?"
    r"|\s*(?P<only>[ap]\.?m\b\.?))(?!\d)\s*(?P<zone>[A-Z]{1,4}\b|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_ZONES = {"Z": 0, "UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8} | {
    "PDT": -7, "BST": 1, "CET": 1, "CEST": 2, "MSK": 3,
}  # fmt: skip
_REGIONS = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}

# Words that a line made of a date may hold besides it.
_MARKERS = re.compile(
    r"\b(?:first|originally|last|published|posted|updated?|modified|created|filed|released?|for|immediate|date[d:]?"
    r"|on|at|by|in|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b\.?",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"\b(?:updated?|modified|corrected)\b", re.IGNORECASE)
_POSTED = re.compile(r"\b(?:published|posted|released?|filed)\b", re.IGNORECASE)
_DATELINE = re.compile(rf"^.{{0,{LONGEST_DATELINE}}}?(?:\s[–—-]+\s|\s?[–—]\s?|--|\)\s*:)")
_ABOUT = re.compile(r"\b(?:of|since|on|before|after|from|until|till|to|for|in|the|by)\s*$", re.IGNORECASE)


def parse_date(value: Any) -> datetime | None:
    """The date a field holds: ISO 8601, RFC 2822, seconds or milliseconds since 1970, or English words."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    if not isinstance(value, str):
        return _from_epoch(value)
    text = value.strip()[:100]
    return _iso(text) or _rfc2822(text) or next(dates_in(text), None)


def _from_epoch(value: float) -> datetime | None:
    seconds = value / 1000 if abs(value) > 1e11 else value
    try:
        # Below a year's worth of days it is a year or a count, never seconds.
        return datetime.fromtimestamp(seconds, UTC) if seconds > 1e8 else None
    except (ValueError, OverflowError, OSError):
        return None


def _iso(text: str) -> datetime | None:
    if not re.match(r"\d{4}-?\d\d-?\d\d(?:$|[T ])", text):
        return None
    try:
        return _aware(datetime.fromisoformat(text))
    except ValueError:
        return None


def _rfc2822(text: str) -> datetime | None:
    if not re.match(r"(?:\w{3},\s*)?\d{1,2} \w{3} \d{4} \d", text):
        return None
    try:
        return _aware(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def find_date(title: str, text: str, url: str | None) -> tuple[datetime | None, PublishedFrom]:
    """The publication date that URL, title, dateline or first lines show, and which of them."""
    lines = [line.strip() for line in text[:5_000].splitlines() if line.strip()][:HEAD]
    for origin, found in (
        (PublishedFrom.URL, url_date(url or "")),
        (PublishedFrom.TITLE, title_date(title)),
        (PublishedFrom.DATELINE, dateline_date(lines)),
        (PublishedFrom.TEXT, head_date(lines)),
    ):
        if found:
            return found, origin
    return None, PublishedFrom.NONE


def url_date(url: str) -> datetime | None:
    """The date in the path of a URL, at midnight UTC; host and query never count."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    for pattern in _URL_DATES:
        for match in pattern.finditer(path):
            if (found := _date(match)) is not None:
                return found
    return None


def title_date(title: str) -> datetime | None:
    """A date that opens or closes a title, unless the title speaks of it ("the attacks of May 2, 2013")."""
    for match in _matches(title):
        before, after = title[: match.start()], title[match.end() :]
        opens, closes = not before.strip(" (["), not after.strip(" )].")
        if (opens or closes) and not _ABOUT.search(before):
            return _moment(title, match)
    return None


def dateline_date(lines: list[str]) -> datetime | None:
    """The date in the dateline of one of the first lines ("LIMA, 3 May 2021 (Reuters) – …")."""
    for line in lines:
        if (dateline := _DATELINE.match(line)) is None or len(line) == dateline.end():
            continue
        for match in _matches(dateline[0]):
            if _words(_without_date(dateline[0], match)) <= 5:
                return _date(match)
    return None


def head_date(lines: list[str]) -> datetime | None:
    """The date of the first line that holds little else; a line of an update counts where no other does."""
    found = [(line, match) for line in lines if len(line) <= LONGEST_LINE for match in _date_lines(line)]
    if not found:
        return None
    line, match = min(found, key=lambda pair: _is_update(*pair))
    return _moment(line, match)


def is_date_line(line: str) -> bool:
    """Whether a line holds a complete date and little else."""
    return len(line) <= LONGEST_LINE and any(True for _ in _date_lines(line))


def _date_lines(line: str) -> Iterator[re.Match[str]]:
    matches = list(_matches(line))
    rest = line
    for match in matches:
        rest = rest.replace(match[0], " ")
    if _words(_TIME.sub(" ", _MARKERS.sub(" ", rest))) <= 5:
        yield from matches


def _is_update(line: str, match: re.Match[str]) -> bool:
    """Whether the nearest marker before the date is one of an update."""
    before = line[: match.start()]
    updates = [m.start() for m in _UPDATE.finditer(before)]
    posted = [m.start() for m in _POSTED.finditer(before)]
    return bool(updates) and max(updates) > max(posted, default=-1)


def _without_date(text: str, match: re.Match[str]) -> str:
    return _TIME.sub(" ", _MARKERS.sub(" ", text[: match.start()] + " " + text[match.end() :]))


def _words(text: str) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", text))


def dates_in(text: str) -> Iterator[datetime]:
    """All complete dates in a text, in order, each with the time that stands next to it."""
    for match in _matches(text):
        if (moment := _moment(text, match)) is not None:
            yield moment


def _matches(text: str) -> list[re.Match[str]]:
    found = [match for pattern in _DATES for match in pattern.finditer(text) if _date(match)]
    return sorted(found, key=lambda match: match.start())


def _date(match: re.Match[str]) -> datetime | None:
    parts = match.groupdict()
    if "a" in parts:
        return _either_order(int(parts["year"]), int(parts["a"]), int(parts["b"]))
    return _midnight(int(parts["year"]), _month(parts["month"]), int(parts["day"]))


def _either_order(year: int, a: int, b: int) -> datetime | None:
    """The date of day and month in either order, None where both orders give one."""
    found = {date for month, day in ((a, b), (b, a)) if (date := _midnight(year, month, day))}
    return found.pop() if len(found) == 1 else None


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    short = written[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _midnight(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def _moment(text: str, match: re.Match[str]) -> datetime | None:
    """The date with the time right after it, else right before it, else midnight UTC."""
    date = _date(match)
    after = _TIME.search(text, match.end(), match.end() + 30)
    before = list(_TIME.finditer(text[: match.start()][-40:]))
    time = after or (before[-1] if before else None)
    return _at(date, time) if date and time else date


def _at(date: datetime, time: re.Match[str]) -> datetime:
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    half = (time["half"] or time["only"] or "")[:1].lower()
    if half and not 1 <= hour <= 12:
        return date
    hour = hour % 12 + 12 * (half == "p") if half else hour
    if hour > 23 or minute > 59:
        return date
    try:
        return date.replace(hour=hour, minute=minute, tzinfo=_zone(time["zone"] or ""))
    except (ValueError, OverflowError):
        return date


def _zone(written: str) -> timezone | ZoneInfo:
    name = written.upper()
    if name in _REGIONS:
        return ZoneInfo(_REGIONS[name])
    if re.fullmatch(r"[+-]\d\d:?\d\d", name):
        minutes = int(name[1:3]) * 60 + int(name[-2:])
        return timezone((-1 if name[0] == "-" else 1) * timedelta(minutes=minutes))
    return timezone(timedelta(hours=_ZONES.get(name, 0)))
