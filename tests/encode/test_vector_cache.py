"""The cache saves time and never costs a run."""

from __future__ import annotations

import logging
import multiprocessing
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from platformdirs import user_cache_path

from consistency.encode.cache import CACHE_DIR, CachedEncoder, VectorCache, cache_path
from consistency.records import ModelInfo

WORDS = [f"sentence {i}" for i in range(300)]


class Counting:
    """A fake encoder that remembers what it was asked."""

    info = ModelInfo("counting", "0" * 64)

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += texts
        return np.array([vector(text) for text in texts], dtype=np.float32).reshape(len(texts), 4)


def vector(text: str) -> NDArray[np.float32]:
    seed = int.from_bytes(text.encode("utf-8", "surrogatepass"), "little") % 2**32
    return np.random.default_rng(seed).normal(size=4).astype(np.float32)


def cached(path: Path, limit: int = 2**30, fingerprint: str = "one") -> tuple[CachedEncoder, Counting]:
    encoder = Counting()
    return CachedEncoder(encoder, VectorCache(path, fingerprint, limit)), encoder


def test_a_text_is_encoded_once_and_comes_back_bit_by_bit(tmp_path: Path) -> None:
    texts = ["b", "a", "b", "a\ud800", "", "a longer one"]
    first, asked = cached(tmp_path / "v.sqlite")
    rows = first.encode(texts)
    assert sorted(asked.asked) == sorted(set(texts))
    again, nothing = cached(tmp_path / "v.sqlite")
    assert again.encode(texts).tobytes() == rows.tobytes()
    assert nothing.asked == []
    np.testing.assert_array_equal(rows, np.stack([vector(text) for text in texts]))


def test_another_encoder_finds_nothing(tmp_path: Path) -> None:
    cached(tmp_path / "v.sqlite")[0].encode(["a"])
    other, asked = cached(tmp_path / "v.sqlite", fingerprint="two")
    other.encode(["a"])
    assert asked.asked == ["a"]


def test_no_text_asks_the_encoder_for_the_shape(tmp_path: Path) -> None:
    assert cached(tmp_path / "v.sqlite")[0].encode([]).shape == (0, 4)


def test_the_file_stays_below_its_limit_and_loses_the_longest_unused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, limit = tmp_path / "v.sqlite", 200_000
    for day in range(20):
        monkeypatch.setattr("consistency.encode.cache._today", lambda day=day: day)
        cached(path, limit)[0].encode(["every day", *(f"{day} {word}" for word in WORDS)])
    assert path.stat().st_size <= 1.5 * limit
    kept, asked = cached(path, limit)
    kept.encode(["every day", "19 sentence 7", "0 sentence 7"])
    assert asked.asked == ["0 sentence 7"]


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "v.sqlite"
    path.write_bytes(damage)
    np.testing.assert_array_equal(cached(path)[0].encode(["a"])[0], vector("a"))
    cached(path)[0].encode(["a"])
    again, asked = cached(path)
    again.encode(["a"])
    assert asked.asked == []


def test_a_flipped_bit_in_a_vector_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "v.sqlite"
    cached(path)[0].encode(["a"])
    with sqlite3.connect(path) as db:
        (blob,) = db.execute("SELECT vector FROM vectors").fetchone()
        db.execute("UPDATE vectors SET vector = ?", (blob[:-1] + bytes([blob[-1] ^ 1]),))
    db.close()
    again, asked = cached(path)
    np.testing.assert_array_equal(again.encode(["a"])[0], vector("a"))
    assert asked.asked == ["a"]


def test_every_page_of_the_file_may_be_garbled(tmp_path: Path) -> None:
    path = tmp_path / "v.sqlite"
    cached(path)[0].encode(WORDS)
    whole = path.read_bytes()
    expected = np.stack([vector(word) for word in WORDS])
    for start in range(0, len(whole), 4096):
        path.write_bytes(whole[:start] + b"\x5a" * 4096 + whole[start + 4096 :])
        np.testing.assert_array_equal(cached(path)[0].encode(WORDS), expected)


def test_where_nothing_can_be_written_one_warning_is_all(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    encoder, asked = cached(blocked / "v.sqlite")
    for text in ("a", "b", "a"):
        np.testing.assert_array_equal(encoder.encode([text])[0], vector(text))
    assert asked.asked == ["a", "b", "a"]
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "going on without the cache" in caplog.text


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_file_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "v.sqlite"
    cached(path)[0].encode(["a"])
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    encoder, asked = cached(path)
    encoder.encode(["a"])
    tmp_path.chmod(0o755)
    assert asked.asked == []


def test_a_full_disk_is_survived(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("consistency.encode.cache.SCHEMA", "PRAGMA max_page_count = 4; " + _schema())
    encoder, _ = cached(tmp_path / "v.sqlite")
    np.testing.assert_array_equal(encoder.encode(WORDS), np.stack([vector(word) for word in WORDS]))
    assert len(caplog.records) == 1
    assert "full" in caplog.text


def _schema() -> str:
    from consistency.encode.cache import SCHEMA

    return SCHEMA


def _fill(path: Path, first: int, failed: multiprocessing.queues.Queue[str]) -> None:
    logging.getLogger("consistency").addHandler(_Told(failed))
    for start in range(first, first + 200, 10):
        texts = [f"text {i}" for i in range(start, start + 10)]
        if cached(path)[0].encode(texts).tobytes() != np.stack([vector(text) for text in texts]).tobytes():
            failed.put(f"wrong vectors from {start} on")


class _Told(logging.Handler):
    def __init__(self, queue: multiprocessing.queues.Queue[str]) -> None:
        super().__init__()
        self.queue = queue

    def emit(self, record: logging.LogRecord) -> None:
        self.queue.put(record.getMessage())


def test_two_processes_share_the_file(tmp_path: Path) -> None:
    path, context = tmp_path / "v.sqlite", multiprocessing.get_context("spawn")
    failed: multiprocessing.queues.Queue[str] = context.Queue()
    processes = [context.Process(target=_fill, args=(path, first, failed)) for first in (0, 100)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    assert failed.empty()
    encoder, asked = cached(path)
    encoder.encode([f"text {i}" for i in range(300)])
    assert asked.asked == []


def test_the_cache_lies_where_the_system_keeps_caches_unless_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cache_path() == tmp_path / "cache" / "vectors.sqlite"
    monkeypatch.delenv(CACHE_DIR)
    assert cache_path() == user_cache_path("consistency", appauthor=False) / "vectors.sqlite"
