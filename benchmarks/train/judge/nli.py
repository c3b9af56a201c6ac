"""Examples from NLI rows: sentences without context."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.train.judge.examples import Example, Group, Passage

SHARES = {"snli": 0.35, "fever": 0.45, "fever_constructed_neutral": 0.25}  # of these sources; all of the others
ROWS = 16  # of a group
LONGEST = 320  # characters of a text


def read_rows(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def pairs_group(rows: list[dict[str, str]]) -> Group:
    """Premise and hypothesis of each row."""
    passages = [Passage(row[name][:LONGEST]) for row in rows for name in ("premise", "hypothesis")]
    examples = [Example(2 * i, 2 * i + 1, nli=row["label"]) for i, row in enumerate(rows)]
    return Group(tuple(passages), tuple(examples))


def nli_groups(path: Path, rng: random.Random) -> Iterator[Group]:
    """An endless stream of rows, the sources in their shares."""
    rows = [row for row in read_rows(path) if rng.random() < SHARES.get(row["source"], 1.0)]
    while True:
        rng.shuffle(rows)
        for start in range(0, len(rows) - ROWS, ROWS):
            yield pairs_group(rows[start : start + ROWS])
