"""How far the network's answers are from what is known of a batch of pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from benchmarks.train.judge.examples import Example, Group
from consistency.judge.inputs import Reader
from consistency.judge.network import NLI, RELATIONS, TYPES, Logits, PairNetwork, Tokens, compare_pairs, read_claims

WEIGHTS = {"relation": 1.0, "type": 0.3, "same_event": 0.4, "nli": 0.7, "answer": 0.5}
ANSWER_WEIGHT = 2.0  # of a token of an answer against one outside


@dataclass(frozen=True, slots=True)
class Batch:
    """Groups laid side by side."""

    claims: list[Tokens]
    texts: list[str]
    examples: list[Example]
    pairs: list[tuple[int, int]]


def batch(groups: Sequence[Group], reader: Reader) -> Batch:
    result = Batch([], [], [], [])
    for group in groups:
        first = len(result.claims)
        result.claims.extend(reader.tokens(p.text, p.before, p.title) for p in group.passages)
        result.texts.extend(p.text for p in group.passages)
        result.examples.extend(group.examples)
        result.pairs.extend((first + example.a, first + example.b) for example in group.examples)
    return result


def losses(network: PairNetwork, data: Batch, pad: int) -> dict[str, Tensor]:
    """The mean loss of each head over the pairs that tell something of it."""
    bank = read_claims(network, data.claims, pad)
    parts: dict[str, list[Tensor]] = {name: [] for name in WEIGHTS}
    for numbers, logits in compare_pairs(network, bank, data.pairs):
        _add(parts, [data.examples[i] for i in numbers], logits)
        _add_answers(parts["answer"], data, numbers, logits)
    return {name: torch.cat(values).mean() for name, values in parts.items() if values}


def _add(parts: dict[str, list[Tensor]], examples: Sequence[Example], logits: Logits) -> None:
    weight = torch.tensor([example.weight for example in examples])
    if rows := [i for i, e in enumerate(examples) if e.relations]:
        allowed = torch.tensor([[name in examples[i].relations for name in RELATIONS] for i in rows])
        p = F.log_softmax(logits.relation[rows], dim=-1).masked_fill(~allowed, -torch.inf)
        parts["relation"].append(-torch.logsumexp(p, dim=-1) * weight[rows])
    if rows := [i for i, e in enumerate(examples) if e.type]:
        wanted = torch.tensor([TYPES.index(str(examples[i].type)) for i in rows])
        parts["type"].append(F.cross_entropy(logits.type[rows], wanted, reduction="none") * weight[rows])
    if rows := [i for i, e in enumerate(examples) if e.same_event is not None]:
        same = torch.tensor([float(bool(examples[i].same_event)) for i in rows])
        parts["same_event"].append(F.binary_cross_entropy_with_logits(logits.same_event[rows], same, reduction="none"))
    if rows := [i for i, e in enumerate(examples) if e.nli]:
        wanted = torch.tensor([NLI.index(str(examples[i].nli)) for i in rows])
        parts["nli"].append(F.cross_entropy(logits.nli[rows], wanted, reduction="none"))


def _add_answers(losses: list[Tensor], data: Batch, numbers: Sequence[int], logits: Logits) -> None:
    """Which tokens the answers cover, where both answers stand in their claims word for word."""
    for row, number in enumerate(numbers):
        example = data.examples[number]
        if example.answers is None:
            continue
        a, b = data.pairs[number]
        marks = [_marks(data, claim, answer) for claim, answer in zip((a, b), example.answers, strict=True)]
        if not all(any(mark) for mark in marks):
            continue
        size = 1 + len(marks[0])
        found = torch.cat([logits.answer[row, 1:size], logits.answer[row, size + 1 : size + 1 + len(marks[1])]])
        wanted = torch.tensor([*marks[0], *marks[1]], dtype=torch.float)
        each = F.binary_cross_entropy_with_logits(
            found, wanted, reduction="none", pos_weight=torch.tensor(ANSWER_WEIGHT)
        )
        losses.append(each.mean().unsqueeze(0))


def _marks(data: Batch, claim: int, answer: str) -> list[bool]:
    start = data.texts[claim].find(answer)
    if start < 0:
        return [False] * len(data.claims[claim].spans)
    return [first < start + len(answer) and last > start for first, last in data.claims[claim].spans]
