"""Pairs of claims to verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from consistency.records import ModelInfo, Pair, Verdict

if TYPE_CHECKING:
    from consistency.judge.answers import CrossEncoder

__all__ = ["Judge", "load_cross_encoder", "load_judge"]


class Judge(Protocol):
    """Answers pairs of claims; verdicts come in the order of the pairs."""

    @property
    def info(self) -> ModelInfo: ...

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]: ...


def load_judge(name: str | None = None, fusion: str | None = None) -> Judge:
    """The judge: slots, factuality and same-event answer, with the cross-encoder of a local directory if named.

    `fusion` names a file of weights, None for those that come with the package.

    Raises:
        ModelError: the directory holds no sequence-classification model, or the file no weights.
    """
    from consistency.fusion import load_fusion
    from consistency.judge.fused import FusedJudge

    return FusedJudge(None if name is None else load_cross_encoder(name), load_fusion(fusion))


def load_cross_encoder(name: str) -> CrossEncoder:
    """A cross-encoder: learnt weights on the default encoder (a .safetensors file), or a directory of transformers.

    Raises:
        ModelError: there is no such model, or it cannot be read.
    """
    if name.endswith(".safetensors"):
        from consistency.encode.files import DEFAULT, model_folder
        from consistency.judge.trained import TrainedCrossEncoder

        return TrainedCrossEncoder(Path(name), model_folder(DEFAULT))
    from consistency.judge.neural import LocalCrossEncoder

    return LocalCrossEncoder(name)
