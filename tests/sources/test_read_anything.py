"""Whatever stands in a file, reading it ends in articles, skipped files or an error of this package."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.errors import ConsistencyError
from consistency.sources import ReadResult, read
from consistency.sources.formats import READERS

SCRAPS = (
    "<p>|</p>|<div class=date>|<meta charset=|<!--|<article>|<table><tr>|&#0;|&#x110000;|<![CDATA[|]]>"
    '|<script type=\'application/ld+json\'>|</script>|{"@type":"NewsArticle","datePublished":|[{|\0|\ufeff'
    "|<time datetime=9>|<meta name=date content='2024-99-99'>|" + "The bridge was closed. " * 20
).split("|")
HTML = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=20), max_size=25).map(
    lambda parts: "".join(parts).encode("utf-8", "replace")
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
NAMES = st.sampled_from(["id", "outlet", "title", "url", "published", "author", "language", "text", "file", "articles"])
RECORDS = st.lists(st.dictionaries(NAMES, VALUES, max_size=8), max_size=4).map(
    lambda records: "\n".join(map(json.dumps, records)).encode()
)
CONTENT = st.binary(max_size=300) | HTML | RECORDS | st.text(max_size=200).map(lambda t: t.encode("utf-16", "replace"))


def read_one(name: str, content: bytes) -> ReadResult | None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(content)
        try:
            return read([folder])
        except ConsistencyError:
            return None


def check(result: ReadResult | None) -> None:
    """What the other stages rely on: text that can be stored, unique ids, aware dates."""
    articles = result.articles if result else ()
    assert len({article.id for article in articles}) == len(articles)
    for article in articles:
        assert article.text.strip()
        assert article.outlet
        assert "\0" not in article.text
        json.dumps([article.id, article.outlet, article.text, article.title, article.url]).encode()
        "".join([article.id, article.outlet, article.text, article.title, article.url or ""]).encode()
        assert article.published is None or article.published.tzinfo is not None


@pytest.mark.parametrize("ending", [*READERS])
def test_no_content_raises_anything_but_our_errors(ending: str) -> None:
    @settings(deadline=None, max_examples=60)
    @given(CONTENT)
    def holds(content: bytes) -> None:
        check(read_one(f"file{ending}", content))

    holds()


@settings(deadline=None, max_examples=40)
@given(CONTENT)
def test_no_manifest_raises_or_hides_an_article(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "manifest.jsonl").write_bytes(content)
        (Path(folder) / "wire.txt").write_text("The old bridge was closed after the storm, and nobody was hurt.")
        assert [article.id for article in read([folder]).articles] == ["wire.txt"]


@settings(deadline=None, max_examples=40)
@given(CONTENT)
def test_no_stdin_raises_anything_but_our_errors(content: bytes) -> None:
    try:
        check(read(["-"], stdin=BytesIO(content)))
    except ConsistencyError:
        return


def test_importing_the_package_loads_none_of_the_parsers() -> None:
    heavy = ["trafilatura", "lxml", "dateparser", "py3langid", "charset_normalizer", "torch", "spacy"]
    code = f"import sys, consistency.sources; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
