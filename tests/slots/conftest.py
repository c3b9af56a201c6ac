"""Shared by the tests of slots: text in, parsed claim out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache

import pytest

from consistency.claims.parse import parse
from consistency.records import Article, Claim, ParsedClaim, Span

Parsed = Callable[..., ParsedClaim]


@lru_cache(maxsize=4096)
def _parsed(text: str, published: datetime | None = None) -> ParsedClaim:
    article = Article(id="test", outlet="test", text=text, published=published)
    return next(parse([Claim(article, Span(0, len(text)))]))


@pytest.fixture(scope="session")
def parsed() -> Parsed:
    """`parsed(text, published=None)`: the whole text as one parsed claim."""
    return _parsed
