"""A group is called by its most telling headline."""

from __future__ import annotations

import pytest

from consistency.events.labels import headline, label
from consistency.records import Article

TEXT = "The ferry Aldis ran aground off Korvin on Tuesday. Tugs pulled at the Aldis until the tide rose."


def article(id_: str, title: str, text: str = TEXT) -> Article:
    return Article(id_, "outlet", text, title)


@pytest.mark.parametrize(
    "stamp",
    [
        "Just updated",
        "Updated 8:41 p.m. EST, Tue March 3, 2009",
        "Friday, June 7, 2013",
        "",
        "LIVE: updates",
        "Posted on 4 May",
    ],
)
def test_a_stamp_is_no_headline(stamp: str) -> None:
    assert headline(article("a", stamp)) == TEXT


def test_a_long_first_line_is_cut_at_a_word() -> None:
    found = headline(article("a", "", "word " * 60))
    assert found.endswith("word …")
    assert len(found) <= 112


def test_an_article_with_nothing_to_show_is_called_by_its_id() -> None:
    assert headline(article("a17", "", "")) == "a17"


def test_the_headline_with_most_of_what_all_say_wins() -> None:
    articles = [
        article("a", "Just updated"),
        article("b", "What a morning for everybody on the coast"),
        article("c", "Ferry Aldis runs aground off Korvin"),
    ]
    assert label(articles) == "Ferry Aldis runs aground off Korvin"
    assert label(articles[::-1]) == label(articles)
