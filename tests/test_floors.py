"""The quality gate: the figures on the shipped set stay above their floors, and floors are not lowered in silence."""

from __future__ import annotations

import json

import pytest

from benchmarks import floors


def test_the_data_is_that_of_the_floors() -> None:
    assert json.loads(floors.FLOORS.read_text())["data_sha256"] == floors.digest()


def test_no_figure_is_under_its_floor() -> None:
    held = json.loads(floors.FLOORS.read_text())["floors"]
    found = floors.figures()
    assert set(held) == set(found)
    assert floors.fallen(found, held) == []


OLD = {"data_sha256": floors.digest(), "floors": {"f": 0.5}, "reasons": []}


def test_a_floor_rises_with_its_figure_and_never_falls_by_slack() -> None:
    assert floors.updated({"f": 0.7}, OLD, None)["floors"] == {"f": 0.695}
    assert floors.updated({"f": 0.501}, OLD, None)["floors"] == {"f": 0.5}


def test_a_floor_is_lowered_only_with_a_reason() -> None:
    with pytest.raises(ValueError, match=r"f: 0\.4 < 0\.5"):
        floors.updated({"f": 0.4}, OLD, None)
    lowered = floors.updated({"f": 0.4}, OLD, "fewer shortcuts")
    assert lowered["floors"] == {"f": 0.395}
    assert "fewer shortcuts" in lowered["reasons"][0]


def test_other_data_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="the data changed"):
        floors.updated({"f": 0.7}, {**OLD, "data_sha256": "0"}, None)
