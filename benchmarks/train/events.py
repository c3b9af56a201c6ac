"""Learns when two clusters of articles report one event, and how well that holds on topics it has not seen.

usage: python -m benchmarks.train.events TOPIC.jsonl … -o consistency/events/weights.json

Collections of many sizes are drawn from the topics: whole topics, parts of them down to two articles,
and topics among articles of all others. Every joint of their average-link trees is a row: like if most
pairs across it report one event. The figures in the output are leave-one-topic-out.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from benchmarks.ecb import Topic, like, read_topics
from consistency.encode import load_encoder
from consistency.events.tree import FEATURES, Joint, cut, joints
from consistency.events.views import views
from consistency.records import Article

PARTS = {2: 12, 3: 8, 4: 6, 6: 6, 10: 6, 15: 6}  # size of a part -> how many are drawn from a topic
MIXES, OTHERS = 2, 100  # collections with a whole topic and that many articles of other topics
UNLIKE_WEIGHT = 2.0
STRENGTH = 1.0  # inverse of the L2 penalty on standardised features


@dataclass(frozen=True, slots=True)
class Collection:
    """Some articles of one topic as seen in a collection, and their tree."""

    topic: str
    kind: str
    subtopics: tuple[str, ...]
    tree: list[Joint]


@dataclass(frozen=True, slots=True)
class Rows:
    """Training rows: features, shape (n, len(FEATURES)); 1 for like; weight."""

    features: NDArray[np.float64]
    labels: NDArray[np.int64]
    weights: NDArray[np.float64]


def collections(topics: Sequence[Topic], seed: int = 0) -> Iterator[Collection]:
    """Whole topics, parts and mixes."""
    draw = random.Random(seed)
    for topic in topics:
        everything = range(len(topic.articles))
        yield _collection(topic, list(everything), "whole", [])
        for size, times in PARTS.items():
            if size < len(everything):
                for _ in range(times):
                    yield _collection(topic, sorted(draw.sample(everything, size)), "part", [])
        others = [(t, i) for t in topics if t is not topic for i in range(len(t.articles))]
        for _ in range(MIXES):
            yield _collection(topic, list(everything), "mix", draw.sample(others, min(OTHERS, len(others))))


def _collection(topic: Topic, rows: list[int], kind: str, others: list[tuple[Topic, int]]) -> Collection:
    articles: list[Article] = [topic.articles[i] for i in rows] + [t.articles[i] for t, i in others]
    vectors = np.stack([topic.vectors[i] for i in rows] + [t.vectors[i] for t, i in others])
    seen = views(articles, vectors).take(np.arange(len(rows)))
    return Collection(topic.name, kind, tuple(topic.subtopics[i] for i in rows), joints(seen))


def rows_of(found: Sequence[Collection]) -> Rows:
    """The joints between clusters that are pure enough to have an answer."""
    features, labels, weights = [], [], []
    for collection in found:
        members = [[name] for name in collection.subtopics]
        for joint in collection.tree:
            left, right = members[joint.left], members[joint.right]
            members.append(left + right)
            share = _share_like(left, right)
            if _purity(left) >= 0.8 and _purity(right) >= 0.8 and share is not None and abs(share - 0.5) > 0.3:
                features.append(joint.features)
                labels.append(int(share > 0.5))
                weights.append((len(left) * len(right)) ** 0.5 * (1.0 if share > 0.5 else UNLIKE_WEIGHT))
    return Rows(np.array(features), np.array(labels), np.array(weights))


def _share_like(left: list[str], right: list[str]) -> float | None:
    known = [answer for a in left for b in right if (answer := like(a, b)) is not None]
    return sum(known) / len(known) if known else None


def _purity(members: list[str]) -> float:
    return max(members.count(name) for name in set(members)) / len(members)


def fit(rows: Rows, strength: float = STRENGTH) -> tuple[NDArray[np.float64], float]:
    """Weights for raw features, and the bias."""
    mean, scale = rows.features.mean(axis=0), rows.features.std(axis=0) + 1e-6
    model = LogisticRegression(C=strength, max_iter=5000)
    model.fit((rows.features - mean) / scale, rows.labels, sample_weight=rows.weights)
    weights = model.coef_[0] / scale
    return weights, float(model.intercept_[0] - weights @ mean)


@dataclass(frozen=True, slots=True)
class Errors:
    """Pairs of articles of one topic: unlike ones, those of them joined; like ones, those of them parted."""

    unlike: int = 0
    joined: int = 0
    like: int = 0
    parted: int = 0

    def __add__(self, other: Errors) -> Errors:
        return Errors(*(getattr(self, n) + getattr(other, n) for n in ("unlike", "joined", "like", "parted")))

    def rates(self) -> dict[str, float]:
        """Share joined of the unlike and parted of the like."""
        return {"joined": self.joined / max(1, self.unlike), "parted": self.parted / max(1, self.like)}


def errors(groups: Sequence[Sequence[int]], subtopics: Sequence[str]) -> Errors:
    """Compares groups of positions with subtopics, pair by pair."""
    group_of = {i: n for n, rows in enumerate(groups) for i in rows}
    unlike = joined = alike = parted = 0
    for i, a in enumerate(subtopics):
        for j, b in enumerate(subtopics[:i]):
            answer, together = like(a, b), group_of[i] == group_of[j]
            unlike += answer is False
            joined += answer is False and together
            alike += answer is True
            parted += answer is True and not together
    return Errors(unlike, joined, alike, parted)


def held_out(
    found: Sequence[Collection], shift: float = 0.0, strength: float = STRENGTH
) -> dict[str, dict[str, Errors]]:
    """Errors by kind and topic, with weights that never saw the topic."""
    result: dict[str, dict[str, Errors]] = {"whole": {}, "mix": {}, "part": {}}
    for topic in sorted({collection.topic for collection in found}):
        weights, bias = fit(rows_of([c for c in found if c.topic != topic]), strength)
        for collection in (c for c in found if c.topic == topic):
            odds = [float(joint.features @ weights) + bias + shift for joint in collection.tree]
            so_far = result[collection.kind].get(topic, Errors())
            result[collection.kind][topic] = so_far + errors(cut(collection.tree, odds), collection.subtopics)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="+", type=Path)
    parser.add_argument("-o", "--output", required=True, type=Path)
    args = parser.parse_args()
    found = list(collections(read_topics(args.topics, load_encoder())))
    weights, bias = fit(rows_of(found))
    figures = {kind: sum(by.values(), Errors()).rates() for kind, by in held_out(found).items()}
    data: dict[str, Any] = {
        "bias": round(bias, 3),
        "weights": {name: round(float(weight), 3) for name, weight in zip(FEATURES, weights, strict=True)},
        "leave_one_topic_out": {k: {n: round(v, 4) for n, v in rates.items()} for k, rates in figures.items()},
    }
    args.output.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
