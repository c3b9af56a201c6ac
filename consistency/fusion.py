"""How what the stages know is added up: weights as data.

`fusion.json` comes with the package; its weights are set by hand. benchmarks/train/fusion.py fits others of the same
form, one without each fold of topics, and `--fusion FILE` puts such a file in its place.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from consistency.errors import ModelError

DEFAULT = "fusion.json"
RELATIONS = ("conflict", "update", "agreement")
FINDING = ("bias", "best", "mean", "further pairs")


@dataclass(frozen=True, slots=True)
class Fusion:
    """Weights and thresholds of the judge and of the findings' scores.

    `pairs`: the log-odds that a feature adds to each relation, against none of them. `finding`: the log-odds that a
    feature of a finding adds to its being right. `shown` and `agrees`: least probability of a disagreement and of an
    agreement that is reported.
    """

    pairs: Mapping[str, Mapping[str, float]]
    finding: Mapping[str, float]
    shown: float
    agrees: float
    sha256: str


@lru_cache(maxsize=8)
def load_fusion(path: str | None = None) -> Fusion:
    """The weights in a file, by default those that come with the package.

    Raises:
        ModelError: the file cannot be read or is no such file.
    """
    source = Path(path) if path else Path(str(files("consistency").joinpath(DEFAULT)))
    try:
        content = source.read_bytes()
        return _fusion(json.loads(content), hashlib.sha256(content).hexdigest())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        remedy = "write one with benchmarks/train/fusion.py" if path else "install consistency again"
        raise ModelError(f"{source}: these are no weights of a fusion ({error!r}); {remedy}.") from error


def _fusion(data: Any, sha256: str) -> Fusion:
    return Fusion(
        pairs={r: {name: float(weight) for name, weight in data["pairs"][r].items()} for r in RELATIONS},
        finding={name: float(data["finding"][name]) for name in FINDING},
        shown=float(data["shown"]),
        agrees=float(data["agrees"]),
        sha256=sha256,
    )
