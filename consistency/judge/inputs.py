"""Claims in context as token ids."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from consistency.judge.network import Tokens

TITLE, BEFORE, TEXT = 20, 32, 80  # most tokens of each part: the title's first, the last before the claim


class Reader:
    """Title, the sentence before and the claim as one sequence: [CLS] title [SEP] before [SEP] claim [SEP]."""

    def __init__(self, folder: Path) -> None:
        from tokenizers import Tokenizer

        self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._first: int
        self._last: int
        self._first, self._last = self._tokenizer.encode("").ids
        self._known: dict[str, Any] = {}
        self.pad: int = self._tokenizer.token_to_id("[PAD]") or self._tokenizer.token_to_id("<pad>") or 0

    def tokens(self, text: str, before: str = "", title: str = "") -> Tokens:
        """The claim as a network reads it."""
        own = self._encoded(text)
        ids = [
            self._first,
            *self._encoded(title).ids[:TITLE],
            self._last,
            *self._encoded(before).ids[-BEFORE:],
            self._last,
        ]
        end = len(ids) + len(own.ids[:TEXT])
        return Tokens((*ids, *own.ids[:TEXT], self._last), len(ids), end, tuple(own.offsets[:TEXT]))

    def _encoded(self, text: str) -> Any:
        if text not in self._known:
            self._known[text] = self._tokenizer.encode(text, add_special_tokens=False)
        return self._known[text]
