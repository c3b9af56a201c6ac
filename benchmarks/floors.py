"""The quality gate: figures on the small set that comes with the repository, and the floors they must not fall under.

python -m benchmarks.floors                     prints the figures beside their floors
python -m benchmarks.floors --update            raises the floors to the figures; refuses to lower one
python -m benchmarks.floors --update --because "why a figure had to fall"

`make test` holds the floors (tests/test_floors.py). They are pinned to a digest of the data, so that easier data
cannot pass for a better program.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks import factuality_pairs

FLOORS = Path(__file__).parent / "results" / "floors.json"
SLACK = 0.005  # what other versions of the libraries may cost


def figures() -> dict[str, float]:
    """What is measured, higher is better."""
    rows = factuality_pairs.read_rows()
    said = factuality_pairs.answers(rows)
    return {
        f"factuality macro-F1, half {half!r}": round(factuality_pairs.macro_f1(rows, said, half), 4)
        for half in factuality_pairs.HALVES
    }


def digest() -> str:
    return hashlib.sha256(factuality_pairs.DATA.read_bytes()).hexdigest()


def fallen(found: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """The figures under their floors, in words."""
    return [
        f"{name}: {found.get(name, 0.0)} < {floor}" for name, floor in floors.items() if found.get(name, 0.0) < floor
    ]


def updated(found: Mapping[str, float], old: Mapping[str, Any], because: str | None) -> dict[str, Any]:
    """Floors raised to the figures.

    Raises:
        ValueError: a floor would be lowered, or the data is other data, and no reason is given.
    """
    floors: Mapping[str, float] = old["floors"]
    problems = fallen(found, floors) + (["the data changed"] if old["data_sha256"] != digest() else [])
    if problems and not because:
        raise ValueError("; ".join(problems) + ". Say why with --because, or mend it.")
    reasons = [*old["reasons"], f"{'; '.join(problems)}: {because}"] if problems else old["reasons"]
    raised = {name: round(value - SLACK, 4) for name, value in found.items()}
    kept = {name: max(value, 0.0 if problems else floors.get(name, 0.0)) for name, value in raised.items()}
    return {"data_sha256": digest(), "floors": kept, "reasons": reasons}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--because", metavar="REASON")
    args = parser.parse_args()
    found, old = figures(), json.loads(FLOORS.read_text(encoding="utf-8"))
    for name, value in found.items():
        print(f"{name}: {value} (floor {old['floors'].get(name, 'none')})")
    if not args.update:
        return
    try:
        content = updated(found, old, args.because)
    except ValueError as error:
        sys.exit(str(error))
    FLOORS.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
