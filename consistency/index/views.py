"""What the gate looks at: the meaning of a claim, and its words.

Two sentences that share little but a rare name or a figure may be far apart in meaning and still answer one
question differently. So the gate compares two views, weighted: the claim's vector, and its words by rarity
among the claims at hand. Both are parts of one vector, so the score of a pair is one inner product and any
index can search it (figures: `benchmarks/gate.py`). Blending in the vectors of the sentences before and after
was tried as a third view: with the words there, it found no labelled conflict more, and lost one of 314.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from consistency.records import Claim

WORDS = 0.3  # share of the words in the score of a pair
PARTS = 2  # digests of 64 bytes a word: its signature has 1,024 signs, and unlike texts differ by .03 from 0

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


def gate_vectors(claims: Sequence[Claim], vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """One vector a claim, shape (n, d + 1024); the inner product of two, at most about 1, is the score of the pair.

    `vectors`: the claims' unit vectors, shape (n, d).
    """
    by_words = _by_words([words(claim) for claim in claims])
    return np.concatenate([np.sqrt(np.float32(1 - WORDS)) * vectors, np.sqrt(np.float32(WORDS)) * by_words], axis=1)


def words(claim: Claim) -> frozenset[str]:
    """The different words and figures of a claim, without case."""
    return frozenset(match.group() for match in _WORD.finditer(claim.text.casefold()))


def _by_words(texts: Sequence[frozenset[str]]) -> NDArray[np.float32]:
    """Words weighted by rarity among `texts`, projected at random (Achlioptas 2003), rows of length about 1."""
    counts = Counter(word for text in texts for word in text)
    projected = np.zeros((len(texts), 512 * PARTS), dtype=np.float32)
    for row, text in enumerate(texts):
        ordered = sorted(text)
        weights = np.array([np.log(len(texts) / counts[word]) for word in ordered], dtype=np.float32)
        if length := float(np.linalg.norm(weights)):
            projected[row] = weights @ np.stack([_signature(word) for word in ordered]) / length
    return projected


@lru_cache(maxsize=1 << 16)
def _signature(word: str) -> NDArray[np.float32]:
    """A direction that is always the same for a word, and nearly orthogonal to that of any other word."""
    digests = b"".join(blake2b(word.encode(), salt=bytes([part])).digest() for part in range(PARTS))
    signs = np.unpackbits(np.frombuffer(digests, dtype=np.uint8)).astype(np.float32) * 2 - 1
    return np.asarray(signs / np.sqrt(len(signs)), dtype=np.float32)
