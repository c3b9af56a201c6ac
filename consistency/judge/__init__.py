"""Pairs of claims to verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from consistency.records import ModelInfo, Pair, Verdict


class Judge(Protocol):
    """Answers pairs of claims; verdicts come in the order of the pairs."""

    @property
    def info(self) -> ModelInfo: ...

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]: ...
