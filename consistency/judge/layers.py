"""Transformer layers of BERT and MPNet that can read single texts and pairs of texts alike.

The arithmetic is that of BERT (Devlin et al. 2019) with post-layer normalisation; MPNet (Song et al. 2020) adds one
relative position bias that all layers share. Low-rank adapters follow LoRA (Hu et al. 2022).
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class Linear(nn.Module):
    """y = W x + b, trained as a whole (rank 0), or W and b frozen and a map of low rank learnt beside them."""

    weight: Tensor
    bias: Tensor

    def __init__(self, inputs: int, outputs: int, rank: int) -> None:
        super().__init__()
        self.rank = rank
        for name, value in (("weight", torch.empty(outputs, inputs)), ("bias", torch.empty(outputs))):
            if rank:
                self.register_buffer(name, value, persistent=False)
            else:
                self.register_parameter(name, nn.Parameter(value))
        if rank:
            self.down = nn.Parameter(torch.randn(rank, inputs) / math.sqrt(inputs))
            self.up = nn.Parameter(torch.zeros(outputs, rank))

    def forward(self, x: Tensor) -> Tensor:
        y = F.linear(x, self.weight.to(x.dtype), self.bias.to(x.dtype))
        if not self.rank:
            return y
        return y + F.linear(F.linear(x, self.down.to(x.dtype)), self.up.to(x.dtype))


class Layer(nn.Module):
    """One layer over x, shape (batch, tokens, width); attention adds `bias`, shape (batch, heads, tokens, tokens)."""

    def __init__(self, width: int, heads: int, inner: int, rank: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = Linear(width, 3 * width, rank)
        self.out = Linear(width, width, rank)
        self.widen = Linear(width, inner, rank)
        self.narrow = Linear(inner, width, rank)
        self.norm_attention = nn.LayerNorm(width, eps=epsilon)
        self.norm_output = nn.LayerNorm(width, eps=epsilon)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        q, k, v = (self._heads(part) for part in self.qkv(x).chunk(3, dim=-1))
        scores = q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1]) + bias
        mixed = torch.softmax(scores, dim=-1) @ v  # on short texts faster than the fused kernel
        x = normed(self.norm_attention, x + self.out(mixed.transpose(1, 2).flatten(2)))
        return normed(self.norm_output, x + self.narrow(F.gelu(self.widen(x))))

    def _heads(self, x: Tensor) -> Tensor:
        batch, tokens, width = x.shape
        return x.view(batch, tokens, self.heads, width // self.heads).transpose(1, 2)


def normed(norm: nn.LayerNorm, x: Tensor) -> Tensor:
    """Layer normalisation in the precision of x, with weights kept in float32."""
    return F.layer_norm(x, norm.normalized_shape, norm.weight.to(x.dtype), norm.bias.to(x.dtype), norm.eps)


def position_buckets(distance: Tensor, buckets: int, furthest: int = 128) -> Tensor:
    """MPNet's bucket of each distance (key position - query position): exact when near, logarithmic when far."""
    half = buckets // 2
    side = (distance > 0).long() * half  # MPNet counts n = -distance and moves n < 0 up
    size = distance.abs()
    exact = half // 2
    far = exact + (torch.log(size.clamp(min=1).float() / exact) / math.log(furthest / exact) * (half - exact)).long()
    return side + torch.where(size < exact, size, far.clamp(max=half - 1))
