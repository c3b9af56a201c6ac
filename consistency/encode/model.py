"""A sentence-transformers model as an encoder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from consistency.errors import ModelError
from consistency.records import ModelInfo

BATCH = 32


class ModelEncoder:
    """Encodes on the CPU; the model is read at first use.

    A batch holds texts of exactly the same number of tokens, so nothing is padded and the vector of
    a text does not depend, not even in its last bit, on the texts it is encoded with. Reports stay
    the same byte for byte in any order of the articles, with the cache full, empty or off.
    """

    def __init__(self, folder: Path, info: ModelInfo) -> None:
        self._folder = folder
        self.info = info

    @cached_property
    def _model(self) -> Any:
        with _quiet():
            from sentence_transformers import SentenceTransformer

            try:
                return SentenceTransformer(str(self._folder), device="cpu", local_files_only=True)
            except Exception as error:  # whatever a damaged file makes the libraries raise
                remedy = "give the directory of a sentence-transformers model"
                raise ModelError(f"cannot read the encoder in {self._folder} ({error}); {remedy}.") from error

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit rows, float32, shape (len(texts), d); equal texts are encoded once."""
        texts = [_encodable(text) for text in texts]
        rows = {text: row for row, text in enumerate(dict.fromkeys(texts))}
        unique = np.empty((len(rows), self._model.get_embedding_dimension()), dtype=np.float32)
        for batch in self._batches(list(rows)):
            unique[[rows[text] for text in batch]] = self._model.encode(
                batch, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False
            )
        return unique[[rows[text] for text in texts]]

    def _batches(self, texts: Sequence[str]) -> Iterator[list[str]]:
        """Texts of one token count each, short ones first."""
        lengths = [len(ids) for ids in self._model.tokenizer(texts, truncation=True)["input_ids"]] if texts else []
        by_length = sorted(zip(lengths, texts, strict=True))
        for _, group in groupby(by_length, key=lambda pair: pair[0]):
            members = [text for _, text in group]
            yield from (members[i : i + BATCH] for i in range(0, len(members), BATCH))


def _encodable(text: str) -> str:
    """The text with lone surrogates, which no tokeniser takes, as question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps the libraries' progress bars off stderr while a model is read."""
    from transformers.utils import logging

    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            logging.enable_progress_bar()
