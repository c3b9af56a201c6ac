"""Which articles report one event? Pairs of articles wrongly joined and wrongly parted, on topics not learnt from.

usage: python -m benchmarks.events TOPIC.jsonl … [-o benchmarks/results/events.json]

Every topic mixes two events of one kind. Pairs of articles of two subtopics of a topic are unlike, pairs of one
subtopic like; pairs across the halves of topics 9 and 13, which are partly one event, count as neither, and in
"alone_halves_as_one" as like. "alone" groups each topic file by itself, "together" all topics at once, "parts"
small collections of 2 to 15 articles, "single" one event by itself. The baseline, TF-IDF of words and bigrams with
average link, is shown at several thresholds. `groups` are those of "alone", for `benchmarks/train/same_event.py`.
"""

from __future__ import annotations

import argparse
import json
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import scipy  # type: ignore[import-untyped]
from scipy.cluster.hierarchy import fcluster, linkage  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]

from benchmarks.ecb import MIXED, Topic, read_topics
from benchmarks.train.events import Errors, collections, errors, held_out, rows_by_topic, train
from consistency.encode import load_encoder
from consistency.events.joining import Model
from consistency.events.joining import events as find_events

Grouping = dict[str, list[list[int]]]  # topic -> groups of positions in the topic


def alone(topics: Sequence[Topic], models: Mapping[str, Model]) -> Grouping:
    """Each topic grouped by itself."""
    return {t.name: find_events(t.articles, t.vectors, models[t.name]) for t in topics}


def together(topics: Sequence[Topic], models: Mapping[str, Model]) -> Grouping:
    """All articles grouped at once, a topic at a time with the model that did not learn from it."""
    everything = [article for topic in topics for article in topic.articles]
    vectors = np.concatenate([topic.vectors for topic in topics])
    result, start = {}, 0
    for topic in topics:
        own = range(start, start + len(topic.articles))
        found = [[i - start for i in rows if i in own] for rows in find_events(everything, vectors, models[topic.name])]
        result[topic.name] = [rows for rows in found if rows]
        start = own.stop
    return result


def baseline(topics: Sequence[Topic], threshold: float) -> Grouping:
    """Average link over TF-IDF of words and bigrams, cut at one similarity."""
    result = {}
    for topic in topics:
        texts = [f"{article.title} {article.text}" for article in topic.articles]
        rows = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, stop_words="english").fit_transform(texts)
        similarity = (rows @ rows.T).toarray()[np.triu_indices(len(texts), 1)]
        labels = fcluster(linkage(1 - similarity, "average"), 1 - threshold, "distance")
        result[topic.name] = [np.flatnonzero(labels == label).tolist() for label in np.unique(labels)]
    return result


def total(topics: Sequence[Topic], grouping: Grouping, one_event: bool = False) -> Errors:
    """Errors over all topics; with `one_event` the halves of the mixed topics are one subtopic."""
    merge = {t.name: one_event and t.name.lstrip("0") in MIXED for t in topics}
    return sum(
        (errors(grouping[t.name], [t.name] * len(t.articles) if merge[t.name] else t.subtopics) for t in topics),
        Errors(),
    )


def measure(topics: Sequence[Topic]) -> dict[str, Any]:
    """All figures, leave-one-topic-out."""
    found = list(collections(topics))
    rows = rows_by_topic(found)
    models = {topic: train(rows, without=topic) for topic in rows}
    by_itself, at_once = alone(topics, models), together(topics, models)
    small = held_out([c for c in found if c.kind in ("part", "single")], models)
    return {
        "alone": figures(total(topics, by_itself)),
        "alone_halves_as_one": figures(total(topics, by_itself, one_event=True)),
        "together": figures(total(topics, at_once)),
        "parts": figures(sum(small["part"].values(), Errors())),
        "single": figures(sum(small["single"].values(), Errors())),
        "by_topic": {t.name: figures(errors(by_itself[t.name], t.subtopics)) for t in topics},
        "baseline": {str(at): figures(total(topics, baseline(topics, at))) for at in (0.04, 0.05, 0.06, 0.08, 0.16)},
        "groups": {t.name: [[t.articles[i].id for i in rows] for rows in by_itself[t.name]] for t in topics},
    }


def figures(found: Errors) -> dict[str, float | int]:
    """Counts and rates of errors."""
    counts = {"unlike": found.unlike, "joined": found.joined, "like": found.like, "parted": found.parted}
    return counts | {f"{name}_rate": round(rate, 4) for name, rate in found.rates().items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path(__file__).parent / "results" / "events.json")
    args = parser.parse_args()
    encoder = load_encoder()
    result = measure(read_topics(args.topics, encoder))
    versions = {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__}
    result |= {"machine": platform.platform(), "versions": versions, "encoder": encoder.info.sha256}
    args.output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(
        json.dumps(
            {k: result[k] for k in ("alone", "alone_halves_as_one", "together", "parts", "single", "baseline")},
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
