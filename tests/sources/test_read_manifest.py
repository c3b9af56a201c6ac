"""What a manifest says about the files beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from consistency.records import PublishedFrom
from consistency.sources import read

Write = Callable[[str, Any], Path]
TEXT = "The old bridge over the Nare was closed on Monday after the storm. Nobody was hurt, the town said.\n"
ENTRY = {
    "file": "1.txt",
    "outlet": "Harbour Wire",
    "title": "Bridge closed",
    "url": "https://wire.example/b",
    "published": "2024-03-05",
    "author": "Ann Poe",
    "note": "retold",
}


def test_a_manifest_gives_the_fields_of_a_text(tmp_path: Path, write: Write) -> None:
    write("1.txt", TEXT)
    write("manifest.jsonl", [ENTRY])
    (article,) = read([tmp_path]).articles
    assert (article.id, article.outlet, article.title, article.author) == (
        "1.txt", "Harbour Wire", "Bridge closed", "Ann Poe",
    )  # fmt: skip
    assert article.url == "https://wire.example/b"
    assert article.published == datetime(2024, 3, 5, tzinfo=UTC)
    assert article.published_from is PublishedFrom.MANIFEST
    assert article.text == TEXT


def test_it_holds_for_a_single_file_too(write: Write) -> None:
    write("manifest.jsonl", [ENTRY])
    (article,) = read([write("1.txt", TEXT)]).articles
    assert article.outlet == "Harbour Wire"


def test_the_nearest_manifest_goes_first_and_the_others_fill_in(tmp_path: Path, write: Write) -> None:
    write("bridge/1.txt", TEXT)
    write("bridge/manifest.jsonl", [{"file": "1.txt", "outlet": "Harbour Post"}])
    write("manifest.jsonl", [ENTRY | {"file": "bridge/1.txt"}])
    (article,) = read([tmp_path]).articles
    assert (article.outlet, article.author) == ("Harbour Post", "Ann Poe")


def test_a_page_believes_the_manifest_before_its_own_metadata(tmp_path: Path, write: Write) -> None:
    page = f'<html><head><meta property="og:site_name" content="Other"></head><body><p>{TEXT * 3}</p></body></html>'
    write("1.html", page)
    write("manifest.jsonl", [ENTRY | {"file": "1.html"}])
    (article,) = read([tmp_path]).articles
    assert article.outlet == "Harbour Wire"


def test_a_record_believes_itself_before_the_manifest(tmp_path: Path, write: Write) -> None:
    write("a.jsonl", [{"id": "w1", "outlet": "Own", "text": TEXT}])
    write("manifest.jsonl", [ENTRY | {"file": "a.jsonl"}])
    (article,) = read([tmp_path]).articles
    assert (article.outlet, article.author) == ("Own", "Ann Poe")


def test_lines_that_help_no_file_are_named(tmp_path: Path, write: Write) -> None:
    write("1.txt", TEXT)
    write("manifest.jsonl", [ENTRY, ENTRY | {"outlet": "Twice"}, {"outlet": "No file"}, ENTRY | {"file": "2.txt"}, "x"])
    result = read([tmp_path])
    assert [article.outlet for article in result.articles] == ["Harbour Wire"]
    assert [(item.source.rsplit(":", 1)[1], item.reason.split(";")[0]) for item in result.skipped] == [
        ("2", "speaks of '1.txt' again"),
        ("3", "does not say which file it speaks of"),
        ("4", "speaks of '2.txt', which does not exist beside it"),
        ("5", "does not say which file it speaks of"),
    ]
