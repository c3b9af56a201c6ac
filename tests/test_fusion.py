"""The fusion's weights: those of the package are complete, and a bad file is told by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from consistency import Checker, Settings
from consistency.errors import ModelError
from consistency.fusion import FINDING, RELATIONS, load_fusion

SMALL = {
    "pairs": {relation: {"bias": -1} for relation in RELATIONS},
    "finding": dict.fromkeys(FINDING, 0),
    "shown": 0.5,
    "agrees": 0.5,
}


def test_the_weights_of_the_package_know_every_relation() -> None:
    fusion = load_fusion()
    assert set(fusion.pairs) == set(RELATIONS)
    assert fusion.finding["best"] > 0
    assert 0 < fusion.shown < fusion.agrees < 1


def test_a_file_takes_the_place_of_the_package_s_weights(tmp_path: Path) -> None:
    path = tmp_path / "fold.json"
    path.write_text(json.dumps(SMALL))
    assert load_fusion(str(path)).pairs["conflict"] == {"bias": -1.0}
    shipped, other = (Checker(Settings(fusion=name)).judge.info for name in (None, str(path)))
    assert shipped.sha256 != other.sha256


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", json.dumps({**SMALL, "pairs": {}}), json.dumps({**SMALL, "shown": "much"})]
)
def test_a_bad_file_is_named_with_the_remedy(tmp_path: Path, content: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(content)
    with pytest.raises(ModelError, match=r"bad\.json.*benchmarks/train/fusion\.py"):
        load_fusion(str(path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"none\.json"):
        load_fusion(str(tmp_path / "none.json"))
