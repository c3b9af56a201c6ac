"""Vectors on disk, so that a text is encoded once and not in every run.

One SQLite file holds the vectors of all encoders, keyed by the encoder's fingerprint and the digest
of the text. Several processes may use it at once. It is a cache: whatever goes wrong with it (damaged,
locked, read-only, full disk) costs time, never the run.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sqlite3
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from platformdirs import user_cache_path

from consistency.encode.protocol import Encoder
from consistency.records import ModelInfo

CACHE_DIR = "CONSISTENCY_CACHE_DIR"
LIMIT = 2**30  # bytes
KEPT = 0.9  # share of the limit that remains after making room
CHUNK = 2_048  # texts encoded between two writes: an interrupted run keeps what it has done
QUERY = 500  # keys in one query
PATIENCE = 20  # seconds to wait for another process
DAY = 86_400

SCHEMA = """
CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_use ON vectors (used);
"""

log = logging.getLogger(__name__)


def cache_path() -> Path:
    """The file of the cache: in CONSISTENCY_CACHE_DIR, else in the user's cache directory."""
    chosen = os.environ.get(CACHE_DIR)
    return (Path(chosen) if chosen else user_cache_path("consistency", appauthor=False)) / "vectors.sqlite"


class VectorCache:
    """The vectors of one encoder in a shared file of at most `limit` bytes; the longest unused go first."""

    def __init__(self, path: Path, fingerprint: str, limit: int = LIMIT) -> None:
        self._path = path
        self._fingerprint = fingerprint.encode()
        self._limit = limit
        self._broken = False

    def get(self, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """The vectors that are there, by text."""
        keys = {self._key(text): text for text in texts}
        found: dict[str, NDArray[np.float32]] = {}
        with self._guard(), closing(self._connect()) as db:
            rows = list(_select(db, list(keys)))
            for key, blob, _ in rows:
                if (vector := _unpack(blob)) is not None:
                    found[keys[key]] = vector
            _touch(db, [key for key, _, used in rows if used < _today()])
        return found

    def put(self, vectors: dict[str, NDArray[np.float32]]) -> None:
        """Stores vectors by text, then makes room if the file has outgrown its limit."""
        rows = [(self._key(text), _pack(vector), _today()) for text, vector in vectors.items()]
        with self._guard(), closing(self._connect()) as db:
            with db:
                db.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", rows)
            self._make_room(db)

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(self._fingerprint + b"\0" + text.encode("utf-8", "surrogatepass")).digest()

    def _connect(self) -> sqlite3.Connection:
        if self._broken:
            raise sqlite3.OperationalError("given up earlier in this run")
        self._path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(self._path, timeout=PATIENCE)
        try:
            db.executescript(SCHEMA)
        except sqlite3.Error:
            db.close()
            raise
        return db

    @contextmanager
    def _guard(self) -> Iterator[None]:
        """Turns every failure into a cache that holds nothing; a damaged file is removed, to begin anew."""
        try:
            yield
        except (OSError, sqlite3.OperationalError) as error:
            if not self._broken:
                log.warning("going on without the cache %s: %s", self._path, error)
            self._broken = True
        except sqlite3.DatabaseError:
            self._path.unlink(missing_ok=True)

    def _make_room(self, db: sqlite3.Connection) -> None:
        size = _size(db)
        if size <= self._limit:
            return
        (rows,) = db.execute("SELECT count(*) FROM vectors").fetchone()
        surplus = int(rows * (1 - KEPT * self._limit / size)) + 1
        with db:
            db.execute("DELETE FROM vectors WHERE key IN (SELECT key FROM vectors ORDER BY used LIMIT ?)", (surplus,))


class CachedEncoder:
    """An encoder that looks into a cache first."""

    def __init__(self, encoder: Encoder, cache: VectorCache) -> None:
        self._encoder = encoder
        self._cache = cache

    @property
    def info(self) -> ModelInfo:
        return self._encoder.info

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit rows, float32, shape (len(texts), d); encodes what the cache lacks."""
        vectors = self._cache.get(texts) if texts else {}
        missing = sorted({text for text in texts if text not in vectors}, key=lambda text: (len(text), text))
        for start in range(0, len(missing), CHUNK):
            chunk = missing[start : start + CHUNK]
            new = dict(zip(chunk, self._encoder.encode(chunk), strict=True))
            self._cache.put(new)
            vectors |= new
        return np.stack([vectors[text] for text in texts]) if texts else self._encoder.encode([])


def _select(db: sqlite3.Connection, keys: Sequence[bytes]) -> Iterator[tuple[bytes, bytes, int]]:
    for start in range(0, len(keys), QUERY):
        part = keys[start : start + QUERY]
        yield from db.execute(f"SELECT key, vector, used FROM vectors WHERE key IN ({','.join('?' * len(part))})", part)


def _touch(db: sqlite3.Connection, keys: Sequence[bytes]) -> None:
    """Marks keys as used today: at most one write a key and day, and none to a read-only file in use."""
    if keys:
        with db:
            db.executemany("UPDATE vectors SET used = ? WHERE key = ?", [(_today(), key) for key in keys])


def _size(db: sqlite3.Connection) -> int:
    """Bytes in use, free pages not counted: they are filled before the file grows."""
    pages, free, page = (
        db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * page)


def _today() -> int:
    return int(time.time() // DAY)


def _pack(vector: NDArray[np.float32]) -> bytes:
    """The vector with a check sum before it: SQLite would not notice a flipped bit."""
    data = vector.astype("<f4").tobytes()
    return zlib.crc32(data).to_bytes(4, "little") + data


def _unpack(blob: bytes) -> NDArray[np.float32] | None:
    data = blob[4:]
    if zlib.crc32(data) != int.from_bytes(blob[:4], "little"):
        return None
    return np.frombuffer(data, dtype="<f4").astype(np.float32)
