"""Any local sequence-classification model judges, whatever the order of its labels."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

from consistency.errors import ModelError
from consistency.judge.neural import LocalCrossEncoder

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "three", "five", "people", "died", "the", "fire", "was", "out"]
PAIRS = [
    ("three people died", "five people died"),
    ("the fire was out", "three people died the fire was out"),
    ("a", "b"),
]


def save_tiny(folder: Path, labels: list[str]) -> Path:
    """A BERT of two layers with fixed random weights, saved with its tokenizer."""
    torch.manual_seed(7)
    tokenizer = Tokenizer(WordLevel({word: i for i, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="[PAD]", unk_token="[UNK]")
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=16,
        num_labels=len(labels),
        id2label=dict(enumerate(labels)),
        label2id={label: i for i, label in enumerate(labels)},
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    fast.save_pretrained(folder)
    return folder


def test_probabilities_sum_to_one_and_do_not_depend_on_the_batch(tmp_path: Path) -> None:
    judge = LocalCrossEncoder(save_tiny(tmp_path, ["entailment", "neutral", "contradiction"]))
    together, alone = judge.predict(PAIRS), [judge.predict([pair])[0] for pair in PAIRS]
    for answer, other in zip(together, alone, strict=True):
        assert answer.entailment + answer.neutral + answer.contradiction == pytest.approx(1, abs=1e-5)
        assert answer.contradiction == pytest.approx(other.contradiction, abs=1e-5)


def test_the_order_of_labels_is_read_from_the_config(tmp_path: Path) -> None:
    plain = LocalCrossEncoder(save_tiny(tmp_path / "a", ["entailment", "neutral", "contradiction"])).predict(PAIRS)
    turned = LocalCrossEncoder(save_tiny(tmp_path / "b", ["CONTRADICTION", "neutral", "entailment"])).predict(PAIRS)
    assert [a.entailment for a in plain] == pytest.approx([b.contradiction for b in turned], abs=1e-6)


def test_labels_that_name_no_contradiction_are_refused(tmp_path: Path) -> None:
    folder = save_tiny(tmp_path, ["positive", "negative"])
    with pytest.raises(ModelError, match=r"config\.json: the labels are positive, negative"):
        LocalCrossEncoder(folder)


def test_a_folder_without_a_model_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="give a directory that holds"):
        LocalCrossEncoder(tmp_path)


def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    folder = save_tiny(tmp_path, ["entailment", "neutral", "contradiction"])
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({**config, "model_type": "no-such-model"}))
    with pytest.raises(ModelError, match="no sequence-classification model"):
        LocalCrossEncoder(folder)


def test_the_digest_follows_the_weights(tmp_path: Path) -> None:
    one = LocalCrossEncoder(save_tiny(tmp_path / "a", ["entailment", "neutral", "contradiction"]))
    other = LocalCrossEncoder(save_tiny(tmp_path / "b", ["entailment", "contradiction"]))
    assert one.info.sha256 != other.info.sha256
    assert len(one.info.sha256) == 64
