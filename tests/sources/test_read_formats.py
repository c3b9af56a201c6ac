"""Text and JSON: what becomes the article's text, id and fields, and what is left out."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consistency.errors import InputError
from consistency.records import Article, PublishedFrom
from consistency.sources import read
from consistency.sources.files import MAX_FILE

Write = Callable[[str, Any], Path]
TEXT = "The old bridge over the Nare was closed on Monday after the storm. Nobody was hurt, the town said.\n"
RECORD = {
    "id": "w1",
    "outlet": "Harbour Wire",
    "title": "Bridge closed",
    "url": "https://wire.example/2024/03/04/bridge",
    "published": "2024-03-05T09:15:00+01:00",
    "author": ["Ann Poe", "Ben Roe"],
    "language": "en-GB",
    "text": TEXT,
    "subtopic": 7,
}


def one(path: Path) -> Article:
    (article,) = read([path]).articles
    return article


def reasons(*paths: Path) -> list[tuple[str, str]]:
    return [(item.source.rsplit("/", 1)[1], item.reason) for item in read(paths).skipped]


# --- text ---------------------------------------------------------------------------------------


def test_a_text_is_read_as_it_stands_but_for_line_ends_bom_and_nuls(write: Write) -> None:
    article = one(write("post.txt", b"\xef\xbb\xbf  Bridge shut\0 today\r\n\r\n" + TEXT.encode() + b"\r\n"))
    assert article.text == f"  Bridge shut today\n\n{TEXT}\n"
    assert (article.outlet, article.title, article.published) == ("post", "Bridge shut today", None)


def test_a_text_dates_itself(write: Write) -> None:
    article = one(write("post.txt", f"Bridge shut for weeks\nPublished: March 5, 2024, 9:15 am\n{TEXT}"))
    assert article.published == datetime(2024, 3, 5, 9, 15, tzinfo=UTC)
    assert article.published_from is PublishedFrom.TEXT


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\0\0\0"])
def test_an_empty_file_is_named(write: Write, content: bytes) -> None:
    ((source, reason),) = reasons(write("wire.txt", TEXT), write("post.txt", content))
    assert source == "post.txt"
    assert "is empty" in reason or "has no text" in reason


@pytest.mark.parametrize("name", ["post.txt", "post.html"])
def test_a_file_of_50_megabytes_is_named_with_both_sizes(write: Write, name: str) -> None:
    huge = write(name, b"")
    with huge.open("wb") as stream:
        stream.truncate(50_000_000)
    ((source, reason),) = reasons(write("wire.txt", TEXT), huge)
    assert source == name
    assert reason.startswith("is larger than 5.0 MB (50.0 MB); ")


def test_a_text_longer_than_any_article_is_named(write: Write) -> None:
    ((source, reason),) = reasons(write("wire.txt", TEXT), write("post.txt", TEXT * 6_000))
    assert source == "post.txt"
    assert "more than the 500,000 of an article" in reason


def test_a_text_in_another_language_is_named_with_it(write: Write) -> None:
    german = "Die alte Brücke wurde am Montag nach dem Sturm gesperrt. Verletzt wurde nach Angaben der Stadt niemand."
    ((source, reason),) = reasons(write("wire.txt", TEXT), write("post.txt", german))
    assert (source, reason) == ("post.txt", "language 'de' (as its words tell): the models read English.")


# --- JSON ---------------------------------------------------------------------------------------


def test_a_record_gives_all_fields(write: Write) -> None:
    assert one(write("a.jsonl", [RECORD])) == Article(
        id="w1",
        outlet="Harbour Wire",
        text=TEXT,
        title="Bridge closed",
        url="https://wire.example/2024/03/04/bridge",
        published=datetime(2024, 3, 5, 8, 15, tzinfo=UTC),
        published_from=PublishedFrom.RECORD,
        author="Ann Poe, Ben Roe",
        language="en",
    )


def test_a_record_needs_nothing_but_a_text(write: Write) -> None:
    article = one(write("a.jsonl", [{"text": TEXT}]))
    assert (article.id, article.outlet, article.title, article.url) == ("a.jsonl:1", "a.jsonl:1", "", None)


def test_without_an_outlet_a_record_belongs_to_the_host_of_its_url(write: Write) -> None:
    article = one(write("a.jsonl", [RECORD | {"outlet": None, "published": None}]))
    assert article.outlet == "wire.example"
    assert article.published == datetime(2024, 3, 4, tzinfo=UTC)
    assert article.published_from is PublishedFrom.URL


def test_fields_of_the_wrong_kind_count_as_not_given(write: Write) -> None:
    odd = {"id": 7, "outlet": {"name": "x"}, "title": 3, "url": [], "author": False, "language": None, "text": TEXT}
    article = one(write("a.jsonl", [odd]))
    assert (article.id, article.outlet, article.title, article.url, article.author) == ("7", "7", "", None, None)


def test_a_date_that_is_not_complete_is_left_out_with_a_warning(write: Write, caplog: pytest.LogCaptureFixture) -> None:
    path = write("a.jsonl", [RECORD | {"published": "March 2024", "url": None}])
    with caplog.at_level(logging.WARNING):
        assert one(path).published is None
    assert f"{path.as_posix()}:1: published is 'March 2024', no complete date" in caplog.text


def test_a_language_that_the_record_names_is_trusted(write: Write) -> None:
    path = write("a.jsonl", [RECORD, RECORD | {"id": "w2", "language": "de"}])
    assert reasons(path) == [("a.jsonl:2", "language 'de' (as its record says): the models read English.")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "cut off', "is not JSON: Invalid control character at column 18"),
        ("nonsense", "is not JSON: Expecting value at column 1"),
        ('["text"]', "is not an object with the fields of an article"),
        ('{"id": "w2"}', "has no field 'text'"),
        ('{"text": null}', "has no field 'text'"),
        ('{"text": "  "}', "has no text"),
        ("[" * 100_000, "is not JSON that can be read"),
        ("9" * 5_000, "is not JSON that can be read"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(write: Write, line: str, reason: str) -> None:
    record = json.dumps(RECORD)
    path = write("a.jsonl", f"{record}\n\n{line}\n{json.dumps(RECORD | {'id': 'w3', 'outlet': 'Post'})}")
    assert [article.id for article in read([path]).articles] == ["w1", "w3"]
    ((source, told),) = reasons(path)
    assert source == "a.jsonl:3"
    assert reason in told


def test_a_line_longer_than_any_article_is_named_and_the_others_are_read(write: Write) -> None:
    long = b'{"text": "' + b"x" * (2 * MAX_FILE) + b'"}\n'
    record = json.dumps(RECORD).encode() + b"\n"
    path = write("a.jsonl", long + record)
    assert [article.id for article in read([path]).articles] == ["w1"]
    assert reasons(path) == [("a.jsonl:1", "the line is longer than 5.0 MB; an article has to be shorter.")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_records_are_read_in_other_encodings(write: Write, encoding: str) -> None:
    record = RECORD | {"text": "The mayor’s café in Zürich was closed, and nobody was hurt there, the town said."}
    content = json.dumps(record, ensure_ascii=False) + "\r\n" + json.dumps(RECORD | {"id": "w2"})
    articles = read([write("a.jsonl", content.encode(encoding))]).articles
    assert [article.text for article in articles] == [record["text"], TEXT]


def test_json_may_hold_one_article_a_list_or_articles_by_name(write: Write) -> None:
    other = RECORD | {"id": "w2", "outlet": "Post"}
    for content in (json.dumps([RECORD, other]), json.dumps({"articles": [RECORD, other]}, indent=1)):
        assert [article.id for article in read([write("a.json", content)]).articles] == ["w1", "w2"]
    assert one(write("a.json", json.dumps(RECORD, indent=1))).id == "w1"


def test_json_with_an_object_a_line_is_read_as_jsonl(write: Write) -> None:
    path = write("a.json", [RECORD, RECORD | {"id": "w2", "outlet": "Post"}])
    assert [article.id for article in read([path]).articles] == ["w1", "w2"]


def test_json_that_is_none_is_named_with_the_place(write: Write) -> None:
    with pytest.raises(InputError, match=r"a\.json: is not JSON: .* at line 2, column 1"):
        read([write("a.json", '{"text":\n')])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(text=st.text().filter(lambda text: text.strip("\0 \n") and not text.isspace()))
def test_the_text_of_a_record_keeps_every_code_point_in_its_place(write: Write, text: str) -> None:
    article = one(write("a.jsonl", [{"language": "en", "text": text + "."}]))
    assert article.text == text.replace("\0", " ") + "."


def test_a_lone_surrogate_in_a_record_is_replaced_in_its_place(write: Write) -> None:
    article = one(write("a.jsonl", '{"language": "en", "text": "a\\ud800b\\u0000c"}'))
    assert article.text == "a\ufffdb c"
