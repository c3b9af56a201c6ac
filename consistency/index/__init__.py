"""Vectors to candidate pairs."""

from consistency.index.copies import copies
from consistency.index.gate import ann_recall, candidate_pairs

__all__ = ["ann_recall", "candidate_pairs", "copies"]
