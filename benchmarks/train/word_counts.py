"""How common is a word in news? Counts the stories that hold it and writes the table that event groups use.

usage: python -m benchmarks.train.word_counts STORIES.jsonl … -o consistency/events/word_counts.txt
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from consistency.events.words import words

FEWEST = 3  # a word of fewer stories is as rare as one of none


def story_text(row: dict[str, list[dict[str, str]]]) -> str:
    """All that the outlets of one story write."""
    return "\n".join(" ".join((claim["title"], claim["before"], claim["text"])) for claim in row["claims"])


def count(paths: Iterable[Path]) -> tuple[int, Counter[str]]:
    """The number of stories, and of stories that hold each word."""
    counts: Counter[str] = Counter()
    documents = 0
    for path in sorted(paths):
        for line in path.read_text(encoding="utf-8").splitlines():
            counts.update(set(words(story_text(json.loads(line)))))
            documents += 1
    return documents, counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("-o", "--output", required=True, type=Path)
    args = parser.parse_args()
    documents, counts = count(args.stories)
    kept = sorted((-n, word) for word, n in counts.items() if n >= FEWEST)
    lines = [f"stories {documents}", *(f"{word}\t{-n}" for n, word in kept)]
    args.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
