"""When something happened: weekdays, dates, clock times, parts of days, months and games, compared as intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from consistency.records import CaveatCode, Comparison, ConflictType, Outcome, ParsedClaim, Span
from consistency.slots.assignment import assign
from consistency.slots.frame import Frame, frame, overlap
from consistency.slots.moment import DAY, Bound, Moment
from consistency.slots.moments import moments
from consistency.slots.tokens import covering

_REPORTING = frozenset({"say", "ask", "allege", "quote", "tweet", "write", "warn", "speak"})
_MOVED = frozenset({"postpone", "delay", "reschedule", "defer", "adjourn"})
_FAR = 10**9
Interval = tuple[int, int]
_ZONES = {"gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "est": -300, "edt": -240, "et": -300}
_ZONES |= {"cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420}
# How much of the alignment each thing carries.
_PREDICATE, _WORDS, _BASE = 0.3, 0.5, 0.25
_PRECISE = 0.2  # clock times and stages of a game are seldom stated of two things
_BOUNDED = 0.9
_SPEECH = 0.5  # when two people spoke is seldom one question
_AGREEING = 0.25  # how much less aligned an equal time may be and still be the one that is meant
_EMPTY = frozenset({"", "be", "have"})


@dataclass(frozen=True, slots=True)
class Time:
    """A time with its frame; `days` are ordinals of the calendar, half open, None where the year is not known."""

    moment: Moment
    days: tuple[int, int] | None
    frame: Frame
    span: Span
    text: str


def extract(parsed: ParsedClaim) -> tuple[Time, ...]:
    """All times of a claim, in the order of the text."""
    claim = parsed.claim
    published = claim.published.date() if claim.published else None
    found = []
    for moment in moments(claim.text):
        span = Span(claim.span.start + moment.start, claim.span.start + moment.end)
        tokens = covering(parsed, span)
        if tokens is None:
            continue
        text = claim.text[moment.start : moment.end]
        found.append(Time(moment, _days(moment, published), frame(parsed, *tokens), span, text))
    return tuple(found)


def _days(moment: Moment, published: date | None) -> tuple[int, int] | None:
    """The calendar days of a moment, resolved against the day of publication where it needs one."""
    if moment.month and moment.year:
        return _month_days(moment, moment.year[0])
    if moment.month:
        return _month_days(moment, _nearest_year(moment, published)) if published else None
    if moment.year:
        return date(moment.year[0], 1, 1).toordinal(), date(moment.year[1], 1, 1).toordinal()
    if published is None:
        return None
    if moment.offset:
        return published.toordinal() + moment.offset[0], published.toordinal() + moment.offset[1]
    return None


def _month_days(moment: Moment, year: int) -> tuple[int, int]:
    month, last = moment.month or 1, moment.last_month or moment.month or 1
    first = date(year, month, 1)
    end = date(year + last // 12, last % 12 + 1, 1)
    if not moment.days:
        return first.toordinal(), end.toordinal()
    low, high = (first + timedelta(days - 1) for days in moment.days)
    return low.toordinal(), high.toordinal()


def _nearest_year(moment: Moment, published: date) -> int:
    """The year that brings a month nearest to the day of publication: news seldom names far dates without one."""
    month = moment.month or 1
    return min(
        (min(max(published.year + shift, MINYEAR), MAXYEAR - 1) for shift in (0, -1, 1)),
        key=lambda year: abs((date(year, month, 15) - published).days),
    )


# --- comparing ----------------------------------------------------------------------------------


def compare(a: Sequence[Time], b: Sequence[Time]) -> list[Comparison]:
    """Compares each time of one claim with its best partner in the other, in the order of `a`."""

    def preference(x: Time, y: Time) -> float:
        value = _alignment(x, y)
        return value + _AGREEING * (_outcome(x, y) is Outcome.SAME) if value else 0.0

    return [_comparison(a[i], b[j], _alignment(a[i], b[j])) for i, j, _ in assign(a, b, preference)]


def _alignment(a: Time, b: Time) -> float:
    """How surely two times answer one question, in [0, 1]; 0 where they measure different things."""
    if _outcome(a, b) is None or not _compatible_predicates(a.frame, b.frame):
        return 0.0
    same = a.frame.predicate == b.frame.predicate and a.frame.predicate not in _EMPTY
    weight = _BASE + _PREDICATE * same + _WORDS * overlap(a.frame, b.frame)
    if a.moment.stage or (a.moment.clock and b.moment.clock):
        weight += _PRECISE
    if a.moment.bound is not b.moment.bound:
        weight *= _BOUNDED
    if a.frame.predicate in _REPORTING:
        weight *= _SPEECH
    return min(1.0, weight)


def _compatible_predicates(a: Frame, b: Frame) -> bool:
    """The day somebody spoke is not the day it happened."""
    return (a.predicate in _REPORTING) == (b.predicate in _REPORTING)


def _comparison(a: Time, b: Time, weight: float) -> Comparison:
    outcome = _outcome(a, b) or Outcome.COMPATIBLE
    bounded = a.moment.bound is not b.moment.bound
    caveats = (CaveatCode.BOUNDS,) if bounded and outcome is Outcome.DIFFERENT else ()
    return Comparison(ConflictType.TIME, outcome, weight, a.span, b.span, a.text, b.text, caveats)


def _outcome(a: Time, b: Time) -> Outcome | None:
    """How two times compare; None where they have no measure in common."""
    if a.moment.stage or b.moment.stage:
        return _stages(a.moment, b.moment)
    gap = _day_gap(a, b)
    if gap is None and not (a.moment.clock and b.moment.clock):
        return None
    if _same(a, b, gap):
        return Outcome.SAME
    if _meet(a, b, gap):
        return Outcome.COMPATIBLE
    if _MOVED & {a.frame.predicate, b.frame.predicate}:
        return Outcome.UPDATE
    return Outcome.DIFFERENT


def _stages(a: Moment, b: Moment) -> Outcome | None:
    if not a.stage or not b.stage or a.stage[0] != b.stage[0]:
        return None
    return Outcome.SAME if a.stage == b.stage else Outcome.DIFFERENT


def _same(a: Time, b: Time, gap: tuple[Interval, Interval] | None) -> bool:
    """Whether two times are one: the same days, and the same minutes after any shift of zone."""
    if a.text.lower() == b.text.lower() and a.days == b.days and a.moment.bound is b.moment.bound:
        return True
    if a.moment.bound is not b.moment.bound or (gap and gap[0] != gap[1]):
        return False
    by_weekday = a.moment.weekday is not None and b.moment.weekday is not None
    by_date = a.moment.weekday == b.moment.weekday and bool(a.days or a.moment.month) and bool(b.days or b.moment.month)
    return (gap is None or by_weekday or by_date) and _same_clock(a.moment, b.moment)


def _same_clock(a: Moment, b: Moment) -> bool:
    shifts = _shifts(a, b)
    if not a.clock or not b.clock or shifts is None:
        return a.clock == b.clock and a.zone == b.zone
    middles = sum(a.clock) // 2, sum(b.clock) // 2
    exact = a.twelve == b.twelve and a.part == b.part
    return (
        exact
        and a.clock[1] - a.clock[0] == b.clock[1] - b.clock[0]
        and any(middles[0] == middles[1] + s for s in shifts)
    )


def _day_gap(a: Time, b: Time) -> tuple[Interval, Interval] | None:
    """The days of both on one scale (calendar, weekday or day of an unknown year), or None where there is none."""
    if a.moment.weekday is not None and b.moment.weekday is not None:
        # The same weekday of another week is a habit of news, not a conflict.
        ahead = (b.moment.weekday - a.moment.weekday + 3) % 7 - 3
        if ahead == 0 or a.days is None or b.days is None:
            return (0, 1), (ahead, ahead + 1)
    if a.days and b.days:
        return a.days, b.days
    days_a, days_b = a.days or _yearless(a.moment), b.days or _yearless(b.moment)
    if days_a is None or days_b is None:
        return _by_weekday(a, b)
    return _yearless_from(a, days_a), _yearless_from(b, days_b)


def _yearless(moment: Moment) -> Interval | None:
    return _month_days(moment, 2000) if moment.month else None


def _yearless_from(time: Time, days: Interval) -> Interval:
    """Days moved to one leap year, unless they are a whole year or more."""
    if not time.days or days[1] - days[0] > 300:
        return days if not time.days else (-_FAR, _FAR)
    first = date.fromordinal(days[0])
    start = date(2000, first.month, first.day).toordinal()
    return start, start + days[1] - days[0]


def _by_weekday(a: Time, b: Time) -> tuple[Interval, Interval] | None:
    """A weekday against a single calendar day, both as weekdays."""
    weekdays = [_weekday_of(time) for time in (a, b)]
    if weekdays[0] is None or weekdays[1] is None:
        return None
    ahead = (weekdays[1] - weekdays[0] + 3) % 7 - 3
    return (0, 1), (ahead, ahead + 1)


def _weekday_of(time: Time) -> int | None:
    if time.moment.weekday is not None:
        return time.moment.weekday
    if time.days and time.days[1] - time.days[0] == 1:
        return date.fromordinal(time.days[0]).weekday()
    return None


def _meet(a: Time, b: Time, gap: tuple[Interval, Interval] | None) -> bool:
    """Whether both can hold: their stretches of minutes overlap on the scale they share."""
    days_a, days_b = gap or ((0, 1), (0, 1))
    shifts = _shifts(a.moment, b.moment)
    if shifts is None:
        return True
    return any(_overlap(_minutes(days_a, a.moment, 0), _minutes(days_b, b.moment, shift)) for shift in shifts)


def _shifts(a: Moment, b: Moment) -> tuple[int, ...] | None:
    """By how many minutes the clock of `b` may be moved to the clock of `a`; None where nobody can tell."""
    if not a.clock or not b.clock:
        return (0,)
    if a.zone != b.zone:
        if a.zone not in _ZONES or b.zone not in _ZONES:
            return None
        return (_ZONES[a.zone] - _ZONES[b.zone],)
    return (0, DAY // 2, -DAY // 2) if a.twelve or b.twelve else (0,)


def _minutes(days: Interval, moment: Moment, shift: int) -> Interval:
    low, high = days[0] * DAY, days[1] * DAY
    if moment.clock and days[1] - days[0] == 1:
        # The night of a named day ends at midnight: "Friday night" is not "early Saturday".
        last = min(moment.clock[1], DAY) if moment.part == "night" and moment.clock[0] < DAY else moment.clock[1]
        low, high = low + moment.clock[0] + shift, low + last + shift
    if moment.bound is Bound.AT_LEAST:
        high = _FAR * DAY
    elif moment.bound is Bound.AT_MOST:
        low = -_FAR * DAY
    return low, high


def _overlap(a: Interval, b: Interval) -> bool:
    return a[0] < b[1] and b[0] < a[1]
