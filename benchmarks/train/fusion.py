"""Fits the weights with which the judge adds up its features: a logistic regression on pairs of labelled real news.

usage: python -m benchmarks.train.fusion --articles DATA/ecb/articles --gold DATA/ecb/gold_dev.jsonl
           [--judge FOLD0 FOLD1 …] -o FOLDER

Every candidate pair of every topic is a row: pairs of opposite sides of a labelled conflict or update against all
others; a question weighs four pairs, however many it has. Topic i is read by the network of fold i modulo the number
of folds, which must not have learnt it (see benchmarks/train/judge). Writes fusion.json, fitted on all topics, and
fusion-0.json …, each fitted without the topics of one fold, with which benchmarks/quality.py reports on them. Prints
the area under the ROC curve and the average precision of the pairs of topics that were not fitted.
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
from consistency.judge import load_cross_encoder
from consistency.judge.answers import CrossEncoder
from consistency.judge.features import features
from consistency.judge.fused import FusedJudge
from consistency.judge.weights import WEIGHTS
from consistency.records import Claim, Pair, Verdict

QUESTION_WEIGHT = 4.0
FOLDS = 3
CLASSES = ("none", "conflict", "update")
DIGITS = 3

Table = dict[str, dict[str, float]]
Mentions = dict[tuple[str, int], set[tuple[int, int]]]


class Recorder(FusedJudge):
    """The default judge, which keeps the features of all pairs that it judged."""

    def __init__(self, cross_encoder: CrossEncoder | None) -> None:
        super().__init__(cross_encoder)
        self.rows: list[tuple[Pair, dict[str, float]]] = []

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        self.rows += [(found.pair, features(found)) for found in self.evidence(pairs)]
        return super().judge(pairs)


@dataclass(frozen=True, slots=True)
class Topic:
    """Features of n pairs, the labelled question each answers (None for the others) and the class of each."""

    rows: list[dict[str, float]]
    questions: list[int | None]
    classes: NDArray[np.int64]

    @property
    def weights(self) -> NDArray[np.float64]:
        sizes = Counter(self.questions)
        return np.array([1.0 if q is None else QUESTION_WEIGHT / sizes[q] for q in self.questions])

    def matrix(self, names: Sequence[str]) -> NDArray[np.float32]:
        return np.array([[row.get(name, 0.0) for name in names] for row in self.rows], np.float32)


def read_topic(path: Path, gold: Sequence[dict[str, Any]], cross_encoder: CrossEncoder | None) -> Topic:
    """Checks one topic and labels its pairs."""
    spans = {row["id"]: row["sentence_spans"] for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    sides: Mentions = {}
    for number, record in enumerate(gold):
        if record["kind"] != "precision":
            for side, answer in enumerate(record["sides"]):
                for article, sentence in answer["mentions"]:
                    sides.setdefault((article, sentence), set()).add((number, side))
    judge = Recorder(cross_encoder)
    Checker(Settings(), judge=judge).check(path)
    questions = [_question(pair, spans, sides) for pair, _ in judge.rows]
    classes = [0 if q is None else CLASSES.index(gold[q]["kind"]) for q in questions]
    return Topic([row for _, row in judge.rows], questions, np.array(classes))


def _question(pair: Pair, spans: dict[str, list[list[int]]], sides: Mentions) -> int | None:
    """The question that the two claims answer differently."""
    a, b = (_sides(claim, spans, sides) for claim in (pair.a, pair.b))
    return next((q for (q, side), (r, other) in product(sorted(a), sorted(b)) if q == r and side != other), None)


def _sides(claim: Claim, spans: dict[str, list[list[int]]], sides: Mentions) -> set[tuple[int, int]]:
    start, end = claim.span
    return {
        side
        for number, first, last in spans[claim.article.id]
        if 2 * (min(end, last) - max(start, first)) >= min(end - start, last - first)
        for side in sides.get((claim.article.id, number), ())
    }


def fit(topics: Sequence[Topic], names: Sequence[str]) -> Table:
    """Log-odds that each feature adds to a conflict and to an update, against neither."""
    rows = np.concatenate([topic.matrix(names) for topic in topics])
    scale = rows.std(axis=0) + 1e-6
    classes = np.concatenate([topic.classes for topic in topics])
    weights = np.concatenate([topic.weights for topic in topics])
    model = LogisticRegression(max_iter=300).fit(rows / scale, classes, sample_weight=weights)
    table: Table = {}
    for number, relation in enumerate(CLASSES[1:], 1):
        added = (model.coef_[number] - model.coef_[0]) / scale
        bias = model.intercept_[number] - model.intercept_[0]
        table[relation] = {name: round(float(w), DIGITS) for name, w in zip(names, added, strict=True)}
        table[relation]["bias"] = round(float(bias), DIGITS)
    return table


def disagreement(topic: Topic, table: Table) -> NDArray[np.float64]:
    """P(conflict) + P(update) of each pair, shape (n,)."""
    names = sorted(set(table["conflict"]) - {"bias"})
    rows = topic.matrix(names)
    odds = [rows @ [table[r][name] for name in names] + table[r]["bias"] for r in CLASSES[1:]]
    weights = np.exp(np.stack([*odds, np.zeros(len(rows))]))
    return np.asarray(1 - weights[-1] / weights.sum(axis=0))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--judge", nargs=FOLDS, help="the networks of the folds; none for slots alone")
    parser.add_argument("-o", "--output", type=Path, required=True)
    args = parser.parse_args()
    gold = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines()]
    networks = [load_cross_encoder(name) for name in args.judge] if args.judge else [None] * FOLDS
    paths = sorted(args.articles.glob("topic_*.jsonl"))
    topics = [read_topic(path, gold, networks[i % FOLDS]) for i, path in enumerate(paths)]
    names = sorted({name for topic in topics for row in topic.rows for name in row} - {"bias"})
    _write(args.output / "fusion.json", fit(topics, names))
    truth, found = [], []
    for fold in range(FOLDS):
        table = fit([topic for i, topic in enumerate(topics) if i % FOLDS != fold], names)
        _write(args.output / f"fusion-{fold}.json", table)
        for topic in topics[fold::FOLDS]:
            truth.append(topic.classes > 0)
            found.append(disagreement(topic, table))
    labels, scores = np.concatenate(truth), np.concatenate(found)
    auroc, precision = roc_auc_score(labels, scores), average_precision_score(labels, scores)
    print(f"not fitted: area under the ROC curve {auroc:.3f}, average precision {precision:.3f}")


def _write(path: Path, table: Table) -> None:
    """Agreement keeps its hand-set weights: what agrees is labelled too thinly to be learnt."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(table | {"agreement": WEIGHTS["agreement"]}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
