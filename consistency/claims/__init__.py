"""Articles to claims: sentences, boilerplate, attribution, factuality, resolved mentions."""

from __future__ import annotations

from collections.abc import Sequence

from consistency.claims.annotate import annotate
from consistency.claims.boilerplate import boilerplate
from consistency.claims.sentences import split
from consistency.records import Article, Claim

__all__ = ["extract_claims"]

_STRAIGHT = str.maketrans("‘’‛`´“”„«»–—‐‑", "'''''\"\"\"\"\"----")


def extract_claims(article: Article) -> list[Claim]:
    """The claims of an article in the order of its text, annotated.

    Spans point into `article.text`; a title that does not stand there is no claim. `before` and `after`
    are the neighbouring sentences that are not boilerplate.
    """
    spans = split(article.text)
    texts = [article.text[start:end] for start, end in spans]
    kept = [i for i, page in enumerate(boilerplate(texts)) if not page]
    titles = _titles(article.title, [texts[i] for i in kept])
    context = ["", *(texts[i] for i in kept), ""]
    return annotate(
        [
            Claim(article, spans[i], before=context[n], after=context[n + 2], is_title=titles[n])
            for n, i in enumerate(kept)
        ]
    )


def _titles(title: str, sentences: Sequence[str]) -> list[bool]:
    """For every sentence whether it is the headline, or a sentence of a headline that has several.

    The title of a page often goes on behind its headline ("… - The Daily News"), so the first sentences
    need only begin it; a repeated headline has to be all of it.
    """
    whole = rest = _folded(title)
    flags = []
    for sentence in sentences:
        folded = _folded(sentence)
        begins = bool(rest) and rest.startswith(folded)
        rest = rest.removeprefix(folded).lstrip() if begins else ""
        flags.append(begins or folded == whole)
    return flags


def _folded(text: str) -> str:
    return " ".join(text.translate(_STRAIGHT).casefold().split())
