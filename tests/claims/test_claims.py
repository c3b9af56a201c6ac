"""Claims of an article: spans into its text, neighbours, titles."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.claims import extract_claims
from consistency.records import Article

TEXT = """Dam breaks above Dorran

By Ana Lund

The dam broke at dawn. Four people are missing, the police said.

SHARE THIS ARTICLE

"Nobody warned us," said Ilse Brandt."""


def article(text: str, title: str = "") -> Article:
    return Article("a", "Norvale Press", text, title=title)


def test_claims_are_the_sentences_without_the_page() -> None:
    assert [claim.text for claim in extract_claims(article(TEXT))] == [
        "Dam breaks above Dorran",
        "The dam broke at dawn.",
        "Four people are missing, the police said.",
        '"Nobody warned us," said Ilse Brandt.',
    ]


def test_neighbours_are_the_claims_next_to_a_claim() -> None:
    claims = extract_claims(article(TEXT))
    assert [claim.before for claim in claims] == ["", *(claim.text for claim in claims[:-1])]
    assert [claim.after for claim in claims] == [*(claim.text for claim in claims[1:]), ""]


def titles(text: str, title: str) -> list[str]:
    return [claim.text for claim in extract_claims(article(text, title)) if claim.is_title]


def test_the_first_line_is_the_title_where_the_title_says_so() -> None:
    assert titles(TEXT, "Dam breaks above Dorran") == ["Dam breaks above Dorran"]
    assert titles(TEXT, "DAM  breaks above Dorran - The Norvale Mirror") == ["Dam breaks above Dorran"]
    assert titles(TEXT, "") == []
    assert titles(TEXT, "Four missing in Dorran") == []


def test_a_title_may_have_two_sentences_and_other_quotes() -> None:
    text = "“We paid.” Minister's words\n\nThe minister admitted it. He will stay."
    assert titles(text, '"We paid." Minister’s words') == ["“We paid.”", "Minister's words"]


def test_a_repeated_title_is_a_title_again() -> None:
    text = "Dam breaks\nDam breaks\n\nThe dam broke."
    assert titles(text, "Dam breaks") == ["Dam breaks", "Dam breaks"]


def test_a_sentence_that_only_begins_like_the_title_later_is_none() -> None:
    assert titles("The dam broke. Dam\n\nIt is gone.", "Dam breaks") == []


def test_an_empty_article_has_no_claims() -> None:
    assert extract_claims(article("")) == []
    assert extract_claims(article(" \n\n ")) == []


@settings(deadline=None, max_examples=50)
@given(st.text(alphabet=st.sampled_from("The ship. \n\"“”'said5%Mr—é\ud800!?…"), max_size=80), st.text(max_size=10))
def test_spans_point_into_the_text_in_order(text: str, title: str) -> None:
    claims = extract_claims(article(text, title))
    ends = [0, *(claim.span.end for claim in claims)]
    for claim, end in zip(claims, ends, strict=False):
        assert end <= claim.span.start < claim.span.end <= len(text)
        assert claim.text == claim.text.strip() == text[claim.span.start : claim.span.end]
