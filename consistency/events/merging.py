"""When two clusters of articles report one event: a logistic regression on what they share."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from consistency.events.tree import FEATURES, cut, joints, parts
from consistency.events.views import views
from consistency.records import Article

WEIGHTS_FILE = "weights.json"


@lru_cache(maxsize=1)
def weights() -> tuple[NDArray[np.float64], float]:
    """Weight of each of FEATURES, shape (len(FEATURES),), and the bias; written by `benchmarks/train/events.py`."""
    data = json.loads(files(__package__).joinpath(WEIGHTS_FILE).read_text(encoding="utf-8"))
    return np.array([data["weights"][name] for name in FEATURES]), float(data["bias"])


def event_rows(articles: Sequence[Article], vectors: NDArray[np.float32]) -> list[list[int]]:
    """Ascending positions of the articles of each event."""
    if not articles:
        return []
    by_feature, bias = weights()
    seen = views(articles, vectors)
    found = []
    for rows in parts(seen):
        tree = joints(seen.take(rows))
        groups = cut(tree, [float(joint.features @ by_feature) + bias for joint in tree])
        found += [[int(rows[i]) for i in members] for members in groups]
    return found
