"""One options object, fed alike by flags, environment and Python."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from consistency.errors import SettingsError
from consistency.records import ConflictType

ENVIRONMENT = {"encoder": "CONSISTENCY_ENCODER", "judge": "CONSISTENCY_JUDGE"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a check looks at and what it reports.

    `encoder`, `judge`: a name or a local directory, None for the default; `fusion`: a file of weights.
    `gate_cosine` in [-1, 1] is the least cosine of a candidate pair, `gate_neighbours` how many neighbours in
    all other outlets a claim of 18 different words is given, and from `gate_always` on every pair is a
    candidate. `within` pairs headline and body of one article too. `focus` holds article ids: only findings
    with a side in one of them are reported. The rest filters the findings.
    """

    encoder: str | None = None
    judge: str | None = None
    fusion: str | None = None
    cache: bool = True
    gate_cosine: float = 0.15
    gate_neighbours: int = 40
    gate_always: float = 0.8
    within: bool = False
    focus: frozenset[str] = frozenset()
    min_score: float = 0.0
    types: frozenset[ConflictType] = frozenset()
    outlets: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None
    top: int | None = None

    def __post_init__(self) -> None:
        _in_range("gate_cosine", self.gate_cosine, -1, 1)
        _in_range("gate_always", self.gate_always, -1, 1)
        _in_range("min_score", self.min_score, 0, 1)
        _in_range("gate_neighbours", self.gate_neighbours, 1, 1000)
        if self.top is not None and self.top < 1:
            raise SettingsError(f"top is {self.top}; give a number of findings of 1 or more.")


def _in_range(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise SettingsError(f"{name} is {value}; give a value between {low} and {high}.")


def make_settings(environment: Mapping[str, str] = os.environ, **given: Any) -> Settings:
    """Builds settings from what was given, then the environment, then the defaults; None counts as not given.

    Raises:
        SettingsError: an unknown option, or a value out of its range.
    """
    known = {f.name for f in fields(Settings)}
    if unknown := sorted(given.keys() - known):
        raise SettingsError(f"unknown option {unknown[0]!r}; known are {', '.join(sorted(known))}.")
    from_environment = {name: environment[key] for name, key in ENVIRONMENT.items() if environment.get(key)}
    chosen = {name: value for name, value in given.items() if value is not None}
    return Settings(**(from_environment | chosen))


def describe(settings: Settings) -> dict[str, Any]:
    """What shapes a report, as JSON values in a fixed order; models and cache stand elsewhere."""
    return {
        f.name: _plain(getattr(settings, f.name))
        for f in fields(settings)
        if f.name not in ("encoder", "judge", "fusion", "cache")
    }


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(map(str, value))
    return value.isoformat() if isinstance(value, datetime) else value
