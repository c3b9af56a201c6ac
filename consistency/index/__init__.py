"""Vectors to candidate pairs."""
