"""Examples from the invented stories, in which every pair of claims is labelled, and from their rewrites."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.train.judge.examples import Builder, Example, Group, Passage, blurred, some

HELD_OUT = 2  # of the files, the last ones: never trained on
COMPATIBLE, DIFFERENT = 8, 5  # most pairs of a story that only fill up
RENEWED = 0.3  # share of the rewritten claims that stand in their story in new words


def story_files(folder: Path, *, held_out: bool = False) -> list[Path]:
    """The files to train on, or those that are kept back."""
    files = sorted(folder.glob("part_*.jsonl"))
    return files[-HELD_OUT:] if held_out else files[:-HELD_OUT]


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def labels(story: dict[str, Any]) -> dict[tuple[str, str], Example]:
    """All pairs of a story; positions in the example are those of the claims."""
    at = {claim["id"]: number for number, claim in enumerate(story["claims"])}
    events = {claim["id"]: claim["event"] for claim in story["claims"]}
    found: dict[tuple[str, str], Example] = {}
    for a, b in combinations(at, 2):
        same = events[a] == events[b]
        found[a, b] = Example(at[a], at[b], frozenset({"compatible" if same else "different"}), same_event=same)
    for relation in ("agreement", "duplicate", "update", "conflict"):
        for a, b, *rest in story[relation]:
            name = frozenset({"agreement" if relation == "duplicate" else relation})
            example = Example(at[a], at[b], name, same_event=True)
            if rest:
                example = Example(at[a], at[b], name, rest[0], True, answers=(rest[1], rest[2]))
            found.pop((b, a), None)
            found[a, b] = example
    return found


def story_passages(story: dict[str, Any]) -> list[Passage]:
    return [Passage(claim["text"], claim["before"], claim["title"]) for claim in story["claims"]]


def story_group(story: dict[str, Any], new_words: dict[str, list[str]], rng: random.Random) -> Group:
    """All disagreements and agreements of a story, some of its other pairs, and a few claims in new words."""
    passages = [blurred(passage, rng) for passage in story_passages(story)]
    for number, claim in enumerate(story["claims"]):
        if (others := new_words.get(f"{story['id']}-{claim['id']}")) and rng.random() < RENEWED:
            passages[number] = Passage(rng.choice(others), passages[number].before, passages[number].title)
    pairs = list(labels(story).values())
    by_relation = {name: [p for p in pairs if p.relations == {name}] for name in ("compatible", "different")}
    chosen = [pair for pair in pairs if not pair.relations & {"compatible", "different"}]
    chosen += some(by_relation["compatible"], COMPATIBLE, rng) + some(by_relation["different"], DIFFERENT, rng)
    return Group(tuple(passages), tuple(chosen))


def rewrite_group(row: dict[str, Any], titles: Sequence[str], rng: random.Random) -> Group:
    """One sentence, itself again, two paraphrases that agree and an edit that conflicts, under changing titles."""
    builder = Builder()
    own = Passage(row["text"], row["before"], row["title"])

    def place(text: str) -> int:
        title = rng.choice([*titles, row["title"]])
        return builder.add(blurred(Passage(text, row["before"] if rng.random() < 0.3 else "", title), rng))

    text = builder.add(blurred(own, rng))
    again, near, far, conflict = (place(row[name]) for name in ("text", "near", "far", "conflict"))
    agree = frozenset({"agreement"})
    pairs = [(text, near), (text, far), (near, far), *([(text, again)] if again != text and rng.random() < 0.4 else [])]
    builder.examples = [Example(a, b, agree, same_event=True) for a, b in pairs]
    differs = frozenset({"conflict"})
    answers = (row["answer"], row["changed"])
    builder.examples.append(Example(text, conflict, differs, row["type"], True, answers=answers))
    builder.examples.append(Example(rng.choice([near, far]), conflict, differs, row["type"], True))
    return builder.group()


class Stories:
    """An endless stream of stories, and one of their rewrites."""

    def __init__(self, folder: Path, rewrites: Path, rng: random.Random) -> None:
        self._rng = rng
        self.stories = [story for path in story_files(folder) for story in read_lines(path)]
        known = {story["id"] for story in self.stories}
        self.rewrites = [row for row in read_lines(rewrites) if row["id"].rpartition("-")[0] in known]
        self._new_words = {row["id"]: [row["near"], row["far"]] for row in self.rewrites}
        self._titles = {story["id"]: [claim["title"] for claim in story["claims"]] for story in self.stories}

    def groups(self) -> Iterator[Group]:
        while True:
            for story in self._rng.sample(self.stories, len(self.stories)):
                yield story_group(story, self._new_words, self._rng)

    def rewritten(self) -> Iterator[Group]:
        while True:
            for row in self._rng.sample(self.rewrites, len(self.rewrites)):
                yield rewrite_group(row, self._titles[row["id"].rpartition("-")[0]], self._rng)
