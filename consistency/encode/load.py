"""From the name of an encoder to an encoder."""

from __future__ import annotations

from pathlib import Path

from consistency.encode.cache import CachedEncoder, VectorCache, cache_path
from consistency.encode.files import DEFAULT, fingerprint, model_folder, weights_sha256
from consistency.encode.model import ModelEncoder
from consistency.encode.protocol import Encoder
from consistency.records import ModelInfo


def load_encoder(name: str | None = None, *, cache: bool = True) -> Encoder:
    """An encoder by name or local directory, None for the default.

    The model itself is read when the first text has to be encoded. Texts longer than the model's
    window are encoded as far as the window reaches. Nothing is downloaded unless
    CONSISTENCY_ALLOW_DOWNLOAD is 1.

    Raises:
        ModelError: the model is not there, damaged or no sentence-transformers model.
    """
    folder = model_folder(name or DEFAULT)
    model = ModelEncoder(folder, ModelInfo(_shown_name(name or DEFAULT), weights_sha256(folder)))
    return CachedEncoder(model, VectorCache(cache_path(), fingerprint(folder))) if cache else model


def _shown_name(name: str) -> str:
    """Reports name a directory by its last part alone: where it lies differs from machine to machine."""
    return Path(name).resolve().name if Path(name).is_dir() else name
