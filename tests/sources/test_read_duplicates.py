"""The same article twice, and what only looks so."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

from consistency.sources import read

Write = Callable[[str, Any], Path]
TEXT = "The old bridge over the Nare was closed on Monday after the storm. Nobody was hurt, the town said.\n"


def record(id_: str, outlet: str, text: str = TEXT) -> dict[str, str]:
    return {"id": id_, "outlet": outlet, "text": text}


def test_the_same_text_by_the_same_outlet_is_read_once(write: Write) -> None:
    path = write("a.jsonl", [record("w1", "Wire"), record("w2", "Wire", TEXT.replace(" ", "\n"))])
    result = read([path])
    assert [article.id for article in result.articles] == ["w1"]
    (skipped,) = result.skipped
    assert skipped.source == f"{path.as_posix()}:2"
    assert skipped.reason == f"is the same article as {path.as_posix()}:1; it is read once."


def test_the_same_text_by_another_outlet_is_a_copy_and_stays(write: Write) -> None:
    result = read([write("a.jsonl", [record("w1", "Wire"), record("p1", "Post")])])
    assert [article.id for article in result.articles] == ["p1", "w1"]
    assert result.skipped == ()


def test_an_id_with_another_text_gets_an_id_of_its_own(write: Write) -> None:
    rows = [record("w1", "Wire"), record("w1", "Wire", f"Later. {TEXT}"), record("w1", "Post"), record("w1#2", "Post")]
    result = read([write("a.jsonl", rows)])
    assert [(article.id, article.outlet) for article in result.articles] == [
        ("w1", "Wire"), ("w1#2", "Wire"), ("w1#3", "Post"),
    ]  # fmt: skip
    assert len(result.skipped) == 1  # the fourth row is the third again


def test_a_file_saved_twice_is_read_once(tmp_path: Path, write: Write) -> None:
    write("post.txt", TEXT)
    write("post (1).txt", TEXT)
    result = read([tmp_path])
    assert len(result.articles) == 1
    assert len(result.skipped) == 1


def test_what_is_kept_does_not_depend_on_the_order_of_paths(write: Write) -> None:
    paths = [write(f"{n}.jsonl", [record("w1", "Wire"), record("w1", "Wire", f"{n} {TEXT}")]) for n in "abc"]
    assert len({read(order) for order in permutations(paths)}) == 1
