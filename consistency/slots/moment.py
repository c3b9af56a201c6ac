"""A point or stretch of time as a text states it, not yet resolved against a date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

DAY = 24 * 60  # minutes


class Bound(StrEnum):
    """What a limit leaves open."""

    EXACT = "exact"
    AT_LEAST = "at least"  # not earlier, not less
    AT_MOST = "at most"  # not later, not more


@dataclass(frozen=True, slots=True)
class Moment:
    """A time expression at `text[start:end]`; what it does not say is None.

    `weekday` 0 to 6 from Monday; `month` 1 to 12 (`last_month` for a season); `days` of the month, half open;
    `clock` minutes after midnight, half open; `twelve` where the clock may be a.m. or p.m.; `offset` days from the
    day of publication, half open; `stage` a numbered part of a game or trial ("round", 7).
    """

    start: int
    end: int
    weekday: int | None = None
    year: tuple[int, int] | None = None
    month: int | None = None
    last_month: int | None = None
    days: tuple[int, int] | None = None
    clock: tuple[int, int] | None = None
    part: str = ""
    twelve: bool = False
    offset: tuple[int, int] | None = None
    stage: tuple[str, int] | None = None
    zone: str = ""
    bound: Bound = Bound.EXACT
