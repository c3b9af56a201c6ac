"""The trained cross-encoder on claims: the same answers however pairs come, and spans that point into the claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from consistency.judge import trained
from consistency.judge.answers import Answer
from consistency.judge.base import new_network, save
from consistency.judge.jsonl import make_claim
from consistency.judge.trained import TrainedCrossEncoder
from consistency.records import Pair
from tests.judge.tiny import save_encoder

TEXTS = ["three people died", "five people died, the fire was out", "the Kallvik fire", "unheard-of words"]


@pytest.fixture
def reader(tmp_path: Path) -> TrainedCrossEncoder:
    encoder = save_encoder(tmp_path / "encoder", "bert")
    save(new_network(encoder, alone=1, rank=2), tmp_path / "tiny.safetensors")
    return TrainedCrossEncoder(tmp_path / "tiny.safetensors", encoder)


def pairs() -> list[Pair]:
    claims = [make_claim(f"c{number}", text, before="the fire was out") for number, text in enumerate(TEXTS)]
    return [Pair(a, b, 0.5) for i, a in enumerate(claims) for b in claims[i + 1 :]]


def close(a: Answer, b: Answer) -> bool:
    assert a.relations is not None
    assert b.relations is not None
    return a.relations.conflict == pytest.approx(b.relations.conflict, abs=0.02) and a.nli.neutral == pytest.approx(
        b.nli.neutral, abs=0.02
    )


def test_probabilities_sum_to_one(reader: TrainedCrossEncoder) -> None:
    for answer in reader.read(pairs()):
        said = answer.relations
        assert said is not None
        assert said.conflict + said.update + said.agreement + said.compatible + said.different == pytest.approx(
            1, abs=1e-3
        )
        assert sum(said.types) == pytest.approx(1, abs=1e-3)


def test_answers_do_not_depend_on_what_was_read_before(reader: TrainedCrossEncoder) -> None:
    together = reader.read(pairs())
    assert all(close(reader.read([pair])[0], answer) for pair, answer in zip(pairs(), together, strict=True))
    assert all(close(a, b) for a, b in zip(reader.read(pairs()[::-1])[::-1], together, strict=True))


def test_claims_are_forgotten_when_there_are_too_many(
    reader: TrainedCrossEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = reader.read(pairs())
    monkeypatch.setattr(trained, "REMEMBERED", 1)
    for pair, answer in zip(pairs(), together, strict=True):
        assert close(reader.read([pair])[0], answer)


def test_the_words_pointed_at_are_whole_words_of_the_claims(reader: TrainedCrossEncoder) -> None:
    for pair, answer in zip(pairs(), reader.read(pairs()), strict=True):
        assert answer.relations is not None
        for claim, span in ((pair.a, answer.relations.evidence_a), (pair.b, answer.relations.evidence_b)):
            assert span is not None
            words = claim.article.text[span.start : span.end]
            assert claim.span.start <= span.start < span.end <= claim.span.end
            assert words in claim.text
            assert words.strip() == words
            assert not words[0].isalnum() or span.start == 0 or not claim.article.text[span.start - 1].isalnum()


def test_nothing_to_read_gives_nothing(reader: TrainedCrossEncoder) -> None:
    assert reader.read([]) == []
