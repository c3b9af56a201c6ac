"""How many labelled conflicts pass the gate, at how many pairs; beside it the plain gate, and the gate less its parts.

python -m benchmarks.gate --articles DATA/ecb/articles --gold DATA/ecb/gold_dev.jsonl

A conflict passes if a candidate pair joins two sentences of different sides. Every topic is checked alone. The plain
gate is: cosine of bare sentences from .4 on, the best three of every other outlet, and all from .8 on.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from benchmarks.machine import machine
from consistency.claims import extract_claims
from consistency.encode import Encoder, load_encoder
from consistency.index import candidate_pairs, gate, views
from consistency.records import Article, Claim, Span
from consistency.settings import Settings

RESULT = Path(__file__).parent / "results" / "gate.json"
FOLDS = 5
NEIGHBOURS = (10, 20, 30, 40, 50, 60, 80)
EQUAL = 10**6  # words that every claim counts as having
WITHOUT = {
    "words": ((views, "WORDS", 0.0),),
    "chances by length": ((gate, "FEWEST", EQUAL), (gate, "TYPICAL", EQUAL)),
}

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Topic:
    """Claims, their vectors, and for every labelled question the pairs that join two of its sides."""

    claims: Sequence[Claim]
    vectors: NDArray[np.float32]
    sure: Sequence[set[Pair]]
    all: Sequence[set[Pair]]


def read_topics(articles: Path, gold: Path, encoder: Encoder, *, program: bool) -> Iterator[Topic]:
    """Topic by topic; claims are the labelled sentences, or what the program itself takes for claims."""
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    for path in sorted(articles.glob("topic_*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        claims = [claim for row in rows for claim in (_extracted(row) if program else _labelled(row))]
        own = {row["subtopic"] for row in rows}
        asked = [r for r in records if r["subtopic"] in own and r["kind"] != "precision"]
        at = _positions(rows, claims)
        sure = [_joining(r, at, claims) for r in asked if r["kind"] == "conflict" and r["confidence"] == "sure"]
        every = [_joining(r, at, claims) for r in asked]
        yield Topic(claims, encoder.encode([claim.text for claim in claims]), sure, every)


def _article(row: dict[str, Any]) -> Article:
    return Article(row["id"], row["outlet"], row["text"], row["title"] or "")


def _labelled(row: dict[str, Any]) -> list[Claim]:
    return [Claim(_article(row), Span(start, end)) for _, start, end in row["sentence_spans"]]


def _extracted(row: dict[str, Any]) -> list[Claim]:
    return list(extract_claims(_article(row)))


def _positions(rows: Sequence[dict[str, Any]], claims: Sequence[Claim]) -> dict[tuple[str, int], list[int]]:
    """The claims that share at least half of the shorter one with a labelled sentence, as the scorer has it."""
    spans = {row["id"]: row["sentence_spans"] for row in rows}
    found: dict[tuple[str, int], list[int]] = {}
    for position, claim in enumerate(claims):
        for number, start, end in spans[claim.article.id]:
            shared = min(end, claim.span.end) - max(start, claim.span.start)
            if shared >= max(1, 0.5 * min(end - start, claim.span.end - claim.span.start)):
                found.setdefault((claim.article.id, number), []).append(position)
    return found


def _joining(record: dict[str, Any], at: dict[tuple[str, int], list[int]], claims: Sequence[Claim]) -> set[Pair]:
    sides = [[i for m in side["mentions"] for i in at.get(tuple(m), [])] for side in record["sides"]]
    pairs = (pair for a, b in combinations(sides, 2) for pair in product(a, b))
    return {(min(p), max(p)) for p in pairs if claims[p[0]].outlet != claims[p[1]].outlet}


def plain_gate(topic: Topic) -> set[Pair]:
    """Cosine from .4 on, the best three of each other outlet, and all pairs from .8 on."""
    outlets = np.array([claim.outlet for claim in topic.claims])
    cosine = topic.vectors @ topic.vectors.T
    passed = (cosine >= 0.8) & (outlets[:, None] != outlets)
    for outlet in set(outlets.tolist()):
        inside, outside = np.flatnonzero(outlets == outlet), np.flatnonzero(outlets != outlet)
        part = cosine[np.ix_(outside, inside)]
        third = np.sort(part, axis=1)[:, -min(3, len(inside)), None]
        passed[np.ix_(outside, inside)] |= (part >= third) & (part >= 0.4)
    return {(i, j) for i, j in np.argwhere(np.triu(passed | passed.T, 1)).tolist()}


def this_gate(settings: Settings) -> Callable[[Topic], set[Pair]]:
    def passed(topic: Topic) -> set[Pair]:
        pairs = candidate_pairs(topic.claims, topic.vectors, settings)
        return set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))

    return passed


def measure(topics: Sequence[Topic], passes: Callable[[Topic], set[Pair]]) -> dict[str, Any]:
    """Pairs, and what share passes of the sure conflicts (also by fold of topics), and of all conflicts and updates."""
    passed = [passes(topic) for topic in topics]
    sure = [[bool(q & p) for q in topic.sure] for topic, p in zip(topics, passed, strict=True)]
    every = [[bool(q & p) for q in topic.all] for topic, p in zip(topics, passed, strict=True)]
    return {
        "pairs": sum(map(len, passed)),
        "gate_coverage": _share(sure),
        "by_fold": [_share(sure[fold::FOLDS]) for fold in range(FOLDS)],
        "gate_coverage_all": _share(every),
    }


def _share(passed: Sequence[Sequence[bool]]) -> float:
    return round(float(np.mean([answer for topic in passed for answer in topic])), 4)


def compare(topics: Sequence[Topic]) -> dict[str, Any]:
    """The gate at several widths, the plain gate, and the gate at its default width without each part."""
    parts = {}
    for name, changes in WITHOUT.items():
        with ExitStack() as stack:
            for module, constant, value in changes:
                stack.enter_context(patch.object(module, constant, value))
            parts[name] = measure(topics, this_gate(Settings()))
    return {
        "claims": sum(len(topic.claims) for topic in topics),
        "questions": {"sure": sum(len(t.sure) for t in topics), "all": sum(len(t.all) for t in topics)},
        "of one outlet alone": sum(not pairs for topic in topics for pairs in topic.sure),
        "plain": measure(topics, plain_gate),
        "gate": measure(topics, this_gate(Settings())),
        "by gate_neighbours": {n: measure(topics, this_gate(Settings(gate_neighbours=n))) for n in NEIGHBOURS},
        "without": parts,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    args = parser.parse_args()
    encoder = load_encoder()
    result: dict[str, Any] = {"machine": machine(), "encoder": encoder.info.name, "default": Settings().gate_neighbours}
    for name, program in (("labelled sentences", False), ("claims of the program", True)):
        print(name, file=sys.stderr)
        result[name] = compare(list(read_topics(args.articles, args.gold, encoder, program=program)))
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
