"""HTML pages: the article's text and what the page says about it."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from consistency.errors import InputError
from consistency.records import Article, PublishedFrom
from consistency.sources import read

Write = Callable[[str, Any], Path]
BODY = """<article><h1>Bridge closed after storm</h1>
<p>The old bridge over the Nare was closed on Monday after a storm tore two beams loose, the town said.</p>
<p>Engineers will look at the pillars on Wednesday, the mayor told reporters, and a ferry runs until then.</p>
</article>"""
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "datePublished": "2020-01-01"},
        {
            "@type": ["NewsArticle"],
            "headline": "Bridge closed after storm",
            "datePublished": "2024-03-05T09:15:00+01:00",
            "dateModified": "2024-03-09T00:00:00Z",
            "publisher": {"@type": "Organization", "name": "Harbour Post"},
            "author": [{"@type": "Person", "name": "Ann Poe"}],
        },
    ],
}


def page(head: str = "", body: str = BODY) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>Bridge closed after storm</title>{head}</head><body><nav>"
        f'<a href="/">Home</a></nav>{body}<footer>© 2019 Harbour Post. All rights reserved.</footer></body></html>'
    )


def one(path: Path) -> Article:
    (article,) = read([path]).articles
    return article


def test_the_text_is_headline_and_body_without_the_furniture(write: Write) -> None:
    article = one(write("post.html", page()))
    assert article.text.splitlines() == [
        "Bridge closed after storm",
        "The old bridge over the Nare was closed on Monday after a storm tore two beams loose, the town said.",
        "Engineers will look at the pillars on Wednesday, the mayor told reporters, and a ferry runs until then.",
    ]
    assert (article.id, article.title, article.published) == ("post.html", "Bridge closed after storm", None)


def test_json_ld_tells_outlet_author_and_the_moment_of_publication(write: Write) -> None:
    article = one(write("1.htm", page(f'<script type="application/ld+json">{json.dumps(LINKED)}</script>')))
    assert (article.outlet, article.author) == ("Harbour Post", "Ann Poe")
    assert article.published == datetime(2024, 3, 5, 8, 15, tzinfo=UTC)
    assert article.published_from is PublishedFrom.METADATA


def test_meta_elements_tell_them_too(write: Write) -> None:
    head = (
        '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ann Poe">'
        '<meta name="date" content="2020-01-01"><meta property="article:published_time" content="2024-03-05T08:15Z">'
        '<link rel="canonical" href="https://post.example/bridge">'
    )
    article = one(write("1.html", page(head)))
    assert (article.outlet, article.author, article.url) == ("Harbour Post", "Ann Poe", "https://post.example/bridge")
    assert article.published == datetime(2024, 3, 5, 8, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ('<time itemprop="datePublished" datetime="2024-03-05">yesterday</time>', datetime(2024, 3, 5, tzinfo=UTC)),
        ('<span class="post-date">5 March 2024</span>', datetime(2024, 3, 5, tzinfo=UTC)),
        ('<p class="byline">Ann Poe, March 5</p>', None),
        ('<span class="date">01/02/2024</span>', None),
    ],
)
def test_a_date_shown_on_the_page_counts_when_it_is_complete(
    write: Write, shown: str, expected: datetime | None
) -> None:
    assert one(write("1.html", page(body=shown + BODY))).published == expected


def test_the_year_of_the_copyright_is_no_date(write: Write) -> None:
    assert one(write("1.html", page())).published_from is PublishedFrom.NONE


def test_the_path_of_the_canonical_url_dates_a_page(write: Write) -> None:
    head = '<link rel="canonical" href="https://post.example/2024/03/05/bridge">'
    article = one(write("1.html", page(head)))
    assert article.published_from is PublishedFrom.URL
    assert article.outlet == "post.example"


@pytest.mark.parametrize(
    "linked", ["{", "[]", '"x"', '[[[[[{"@type": "NewsArticle"}]]]]]', '{"@type": "NewsArticle", "datePublished": 5}']
)
def test_broken_json_ld_is_passed_over(write: Write, linked: str) -> None:
    article = one(write("1.html", page(f'<script type="application/ld+json">{linked}</script>')))
    assert article.published is None


@pytest.mark.parametrize("content", ["<html></html>", "<", "<!-- -->", "<html><body><nav></nav></body></html>"])
def test_a_page_without_an_article_is_named(write: Write, content: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(InputError, match=r"1\.html: holds no article text"):
            read([write("1.html", content)])


def test_nothing_is_logged_about_a_broken_page(write: Write, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(InputError):
        read([write("1.html", "<html")])
    assert caplog.records == []
