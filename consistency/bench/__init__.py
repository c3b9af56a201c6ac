"""Measuring: metrics and datasets."""
