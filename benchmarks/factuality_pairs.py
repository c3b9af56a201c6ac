"""How well verdicts tell the ways in which two reports of one content may stand to each other.

python -m benchmarks.factuality_pairs [--half tune]     prints the confusions and the macro-F1

The pairs (benchmarks/data/factuality_pairs.jsonl) were written for this project. What is read off a verdict is its
relation, its type and its caveats; nothing may be tuned on the half "test".
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from consistency.encode import load_encoder
from consistency.judge import load_judge
from consistency.judge.jsonl import make_claim, make_pairs
from consistency.records import CaveatCode, ConflictType, Relation, Verdict

DATA = Path(__file__).parent / "data" / "factuality_pairs.jsonl"
HALVES = ("tune", "test")
LABELS = ("agreement", "factuality", "hedge", "other", "polarity", "sources", "update")
Row = dict[str, str]


def read_rows() -> list[Row]:
    return [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]


def answers(rows: Sequence[Row]) -> list[str]:
    """The label that the default judge's verdict on each pair amounts to."""
    claims = [(make_claim("a", row["a"]), make_claim("b", row["b"])) for row in rows]
    return [label(found) for found in load_judge().judge(make_pairs(claims, load_encoder()))]


def label(found: Verdict) -> str:
    """One of LABELS; a conflict of a slot is none of them and counts as a mistake."""
    codes = {caveat.code for caveat in found.caveats}
    if found.relation in (Relation.AGREEMENT, Relation.DUPLICATE):
        return "agreement"
    if found.relation is Relation.UPDATE:
        return "update"
    if found.relation is not Relation.CONFLICT:
        return "other"
    if found.type is ConflictType.FACTUALITY:
        return "hedge" if CaveatCode.HEDGE_DROPPED in codes else "factuality"
    if found.type is ConflictType.POLARITY:
        return "sources" if CaveatCode.SOURCES_DIFFER in codes else "polarity"
    return f"conflict of {found.type}"


def macro_f1(rows: Sequence[Row], said: Sequence[str], half: str) -> float:
    """Mean F1 over LABELS, on one half."""
    pairs = Counter((row["label"], name) for row, name in zip(rows, said, strict=True) if row["half"] == half)
    return sum(_f1(pairs, name) for name in LABELS) / len(LABELS)


def _f1(pairs: Counter[tuple[str, str]], name: str) -> float:
    right = pairs[name, name]
    labelled = sum(count for (truth, _), count in pairs.items() if truth == name)
    said = sum(count for (_, answer), count in pairs.items() if answer == name)
    return 2 * right / (labelled + said) if labelled + said else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES, default="tune")
    half = parser.parse_args().half
    rows = [row for row in read_rows() if row["half"] == half]
    said = answers(rows)
    for (truth, answer), count in sorted(Counter((row["label"], s) for row, s in zip(rows, said, strict=True)).items()):
        print(f"{truth:>12} read as {answer}: {count}")
    print(f"macro-F1 {macro_f1(rows, said, half):.3f}")


if __name__ == "__main__":
    main()
