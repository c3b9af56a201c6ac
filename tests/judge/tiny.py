"""Encoders of two layers with random weights and a tokeniser of whole words, saved as the real ones are."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing
from transformers import BertConfig, BertModel, MPNetConfig, MPNetModel

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "three", "five", "people", "died", "the", "fire", "was", "out", "Kallvik"]
SIZE = {
    "vocab_size": len(WORDS),
    "hidden_size": 24,
    "num_hidden_layers": 3,
    "num_attention_heads": 2,
    "intermediate_size": 32,
    "max_position_embeddings": 160,
}


def save_encoder(folder: Path, kind: str) -> Path:
    """A BERT or MPNet with fixed random weights."""
    torch.manual_seed(5)
    folder.mkdir(parents=True, exist_ok=True)
    model = BertModel(BertConfig(**SIZE)) if kind == "bert" else MPNetModel(MPNetConfig(**SIZE, pad_token_id=1))
    model.save_pretrained(folder)
    words = Tokenizer(WordLevel({word: i for i, word in enumerate(WORDS)}, unk_token="[UNK]"))
    words.pre_tokenizer = Whitespace()
    words.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", WORDS.index("[CLS]")), ("[SEP]", WORDS.index("[SEP]"))]
    )
    words.save(str(folder / "tokenizer.json"))
    return folder


def reference(folder: Path, kind: str) -> torch.nn.Module:
    """The same encoder as transformers computes it."""
    found: torch.nn.Module = (BertModel if kind == "bert" else MPNetModel).from_pretrained(folder).eval()
    return found
