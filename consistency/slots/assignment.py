"""Which filler of one claim answers which filler of the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def assign(a: Sequence[T], b: Sequence[T], weight: Callable[[T, T], float]) -> list[tuple[int, int, float]]:
    """The one-to-one assignment that takes the heaviest pair first, in the order of `a`; weights of 0 never pair.

    Greedy rather than optimal in sum: one sure pair is worth more than two doubtful ones. Ties go to the pair
    whose places in the two claims are most alike, so swapping the claims mirrors the result.
    """
    pairs = [(weight(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b)]
    pairs.sort(key=lambda pair: (-round(pair[0], 9), abs(pair[1] - pair[2]), pair[1] + pair[2], min(pair[1:])))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    chosen = []
    for value, i, j in pairs:
        if value > 0 and i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            chosen.append((i, j, value))
    return sorted(chosen)
