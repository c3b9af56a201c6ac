"""Time expressions of a text: single forms joined with neighbours, widened and bounded by the words before them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar

from consistency.slots.moment import DAY, Bound, Moment
from consistency.slots.moment_forms import EARLY, LATE, atoms

_GLUE = re.compile(
    r"[\s,(]*(?:(?:on|at|in|of|the|that|to|around|about|shortly|just|after|before|close|a)[\s,]+)*", re.IGNORECASE
)
_FIELDS = ("weekday", "year", "month", "clock", "offset", "stage")


def moments(text: str) -> list[Moment]:
    """All time expressions of a text, from left to right, neighbours joined ("at 9.40 on Tuesday evening")."""
    joined: list[Moment] = []
    for atom in atoms(text):
        moment = _qualified(atom, text[joined[-1].end if joined else 0 : atom.start])
        both = _join(joined[-1], moment, text) if joined else None
        if both:
            joined[-1] = both
        else:
            joined.append(moment)
    return joined


def _join(a: Moment, b: Moment, text: str) -> Moment | None:
    if not _GLUE.fullmatch(text[a.end : b.start]):
        return None
    clash = [name for name in _FIELDS if getattr(a, name) is not None and getattr(b, name) is not None]
    if clash not in ([], ["clock"]) or (clash and bool(a.part) == bool(b.part) and "edge" not in (a.part, b.part)):
        return None
    both = replace(
        a,
        end=b.end,
        weekday=_first(a.weekday, b.weekday),
        year=_first(a.year, b.year),
        month=_first(a.month, b.month),
        last_month=_first(a.last_month, b.last_month),
        days=_first(a.days, b.days),
        clock=_first(a.clock, b.clock),
        offset=_first(a.offset, b.offset),
        stage=_first(a.stage, b.stage),
        zone=a.zone or b.zone,
        twelve=a.twelve or b.twelve,
        part=a.part or b.part,
        bound=a.bound if a.bound is not Bound.EXACT else b.bound,
    )
    return _with_part(both, a, b) if clash else both


T = TypeVar("T")


def _first(a: T | None, b: T | None) -> T | None:
    return a if a is not None else b


def _with_part(both: Moment, a: Moment, b: Moment) -> Moment:
    """Lets a part of the day say which half of it a clock time means."""
    clock, part = (b, a) if a.part else (a, b)
    if a.part and b.part:  # "early" or "late" and a part of the day
        edge, day = (a, b) if a.part == "edge" else (b, a)
        table = EARLY if edge.clock == EARLY[""] else LATE
        return replace(both, clock=table.get(day.part, day.clock), part=day.part)
    assert clock.clock
    assert part.clock
    low, high = clock.clock
    late = (
        clock.twelve and part.clock[0] >= DAY // 2 and low < DAY // 2 and not (part.part == "night" and high <= 5 * 60)
    )
    shift = DAY // 2 if late else 0
    return replace(both, clock=(low + shift, high + shift), twelve=False, part="")


_LEADS: tuple[tuple[str, str], ...] = (
    (r"(?:shortly|just|right|little|moments|minutes) before|not quite|almost|not yet", "just before"),
    (r"(?:shortly|just|right|little|moments|minutes) after", "just after"),
    (r"not (?:until|till) after|not before|no earlier than|at least until|after", "after"),
    (r"not (?:until|till)", "exact"),
    (r"no later than|at the latest|(?<!not )before|by", "before"),
    (r"about|around|roughly|approximately|close to|some time|nearly|towards?", "about"),
)
_LEAD = re.compile(
    rf"\b(?:{'|'.join(f'(?P<g{i}>{words})' for i, (words, _) in enumerate(_LEADS))})\s+(?:(?:the|on|in)\s+)*$",
    re.IGNORECASE,
)
_NEAR = 30  # minutes that "shortly before" and "shortly after" leave open
_LOOSE = 20  # minutes that "about" leaves open to either side


def _qualified(moment: Moment, before: str) -> Moment:
    """Widens or bounds a moment by the words right before it."""
    match = _LEAD.search(before)
    return _widened(moment, _LEADS[int((match.lastgroup or "")[1:])][1]) if match else moment


def _widened(moment: Moment, kind: str) -> Moment:
    if moment.clock and not moment.part:
        low, high = moment.clock
        clock = {
            "just before": (high - _NEAR - 5, high - 5),
            "just after": (low + 5, low + _NEAR + 5),
            "about": (low - _LOOSE, high + _LOOSE),
        }.get(kind, moment.clock)
        moment = replace(moment, clock=clock)
    bound = {"after": Bound.AT_LEAST, "before": Bound.AT_MOST}.get(kind, Bound.EXACT)
    return replace(moment, bound=bound)
