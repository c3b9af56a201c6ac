"""Verdicts to findings: grouping, sides, ranking."""
