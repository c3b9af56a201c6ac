"""Folders, single files and stdin: what is found, under which id, and what is said about the rest."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from consistency.errors import InputError
from consistency.sources import read

Write = Callable[[str, Any], Path]
TEXT = "The old bridge over the Nare was closed on Monday after the storm. Nobody was hurt, the town said.\n"


def ids(*paths: Path) -> list[str]:
    return [article.id for article in read(paths).articles]


def test_a_folder_is_read_with_all_below_it_in_order_of_ids(tmp_path: Path, write: Write) -> None:
    for name in ("b/post.txt", "a/wire.txt", "herald.txt"):
        write(name, f"{name}: {TEXT}")
    assert ids(tmp_path) == ["a/wire.txt", "b/post.txt", "herald.txt"]


def test_hidden_files_and_other_kinds_of_file_are_passed_over(tmp_path: Path, write: Write) -> None:
    for name in (".herald.txt", ".cache/wire.txt", "photo.jpg", "README.md", "post.TXT"):
        write(name, TEXT)
    result = read([tmp_path])
    assert [article.id for article in result.articles] == ["post.TXT"]
    assert result.skipped == ()


def test_the_order_of_paths_changes_nothing(tmp_path: Path, write: Write) -> None:
    for name in ("a/1.txt", "b/1.txt", "c/post.txt"):
        write(name, f"{name}: {TEXT}")
    paths = [tmp_path / "a", tmp_path / "b", tmp_path / "c/post.txt", tmp_path]
    results = {read(order) for order in permutations(paths)}
    assert len(results) == 1
    assert [article.id for article in results.pop().articles] == ["a/1.txt", "b/1.txt", "c/post.txt"]


def test_equal_ids_of_two_folders_are_told_apart(tmp_path: Path, write: Write) -> None:
    write("a/1.txt", f"One. {TEXT}")
    write("b/1.txt", f"Two. {TEXT}")
    result = read([tmp_path / "b", tmp_path / "a"])
    assert [(article.id, article.outlet) for article in result.articles] == [("1.txt", "a"), ("1.txt#2", "b")]


def test_a_missing_path_is_named_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere does not exist; check the spelling"):
        read([tmp_path / "nowhere"])


def test_a_path_that_no_system_allows_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read([f"{tmp_path}/a\0b"])


def test_no_paths_give_no_articles() -> None:
    assert read([]).articles == ()


def test_a_folder_without_articles_says_what_is_read(tmp_path: Path, write: Write) -> None:
    write("empty/photo.jpg", b"")
    with pytest.raises(InputError, match=r"empty: holds no article; files ending in \.txt, \.html"):
        read([tmp_path / "empty"])
    write("wire.txt", TEXT)
    skipped = read([tmp_path / "empty", tmp_path / "wire.txt"]).skipped
    assert [item.source for item in skipped] == [(tmp_path / "empty").as_posix()]


def test_a_single_file_of_no_known_format_says_which_are(write: Write) -> None:
    good, bad = write("wire.txt", TEXT), write("wire.md", TEXT)
    (skipped,) = read([good, bad]).skipped
    assert skipped.source.endswith("wire.md")
    assert "no known format; files ending in .txt" in skipped.reason


def test_links_in_a_circle_end(tmp_path: Path, write: Write) -> None:
    write("a/wire.txt", TEXT)
    (tmp_path / "a/back").symlink_to(tmp_path)
    (tmp_path / "a/self").symlink_to(tmp_path / "a/self")
    (tmp_path / "again.txt").symlink_to(tmp_path / "a/wire.txt")
    assert ids(tmp_path) == ["a/wire.txt"]


def test_a_broken_link_is_named(tmp_path: Path, write: Write) -> None:
    write("wire.txt", TEXT)
    (tmp_path / "post.txt").symlink_to(tmp_path / "gone.txt")
    (skipped,) = read([tmp_path]).skipped
    assert skipped.source.endswith("post.txt")
    assert "check where the link leads" in skipped.reason


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path, write: Write) -> None:
    write("wire.txt", TEXT)
    os.mkfifo(tmp_path / "pipe.txt")
    (skipped,) = read([tmp_path]).skipped
    assert "no regular file" in skipped.reason


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file whose reading fails, root or not")
def test_a_file_that_fails_while_read_does_not_stop_the_others(tmp_path: Path, write: Write) -> None:
    write("wire.txt", TEXT)
    (tmp_path / "post.txt").symlink_to("/proc/self/mem")
    result = read([tmp_path])
    assert [article.id for article in result.articles] == ["wire.txt"]
    assert [item.source.rsplit("/", 1)[1] for item in result.skipped] == ["post.txt"]
    assert "cannot be read: Input/output error" in result.skipped[0].reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path, write: Write) -> None:
    write("wire.txt", TEXT)
    write("post.txt", TEXT).chmod(0)
    write("closed/herald.txt", TEXT)
    (tmp_path / "closed").chmod(0)
    reasons = [item.reason for item in read([tmp_path]).skipped]
    (tmp_path / "closed").chmod(0o700)
    assert len(reasons) == 2
    assert all("permissions" in reason for reason in reasons)


def test_stdin_is_jsonl() -> None:
    stream = BytesIO(b'{"id": "w1", "outlet": "Wire", "text": "The old bridge was closed, the town said."}\nnonsense\n')
    result = read(["-"], stdin=stream)
    assert [(article.id, article.outlet) for article in result.articles] == [("w1", "Wire")]
    assert [item.source for item in result.skipped] == ["<stdin>:2"]


def test_empty_stdin_says_what_is_expected() -> None:
    with pytest.raises(InputError, match="standard input holds no article; give one JSON object a line"):
        read(["-"], stdin=BytesIO(b""))


def test_when_nothing_could_be_read_the_reasons_are_told(tmp_path: Path, write: Write) -> None:
    for n in range(7):
        write(f"post{n}.txt", b"")
    with pytest.raises(InputError, match=r"post0\.txt: is empty(.|\n)*and 2 more"):
        read([tmp_path])
