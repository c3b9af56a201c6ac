"""Pairs of claims to verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from consistency.records import ModelInfo, Pair, Verdict

__all__ = ["Judge", "load_judge"]


class Judge(Protocol):
    """Answers pairs of claims; verdicts come in the order of the pairs."""

    @property
    def info(self) -> ModelInfo: ...

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]: ...


def load_judge(name: str | None = None) -> Judge:
    """The judge: slots, factuality and same-event answer, with the cross-encoder of a local directory if named.

    Raises:
        ModelError: the directory holds no sequence-classification model.
    """
    from consistency.judge.fused import FusedJudge
    from consistency.judge.neural import LocalCrossEncoder

    return FusedJudge(None if name is None else LocalCrossEncoder(name))
