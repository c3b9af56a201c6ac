"""What a network is worth on stories, real news and NLI rows that it was not trained on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, f1_score, roc_auc_score  # type: ignore[import-untyped]

from benchmarks.ecb import MIXED
from benchmarks.train.judge.ecb import Topic
from benchmarks.train.judge.examples import Passage
from benchmarks.train.judge.nli import read_rows
from benchmarks.train.judge.stories import labels, read_lines, story_files, story_passages
from consistency.judge.inputs import Reader
from consistency.judge.network import NLI, RELATIONS, PairNetwork, compare_pairs, read_claims

Floats = NDArray[np.float64]
BLOCK = 4000  # pairs compared at a time
QUESTION_PAIRS = 12  # most pairs of one question that are looked at


@dataclass(frozen=True, slots=True)
class Answers:
    """Probabilities for n pairs: relation (n, 5), nli of a to b (n, 3), same_event (n,), type (n, 11)."""

    relation: Floats
    nli: Floats
    same_event: Floats
    type: Floats

    @property
    def disagree(self) -> Floats:
        """Probability of a conflict or an update, (n,)."""
        return self.relation[:, 0] + self.relation[:, 1]


def answers(
    network: PairNetwork, reader: Reader, passages: Sequence[Passage], pairs: Sequence[tuple[int, int]]
) -> Answers:
    """Reads all passages once, then compares the pairs."""
    network.eval()
    found: list[NDArray[np.float64]] = [np.zeros((len(pairs), n)) for n in (len(RELATIONS), len(NLI), 1, 11)]
    with torch.inference_mode():
        bank = read_claims(network, [reader.tokens(p.text, p.before, p.title) for p in passages], reader.pad)
        for start in range(0, len(pairs), BLOCK):
            for numbers, logits in compare_pairs(network, bank, pairs[start : start + BLOCK]):
                rows = np.array(numbers) + start
                found[0][rows] = torch.softmax(logits.relation, -1).numpy()
                found[1][rows] = torch.softmax(logits.nli, -1).numpy()
                found[2][rows, 0] = torch.sigmoid(logits.same_event).numpy()
                found[3][rows] = torch.softmax(logits.type, -1).numpy()
    network.train()
    return Answers(found[0], found[1], found[2][:, 0], found[3])


def on_stories(network: PairNetwork, reader: Reader, folder: Path) -> dict[str, float]:
    """Macro-F1 over the relations, and disagreement against compatible, on the stories kept back."""
    passages: list[Passage] = []
    pairs, wanted = [], []
    for story in (story for path in story_files(folder, held_out=True) for story in read_lines(path)):
        for example in labels(story).values():
            pairs.append((len(passages) + example.a, len(passages) + example.b))
            wanted.append(RELATIONS.index(next(iter(example.relations))))
        passages += story_passages(story)
    found, truth = answers(network, reader, passages, pairs), np.array(wanted)
    inside = truth != RELATIONS.index("agreement")
    inside &= truth != RELATIONS.index("different")
    return {
        "stories_macro_f1": f1_score(truth, found.relation.argmax(1), average="macro"),
        "stories_auroc": roc_auc_score(truth[inside] <= 1, found.disagree[inside]),
    }


def on_nli(network: PairNetwork, reader: Reader, path: Path, most: int | None = None) -> float:
    """Accuracy of the nli head."""
    rows = read_rows(path)[:most]
    passages = [Passage(row[name]) for row in rows for name in ("premise", "hypothesis")]
    found = answers(network, reader, passages, [(2 * i, 2 * i + 1) for i in range(len(rows))])
    return float(np.mean(found.nli.argmax(1) == [NLI.index(row["label"]) for row in rows]))


def on_gold(network: PairNetwork, reader: Reader, topics: Sequence[Topic]) -> dict[str, float]:
    """Labelled disagreements against labelled pairs that are none; each question and each pair weighs the same."""
    numbers: dict[Passage, int] = {}
    pairs, kinds, weights = [], [], []

    def add(a: Passage, b: Passage, kind: int, weight: float) -> None:
        pairs.append((numbers.setdefault(a, len(numbers)), numbers.setdefault(b, len(numbers))))
        kinds.append(kind)
        weights.append(weight)

    for topic in topics:
        for row in topic.gold:
            if row["kind"] == "precision":
                continue
            sides = [[topic.at[tuple(m)] for m in side["mentions"] if tuple(m) in topic.at] for side in row["sides"]]
            apart = [(x, y) for a, b in combinations(sides, 2) for x in a for y in b if x.key != y.key]
            apart = apart[:: -(-len(apart) // QUESTION_PAIRS)] if apart else []
            for x, y in apart:
                add(x.passage, y.passage, 0 if row["confidence"] == "sure" else 1, 1 / len(apart))
        for row in topic.labelled:
            a, b = (topic.at.get(tuple(row[name])) for name in ("a", "b"))
            if a and b:
                add(a.passage, b.passage, 2 if row["label"] == "corroborates" else 3, 1.0)
    found, kind, weight = answers(network, reader, list(numbers), pairs).disagree, np.array(kinds), np.array(weights)

    def auroc(positive: Any, negative: Any) -> float:
        rows = positive | negative
        return float(roc_auc_score(positive[rows], found[rows], sample_weight=weight[rows]))

    sure, hard, same = kind == 0, kind == 3, kind == 2
    return {
        "gold_auroc_sure": auroc(sure, kind >= 2),
        "gold_auroc": auroc(kind <= 1, kind >= 2),
        "gold_auroc_hard": auroc(kind <= 1, hard),
        "gold_auroc_same": auroc(kind <= 1, same),
    }


def on_rewrites(network: PairNetwork, reader: Reader, topics: Sequence[Topic]) -> dict[str, float]:
    """False alarms on the same words, near copies and far paraphrases; edits of one fact found."""
    rows = [row for topic in topics for row in topic.rewrites]
    passages = [
        Passage(row[name], row["before"], row["title"]) for row in rows for name in ("text", "near", "far", "conflict")
    ]
    pairs = [(4 * i, 4 * i + j) for i in range(len(rows)) for j in range(4)]
    alarms = (answers(network, reader, passages, pairs).disagree >= 0.5).reshape(-1, 4).mean(0)
    return {
        f"alarm_{name}": float(value) for name, value in zip(("identical", "near", "far", "edit"), alarms, strict=True)
    }


def on_events(network: PairNetwork, reader: Reader, topics: Sequence[Topic], most: int = 60) -> dict[str, float]:
    """The same-event answer on look-alikes: shared chain against the other subtopic, and against no shared chain."""
    chosen: list[list[tuple[Passage, Passage]]] = [[], [], []]
    rng = np.random.default_rng(0)
    for topic in topics:
        for i, j in [topic.alike[n] for n in rng.permutation(len(topic.alike))[: 10 * most]]:
            a, b = topic.sentences[i], topic.sentences[j]
            if a.subtopic != b.subtopic:
                kind = None if str(topic.number) in MIXED else 1
            else:
                kind = 0 if a.chains & b.chains else 2 if a.chains and b.chains else None
            if kind is not None and len(chosen[kind]) < most * len(topics):
                chosen[kind].append((a.passage, b.passage))
    flat = [pair for pairs in chosen for pair in pairs]
    passages = [passage for pair in flat for passage in pair]
    found = answers(network, reader, passages, [(2 * i, 2 * i + 1) for i in range(len(flat))])
    kinds = np.repeat(np.arange(3), [len(pairs) for pairs in chosen])
    result = {}
    for name, other in (("event_auroc_other", 1), ("event_auroc_inside", 2)):
        rows = (kinds == 0) | (kinds == other)
        result[name] = float(roc_auc_score(kinds[rows] == 0, found.same_event[rows]))
    return result


def on_articles(network: PairNetwork, reader: Reader, topics: Sequence[Topic]) -> dict[str, float]:
    """Whether two articles of one topic report one event, from their leads."""
    passages: list[Passage] = []
    pairs, truth = [], []
    for topic in (topic for topic in topics if str(topic.number) not in MIXED):
        for i, j in combinations(range(len(topic.leads)), 2):
            pairs.append((len(passages) + i, len(passages) + j))
            truth.append(topic.leads[i].subtopic == topic.leads[j].subtopic)
        passages += [lead.passage for lead in topic.leads]
    return {"articles_auroc": float(roc_auc_score(truth, answers(network, reader, passages, pairs).same_event))}


def on_candidates(network: PairNetwork, reader: Reader, topics: Sequence[Topic], most: int = 1000) -> dict[str, float]:
    """Average precision of questions, each with its best pair, among look-alikes of the same topics."""
    scores: list[float] = []
    truth: list[bool] = []
    rng = np.random.default_rng(0)
    for topic in topics:
        passages = [sentence.passage for sentence in topic.sentences]
        at = {sentence.key: i for i, sentence in enumerate(topic.sentences)}
        near = [pair for pair in topic.alike if topic.near(pair) >= 0.45]
        pairs = [near[n] for n in rng.permutation(len(near))[:most]]
        count = len(pairs)
        spans = []
        for row in (row for row in topic.gold if row["kind"] != "precision"):
            sides = [[at[tuple(m)] for m in side["mentions"] if tuple(m) in at] for side in row["sides"]]
            apart = [(x, y) for a, b in combinations(sides, 2) for x in a for y in b if x != y]
            apart = apart[:: -(-len(apart) // QUESTION_PAIRS)] if apart else []
            spans.append((len(pairs), len(pairs) + len(apart)))
            pairs += apart
        found = answers(network, reader, passages, pairs).disagree
        scores += [*found[:count], *(found[a:b].max() for a, b in spans if b > a)]
        truth += [False] * count + [True] * sum(b > a for a, b in spans)
    return {"candidates_ap": float(average_precision_score(truth, scores))}
