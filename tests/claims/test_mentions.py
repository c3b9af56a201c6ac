"""Short mentions get the full name their article gives, or none where that is not sure."""

from __future__ import annotations

import pytest

from consistency.claims.annotate import annotate
from consistency.records import Article, Claim, MentionKind, Span


def linked(*texts: str) -> list[tuple[str, str, MentionKind]]:
    article = Article("a", "outlet", " ".join(texts))
    starts = [article.text.index(text) for text in texts]
    claims = annotate([Claim(article, Span(s, s + len(t))) for s, t in zip(starts, texts, strict=True)])
    return [(article.text[m.span.start : m.span.end], m.name, m.kind) for c in claims for m in c.mentions]


LINKED = [
    (("Maria Stubbe won the race.", "The crowd cheered for Stubbe."), ("Stubbe", "Maria Stubbe", "short name")),
    (("Maria Stubbe won the race.", "Later Ms Stubbe thanked them."), ("Stubbe", "Maria Stubbe", "short name")),
    (("President Maria Stubbe won the race.", "We met Stubbe."), ("Stubbe", "Maria Stubbe", "short name")),
    (("Maria Stubbe and Stubbe’s dog ran home.",), ("Stubbe", "Maria Stubbe", "short name")),
    (("Ludo van der Meer spoke.", "We later asked Meer."), ("Meer", "Ludo van der Meer", "short name")),
    (
        ("The National Ferry Board (NFB) met on Monday.", "An inspector of the NFB resigned."),
        ("NFB", "National Ferry Board", "short name"),
    ),
    (("Maria Stubbe won the race.", "She ran barefoot."), ("She", "Maria Stubbe", "pronoun")),
    (("The fair was opened by mayor Tom Okafor.", "Then the mayor left."), ("the mayor", "Tom Okafor", "nominal")),
]
NOT_LINKED = [
    ("Maria Stubbe met Anna Stubbe.", "The crowd cheered for Stubbe."),  # two of the name
    ("Maria Stubbe met Tom Okafor.", "He ran barefoot."),  # two people
    ("Maria Stubbe won the race.", "He ran barefoot."),  # another gender
    ("The Supreme Court met.", "The Court ruled on Monday."),
    ("She lives in North Kelso.", "We went to Kelso."),
    ("The fair was opened by mayor Tom Okafor.", "The mayor of Drava left."),
    ("Mayor Tom Okafor met mayor Ines Kolar.", "Then the mayor left."),
    ("Tom Okafor, the coroner said, had drowned.", "She left early."),
]


@pytest.mark.parametrize(("texts", "expected"), LINKED)
def test_links_to_the_full_name(texts: tuple[str, ...], expected: tuple[str, str, str]) -> None:
    assert linked(*texts)[-1] == expected


@pytest.mark.parametrize("texts", NOT_LINKED)
def test_leaves_what_is_not_sure(texts: tuple[str, ...]) -> None:
    assert linked(*texts) == []


def test_resolved_text_holds_the_full_name() -> None:
    article = Article("a", "outlet", "Maria Stubbe won. Stubbe ran barefoot.")
    claims = annotate([Claim(article, Span(0, 17)), Claim(article, Span(18, 38))])
    assert claims[1].resolved == "Maria Stubbe ran barefoot."


def test_no_claims_no_mentions() -> None:
    assert annotate([]) == []
