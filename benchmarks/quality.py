"""How good the findings are on real news: checks every topic and scores the reports against labels.

python -m benchmarks.quality --articles DATA/ecb/articles --gold DATA/ecb/gold_dev.jsonl --scorer score_disagreements.py
    [--fusion FOLD0 FOLD1 FOLD2] [--judge FOLD0 FOLD1 FOLD2]

Topic i is checked with the weights of fold i modulo their number (see benchmarks/train/fusion.py), so that no topic is
judged by weights that were fitted on it. Without --fusion the shipped weights judge, which are set by hand.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

from benchmarks.machine import machine
from consistency.checker import Checker
from consistency.report import Format, render
from consistency.settings import Settings

RESULT = Path(__file__).parent / "results" / "quality.json"


def check_topics(articles: Path, reports: Path, checkers: Sequence[Checker]) -> dict[str, float]:
    """Writes one report a topic, by the checkers in turn; returns the seconds each stage took over all topics."""
    reports.mkdir(parents=True, exist_ok=True)
    seconds: dict[str, float] = {}
    for number, topic in enumerate(sorted(articles.glob("topic_*.jsonl"))):
        start = time.perf_counter()
        report = checkers[number % len(checkers)].check(topic)
        (reports / f"{topic.stem}.json").write_text(render(report, Format.JSON, text=False), encoding="utf-8")
        print(f"{topic.stem}: {len(report.findings)} findings, {time.perf_counter() - start:.1f} s", file=sys.stderr)
        for stage, spent in report.stats.seconds.items():
            seconds[stage] = round(seconds.get(stage, 0.0) + spent, 2)
    return seconds


def score(scorer: Path, gold: Path, articles: Path, reports: Path) -> dict[str, Any]:
    """What the scorer says of the reports."""
    command = [sys.executable, scorer, "--gold", gold, "--articles", articles, "--reports", reports, "--json"]
    done = subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--reports", type=Path, default=Path("reports"))
    parser.add_argument("--fusion", nargs="+", default=[None], help="weights of the folds")
    parser.add_argument("--judge", nargs="+", default=[None], help="cross-encoders of the folds, or one for all")
    args = parser.parse_args()
    folds = zip(args.fusion, cycle(args.judge), strict=False)
    checkers = [Checker(Settings(fusion=fusion, judge=judge)) for fusion, judge in folds]
    seconds = check_topics(args.articles, args.reports, checkers)
    figures = score(args.scorer, args.gold, args.articles, args.reports)
    RESULT.parent.mkdir(exist_ok=True)
    result = {
        "machine": machine(),
        "judge": checkers[0].judge.info.name,
        "folds": len(checkers),
        "seconds": seconds,
        "figures": figures,
    }
    RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
