"""Claims to unit vectors."""

from consistency.encode.load import load_encoder
from consistency.encode.protocol import Encoder

__all__ = ["Encoder", "load_encoder"]
