"""The default judge: slots, factuality, the same-event answer and, where one is given, a cross-encoder, fused."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consistency.claims.parse import parse
from consistency.fusion import Fusion, load_fusion
from consistency.judge.answers import Answer, CrossEncoder
from consistency.judge.features import Evidence, Reading, evidence, features, read
from consistency.judge.verdict import verdict
from consistency.records import Claim, Comparison, ModelInfo, Pair, Verdict

Weights = Mapping[str, Mapping[str, float]]
REMEMBERED = 100_000  # claims whose slots are kept between calls


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a verdict came about: (name of the stage, what it said), in the order of the stages."""

    stages: tuple[tuple[str, str], ...]
    verdict: Verdict


class FusedJudge:
    """Adds up named features with the weights of a fusion, by default those that come with the package."""

    def __init__(self, cross_encoder: CrossEncoder | None = None, fusion: Fusion | None = None) -> None:
        self._cross_encoder = cross_encoder
        self._fusion = fusion or load_fusion()
        self._readings: dict[tuple[object, ...], Reading] = {}

    @property
    def info(self) -> ModelInfo:
        if self._cross_encoder is None:
            return ModelInfo("slots", self._fusion.sha256)
        other = self._cross_encoder.info
        return ModelInfo(
            f"slots+{other.name}", hashlib.sha256((self._fusion.sha256 + other.sha256).encode()).hexdigest()
        )

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        """Verdicts in the order of the pairs."""
        fusion = self._fusion
        return [verdict(one, probabilities(features(one), fusion.pairs), fusion) for one in self.evidence(pairs)]

    def evidence(self, pairs: Sequence[Pair]) -> list[Evidence]:
        """What the sources say of each pair, before they are fused."""
        self._read([claim for pair in pairs for claim in (pair.a, pair.b)])
        answers = self._answers(pairs)
        readings = self._readings
        return [
            evidence(pair, readings[_key(pair.a)], readings[_key(pair.b)], answer)
            for pair, answer in zip(pairs, answers, strict=True)
        ]

    def explain(self, pair: Pair) -> Explanation:
        """Every source's word on one pair."""
        [found] = self.evidence([pair])
        named = features(found)
        probability = probabilities(named, self._fusion.pairs)
        stages = [
            ("slots", "\n".join(map(_describe, found.comparisons)) or "nothing that both fill"),
            ("words", f"similarity {found.residue.similarity:.2f}" + ", no fact differs" * found.residue.plain),
            ("same event", f"{found.same_event.answer}, probability {found.same_event.probability:.2f}"),
            ("features", "\n".join(self._shares(named))),
            ("fusion", ", ".join(f"{name} {value:.2f}" for name, value in probability.items())),
        ]
        if found.answer is not None:
            stages.insert(3, ("cross-encoder", _said(found.answer)))
        return Explanation(tuple(stages), verdict(found, probability, self._fusion))

    def _shares(self, named: Mapping[str, float]) -> list[str]:
        """Each feature with what it adds to the log-odds of each relation."""
        lines = []
        for name, value in named.items():
            adds = (
                f"{relation} {table[name] * value:+.1f}"
                for relation, table in self._fusion.pairs.items()
                if name in table
            )
            lines.append(f"{name} = {value:.2f}: " + ", ".join(adds))
        return lines

    def _read(self, claims: Sequence[Claim]) -> None:
        if len(self._readings) > REMEMBERED:
            self._readings.clear()
        new = {_key(claim): claim for claim in claims if _key(claim) not in self._readings}
        for key, parsed in zip(new, parse(list(new.values())), strict=True):
            self._readings[key] = read(parsed)

    def _answers(self, pairs: Sequence[Pair]) -> Sequence[Answer | None]:
        return [None] * len(pairs) if self._cross_encoder is None else self._cross_encoder.read(pairs)


def _key(claim: Claim) -> tuple[object, ...]:
    return (*claim.key, claim.article.sha256)


def probabilities(named: Mapping[str, float], weights: Weights) -> dict[str, float]:
    """P of each relation of the table, in [0, 1]; what is missing to 1 is "none of them"."""
    scores = {
        relation: sum(table.get(name, 0.0) * value for name, value in named.items())
        for relation, table in weights.items()
    }
    top = max(0.0, *scores.values())
    total = math.exp(-top) + sum(math.exp(score - top) for score in scores.values())
    return {relation: math.exp(score - top) / total for relation, score in scores.items()}


def _describe(comparison: Comparison) -> str:
    answers = f"{comparison.answer_a!r} / {comparison.answer_b!r}"
    return f"{comparison.type} {comparison.outcome}: {answers}, alignment {comparison.alignment:.2f}"


def _said(answer: Answer) -> str:
    """What a cross-encoder answers, in words."""
    lines = [f"contradiction {answer.nli.contradiction:.2f} / {answer.nli_back.contradiction:.2f}"]
    if (said := answer.relations) is not None:
        names = ("conflict", "update", "agreement", "compatible", "different")
        lines.append(", ".join(f"{name} {getattr(said, name):.2f}" for name in names))
        lines.append(f"type {said.type}, same event {said.same_event:.2f}")
    return "\n".join(lines)
