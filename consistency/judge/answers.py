"""What a cross-encoder says of a pair of claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from consistency.records import ConflictType, ModelInfo, Nli, Pair, Span


@dataclass(frozen=True, slots=True)
class Relations:
    """Probabilities of what two claims are to each other; the five sum to 1.

    `types` are the probabilities of the types, should the claims conflict; `evidence_*` the words that each answers
    differently, None where the network points at none; `same_event` in [0, 1].
    """

    conflict: float
    update: float
    agreement: float
    compatible: float
    different: float
    same_event: float
    types: tuple[float, ...]  # in the order of ConflictType
    evidence_a: Span | None = None
    evidence_b: Span | None = None

    @property
    def type(self) -> ConflictType:
        return list(ConflictType)[max(range(len(self.types)), key=self.types.__getitem__)]


@dataclass(frozen=True, slots=True)
class Answer:
    """NLI with claim a as the premise and with claim b as the premise; the relations where the model knows them."""

    nli: Nli
    nli_back: Nli
    relations: Relations | None = None


class CrossEncoder(Protocol):
    """Reads two claims together."""

    @property
    def info(self) -> ModelInfo: ...

    def read(self, pairs: Sequence[Pair]) -> list[Answer]:
        """One answer a pair, in order."""
        ...
