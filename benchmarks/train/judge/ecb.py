"""Examples from real news: labelled disagreements, labelled pairs, event chains and look-alikes of ECB+ topics."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.ecb import MIXED
from benchmarks.train.judge.examples import (
    ALIKE,
    NO_DISAGREEMENT,
    Builder,
    Example,
    Group,
    Passage,
    blurred,
    some,
)
from benchmarks.train.judge.stories import read_lines, rewrite_group
from consistency.encode import Encoder

Key = tuple[str, int]
Rows = Sequence[dict[str, Any]]
QUESTION_PAIRS, SIDE_PAIRS = 5, 2  # most pairs of one question a visit
MINED_PAIRS = 8  # most hand-labelled look-alikes a visit
MINED = Path(__file__).parents[2] / "data" / "mined_pairs.jsonl"
LEAST_COSINE, NEAR = 0.35, 0.6
LEAD = 400  # characters of an article that tell its event
LEADS = 5  # pairs of articles a visit
UNSURE = 0.6  # weight of a question that annotators were not sure of


@dataclass(frozen=True, slots=True)
class Sentence:
    key: Key
    passage: Passage
    subtopic: str
    chains: frozenset[str]


def topic_of(name: str) -> int:
    """Topic number of a subtopic, article or rewrite: "12ecbplus", "12_3ecb", "12_3ecb:4" -> 12."""
    return int("".join(c if c.isdigit() else " " for c in name).split()[0])


def read_sentences(path: Path) -> list[Sentence]:
    """All sentences of a topic file in their context."""
    found = []
    for row in read_lines(path):
        chains: dict[int, set[str]] = defaultdict(set)
        for sentence, chain, _ in row["events"]:
            chains[sentence].add(f"{row['subtopic']}:{chain}")
        before = ""
        for number, start, end in row["sentence_spans"]:
            text = row["text"][start:end]
            passage = Passage(text, before, row["title"] or "")
            found.append(Sentence((row["id"], number), passage, row["subtopic"], frozenset(chains[number])))
            before = text
    return found


def read_leads(path: Path) -> list[Sentence]:
    """The beginning of each article of a topic file, under its title."""
    return [
        Sentence((row["id"], 0), Passage(row["text"][:LEAD], "", row["title"] or ""), row["subtopic"], frozenset())
        for row in read_lines(path)
    ]


class Topic:
    """One topic: its sentences, what is labelled, and the pairs of sentences that look alike."""

    def __init__(
        self,
        path: Path,
        gold: Sequence[dict[str, Any]],
        pairs: Sequence[dict[str, Any]],
        rows: Sequence[dict[str, Any]],
        encoder: Encoder,
    ) -> None:
        self.number = topic_of(path.stem)
        self.sentences = read_sentences(path)
        self.at = {sentence.key: sentence for sentence in self.sentences}
        self.gold = [row for row in gold if topic_of(row["subtopic"]) == self.number]
        self.labelled = [row for row in pairs if topic_of(row["subtopic"]) == self.number]
        self.rewrites = [row for row in rows if topic_of(row["id"]) == self.number]
        self.leads = read_leads(path)
        self.titles = sorted({sentence.passage.title for sentence in self.sentences})
        vectors = encoder.encode([sentence.passage.text for sentence in self.sentences])
        self.cosine: NDArray[np.float32] = vectors @ vectors.T
        self.questioned = self._questioned()
        self.alike = self._alike()
        self.hard: list[tuple[int, int]] = []
        self.mined: list[dict[str, Any]] = []

    def _questioned(self) -> set[frozenset[Key]]:
        """Pairs that some question joins, whatever the sides; they are no look-alikes."""
        found = set()
        for row in self.gold:
            keys = [tuple(mention) for side in row["sides"] for mention in side["mentions"]]
            found |= {frozenset(pair) for pair in combinations(keys, 2)}
        return found

    def _alike(self) -> list[tuple[int, int]]:
        """Sentences of two articles that are near enough to be candidates."""
        left, right = np.nonzero(np.triu(self.cosine >= LEAST_COSINE, 1))
        return [
            (int(i), int(j))
            for i, j in zip(left, right, strict=True)
            if self.sentences[i].key[0] != self.sentences[j].key[0]
            and frozenset({self.sentences[i].key, self.sentences[j].key}) not in self.questioned
        ]

    def near(self, pair: tuple[int, int]) -> float:
        return float(self.cosine[pair])

    def look_alike(self, a: Sentence, b: Sentence) -> tuple[frozenset[str], bool | None]:
        """What two unquestioned sentences may be to each other, and whether they speak of one event."""
        if a.subtopic != b.subtopic:
            return (NO_DISAGREEMENT, None) if str(self.number) in MIXED else (frozenset({"different"}), False)
        if a.chains & b.chains:
            return ALIKE, True
        return NO_DISAGREEMENT, False if a.chains and b.chains else None


class RealNews:
    """Endless streams of groups from the topics of a fold."""

    def __init__(self, topics: Sequence[Topic], rng: random.Random) -> None:
        self.topics, self._rng = topics, rng

    def groups(self) -> Iterator[Group]:
        """Questions, labelled pairs and look-alikes of one topic a group; topics with more come more often."""
        while True:
            for topic in self._rng.choices(self.topics, [len(t.gold) + 8 for t in self.topics], k=len(self.topics)):
                yield self._group(topic)

    def _group(self, topic: Topic) -> Group:
        builder, rng = Builder(), self._rng
        for row in some(topic.gold, 4, rng):
            self._question(builder, topic, row)
        for row in some(topic.labelled, 8, rng):
            a, b = topic.at.get(tuple(row["a"])), topic.at.get(tuple(row["b"]))
            if a and b:
                agrees = row["label"] == "corroborates"
                relations = frozenset({"agreement"}) if agrees else NO_DISAGREEMENT
                self._pair(builder, a, b, relations, True if agrees else None)
        for row in some(topic.mined, MINED_PAIRS, rng):
            a, b = topic.at[tuple(row["a"])], topic.at[tuple(row["b"])]
            noise = row["relation"] == "noise"
            relations = NO_DISAGREEMENT if noise else frozenset({row["relation"]})
            same = None if noise else row["relation"] != "different"
            weight = 1.0 if row["confidence"] == "sure" else UNSURE
            self._pair(builder, a, b, relations, same, row["type"], weight=weight)
        near = [pair for pair in some(topic.alike, 150, rng) if topic.near(pair) >= NEAR]
        for i, j in some(topic.hard, 6, rng) + some(near, 5, rng) + some(topic.alike, 5, rng):
            a, b = topic.sentences[i], topic.sentences[j]
            self._pair(builder, a, b, *topic.look_alike(a, b))
        self._articles(builder, topic)
        return builder.group()

    def _articles(self, builder: Builder, topic: Topic) -> None:
        """Leads of a few articles, like and unlike: do they report one event?"""
        for a, b in (self._rng.sample(topic.leads, 2) for _ in range(LEADS)):
            same = a.subtopic == b.subtopic
            if same or str(topic.number) not in MIXED:
                self._pair(builder, a, b, frozenset() if same else frozenset({"different"}), same)

    def _question(self, builder: Builder, topic: Topic, row: dict[str, Any]) -> None:
        rng = self._rng
        sides = [[topic.at[tuple(m)] for m in side["mentions"] if tuple(m) in topic.at] for side in row["sides"]]
        answers = [side["answer"] for side in row["sides"]]
        relations = frozenset({row["kind"]}) if row["kind"] != "precision" else ALIKE
        apart = [(x, y, i, j) for i, j in combinations(range(len(sides)), 2) for x in sides[i] for y in sides[j]]
        weight = 1.0 if row["confidence"] == "sure" else UNSURE
        for x, y, i, j in some([p for p in apart if p[0].key != p[1].key], QUESTION_PAIRS, rng):
            kind = row["type"] if row["kind"] != "precision" else None
            given = (answers[i], answers[j]) if kind else None
            self._pair(builder, x, y, relations, True, kind, given, weight)
        alike = [pair for side in sides for pair in combinations(side, 2) if pair[0].key[0] != pair[1].key[0]]
        for x, y in some(alike, SIDE_PAIRS, rng):
            self._pair(builder, x, y, ALIKE, True)

    def _pair(
        self,
        builder: Builder,
        a: Sentence,
        b: Sentence,
        relations: frozenset[str],
        same: bool | None,
        kind: str | None = None,
        answers: tuple[str, str] | None = None,
        weight: float = 1.0,
    ) -> None:
        left, right = (builder.add(blurred(sentence.passage, self._rng)) for sentence in (a, b))
        builder.examples.append(Example(left, right, relations, kind, same, answers=answers, weight=weight))

    def rewritten(self) -> Iterator[Group]:
        rows = [(row, topic.titles) for topic in self.topics for row in topic.rewrites]
        while True:
            self._rng.shuffle(rows)
            for row, titles in rows:
                yield rewrite_group(row, titles, self._rng)


def read_topics(data: Path, encoder: Encoder, hard: Path | None = None) -> list[Topic]:
    """All topics of DATA/ecb with their labels and rewrites, and the hard pairs that `mine` found."""
    gold, pairs = read_lines(data / "ecb/gold_dev.jsonl"), read_lines(data / "ecb/gold_pairs_dev.jsonl")
    rewrites = read_lines(data / "rewrites/ecb.jsonl")
    paths = sorted((data / "ecb/articles").glob("topic_*.jsonl"))
    labelled = read_lines(MINED)
    topics = [Topic(path, gold, pairs, rewrites, encoder) for path in paths]
    mined = json.loads(hard.read_text(encoding="utf-8")) if hard else {}
    for topic in topics:
        at = {sentence.key: number for number, sentence in enumerate(topic.sentences)}
        topic.mined = [row for row in labelled if topic_of(row["a"][0]) == topic.number]
        topic.hard = [(at[a, m], at[b, n]) for a, m, b, n, _ in mined.get(str(topic.number), ())]
    return topics
