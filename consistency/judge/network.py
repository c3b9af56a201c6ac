"""The network of the judge: claims are read one by one in their context, then two by two.

A cross-encoder reads every pair from its first layer on, so a claim of a hundred pairs is read a hundred times together
with its title and the sentence before. Here the lower layers read each claim once, in context; only the claim's own
tokens go on into the upper layers, where each attends to the tokens of both claims of a pair (deferred interaction:
DeFormer, Cao et al. 2020; PreTTR, MacAvaney et al. 2020). Nothing in the upper layers says which claim comes first, so
conflict and agreement are symmetric by construction and one pass answers both directions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from consistency.judge.layers import Layer, normed, position_buckets
from consistency.records import ConflictType

RELATIONS = ("conflict", "update", "agreement", "compatible", "different")
TYPES = tuple(ConflictType)
NLI = ("entailment", "neutral", "contradiction")


@dataclass(frozen=True, slots=True)
class Shape:
    """The size of a network; `alone` layers read a claim, the `layers - alone` above them read pairs."""

    vocabulary: int
    positions: int
    first_position: int
    width: int
    heads: int
    inner: int
    layers: int
    alone: int
    epsilon: float
    buckets: int  # of MPNet's relative positions; 0 for BERT, which has none
    rank: int
    head_width: int = 256


@dataclass(frozen=True, slots=True)
class Logits:
    """Answers for n pairs: relation (n, 5), type (n, 11), same_event (n,), nli of a to b and of b to a (n, 3) each.

    `answer` (n, tokens): whether a token, of claim a and then of claim b, belongs to what they answer differently.
    """

    relation: Tensor
    type: Tensor
    same_event: Tensor
    nli: Tensor
    nli_back: Tensor
    answer: Tensor


class PairNetwork(nn.Module):
    """Lower layers for claims, upper layers for pairs, and the heads."""

    relative: Tensor

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width = shape.width
        self.words = nn.Embedding(shape.vocabulary, width)
        self.positions = nn.Embedding(shape.positions, width)
        self.words.requires_grad_(False)
        self.positions.requires_grad_(False)
        self.norm = nn.LayerNorm(width, eps=shape.epsilon)
        self.layers = nn.ModuleList(
            Layer(width, shape.heads, shape.inner, shape.rank, shape.epsilon) for _ in range(shape.layers)
        )
        self.register_buffer("relative", torch.zeros(max(shape.buckets, 1), shape.heads), persistent=False)
        self.is_claim = nn.Parameter(torch.zeros(width))
        self.in_both = nn.Parameter(torch.zeros(width))
        self.across = nn.Parameter(torch.zeros(shape.layers - shape.alone, shape.heads))
        self.heads = Heads(width, shape.head_width)

    def read(self, ids: Tensor, claim: Tensor, present: Tensor) -> Tensor:
        """Claims in context: token ids, whether each is the claim's, whether it is there; all (n, tokens).

        Returns (n, tokens, width) in the precision of the network.
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        x: Tensor = self.words(ids) + self.positions(places + self.shape.first_position)
        x = normed(self.norm, x + claim.unsqueeze(-1).to(x.dtype) * self.is_claim.to(x.dtype))
        bias = self._near(places.unsqueeze(0)) + _absent(present, x.dtype)
        for layer in self.layers[: self.shape.alone]:
            x = layer(x, bias)
        return x

    def compare(self, tokens: Tensor, side: Tensor, place: Tensor, both: Tensor, present: Tensor) -> Logits:
        """Pairs: tokens (n, tokens, width) of claim a, then of b; side 0 or 1, place in its claim, each (n, tokens).

        `both` marks tokens that stand in either claim. The first token of a claim is its summary.
        """
        x = tokens + both.unsqueeze(-1) * self.in_both.to(tokens.dtype)
        apart = (side.unsqueeze(1) != side.unsqueeze(2)).unsqueeze(1)
        near, absent = self._near(place), _absent(present, x.dtype)
        for layer, across in zip(self.layers[self.shape.alone :], self.across, strict=True):
            x = layer(x, torch.where(apart, across.to(x.dtype).view(1, -1, 1, 1), near) + absent)
        a, b = ((side == number) & present for number in (0, 1))
        answer: Logits = self.heads(x, a, b)
        return answer

    def _near(self, places: Tensor) -> Tensor:
        """Attention bias by relative position within one claim, shape (n, heads, tokens, tokens)."""
        if not self.shape.buckets:
            return self.relative.new_zeros((1, 1, 1, 1))
        distance = places.unsqueeze(1) - places.unsqueeze(2)
        return self.relative[position_buckets(distance, self.shape.buckets)].permute(0, 3, 1, 2)


class Heads(nn.Module):
    """What a pair's tokens say; swapping the claims changes nothing but the direction of entailment."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.symmetric = nn.Linear(2 * width, inner)
        self.mixed = nn.Linear(3 * inner, inner)
        self.relation = nn.Linear(inner, len(RELATIONS))
        self.kind = nn.Linear(inner, len(TYPES))
        self.same_event = nn.Linear(inner, 1)
        self.premise = nn.Linear(2 * width, inner)
        self.hypothesis = nn.Linear(2 * width, inner)
        self.nli = nn.Linear(inner, len(NLI))
        self.answer = nn.Linear(width, 1)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, a: Tensor, b: Tensor) -> Logits:
        x = x.float()
        left, right = _summary(x, a), _summary(x, b)
        u, v = self.symmetric(left), self.symmetric(right)
        mixed = self.dropout(nn.functional.gelu(self.mixed(torch.cat([u + v, (u - v).abs(), u * v], dim=-1))))
        return Logits(
            relation=self.relation(mixed),
            type=self.kind(mixed),
            same_event=self.same_event(mixed).squeeze(-1),
            nli=self._entails(left, right),
            nli_back=self._entails(right, left),
            answer=self.answer(x).squeeze(-1),
        )

    def _entails(self, premise: Tensor, hypothesis: Tensor) -> Tensor:
        both = self.premise(premise) + self.hypothesis(hypothesis)
        logits: Tensor = self.nli(self.dropout(nn.functional.gelu(both)))
        return logits


def _summary(x: Tensor, mine: Tensor) -> Tensor:
    """First token and mean of a claim's tokens, shape (n, 2 * width)."""
    first = x[torch.arange(len(x), device=x.device), mine.long().argmax(dim=1)]
    share = mine.unsqueeze(-1) / mine.sum(dim=1).view(-1, 1, 1)
    return torch.cat([first, (x * share).sum(dim=1)], dim=-1)


def _absent(present: Tensor, dtype: torch.dtype) -> Tensor:
    """Attention bias that hides padding, shape (n, 1, 1, tokens)."""
    hidden = torch.zeros(present.shape, dtype=dtype, device=present.device).masked_fill(~present, -math.inf)
    return hidden[:, None, None, :]


@dataclass(frozen=True, slots=True)
class Tokens:
    """A claim in context as token ids, with the positions of its own tokens and their characters in its text."""

    ids: tuple[int, ...]
    start: int  # the claim's tokens are ids[start:end]
    end: int
    spans: tuple[tuple[int, int], ...]

    @property
    def own(self) -> tuple[int, ...]:
        return self.ids[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Bank:
    """States of the claims' summary and own tokens, one row a token; claim i has rows [starts[i], starts[i + 1])."""

    rows: Tensor
    ids: Tensor
    starts: tuple[int, ...]

    def size(self, claim: int) -> int:
        return self.starts[claim + 1] - self.starts[claim]


TOKENS_A_BATCH = 4096


def read_claims(network: PairNetwork, claims: Sequence[Tokens], pad: int) -> Bank:
    """Reads claims in batches of like length."""
    order = sorted(range(len(claims)), key=lambda i: len(claims[i].ids))
    parts: list[Tensor] = []
    where: dict[int, int] = {}
    total = 0
    for batch in _batches(order, [len(claim.ids) for claim in claims]):
        states = network.read(*_padded([claims[i] for i in batch], pad))
        keep = []
        for row, i in enumerate(batch):
            claim = claims[i]
            where[i] = total
            places = [0, *range(claim.start, claim.end)]
            keep += [row * states.shape[1] + place for place in places]
            total += len(places)
        parts.append(states.flatten(0, 1).index_select(0, torch.tensor(keep)))
    rows = torch.cat(parts)
    return _in_order(rows, claims, where)


def _in_order(rows: Tensor, claims: Sequence[Tokens], where: dict[int, int]) -> Bank:
    starts, order, ids = [0], [], []
    for i, claim in enumerate(claims):
        size = 1 + claim.end - claim.start
        order += list(range(where[i], where[i] + size))
        ids += [-1, *claim.own]
        starts.append(starts[-1] + size)
    return Bank(rows.index_select(0, torch.tensor(order)), torch.tensor(ids), tuple(starts))


def _padded(claims: Sequence[Tokens], pad: int) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(len(claim.ids) for claim in claims)
    ids = torch.full((len(claims), longest), pad)
    own = torch.zeros((len(claims), longest))
    present = torch.zeros((len(claims), longest), dtype=torch.bool)
    for row, claim in enumerate(claims):
        ids[row, : len(claim.ids)] = torch.tensor(claim.ids)
        own[row, claim.start : claim.end] = 1
        present[row, : len(claim.ids)] = True
    return ids, own, present


def _batches(order: Sequence[int], lengths: Sequence[int], budget: int = TOKENS_A_BATCH) -> list[list[int]]:
    """Runs of a sorted order whose padded size stays within the budget."""
    batches: list[list[int]] = []
    for i in order:
        if not batches or (len(batches[-1]) + 1) * lengths[i] > budget:
            batches.append([])
        batches[-1].append(i)
    return batches


def compare_pairs(network: PairNetwork, bank: Bank, pairs: Sequence[tuple[int, int]]) -> list[tuple[list[int], Logits]]:
    """Compares claims in batches of like length: the numbers of the pairs of each batch, and their answers."""
    lengths = [bank.size(a) + bank.size(b) for a, b in pairs]
    order = sorted(range(len(pairs)), key=lambda i: lengths[i])
    return [(batch, network.compare(*_gathered(bank, [pairs[i] for i in batch]))) for batch in _batches(order, lengths)]


def _gathered(bank: Bank, pairs: Sequence[tuple[int, int]]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    starts = torch.tensor(bank.starts)
    left, right = torch.tensor(pairs).T
    size_a, size_b = starts[left + 1] - starts[left], starts[right + 1] - starts[right]
    places = torch.arange(int((size_a + size_b).max())).unsqueeze(0)
    side = (places >= size_a.unsqueeze(1)).long()
    present = places < (size_a + size_b).unsqueeze(1)
    place = torch.where(side == 1, places - size_a.unsqueeze(1), places)
    rows = torch.where(side == 1, starts[right].unsqueeze(1), starts[left].unsqueeze(1)) + place
    rows = torch.where(present, rows, starts[left].unsqueeze(1))
    ids = torch.where(present, bank.ids[rows], -2 - side)
    equal = (ids.unsqueeze(1) == ids.unsqueeze(2)) & (side.unsqueeze(1) != side.unsqueeze(2))
    both = equal.any(dim=2) & present & (ids >= 0)
    tokens = bank.rows.index_select(0, rows.flatten()).view(*rows.shape, -1)
    return tokens, side, place, both.to(tokens.dtype), present
