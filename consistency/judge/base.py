"""From the weights of an encoder (BERT or MPNet) to the network of the judge, and back to a file of what was learnt."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from consistency.errors import ModelError
from consistency.judge.layers import Layer, Linear
from consistency.judge.network import PairNetwork, Shape

_NAMES = {  # of the attention's parts in the two kinds of checkpoint
    "bert": (
        "attention.self.query",
        "attention.self.key",
        "attention.self.value",
        "attention.output.dense",
        "attention.output.LayerNorm",
    ),
    "mpnet": ("attention.attn.q", "attention.attn.k", "attention.attn.v", "attention.attn.o", "attention.LayerNorm"),
}


def new_network(folder: Path, *, alone: int, rank: int) -> PairNetwork:
    """A network with the weights of the encoder in a folder and untrained heads.

    Raises:
        ModelError: the encoder is neither BERT nor MPNet.
    """
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if config["model_type"] not in _NAMES:
        raise ModelError(f"{folder}: a judge is built on BERT or MPNet, and this is {config['model_type']}.")
    return _filled(PairNetwork(_shape(config, alone, rank)), folder, config["model_type"])


def save(network: PairNetwork, path: Path) -> None:
    """Writes what was learnt, in half precision; the encoder's own frozen weights stay out."""
    learnt = {
        name: value.detach().half().contiguous() for name, value in network.named_parameters() if value.requires_grad
    }
    save_file(learnt, path, metadata={"shape": json.dumps(asdict(network.shape))})


def load(path: Path, folder: Path) -> PairNetwork:
    """The network whose learnt weights lie at a path, on the encoder in a folder."""
    with safe_open(path, framework="pt") as file:
        shape = Shape(**json.loads(file.metadata()["shape"]))
    network = new_network(folder, alone=shape.alone, rank=shape.rank)
    missing = network.load_state_dict({k: v.float() for k, v in load_file(path).items()}, strict=False)
    if missing.unexpected_keys:
        raise ModelError(f"{path} was written by another version: it has {missing.unexpected_keys[0]}.")
    return network


def _shape(config: dict[str, Any], alone: int, rank: int) -> Shape:
    mpnet = config["model_type"] == "mpnet"
    return Shape(
        vocabulary=config["vocab_size"],
        positions=config["max_position_embeddings"],
        first_position=2 if mpnet else 0,
        width=config["hidden_size"],
        heads=config["num_attention_heads"],
        inner=config["intermediate_size"],
        layers=config["num_hidden_layers"],
        alone=alone,
        epsilon=config["layer_norm_eps"],
        buckets=config.get("relative_attention_num_buckets", 0),
        rank=rank,
    )


def _filled(network: PairNetwork, folder: Path, kind: str) -> PairNetwork:
    weights = load_file(folder / "model.safetensors")
    network.words.weight.data = weights["embeddings.word_embeddings.weight"]
    positions = weights["embeddings.position_embeddings.weight"]
    if kind == "mpnet":
        network.relative = weights["encoder.relative_attention_bias.weight"]
    else:
        positions = positions + weights["embeddings.token_type_embeddings.weight"][0]
    network.positions.weight.data = positions
    _put(network.norm, weights, "embeddings.LayerNorm")
    for number, layer in enumerate(network.layers):
        assert isinstance(layer, Layer)
        _fill_layer(layer, weights, f"encoder.layer.{number}.", _NAMES[kind])
    return network


def _fill_layer(layer: Layer, weights: dict[str, Tensor], start: str, names: tuple[str, ...]) -> None:
    query, key, value, out, norm = (start + name for name in names)
    for part in ("weight", "bias"):
        weights[f"{start}qkv.{part}"] = torch.cat([weights[f"{name}.{part}"] for name in (query, key, value)])
    _put(layer.qkv, weights, f"{start}qkv")
    _put(layer.out, weights, out)
    _put(layer.widen, weights, f"{start}intermediate.dense")
    _put(layer.narrow, weights, f"{start}output.dense")
    _put(layer.norm_attention, weights, norm)
    _put(layer.norm_output, weights, f"{start}output.LayerNorm")


def _put(module: Linear | torch.nn.LayerNorm, weights: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).data = weights[f"{name}.{part}"].clone()


def lowered(network: PairNetwork, dtype: torch.dtype = torch.bfloat16) -> PairNetwork:
    """The network computing in a lower precision; what is learnt stays in float32."""
    for module in network.modules():
        for name, value in list(module._buffers.items()):
            if value is not None and value.is_floating_point():
                module._buffers[name] = value.to(dtype)
    network.words.to(dtype)
    network.positions.to(dtype)
    return network
