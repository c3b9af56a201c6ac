"""From spans of an article to tokens of a claim."""

from __future__ import annotations

from consistency.records import ParsedClaim, Span


def covering(parsed: ParsedClaim, span: Span) -> tuple[int, int] | None:
    """First and last token that touch a span; None where the claim was parsed only up to before it."""
    touched = [
        i for i, token in enumerate(parsed.tokens) if token.span.start < span.end and span.start < token.span.end
    ]
    return (touched[0], touched[-1]) if touched else None


def headline_case(parsed: ParsedClaim) -> bool:
    """Whether nearly every word is capitalised, so that capitals tell nothing."""
    words = [t.text for t in parsed.tokens if t.text.isalpha() and len(t.text) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) > 0.75 * len(words)
