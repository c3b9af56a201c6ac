"""A report file is whole or not there, and an error says what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from consistency.errors import OutputError
from consistency.report import write


def test_writes_utf8_with_unix_line_ends(tmp_path: Path) -> None:
    write("Łódź – 4\n", tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_bytes() == "Łódź – 4\n".encode()


def test_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    write("one", tmp_path / "a.json")
    write("two", tmp_path / "a.json")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert (tmp_path / "a.json").read_text() == "two"


def test_keeps_the_permissions_of_an_existing_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")
    path.chmod(0o640)
    write("new", path)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    write("new", tmp_path / "a")
    (tmp_path / "b").write_text("new")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write("new", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write("gone", os.devnull)
    assert not Path(os.devnull).is_file()


def test_a_failure_keeps_the_old_file_and_no_part(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write("\ud800", path)
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]
    assert path.read_text() == "old"


@pytest.mark.parametrize("name", ["missing/report.json", "."])
def test_an_error_names_the_file_and_the_remedy(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError, match=r"Name a file in an existing folder") as caught:
        write("x", tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)
