"""Trains the judge's network.

usage: python -m benchmarks.train.judge --data DATA --base FOLDER --out FOLDER [options]

--base is the folder of the encoder that the network starts from, --start the learnt weights of an earlier run.
A fold leaves out every third topic of real news; without --fold all topics are learnt, without --ecb none. A run that
was cut off goes on from its last checkpoint. Losses and figures stand in OUT/log.jsonl, the weights in
OUT/judge.safetensors.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from benchmarks.ecb import FOLDS
from benchmarks.train.judge import evaluate
from benchmarks.train.judge.ecb import RealNews, Topic, read_topics
from benchmarks.train.judge.examples import Group
from benchmarks.train.judge.nli import nli_groups
from benchmarks.train.judge.objective import WEIGHTS, batch, losses
from benchmarks.train.judge.stories import Stories
from consistency.encode import load_encoder
from consistency.judge.base import load, lowered, new_network, save
from consistency.judge.inputs import Reader
from consistency.judge.network import PairNetwork

WARM_UP = 0.06  # share of the steps
HEADS_FASTER = 4.0  # rate of the untrained parts against that of the body
CHECKPOINT, SHOWN = 50, 10  # steps


def main() -> None:
    args = _arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    topics = read_topics(args.data, load_encoder(), args.hard)
    held_out = [] if args.fold is None else [t for i, t in enumerate(topics) if i % FOLDS == args.fold]
    learnt = [t for t in topics if t not in held_out] if args.ecb else []
    network = load(args.start, args.base) if args.start else new_network(args.base, alone=args.alone, rank=args.rank)
    reader = Reader(args.base)
    Run(args, lowered(network), reader, _stream(args, learnt)).train()
    save(network, args.out / "judge.safetensors")
    _log(args.out, figures(network, reader, args, held_out or ([] if args.ecb else topics)))


def _arguments() -> Any:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "base", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--hard", type=Path, help="pairs that benchmarks.train.judge.mine found")
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--alone", type=int, default=2, help="lower layers that read claims one by one")
    parser.add_argument("--rank", type=int, default=0, help="of low-rank adapters; 0 trains the whole body")
    parser.add_argument("--fold", type=int, choices=range(FOLDS))
    parser.add_argument("--ecb", type=int, default=0, help="groups of real news a step")
    parser.add_argument("--stories", type=int, default=2, help="stories a step")
    parser.add_argument("--rewrites", type=int, default=4, help="rewritten sentences a step")
    parser.add_argument("--nli", type=int, default=2, help="groups of 16 NLI rows a step")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _stream(args: Any, topics: list[Topic]) -> Iterator[list[Group]]:
    """The groups of each step."""
    rng = random.Random(args.seed)
    stories = Stories(args.data / "stories", args.data / "rewrites/stories.jsonl", rng)
    news = RealNews(topics, rng)
    sources = [
        (stories.groups(), args.stories),
        (stories.rewritten(), args.rewrites),
        (nli_groups(args.data / "nli/train.jsonl.gz", rng), args.nli),
    ]
    if topics:
        sources += [(news.groups(), args.ecb), (news.rewritten(), 3 * args.ecb)]
    while True:
        yield [next(source) for source, count in sources for _ in range(count)]


class Run:
    """The loop, with a checkpoint to go on from."""

    def __init__(self, args: Any, network: PairNetwork, reader: Reader, stream: Iterator[list[Group]]) -> None:
        self.args, self.network, self.reader, self.stream = args, network, reader, stream
        body = [p for n, p in network.named_parameters() if p.requires_grad and n.startswith(("layers", "norm"))]
        rest = [p for n, p in network.named_parameters() if p.requires_grad and not n.startswith(("layers", "norm"))]
        faster = 1.0 if args.start else HEADS_FASTER
        groups = [{"params": body, "share": 1.0}, {"params": rest, "share": faster}]
        self.optimizer = torch.optim.AdamW(groups, lr=args.rate, weight_decay=0.01)
        self.step = 0

    def train(self) -> None:
        self._resume()
        means: dict[str, float] = {}
        start, pairs = time.time(), 0
        while self.step < self.args.steps:
            data = batch(next(self.stream), self.reader)
            parts = losses(self.network, data, self.reader.pad)
            self._update(sum(WEIGHTS[name] * value for name, value in parts.items()))
            pairs += len(data.pairs)
            for name, value in parts.items():
                means[name] = 0.95 * means.get(name, value.item()) + 0.05 * value.item()
            if self.step % SHOWN == 0:
                _log(self.args.out, {"step": self.step, "pairs_a_second": pairs / (time.time() - start)} | means)
            if self.step % CHECKPOINT == 0:
                self._checkpoint()

    def _update(self, loss: Any) -> None:
        self.step += 1
        done = self.step / self.args.steps
        rate = self.args.rate * min(1.0, done / WARM_UP) * max(0.5 * (1 + math.cos(math.pi * min(done, 1.0))), 0.01)
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["share"]
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()

    @property
    def _file(self) -> Path:
        return Path(self.args.out) / "checkpoint.pt"

    def _checkpoint(self) -> None:
        learnt = {n: p for n, p in self.network.named_parameters() if p.requires_grad}
        state = {"step": self.step, "network": learnt, "optimizer": self.optimizer.state_dict()}
        torch.save(state, self._file.with_suffix(".new"))
        self._file.with_suffix(".new").rename(self._file)

    def _resume(self) -> None:
        if not self._file.exists():
            return
        state = torch.load(self._file)
        self.network.load_state_dict(state["network"], strict=False)
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]


def figures(network: PairNetwork, reader: Reader, args: Any, topics: list[Topic]) -> dict[str, float]:
    """All figures on what was kept back."""
    found = evaluate.on_stories(network, reader, args.data / "stories")
    found["mnli"] = evaluate.on_nli(network, reader, args.data / "nli/mnli_matched_dev.jsonl.gz", 3000)
    if topics:
        for measure in (
            evaluate.on_gold,
            evaluate.on_rewrites,
            evaluate.on_events,
            evaluate.on_articles,
            evaluate.on_candidates,
        ):
            found |= measure(network, reader, topics)
    return found


def _log(folder: Path, row: dict[str, Any]) -> None:
    line = {name: round(value, 4) if isinstance(value, float) else value for name, value in row.items()}
    with (folder / "log.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
