"""How well the factuality slot finds labelled conflicts of polarity and factuality, and how often it cries wolf.

python -m benchmarks.factuality STORIES.jsonl… [--output benchmarks/results/factuality.json]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.machine import machine
from consistency.claims.annotate import annotate
from consistency.records import Article, Claim, Comparison, Outcome, Span
from consistency.slots.factuality import compare

TYPES = ("factuality", "polarity")
FLAGS = (Outcome.DIFFERENT, Outcome.UPDATE)
THRESHOLDS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7)


def read_claim(row: dict[str, Any]) -> Claim:
    """A claim of a story, read after the sentence before it."""
    before = row.get("before") or ""
    start = len(before) + 1 if before else 0
    article = Article(row["id"], row["outlet"], f"{before}\n{row['text']}" if before else row["text"])
    claims = [Claim(article, Span(0, len(before)))] if before else []
    return annotate([*claims, Claim(article, Span(start, len(article.text)), before=before)])[-1]


def labelled_pairs(story: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Every pair of claims of a story with its label; conflicts and updates carry their type."""
    labels = {frozenset(row[:2]): f"{kind} {row[2]}" for kind in ("conflict", "update") for row in story[kind]}
    labels |= {frozenset(row[:2]): kind for kind in ("agreement", "duplicate") for row in story[kind]}
    for a, b in combinations(story["claims"], 2):
        other = "compatible" if a["event"] == b["event"] else "different event"
        yield a["id"], b["id"], labels.get(frozenset((a["id"], b["id"])), other)


def measure(paths: list[Path]) -> dict[str, Any]:
    """Counts, per label, the pairs and those flagged at each alignment threshold."""
    total: Counter[str] = Counter()
    flagged: dict[str, Counter[float]] = defaultdict(Counter)
    as_typed: Counter[str] = Counter()
    for story in (json.loads(line) for path in paths for line in path.open(encoding="utf-8")):
        claims = {row["id"]: read_claim(row) for row in story["claims"]}
        for a, b, label in labelled_pairs(story):
            total[label] += 1
            answer = compare(claims[a], claims[b])
            if answer is not None and answer.outcome in FLAGS:
                flagged[label].update(t for t in THRESHOLDS if answer.alignment >= t)
                as_typed[label] += _is_as_labelled(answer, label)
    return {label: _row(total[label], flagged[label], as_typed[label]) for label in sorted(total)}


def _is_as_labelled(answer: Comparison, label: str) -> bool:
    outcome = "update" if answer.outcome is Outcome.UPDATE else "conflict"
    return label == f"{outcome} {answer.type}"


def _row(total: int, flagged: Counter[float], as_typed: int) -> dict[str, Any]:
    rates = {f"at {threshold}": round(flagged[threshold] / total, 3) for threshold in THRESHOLDS}
    return {"pairs": total, "flagged": rates, "outcome and type as labelled": as_typed}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    result = {
        "data": [path.name for path in options.stories],
        "machine": machine(),
        "labels": measure(options.stories),
    }
    text = json.dumps(result, indent=1)
    if options.output:
        options.output.write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
