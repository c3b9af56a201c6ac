"""The judge's network: the encoder's own arithmetic below, symmetric above, the same in any batch."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from consistency.judge.base import load, new_network, save
from consistency.judge.inputs import Reader
from consistency.judge.network import Logits, PairNetwork, Tokens, compare_pairs, read_claims
from tests.judge.tiny import reference, save_encoder

TEXTS = ["three people died", "five people died the fire was out", "the fire", "Kallvik"]


@pytest.fixture(params=["bert", "mpnet"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def folder(tmp_path: Path, kind: str) -> Path:
    return save_encoder(tmp_path / kind, kind)


def stirred(network: PairNetwork) -> PairNetwork:
    """The network with all that starts at zero set to something, so that a test can see it."""
    torch.manual_seed(3)
    with torch.no_grad():
        for name, value in network.named_parameters():
            if name.endswith((".up", "is_claim", "in_both", "across")):
                value.normal_(std=0.3)
    return network.eval()


def claims(folder: Path, texts: list[str]) -> list[Tokens]:
    reader = Reader(folder)
    return [reader.tokens(text, before="the fire was out", title="fire Kallvik") for text in texts]


def answers(network: PairNetwork, tokens: list[Tokens], pairs: list[tuple[int, int]]) -> dict[int, Logits]:
    """Answers one pair at a time, whatever the batch they were computed in."""
    with torch.inference_mode():
        bank = read_claims(network, tokens, 0)
        return {
            number: Logits(*(getattr(logits, name)[row] for name in Logits.__slots__))
            for batch, logits in compare_pairs(network, bank, pairs)
            for row, number in enumerate(batch)
        }


@pytest.mark.parametrize("rank", [0, 2])
def test_untrained_layers_compute_what_the_encoder_computes(folder: Path, kind: str, rank: int) -> None:
    ids = torch.tensor([[2, 4, 6, 7, 3], [2, 8, 9, 3, 0]])
    present = torch.tensor([[True] * 5, [True] * 4 + [False]])
    network = new_network(folder, alone=3, rank=rank).eval()
    with torch.inference_mode():
        places = torch.arange(5).expand(2, 5) + network.shape.first_position
        expected = reference(folder, kind)(input_ids=ids, attention_mask=present.long(), position_ids=places)
        found = network.read(ids, torch.zeros(2, 5), present)
    assert torch.allclose(found[present], expected.last_hidden_state[present], atol=1e-5)


def test_swapping_the_claims_changes_only_the_direction_of_entailment(folder: Path) -> None:
    network = stirred(new_network(folder, alone=1, rank=2))
    there, back = (answers(network, claims(folder, TEXTS[:2]), [pair])[0] for pair in ((0, 1), (1, 0)))
    for name in ("relation", "type", "same_event"):
        assert torch.allclose(getattr(there, name), getattr(back, name), atol=1e-5)
    assert torch.allclose(there.nli, back.nli_back, atol=1e-5)
    assert not torch.allclose(there.nli, there.nli_back, atol=1e-3)


def test_an_answer_does_not_depend_on_the_batch(folder: Path) -> None:
    network = stirred(new_network(folder, alone=1, rank=0))
    pairs = [(0, 1), (0, 2), (2, 3), (1, 3)]
    together = answers(network, claims(folder, TEXTS), pairs)
    for number, (a, b) in enumerate(pairs):
        alone = answers(network, claims(folder, [TEXTS[a], TEXTS[b]]), [(0, 1)])[0]
        assert torch.allclose(together[number].relation, alone.relation, atol=1e-5)
        assert torch.allclose(together[number].nli, alone.nli, atol=1e-5)


def test_the_other_claim_is_heard(folder: Path) -> None:
    network = stirred(new_network(folder, alone=1, rank=0))
    found = answers(network, claims(folder, TEXTS), [(0, 1), (0, 2)])
    assert not torch.allclose(found[0].relation, found[1].relation, atol=1e-3)


@pytest.mark.parametrize("rank", [0, 2])
def test_what_was_learnt_comes_back_from_its_file(folder: Path, tmp_path: Path, rank: int) -> None:
    network = stirred(new_network(folder, alone=1, rank=rank))
    save(network, tmp_path / "judge.safetensors")
    again = load(tmp_path / "judge.safetensors", folder).eval()
    before, after = (answers(n, claims(folder, TEXTS[:2]), [(0, 1)])[0] for n in (network, again))
    assert torch.allclose(before.relation, after.relation, atol=1e-2)  # half precision on disk
