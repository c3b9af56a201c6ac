"""Who published an article, and its headline, when nobody says so outright."""

from __future__ import annotations

import pytest

from consistency.sources.outlets import name_from_path, name_from_text, name_from_url
from consistency.sources.titles import headline

BODY = "The old bridge was closed after the storm.\nNobody was hurt, the town said.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"(Harbour Wire) – {BODY}", "Harbour Wire"),
        (f"NARE, March 5 (Reuters) - {BODY}", "Reuters"),
        (f"– HW – {BODY}", "HW"),
        (f"Bridge over the Nare closed – HW – Copyfeed\n{BODY}", "HW"),
        (f"Bridge over the Nare closed | Harbour Post\n{BODY}", "Harbour Post"),
        (f"{BODY}Harbour TV’s website can also be reached at other addresses.", "Harbour TV"),
        (f"{BODY}The post Bridge over the Nare closed appeared first on The Nare Herald.", "The Nare Herald"),
        (f"{BODY}This story was originally published by Harbour Post.", "Harbour Post"),
        (f"{BODY}HW (Harbour Wire) is a privately held news agency.", "HW"),
        (f"{BODY}© 2024 Harbour Post. All rights reserved.", "Harbour Post"),
        (f"{BODY}Copyright 2023-2024 by the Nare Herald", "Nare Herald"),
    ],
)
def test_datelines_headlines_and_footers_name_the_outlet(text: str, expected: str) -> None:
    assert name_from_text(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Talks on the bridge have failed – Mayor\n{BODY}",
        f"Storm closes bridge – Live Updates\n{BODY}",
        f"(It was late.) – {BODY}",
        f"{BODY}With reporting by Reuters and AFP,",
        f"{BODY}© 2024 All rights reserved",
        "",
    ],
)
def test_other_dashes_and_credits_name_no_outlet(text: str) -> None:
    assert name_from_text(text) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.harbour.example/2024/bridge", "harbour.example"),
        ("https://m.harbour.example:8080/", "harbour.example"),
        ("HTTP://Harbour.Example", "harbour.example"),
        ("harbour.example/news", "harbour.example"),
        ("www.com", "www.com"),
        ("bridge", None),
        ("http://[broken", None),
        ("", None),
    ],
)
def test_the_host_of_a_url_is_the_outlet(url: str, expected: str | None) -> None:
    assert name_from_url(url) == expected


@pytest.mark.parametrize(
    ("id_", "folder", "expected"),
    [
        ("harbour-post.txt", "bridge", "harbour-post"),
        ("bridge/harbour-post.txt", "bridge", "harbour-post"),
        ("harbour/0001.txt", "harbour", "harbour"),
        ("harbour/article_12.txt", "harbour", "harbour"),
        ("harbour/003_0d80352d1afbd159.txt", "harbour", "harbour"),
        ("003_0d80352d1afbd159.txt", "", "003_0d80352d1afbd159"),
        ("harbour-post (1).txt", "", "harbour-post"),
        ("harbour-post copy.html", "", "harbour-post"),
        ("copy.txt", "", "copy"),
    ],
)
def test_a_file_names_the_outlet_and_its_folder_where_the_file_is_a_number(
    id_: str, folder: str, expected: str
) -> None:
    assert name_from_path(id_, folder) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Bridge over the Nare closed\n{BODY}", "Bridge over the Nare closed"),
        (f"News   /   Harbour\n\nBridge over the Nare closed\n\n{BODY}", "Bridge over the Nare closed"),
        (f"Local News\nBridge over the Nare closed\n{BODY}", "Bridge over the Nare closed"),
        (f"5 March 2024\nBridge over the Nare closed\n{BODY}", "Bridge over the Nare closed"),
        (f"Bridge over the Nare closed – HW – Copyfeed\n{BODY}", "Bridge over the Nare closed"),
        (f"Is the old bridge safe?\n{BODY}", "Is the old bridge safe?"),
        (BODY, ""),
        ("Bridge over the Nare closed", ""),
        ("", ""),
    ],
)
def test_the_headline_is_the_first_line_that_reads_like_one(text: str, expected: str) -> None:
    assert headline(text) == expected
    assert headline(text) in text
