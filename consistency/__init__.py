"""Finds where news outlets agree and where they contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from consistency.errors import ConsistencyError, InputError, MissingExtraError, ModelError, OutputError, SettingsError
from consistency.records import Article, Claim, ConflictType, Finding, Relation, Report, Side, Verdict
from consistency.settings import Settings

if TYPE_CHECKING:
    from consistency.checker import Checker, check

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Checker",
    "Claim",
    "ConflictType",
    "ConsistencyError",
    "Finding",
    "InputError",
    "MissingExtraError",
    "ModelError",
    "OutputError",
    "Relation",
    "Report",
    "Settings",
    "SettingsError",
    "Side",
    "Verdict",
    "check",
]


def __getattr__(name: str) -> Any:
    """Loads the checker, and with it numpy and the stages, only when it is used."""
    if name in ("Checker", "check"):
        from consistency import checker

        return getattr(checker, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
