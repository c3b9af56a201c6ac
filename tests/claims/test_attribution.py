"""Who says so: source, cue, quoted or not, in the forms news English uses."""

from __future__ import annotations

import re

import pytest

from consistency.claims.annotate import annotate
from consistency.records import Article, Claim, Span

# sentence, source, cue, quoted
CASES = [
    ("The harbour master said the ferry had left.", "The harbour master", "said", False),
    ("Police said that two men were held.", "Police", "said", False),
    ("Officials say the dam is safe.", "Officials", "say", False),
    ("The mayor has repeatedly denied that she sold the forest.", "The mayor", "denied", False),
    (
        "Ines Kolar, the mayor of Drava, announced that the bridge would close.",
        "Ines Kolar, the mayor of Drava",
        "announced",
        False,
    ),
    ("The mayor told reporters on Monday that the bridge would close.", "The mayor", "told", False),
    ("The mayor told the council the bridge would close.", "The mayor", "told", False),
    ("On Tuesday, the coroner confirmed that the man had drowned.", "the coroner", "confirmed", False),
    ("(Drava Post) – The coroner confirmed that the man had drowned.", "The coroner", "confirmed", False),
    ("The ferry had left, the harbour master said.", "the harbour master", "said", False),
    ("The ferry had left, said the harbour master.", "the harbour master", "said", False),
    ("The ferry had left at noon, according to the harbour master.", "the harbour master", "according to", False),
    ("According to the harbour master, the ferry had left at noon.", "the harbour master", "According to", False),
    ("“We saw smoke over the roofs,” said the verger.", "the verger", "said", True),
    ('"We saw smoke over the roofs," the verger said.', "the verger", "said", True),
    ("`We saw smoke over the roofs,` the verger said at a hearing.", "the verger", "said", True),
    ("– We saw smoke over the roofs, says the verger.", "the verger", "says", True),
    ("The ferry, police said, had left at noon with forty people aboard.", "police", "said", False),
    ("The dam is safe, its engineer, Ada Lund, said.", "its engineer, Ada Lund", "said", False),
    ("The dam is safe, Ada Lund, the town's engineer, said.", "Ada Lund, the town's engineer", "said", False),
    ("The envoy accused the army of shelling a school.", "The envoy", "accused", False),
    ("Unconfirmed reports say the king has died.", "Unconfirmed reports", "say", False),
]
NONE = [
    "The governor denied clemency to the poet.",
    "Nobody told the tenants of the sale.",
    "The tale was passed on by people who cannot say where they heard it.",
    "The ferry left at noon.",
    "The clerk is said to have burnt the ledgers.",
    "The clerk was reported to be in hiding.",
    "Reports that the king has died are false.",
    "Police found a knife in the stairwell.",
    "The United States sent two ships.",
    "He gave no answers to the tribunal.",
]


def sentences(*texts: str) -> list[Claim]:
    article = Article("a", "outlet", " ".join(texts))
    starts = [article.text.index(text) for text in texts]
    return annotate([Claim(article, Span(s, s + len(t))) for s, t in zip(starts, texts, strict=True)])


@pytest.mark.parametrize(("text", "source", "cue", "quoted"), CASES, ids=[case[0] for case in CASES])
def test_finds_source_cue_and_quotation(text: str, source: str, cue: str, quoted: bool) -> None:
    found = sentences(text)[0].attribution
    assert (found.source, found.cue, found.quoted) == (source, cue, quoted)


@pytest.mark.parametrize("text", NONE)
def test_attributes_nothing_where_nobody_speaks(text: str) -> None:
    assert sentences(text)[0].attribution.source is None


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor told reporters on Monday that the bridge would close.", "the bridge would close."),
        ("The mayor said at a hearing on Monday that the bridge would close.", "the bridge would close."),
        ("The ferry had left, the harbour master said.", "The ferry had left"),
        ("According to the harbour master, the ferry had left.", "the ferry had left."),
        (
            "The ferry, police said, had left at noon with forty people.",
            "The ferry, police said, had left at noon with forty people.",
        ),
    ],
)
def test_content_leaves_the_attribution_out(text: str, content: str) -> None:
    assert sentences(text)[0].content_text == content


def test_a_quotation_over_sentences_keeps_its_speaker() -> None:
    first, second, third = sentences(
        "“We saw smoke over the roofs.", "Then the bells stopped,” the verger said.", "The fire burnt for hours."
    )
    assert (first.attribution.source, first.attribution.quoted) == ("the verger", True)
    assert second.attribution.source == "the verger"
    assert third.attribution.source is None


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    _, second = sentences("“We saw smoke,” the verger said.", "“It came from the nave.”")
    assert (second.attribution.source, second.attribution.quoted) == ("the verger", True)


def test_what_is_said_inside_a_quotation_is_not_its_attribution() -> None:
    (claim,) = sentences("“My brother said the nave was empty,” the verger said.")
    assert claim.attribution.source == "the verger"


def test_a_source_is_given_its_full_name() -> None:
    _, second = sentences("Ines Kolar has led Drava since May.", "Kolar said the bridge would close.")
    assert second.attribution.source == "Ines Kolar"
    assert second.factuality.source == "Ines Kolar"


def test_spans_count_code_points_of_the_article() -> None:
    _, second = sentences("𝄞 Smoke rose over the naïve café.", "The mayor denied that the café had burnt.")
    assert second.content is not None
    assert re.fullmatch(r"the café had burnt\.", second.article.text[second.content.start : second.content.end])
