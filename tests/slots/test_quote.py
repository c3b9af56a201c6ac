"""Quotations of one utterance are compared word by word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from consistency.records import Attribution, Outcome, ParsedClaim
from consistency.slots.quote import compare, extract

Parsed = Callable[..., ParsedClaim]

COMPARED = [
    (
        "“We were lucky with the wind,” Lindqvist said.",
        "“We were unlucky with the wind,” Lindqvist said.",
        Outcome.DIFFERENT,
    ),
    (
        '"I do not need any of that anymore," she said.',
        '"I do not need anything anymore," she said.',
        Outcome.DIFFERENT,
    ),
    ('"We will pay for it," he said.', '"We will not pay for it," he said.', Outcome.DIFFERENT),
    ('"We will pay for the damage," he said.', '"We will pay," he said. "That is it."', Outcome.SAME),
    ('"We will pay for the whole damage," he said.', '"We will pay for the damage," he said.', Outcome.SAME),
    ('"This is a sad day for us," he said.', '"It is a sad day for us," he said.', Outcome.SAME),
    ('"The bridge will open in May," he said.', '"Nobody has asked the residents," he said.', None),
]


@pytest.mark.parametrize(("a", "b", "outcome"), COMPARED)
def test_quotations_are_compared_word_by_word(parsed: Parsed, a: str, b: str, outcome: Outcome | None) -> None:
    found = compare(extract(parsed(a)), extract(parsed(b)))
    assert [c.outcome for c in found] == ([outcome] if outcome else [])


def test_two_words_are_no_quotation_to_compare(parsed: Parsed) -> None:
    assert extract(parsed("He called it a “sad day” for all.")) == ()


def test_different_speakers_are_not_compared(parsed: Parsed) -> None:
    def said(text: str, source: str) -> ParsedClaim:
        found = parsed(text)
        return replace(found, claim=replace(found.claim, attribution=Attribution(source, "said", True)))

    a = extract(said("“We were lucky with the wind,” she said.", "Marta Lindqvist"))
    b = extract(said("“We were unlucky with the wind,” he said.", "Jonas Berg"))
    assert compare(a, b) == []
    assert [c.outcome for c in compare(a, extract(said("“We were unlucky with the wind.”", "Lindqvist")))] == [
        Outcome.DIFFERENT
    ]
