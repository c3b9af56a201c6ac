"""What the other stages need of an encoder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from consistency.records import ModelInfo


class Encoder(Protocol):
    """Turns texts into unit vectors; cosine is their inner product."""

    @property
    def info(self) -> ModelInfo: ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit rows, float32, shape (len(texts), d)."""
        ...
