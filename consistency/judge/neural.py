"""Any local sequence-classification model as a cross-encoder; its label order is read from its config."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from consistency.errors import ModelError
from consistency.judge.answers import Answer
from consistency.records import ModelInfo, Nli, Pair

BATCH = 32
LONGEST = 256  # tokens of a pair; beyond it the longer text is cut
_NAMES = {
    "entailment": "entailment",
    "neutral": "neutral",
    "contradiction": "contradiction",
    "not_entailment": "neutral",
}


class LocalCrossEncoder:
    """A cross-encoder from a local directory in the format of transformers.

    Raises:
        ModelError: the directory holds no such model, or its labels name no contradiction.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._tokenizer, self._model = _load(self.path)
        self._order = _label_order(self._model.config.id2label, self.path)

    @cached_property
    def info(self) -> ModelInfo:
        return ModelInfo(self.path.name, _digest(self.path))

    def read(self, pairs: Sequence[Pair]) -> list[Answer]:
        """One answer a pair: both directions of entailment between the claims with their mentions resolved."""
        texts = [(pair.a.resolved, pair.b.resolved) for pair in pairs]
        found = self.predict([*texts, *((b, a) for a, b in texts)])
        return [Answer(*both) for both in zip(found[: len(pairs)], found[len(pairs) :], strict=True)]

    def predict(self, pairs: Sequence[tuple[str, str]]) -> list[Nli]:
        """One answer a pair; pairs of like length share a batch."""
        order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
        answers: dict[int, Nli] = {}
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            answers.update(zip(batch, self._batch([pairs[i] for i in batch]), strict=True))
        return [answers[i] for i in range(len(pairs))]

    def _batch(self, pairs: Sequence[tuple[str, str]]) -> list[Nli]:
        import torch

        premises, hypotheses = [a for a, _ in pairs], [b for _, b in pairs]
        options = {"padding": True, "truncation": True, "max_length": LONGEST, "return_tensors": "pt"}
        with torch.inference_mode():
            logits = self._model(**self._tokenizer(premises, hypotheses, **options)).logits
        rows = torch.softmax(logits.float(), dim=-1).tolist()
        return [self._nli(row) for row in rows]

    def _nli(self, row: Sequence[float]) -> Nli:
        totals = {"entailment": 0.0, "neutral": 0.0, "contradiction": 0.0}
        for name, value in zip(self._order, row, strict=True):
            totals[name] += value
        return Nli(**totals)


def _load(path: Path) -> tuple[Any, Any]:
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    if not (path / "config.json").is_file():
        raise ModelError(f"{path}: no judge here; give a directory that holds config.json, weights and tokenizer.")
    try:
        tokenizer = AutoTokenizer.from_pretrained(path, local_files_only=True)
        model = AutoModelForSequenceClassification.from_pretrained(path, local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"{path}: this is no sequence-classification model ({error}); save one there again."
        ) from error
    return tokenizer, model.eval()


def _label_order(id2label: dict[int, str], path: Path) -> list[str]:
    """What each output stands for.

    Raises:
        ModelError: a label is none of entailment, neutral and contradiction.
    """
    order = [_NAMES.get(id2label[i].lower()) for i in range(len(id2label))]
    known = [name for name in order if name is not None]
    if "contradiction" not in known or len(known) != len(order):
        labels = ", ".join(map(str, id2label.values()))
        raise ModelError(
            f"{path / 'config.json'}: the labels are {labels}; "
            "id2label must name entailment, neutral and contradiction."
        )
    return known


def _digest(path: Path) -> str:
    """Digest of the weights, the file names in order."""
    digest = hashlib.sha256()
    for file in sorted([*path.glob("*.safetensors"), *path.glob("*.bin")]):
        with file.open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()
