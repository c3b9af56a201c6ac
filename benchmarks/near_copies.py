"""What all slots together say of pairs: copies in near and far words, one changed fact, labelled conflicts.

    python -m benchmarks.near_copies --rewrites DATA/rewrites/ecb.jsonl --stories DATA/stories/part_08.jsonl …

A pair is flagged with a type where a comparison of that type differs with an alignment of at least 0.5. Questions
weigh the same. Writes `benchmarks/results/near_copies.json`.
"""

from __future__ import annotations

import argparse
import json
import platform
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.slots import Labelled, read_ecb, read_stories
from consistency.claims.parse import parse
from consistency.records import Article, Claim, ConflictType, Outcome, Span
from consistency.slots import Slots, compare, extract
from consistency.slots.residue import residue

SURE = 0.5
COPIES = ("near", "far")
PER_QUESTION = 8  # pairs of a question of ECB+; some have a hundred


def read_rewrites(path: Path, first: int, count: int) -> Iterator[Labelled]:
    """Yields a sentence with its near, far and changed form; `count` rows from row `first` on."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()][first : first + count]
    texts = [(f"{row['id']}:{key}", row[key]) for row in rows for key in ("text", *COPIES, "conflict")]
    parsed = parse([Claim(Article(name, name, text), Span(0, len(text))) for name, text in texts])
    for row in rows:
        original, near, far, changed = islice(parsed, 4)
        yield Labelled(original, near, "near", "", f"{row['id']} near")
        yield Labelled(original, far, "far", "", f"{row['id']} far")
        yield Labelled(original, changed, "conflict", row["type"], f"{row['id']} conflict")


def flags(pairs: Sequence[Labelled]) -> Iterator[tuple[Labelled, frozenset[str]]]:
    """Each pair with the types that differ."""
    known: dict[tuple[str, int, int], Slots] = {}
    for pair in pairs:
        a, b = (known.setdefault(side.claim.key, extract(side)) for side in (pair.a, pair.b))
        found = compare(a, b, residue(pair.a, pair.b))
        differing = (c.type for c in found if c.outcome is Outcome.DIFFERENT and c.alignment >= SURE)
        yield pair, frozenset(map(str, differing))


def table(flagged: Sequence[tuple[Labelled, frozenset[str]]]) -> dict[str, dict[str, Any]]:
    """By label (and type, of conflicts): questions, share with one pair flagged rightly, and with any flag.

    Of pairs without a type every flag is a false alarm: the share of each type stands by itself.
    """
    rows: dict[str, dict[str, list[frozenset[str]]]] = defaultdict(lambda: defaultdict(list))
    for pair, types in flagged:
        rows[f"{pair.label} {pair.type}".strip()][pair.question].append(types)
    return {name: _row(name.split()[-1], list(questions.values())) for name, questions in sorted(rows.items())}


def _row(kind: str, questions: list[list[frozenset[str]]]) -> dict[str, Any]:
    row: dict[str, Any] = {"questions": len(questions)}
    row["any"] = _share([any(pair) for pair in questions])
    if kind in list(ConflictType):
        return row | {"right type": _share([any(kind in types for types in pairs) for pairs in questions])}
    return row | {t.value: _share([any(t in types for types in pairs) for pairs in questions]) for t in ConflictType}


def _share(answers: list[bool]) -> float:
    return round(sum(answers) / len(answers), 4)


def _some(pairs: Sequence[Labelled]) -> list[Labelled]:
    seen: dict[str, int] = defaultdict(int)
    kept = []
    for pair in pairs:
        seen[pair.question] += 1
        if seen[pair.question] <= PER_QUESTION and pair.label != "different event":
            kept.append(pair)
    return kept


def main() -> None:
    """Measures and writes the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rewrites", type=Path)
    parser.add_argument("--rows", type=int, nargs=2, default=(700, 350), metavar=("FIRST", "COUNT"))
    parser.add_argument("--stories", nargs="*", type=Path, default=[])
    parser.add_argument("--ecb", type=Path, help="folder with articles/, gold_dev.jsonl and gold_pairs_dev.jsonl")
    parser.add_argument("--output", type=Path, default=Path(__file__).parent / "results" / "near_copies.json")
    options = parser.parse_args()
    data = {}
    if options.rewrites:
        data["rewrites"] = list(read_rewrites(options.rewrites, *options.rows))
    if options.stories:
        data["stories"] = list(read_stories(options.stories))
    if options.ecb:
        data["ecb"] = list(read_ecb(options.ecb, frozenset()))
    result: dict[str, Any] = {"machine": platform.machine(), "python": platform.python_version(), "sure": SURE}
    for name, pairs in data.items():
        result[name] = table(list(flags(_some(pairs))))
        print(name)
        for label, row in result[name].items():
            print(f"  {label:28s}", " ".join(f"{key}={value}" for key, value in row.items() if value))
    options.output.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
