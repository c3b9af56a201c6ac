"""Fits how the judge adds up its features and how findings are scored, on labelled real news.

usage: python -m benchmarks.train.fusion --articles DATA/ecb/articles --gold DATA/ecb/gold_dev.jsonl
           [--judge FOLD0 FOLD1 FOLD2] -o FOLDER

The fusion is a logistic regression on every candidate pair of every topic: pairs of opposite sides of a labelled
conflict or update against all others; a question weighs four pairs, however many it has. It starts from the hand-set
weights and leaves them only as far as the pairs ask for (a Gaussian prior around them); those of
factuality stay as they are. A second, on the findings that these verdicts grow into, turns their pairs
into the probability that the finding is right.

Topic i belongs to fold i modulo three and is read by the network of that fold, which must not have learnt it (see
benchmarks/train/judge). FOLDER/fusion.json is fitted on all topics, fusion-0.json … without the topics
of one fold: benchmarks/quality.py reports with those. Prints, for topics that were not fitted, the
area under the ROC curve and the average precision of pairs and of findings, and how far scores are from shares.
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
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.special import logsumexp  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.metrics import average_precision_score, roc_auc_score  # type: ignore[import-untyped]

from benchmarks.ecb import FOLDS
from consistency import Checker, Settings
from consistency.findings import questions, score
from consistency.findings.graph import Graph
from consistency.fusion import FINDING, Fusion, load_fusion
from consistency.judge import load_cross_encoder
from consistency.judge.answers import CrossEncoder
from consistency.judge.features import Evidence, features
from consistency.judge.fused import FusedJudge, probabilities
from consistency.judge.verdict import verdict
from consistency.records import CandidatePairs, Claim, Pair, Verdict

QUESTION_WEIGHT = 4.0
STIFFNESS = 4.0  # pull towards the hand-set weights: of a Gaussian prior with a deviation of .5
SHOWN, AGREES = 0.05, 0.5  # least probability of a disagreement and of an agreement that is reported
PRIOR = load_fusion().pairs  # set by hand
PINNED = frozenset(  # the table of factuality is the program's contract, and labelled news holds too few of its cases
    {"denied and held", "denied at one place", "committed apart", "committed alike", "hedge", "asked"}
    | {"differs factuality", "differs polarity"}
)
CLASSES = ("conflict", "update")
DIGITS = 3
BINS = 10

Table = dict[str, dict[str, float]]
Floats = NDArray[np.float64]
Mentions = dict[tuple[str, int], set[tuple[int, int]]]


class Recorder(FusedJudge):
    """The default judge, which keeps what it knew of all pairs that it judged."""

    def __init__(self, cross_encoder: CrossEncoder | None) -> None:
        super().__init__(cross_encoder)
        self.found: list[Evidence] = []

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        found = self.evidence(pairs)
        self.found += found
        none = dict.fromkeys((*CLASSES, "agreement"), 0.0)
        return [verdict(one, none, load_fusion()) for one in found]


@dataclass(frozen=True, slots=True)
class Topic:
    """What the judge knows of n pairs, their features, and the labelled question each answers (None: none)."""

    claims: list[Claim]
    pairs: CandidatePairs
    found: list[Evidence]
    rows: list[dict[str, float]]
    questions: list[int | None]
    classes: NDArray[np.int64]  # 0 conflict, 1 update, 2 neither

    @property
    def weights(self) -> Floats:
        sizes = Counter(self.questions)
        return np.array([1.0 if q is None else QUESTION_WEIGHT / sizes[q] for q in self.questions])

    def matrix(self, names: Sequence[str]) -> Floats:
        return np.array([[row.get(name, 0.0) for name in names] for row in self.rows])


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
    questions = [_question(one.pair, spans, sides) for one in judge.found]
    classes = [2 if q is None else CLASSES.index(gold[q]["kind"]) for q in questions]
    claims, pairs = _numbered([one.pair for one in judge.found])
    rows = [features(one) for one in judge.found]
    return Topic(claims, pairs, judge.found, rows, questions, np.array(classes))


def _numbered(pairs: Sequence[Pair]) -> tuple[list[Claim], CandidatePairs]:
    """The claims of the pairs, and the pairs as positions of claims."""
    claims = sorted({claim.key: claim for pair in pairs for claim in (pair.a, pair.b)}.values(), key=lambda c: c.key)
    at = {claim.key: number for number, claim in enumerate(claims)}
    left, right = (np.array([at[getattr(pair, end).key] for pair in pairs]) for end in ("a", "b"))
    return claims, CandidatePairs(left, right, np.array([pair.cosine for pair in pairs], np.float32))


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
    rows = np.concatenate([np.pad(topic.matrix(names), ((0, 0), (0, 1)), constant_values=1) for topic in topics])
    scale = np.append(rows[:, :-1].std(axis=0) + 1e-6, 1.0)
    classes = np.concatenate([topic.classes for topic in topics])
    weights = np.concatenate([topic.weights for topic in topics])
    keys = [*names, "bias"]
    start = np.array([[PRIOR[relation].get(name, 0.0) for name in keys] for relation in CLASSES])
    pull = STIFFNESS * np.append(scale[:-1] ** -2, 0.0)  # the weights move by delta / scale
    free = np.array([name not in PINNED for name in keys])
    wanted = np.eye(3)[classes]

    def loss(moved: Floats) -> tuple[float, Floats]:
        delta = moved.reshape(start.shape)
        odds = rows @ (start + delta / scale).T
        log_p = odds - np.logaddexp(0, logsumexp(odds, axis=1))[:, None]
        rest = -np.logaddexp(0, logsumexp(odds, axis=1))
        value = -(weights * (wanted[:, :2] * log_p).sum(1)).sum() - (weights * wanted[:, 2] * rest).sum()
        slope = ((np.exp(log_p) - wanted[:, :2]) * weights[:, None]).T @ rows / scale
        return float(value + (pull * delta**2).sum() / 2), ((slope + pull * delta) * free).ravel()

    found = minimize(loss, np.zeros(start.size), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    table = start + found.x.reshape(start.shape) / scale
    return {
        relation: {name: round(float(weight), DIGITS) for name, weight in zip(keys, row, strict=True)}
        for relation, row in zip(CLASSES, table, strict=True)
    }


def fusion(pairs: Table, finding: dict[str, float] | None = None) -> Fusion:
    """Both parts; agreement keeps its hand-set weights, since what agrees is labelled too thinly to be learnt."""
    zeros = dict.fromkeys(FINDING, 0.0)
    return Fusion({**pairs, "agreement": PRIOR["agreement"]}, finding or zeros, SHOWN, AGREES, sha256="")


@dataclass(frozen=True, slots=True)
class Scored:
    """Features of the findings of a topic, shape (n, 3), and which of them answer a labelled question first."""

    features: Floats
    right: NDArray[np.bool_]


def findings_of(topic: Topic, weights: Fusion) -> Scored:
    """The disagreements that grow from a topic's verdicts, best pair first."""
    rows = zip(topic.found, topic.rows, strict=True)
    verdicts = [verdict(one, probabilities(row, weights.pairs), weights) for one, row in rows]
    graph = Graph(topic.claims, topic.pairs, verdicts)
    ends = zip(topic.pairs.left.tolist(), topic.pairs.right.tolist(), strict=True)
    asked = {frozenset(pair): question for pair, question in zip(ends, topic.questions, strict=True)}
    found, right, seen = [], [], set()
    for question in questions(graph):
        across = [asked.get(frozenset((a, b))) for a in question.sides[0] for b in question.sides[1]]
        answered, count = Counter(across).most_common(1)[0]
        new = answered is not None and 2 * count >= len(across) and answered not in seen
        seen.add(answered if new else None)
        values = score.features(graph, question)
        found.append([values[name] for name in FINDING[1:]])
        right.append(new)
    return Scored(np.array(found).reshape(-1, len(FINDING) - 1), np.array(right, bool))


def fit_score(scored: Sequence[Scored]) -> dict[str, float]:
    """Weights that turn the features of a finding into its probability."""
    rows, right = (np.concatenate([getattr(one, name) for one in scored]) for name in ("features", "right"))
    model = LogisticRegression(max_iter=500).fit(rows, right)
    weights = np.append(model.intercept_, model.coef_[0]).round(DIGITS).tolist()
    return dict(zip(FINDING, weights, strict=True))


def probability(scored: Scored, weights: dict[str, float]) -> Floats:
    odds = scored.features @ [weights[name] for name in FINDING[1:]] + weights["bias"]
    return np.asarray(1 / (1 + np.exp(-odds)))


def calibration_error(right: NDArray[np.bool_], found: Floats) -> float:
    """Expected calibration error over bins of equal size (Naeini et al. 2015)."""
    bins = np.array_split(np.argsort(found), BINS)
    return float(sum(len(rows) * abs(right[rows].mean() - found[rows].mean()) for rows in bins) / len(right))


def report(topics: Sequence[Topic], names: Sequence[str], folder: Path) -> None:
    """Fits every fold and all topics, and prints what the folds say of topics that were not fitted."""
    tables = [fit([t for i, t in enumerate(topics) if i % FOLDS != fold], names) for fold in range(FOLDS)]
    scored = [findings_of(topic, fusion(tables[i % FOLDS])) for i, topic in enumerate(topics)]
    scores = [fit_score([one for i, one in enumerate(scored) if i % FOLDS != fold]) for fold in range(FOLDS)]
    for fold in range(FOLDS):
        _write(folder / f"fusion-{fold}.json", fusion(tables[fold], scores[fold]))
    _write(folder / "fusion.json", fusion(fit(topics, names), fit_score(scored)))
    pairs = [_disagreement(topic, tables[i % FOLDS]) for i, topic in enumerate(topics)]
    found = [probability(one, scores[i % FOLDS]) for i, one in enumerate(scored)]
    _say("pairs", np.concatenate([topic.classes < 2 for topic in topics]), np.concatenate(pairs))
    _say("findings", np.concatenate([one.right for one in scored]), np.concatenate(found))


def _disagreement(topic: Topic, table: Table) -> Floats:
    """P(conflict) + P(update) of each pair, shape (n,)."""
    return np.array([sum(probabilities(row, table).values()) for row in topic.rows])


def _say(what: str, right: NDArray[np.bool_], found: Floats) -> None:
    auroc, precision = roc_auc_score(right, found), average_precision_score(right, found)
    error = calibration_error(right, found)
    print(f"{what}: {right.sum()} of {len(right)}, AUROC {auroc:.3f}, AP {precision:.3f}, calibration {error:.3f}")


def _write(path: Path, weights: Fusion) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {name: getattr(weights, name) for name in ("pairs", "finding", "shown", "agrees")}
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


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
    report(topics, names, args.output)


if __name__ == "__main__":
    main()
