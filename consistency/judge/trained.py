"""The judge's own network on claims: reads each once, compares pairs, points at the words that differ."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from consistency.judge.answers import Answer, Relations
from consistency.judge.base import load, lowered
from consistency.judge.inputs import Reader
from consistency.judge.network import Bank, Logits, Tokens, compare_pairs, read_claims
from consistency.records import Claim, ModelInfo, Nli, Pair, Span

REMEMBERED = 1_000_000  # tokens whose states are kept between calls: .8 GB of a network of width 384
POINTED = 0.4  # least probability of a word beside the surest that belongs to the answer
WORTH_POINTING = 0.02  # least probability of a disagreement at which its words are looked for


class TrainedCrossEncoder:
    """Learnt weights on the encoder that they were learnt on.

    Raises:
        ModelError: the weights fit neither this version nor the encoder.
    """

    def __init__(self, weights: Path, encoder: Path) -> None:
        self._weights, self._encoder = weights, encoder
        self._states: dict[tuple[object, ...], tuple[Tokens, Tensor]] = {}
        self._size = 0

    @cached_property
    def info(self) -> ModelInfo:
        with self._weights.open("rb") as file:
            return ModelInfo(self._weights.stem, hashlib.file_digest(file, "sha256").hexdigest())

    @cached_property
    def _network(self) -> Any:
        network = load(self._weights, self._encoder).eval()
        fast = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
        return lowered(network, torch.bfloat16) if fast else network

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self._encoder)

    def read(self, pairs: Sequence[Pair]) -> list[Answer]:
        """One answer a pair, in order; a claim is read once, however many pairs it is in."""
        if not pairs:
            return []
        claims = {_key(claim): claim for pair in pairs for claim in (pair.a, pair.b)}
        with torch.inference_mode():
            bank, at = self._bank(claims)
            numbered = [(at[_key(pair.a)], at[_key(pair.b)]) for pair in pairs]
            answers: dict[int, Answer] = {}
            for batch, logits in compare_pairs(self._network, bank, numbered):
                answers.update(zip(batch, self._answers([pairs[i] for i in batch], logits), strict=True))
        return [answers[i] for i in range(len(pairs))]

    def _bank(self, claims: dict[tuple[object, ...], Claim]) -> tuple[Bank, dict[tuple[object, ...], int]]:
        """The states of these claims side by side, and the number of each."""
        self._learn({key: claim for key, claim in claims.items() if key not in self._states})
        known = [self._states[key] for key in claims]
        starts = [0]
        for _, rows in known:
            starts.append(starts[-1] + len(rows))
        ids = torch.tensor([number for tokens, _ in known for number in (-1, *tokens.own)])
        bank = Bank(torch.cat([rows for _, rows in known]), ids, tuple(starts))
        return bank, {key: number for number, key in enumerate(claims)}

    def _learn(self, new: dict[tuple[object, ...], Claim]) -> None:
        tokens = [self._reader.tokens(claim.text, claim.before, claim.article.title) for claim in new.values()]
        if not tokens:
            return
        bank = read_claims(self._network, tokens, self._reader.pad)
        if self._size > REMEMBERED:
            self._states.clear()
            self._size = 0
        for key, claim, (start, end) in zip(new, tokens, pairwise(bank.starts), strict=True):
            self._states[key] = claim, bank.rows[start:end]
            self._size += end - start

    def _answers(self, pairs: Sequence[Pair], logits: Logits) -> list[Answer]:
        relation = torch.softmax(logits.relation, dim=-1).tolist()
        types = torch.softmax(logits.type, dim=-1).tolist()
        same = torch.sigmoid(logits.same_event).tolist()
        nli = [[Nli(*row) for row in torch.softmax(part, -1).tolist()] for part in (logits.nli, logits.nli_back)]
        found = []
        for row, pair in enumerate(pairs):
            pointed: tuple[Span | None, Span | None] = (None, None)
            if relation[row][0] + relation[row][1] >= WORTH_POINTING:
                pointed = self._pointed(pair, torch.sigmoid(logits.answer[row]).tolist())
            relations = Relations(*relation[row], same[row], tuple(types[row]), pointed[0], pointed[1])  # type: ignore[call-arg]
            found.append(Answer(nli[0][row], nli[1][row], relations))
        return found

    def _pointed(self, pair: Pair, chances: list[float]) -> tuple[Span | None, Span | None]:
        """The words that each claim answers differently, in its article."""
        a, b = (self._states[_key(claim)][0] for claim in (pair.a, pair.b))
        first = 1 + len(a.own)
        return (
            _span(pair.a, a, chances[1:first]),
            _span(pair.b, b, chances[first + 1 : first + 1 + len(b.own)]),
        )


def _key(claim: Claim) -> tuple[object, ...]:
    return (*claim.key, claim.before, claim.article.title, claim.article.sha256)


def _span(claim: Claim, tokens: Tokens, chances: Sequence[float]) -> Span | None:
    """The surest word with the sure words beside it."""
    if not chances:
        return None
    first = last = max(range(len(chances)), key=chances.__getitem__)
    while first > 0 and chances[first - 1] >= POINTED:
        first -= 1
    while last + 1 < len(chances) and chances[last + 1] >= POINTED:
        last += 1
    start, end = claim.span.start + tokens.spans[first][0], claim.span.start + tokens.spans[last][1]
    return _whole_words(claim, start, end)


def _whole_words(claim: Claim, start: int, end: int) -> Span:
    text = claim.article.text
    while start > claim.span.start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < claim.span.end and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)
