"""What each feature of a pair tells of a labelled disagreement: the regressions behind the judge's hand-set weights.

usage: python -m benchmarks.train.fusion --articles DATA/ecb/articles --gold DATA/ecb/gold_dev.jsonl

A logistic regression over all candidate pairs of all topics: pairs of opposite sides of a labelled conflict or update
against all others; a question weighs four pairs, however many it has. Prints the weights and, over five folds of
topics, the area under the ROC curve and the average precision on topics that were not fitted.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.metrics import average_precision_score, roc_auc_score  # type: ignore[import-untyped]

from consistency import Checker, Settings
from consistency.judge.features import features
from consistency.judge.fused import FusedJudge
from consistency.records import Claim, Pair, Verdict

QUESTION_WEIGHT = 4.0
FOLDS = 5


class Recorder(FusedJudge):
    """The default judge, which keeps the features of all pairs that it judged."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[Pair, dict[str, float]]] = []

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        self.rows += [(found.pair, features(found)) for found in self.evidence(pairs)]
        return super().judge(pairs)


@dataclass(frozen=True, slots=True)
class Topic:
    """Features of n pairs and the labelled question each answers, None for the others."""

    rows: list[dict[str, float]]
    questions: list[int | None]

    @property
    def labels(self) -> NDArray[np.bool_]:
        return np.array([question is not None for question in self.questions])

    @property
    def weights(self) -> NDArray[np.float64]:
        sizes = Counter(self.questions)
        return np.array([1.0 if q is None else QUESTION_WEIGHT / sizes[q] for q in self.questions])

    def matrix(self, names: Sequence[str]) -> NDArray[np.float64]:
        return np.array([[row.get(name, 0.0) for name in names] for row in self.rows])


def read_topic(path: Path, gold: Sequence[dict[str, Any]]) -> Topic:
    """Checks one topic and labels its pairs."""
    spans = {row["id"]: row["sentence_spans"] for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    sides: dict[tuple[str, int], set[tuple[int, int]]] = {}
    for number, record in enumerate(gold):
        if record["kind"] != "precision":
            for side, answer in enumerate(record["sides"]):
                for article, sentence in answer["mentions"]:
                    sides.setdefault((article, sentence), set()).add((number, side))
    judge = Recorder()
    Checker(Settings(), judge=judge).check(path)
    return Topic([row for _, row in judge.rows], [_question(pair, spans, sides) for pair, _ in judge.rows])


def _question(
    pair: Pair, spans: dict[str, list[list[int]]], sides: dict[tuple[str, int], set[tuple[int, int]]]
) -> int | None:
    """The question that the two claims answer differently."""
    a, b = (_sides(claim, spans, sides) for claim in (pair.a, pair.b))
    return next((q for (q, side), (r, other) in product(sorted(a), sorted(b)) if q == r and side != other), None)


def _sides(
    claim: Claim, spans: dict[str, list[list[int]]], sides: dict[tuple[str, int], set[tuple[int, int]]]
) -> set[tuple[int, int]]:
    start, end = claim.span
    return {
        side
        for number, first, last in spans[claim.article.id]
        if 2 * (min(end, last) - max(start, first)) >= min(end - start, last - first)
        for side in sides.get((claim.article.id, number), ())
    }


def fit(topics: Sequence[Topic], names: Sequence[str]) -> Any:
    """A logistic regression on the pairs of these topics."""
    rows = np.concatenate([topic.matrix(names) for topic in topics])
    labels = np.concatenate([topic.labels for topic in topics])
    weights = np.concatenate([topic.weights for topic in topics])
    return LogisticRegression(max_iter=500).fit(rows, labels, sample_weight=weights)


def held_out(topics: Sequence[Topic], names: Sequence[str]) -> tuple[float, float]:
    """Area under the ROC curve and average precision on topics that were not fitted."""
    labels, scores = [], []
    for fold in range(FOLDS):
        model = fit([topic for i, topic in enumerate(topics) if i % FOLDS != fold], names)
        for topic in topics[fold::FOLDS]:
            labels.append(topic.labels)
            scores.append(model.predict_proba(topic.matrix(names))[:, 1])
    truth, score = np.concatenate(labels), np.concatenate(scores)
    return float(roc_auc_score(truth, score)), float(average_precision_score(truth, score))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    args = parser.parse_args()
    gold = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines()]
    topics = [read_topic(path, gold) for path in sorted(args.articles.glob("topic_*.jsonl"))]
    names = sorted({name for topic in topics for row in topic.rows for name in row} - {"bias"})
    model = fit(topics, names)
    for name, weight in sorted(zip(names, model.coef_[0], strict=True), key=lambda item: -item[1]):
        print(f"{weight:6.2f}  {name}")
    print(f"{model.intercept_[0]:6.2f}  bias")
    print("held out: area under the ROC curve {:.3f}, average precision {:.3f}".format(*held_out(topics, names)))


if __name__ == "__main__":
    main()
