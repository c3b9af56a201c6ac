"""Finds the look-alikes of real news that a network takes for disagreements.

usage: python -m benchmarks.train.judge.mine --data DATA --base FOLDER --weights FILE --out hard.json

The network must not have learnt the topics it mines. The file holds, for each topic, the pairs of sentences (article,
number; article, number) that it put first, which `benchmarks.train.judge --hard` trains on as what they are: no
disagreements, unless somebody labelled them as such.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from benchmarks.train.judge.ecb import Topic, read_topics
from benchmarks.train.judge.evaluate import answers
from consistency.encode import load_encoder
from consistency.judge.base import load, lowered
from consistency.judge.inputs import Reader
from consistency.judge.network import PairNetwork

LOOKED_AT, KEPT = 3500, 600  # pairs of a topic: the nearest that are read, and those that are kept


def mined(network: PairNetwork, reader: Reader, topic: Topic) -> list[list[object]]:
    """The look-alikes of a topic with the highest probability of a disagreement, highest first."""
    nearest = sorted(topic.alike, key=topic.near, reverse=True)[:LOOKED_AT]
    found = answers(network, reader, [sentence.passage for sentence in topic.sentences], nearest).disagree
    best = np.argsort(-found, kind="stable")[:KEPT]
    rows = [(nearest[n], round(float(found[n]), 4)) for n in best]
    return [[*topic.sentences[i].key, *topic.sentences[j].key, score] for (i, j), score in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "base", "weights", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    args = parser.parse_args()
    network, reader = lowered(load(args.weights, args.base)), Reader(args.base)
    hard = {}
    for topic in read_topics(args.data, load_encoder()):
        hard[topic.number] = mined(network, reader, topic)
        print(topic.number, len(topic.alike), hard[topic.number][:1], flush=True)
    args.out.write_text(json.dumps(hard), encoding="utf-8")


if __name__ == "__main__":
    main()
