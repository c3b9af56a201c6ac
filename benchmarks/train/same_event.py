"""Learns from ECB+ event chains when two claims speak of one event; figures are topic-wise cross-validated.

usage: python -m benchmarks.train.same_event TOPIC.jsonl … --groups benchmarks/results/events.json
           [-o consistency/judge/same_event.json] [--results benchmarks/results/same_event.json]

Pairs of claims of different outlets with a cosine of .4 or more, both with labelled events: "same" share an
event chain; "hard" stand in one subtopic and share none; "other" stand in two subtopics of one topic. Event groups
are those that `benchmarks/events.py` found without learning from the topic. In training each topic and kind weighs the
square root of its pairs.
"""

from __future__ import annotations

import argparse
import json
import platform
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.metrics import brier_score_loss, roc_auc_score  # type: ignore[import-untyped]

from benchmarks.ecb import like
from consistency import sources
from consistency.claims import extract_claims
from consistency.encode import Encoder, load_encoder
from consistency.judge.same_event import FEATURES, Profile, features, profile, same_event
from consistency.records import Claim

GATE = 0.4
STRENGTH = 1.0
KINDS = ("same", "hard", "other")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim with the event chains of its sentences."""

    claim: Claim
    subtopic: str
    group: int
    chains: frozenset[str]
    profile: Profile


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair with its kind; `answer` is what the program says."""

    topic: str
    kind: str
    values: tuple[float, ...]
    answer: str


def labelled(path: Path, groups: Sequence[Sequence[str]]) -> list[Labelled]:
    """The claims of a topic that stand in sentences with labelled events."""
    rows = {row["id"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    group_of = {article: n for n, members in enumerate(groups) for article in members}
    claims = [claim for article in sources.read([path]).articles for claim in extract_claims(article)]
    return [
        Labelled(claim, rows[claim.article.id]["subtopic"], group_of[claim.article.id], chains, profile(claim))
        for claim in claims
        if (chains := _chains(claim, rows[claim.article.id]))
    ]


def _chains(claim: Claim, row: dict[str, Any]) -> frozenset[str]:
    start, end = claim.span
    inside = {n for n, s, e in row["sentence_spans"] if min(e, end) - max(s, start) >= 0.5 * min(e - s, end - start)}
    return frozenset(chain for n, chain, _ in row["events"] if n in inside)


def pairs(topic: str, found: Sequence[Labelled], encoder: Encoder) -> Iterator[PairRow]:
    """Pairs above the gate, between outlets."""
    vectors = encoder.encode([item.claim.text for item in found])
    cosines = vectors @ vectors.T
    for i, j in zip(*np.nonzero(np.triu(cosines >= GATE, 1)), strict=True):
        a, b = found[i], found[j]
        kind = _kind(a, b)
        if a.claim.outlet != b.claim.outlet and kind is not None:
            known = {"cosine": float(cosines[i, j]), "same_group": a.group == b.group}
            values = features(a.profile, b.profile, **known)
            answer = same_event(a.profile, b.profile, **known).answer
            yield PairRow(topic, kind, tuple(values[name] for name in FEATURES), answer)


def _kind(a: Labelled, b: Labelled) -> str | None:
    alike = like(a.subtopic, b.subtopic)
    if alike is None:
        return None
    return "same" if a.chains & b.chains else "hard" if alike else "other"


@dataclass(frozen=True, slots=True)
class Table:
    """All pairs as arrays of one length."""

    topics: NDArray[np.str_]
    kinds: NDArray[np.str_]
    values: NDArray[np.float64]
    weights: NDArray[np.float64]


def table(rows: Sequence[PairRow]) -> Table:
    counts = Counter((row.topic, row.kind) for row in rows)
    return Table(
        np.array([row.topic for row in rows]),
        np.array([row.kind for row in rows]),
        np.array([row.values for row in rows]),
        np.array([counts[row.topic, row.kind] ** -0.5 for row in rows]),
    )


def fit(data: Table, use: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
    """Weights of FEATURES and the bias, from the pairs in `use`."""
    values = data.values[use]
    mean, scale = values.mean(axis=0), values.std(axis=0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit((values - mean) / scale, data.kinds[use] == "same", sample_weight=data.weights[use])
    weights = model.coef_[0] / scale
    return weights, float(model.intercept_[0] - weights @ mean)


def held_out(data: Table) -> NDArray[np.float64]:
    """Probability of each pair by a model that did not learn from its topic."""
    result = np.zeros(len(data.kinds))
    for topic in np.unique(data.topics):
        weights, bias = fit(data, data.topics != topic)
        own = data.topics == topic
        result[own] = 1 / (1 + np.exp(-(data.values[own] @ weights + bias)))
    return result


def measure(data: Table, probability: NDArray[np.float64], rows: Sequence[PairRow]) -> dict[str, Any]:
    """Ranking, calibration and the answers."""
    answers = Counter((row.kind, row.answer) for row in rows)
    same = data.kinds == "same"
    return {
        "pairs": dict(Counter(data.kinds.tolist())),
        "auroc_other_subtopic": _auroc(data, probability, "other"),
        "auroc_same_subtopic": _auroc(data, probability, "hard"),
        "brier": round(float(brier_score_loss(same, probability, sample_weight=data.weights)), 4),
        "calibration": _calibration(probability, same, data.weights),
        "answers": {kind: {a: n for (k, a), n in sorted(answers.items()) if k == kind} for kind in KINDS},
    }


def _auroc(data: Table, probability: NDArray[np.float64], kind: str) -> dict[str, float]:
    """Over all pairs, and as the mean over topics."""
    use = np.isin(data.kinds, ("same", kind))
    by_topic = []
    for topic in np.unique(data.topics):
        own = use & (data.topics == topic)
        if len(np.unique(data.kinds[own])) == 2:
            by_topic.append(roc_auc_score(data.kinds[own] == "same", probability[own]))
    pooled = roc_auc_score(data.kinds[use] == "same", probability[use])
    return {"pooled": round(float(pooled), 4), "mean_over_topics": round(float(np.mean(by_topic)), 4)}


def _calibration(
    p: NDArray[np.float64], same: NDArray[np.bool_], weights: NDArray[np.float64]
) -> list[dict[str, float]]:
    """Mean probability and weighted share of "same" in ten bins."""
    bins = np.minimum((p * 10).astype(int), 9)
    rows = []
    for n in range(10):
        own = bins == n
        if own.any():
            means = (float(np.average(x[own], weights=weights[own])) for x in (p, same))
            rows.append(dict(zip(("said", "seen"), (round(m, 3) for m in means), strict=True)))
    return rows


def read_pairs(paths: Iterable[Path], groups: dict[str, list[list[str]]]) -> list[PairRow]:
    encoder = load_encoder()
    rows: list[PairRow] = []
    for path in sorted(paths):
        topic = path.stem.removeprefix("topic_")
        rows += pairs(topic, labelled(path, groups[topic]), encoder)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="+", type=Path)
    parser.add_argument("--groups", required=True, type=Path)
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--results", type=Path)
    args = parser.parse_args()
    began = time.strftime("%Y-%m-%d")
    rows = read_pairs(args.topics, json.loads(args.groups.read_text(encoding="utf-8"))["groups"])
    data = table(rows)
    result = {"date": began, "machine": platform.platform(), **measure(data, held_out(data), rows)}
    if args.output:
        weights, bias = fit(data, np.ones(len(rows), bool))
        model = {"bias": round(bias, 3), "weights": dict(zip(FEATURES, np.round(weights, 3).tolist(), strict=True))}
        args.output.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")
    if args.results:
        args.results.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
