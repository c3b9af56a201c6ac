"""Learns when two clusters of articles report one event, and how well that holds on topics it has not seen.

usage: python -m benchmarks.train.events TOPIC.jsonl … -o consistency/events/weights.json

Collections of many sizes are drawn from the topics: whole topics, one event alone, parts down to two articles, and
topics among articles of all others. Each is joined step by step, and the likeliest joins of every step become
rows: like if the pairs across report one event. Of these the likeliest right one is made, so that later steps are
seen in the state in which they ought to be. The first round goes by plain similarity, the second by what the first
has learnt. The figures in the output are leave-one-topic-out.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from benchmarks.ecb import Topic, like, read_topics
from consistency.encode import load_encoder
from consistency.events.joining import FEATURES, Joining, Model, join
from consistency.events.views import VIEWS, Clusters, Matrix, single_articles

PARTS = {2: 8, 3: 6, 5: 6, 10: 5, 15: 5}  # size of a part -> how many are drawn from a topic
MIXES, OTHERS = 2, 100  # collections with a whole topic and that many articles of other topics
UNLIKE_WEIGHT = 2.0
STRENGTH = 0.03  # inverse of the L2 penalty on standardised features
LENIENCE = 1.5  # log odds added: likely joins are asked about far more often than they are made
CANDIDATES = 4  # joins of a step that become rows


@dataclass(frozen=True, slots=True)
class Collection:
    """Some articles of one topic as seen in a collection; `kind` is "whole", "single" (one event), "part" or "mix"."""

    topic: str
    kind: str
    subtopics: tuple[str, ...]
    clusters: Clusters


@dataclass(frozen=True, slots=True)
class Row:
    """A join that was looked at."""

    features: Matrix
    like: bool
    weight: float


START: Model = (np.array([1.0] * len(VIEWS) + [0.0] * (len(FEATURES) - len(VIEWS)), np.float32), 0.0)


def collections(topics: Sequence[Topic], seed: int = 0) -> Iterator[Collection]:
    """Whole topics, parts and mixes."""
    draw = random.Random(seed)
    for topic in topics:
        everything = range(len(topic.articles))
        yield _collection(topic, everything, "whole")
        for name in sorted(set(topic.subtopics)):
            yield _collection(topic, [i for i in everything if topic.subtopics[i] == name], "single")
        for size, times in PARTS.items():
            for _ in range(times if size < len(everything) else 0):
                yield _collection(topic, sorted(draw.sample(everything, size)), "part")
        others = [(t, i) for t in topics if t is not topic for i in range(len(t.articles))]
        for _ in range(MIXES):
            yield _collection(topic, everything, "mix", draw.sample(others, min(OTHERS, len(others))))


def _collection(topic: Topic, rows: Sequence[int], kind: str, others: Sequence[tuple[Topic, int]] = ()) -> Collection:
    members = [*((topic, i) for i in rows), *others]
    seen = single_articles([t.articles[i] for t, i in members], np.stack([t.vectors[i] for t, i in members]))
    subtopics = tuple(topic.subtopics[i] for i in rows)
    return Collection(topic.name, kind, subtopics, seen.take(np.arange(len(rows))))


def rows_of(collection: Collection, model: Model) -> list[Row]:
    """The likeliest joins of every step."""
    answers = np.array([[_number(like(a, b)) for a in collection.subtopics] for b in collection.subtopics])
    joining = Joining(collection.clusters, *model)
    rows: list[Row] = []
    while True:
        labelled = [(i, j, _share_like(answers, joining, i, j)) for i, j in _likeliest(joining)]
        rows += [_row(joining, i, j, share) for i, j, share in labelled if abs(share - 0.5) > 0.3]
        right = next(((i, j) for i, j, share in labelled if share > 0.8), None)
        if right is None:
            return rows
        joining.join(*right)


def _number(answer: bool | None) -> float:
    return float("nan") if answer is None else float(answer)


def _likeliest(joining: Joining) -> list[tuple[int, int]]:
    upper = np.triu(np.ones(joining.odds.shape, bool), 1) & np.isfinite(joining.odds)
    left, right = np.nonzero(upper)
    order = np.argsort(-joining.odds[left, right], kind="stable")[:CANDIDATES]
    return [(int(left[k]), int(right[k])) for k in order]


def _share_like(answers: NDArray[np.float64], joining: Joining, i: int, j: int) -> float:
    """Share of the pairs across that report one event; one half where that is not known."""
    across = answers[np.ix_(joining.members[i], joining.members[j])]
    known = across[~np.isnan(across)]
    return float(known.mean()) if len(known) else 0.5


def _row(joining: Joining, i: int, j: int, share: float) -> Row:
    weight = (len(joining.members[i]) * len(joining.members[j])) ** 0.5
    return Row(joining.features(i)[j], share > 0.5, weight * (1.0 if share > 0.5 else UNLIKE_WEIGHT))


def fit(rows: Sequence[Row]) -> Model:
    """Weights for raw features, and the bias."""
    features = np.stack([row.features for row in rows]).astype(np.float64)
    mean, scale = features.mean(axis=0), features.std(axis=0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit((features - mean) / scale, [row.like for row in rows], sample_weight=[row.weight for row in rows])
    weights = model.coef_[0] / scale
    return weights.astype(np.float32), float(model.intercept_[0] - weights @ mean)


def rows_by_topic(found: Sequence[Collection]) -> dict[str, list[Row]]:
    """The rows of both rounds; the second sees a topic with a model of all other topics."""
    rows: dict[str, list[Row]] = {topic: [] for topic in sorted({collection.topic for collection in found})}
    for collection in found:
        rows[collection.topic] += rows_of(collection, START)
    models = {topic: fit(_without(rows, topic)) for topic in rows}
    for collection in found:
        rows[collection.topic] += rows_of(collection, models[collection.topic])
    return rows


def _without(rows: Mapping[str, list[Row]], topic: str | None) -> list[Row]:
    return [row for name, found in rows.items() if name != topic for row in found]


def train(rows: Mapping[str, list[Row]], without: str | None = None) -> Model:
    """A model of all topics but one."""
    weights, bias = fit(_without(rows, without))
    return weights, bias + LENIENCE


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


def held_out(found: Sequence[Collection], models: Mapping[str, Model]) -> dict[str, dict[str, Errors]]:
    """Errors by kind and topic, each topic with the model that did not learn from it."""
    result: dict[str, dict[str, Errors]] = {"whole": {}, "single": {}, "mix": {}, "part": {}}
    for collection in found:
        kind, topic = result[collection.kind], collection.topic
        kind[topic] = kind.get(topic, Errors()) + errors(join(collection.clusters, models[topic]), collection.subtopics)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="+", type=Path)
    parser.add_argument("-o", "--output", required=True, type=Path)
    args = parser.parse_args()
    found = list(collections(read_topics(args.topics, load_encoder())))
    rows = rows_by_topic(found)
    figures = held_out(found, {topic: train(rows, without=topic) for topic in rows})
    args.output.write_text(json.dumps(_as_json(train(rows), figures), indent=1) + "\n", encoding="utf-8")


def _as_json(model: Model, figures: Mapping[str, Mapping[str, Errors]]) -> dict[str, Any]:
    rates = {kind: sum(by_topic.values(), Errors()).rates() for kind, by_topic in figures.items()}
    return {
        "bias": round(model[1], 3),
        "weights": {name: round(float(weight), 3) for name, weight in zip(FEATURES, model[0], strict=True)},
        "leave_one_topic_out": {kind: {n: round(rate, 4) for n, rate in of.items()} for kind, of in rates.items()},
    }


if __name__ == "__main__":
    main()
