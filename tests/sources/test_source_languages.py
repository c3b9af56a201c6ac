"""What is English, and what is not."""

from __future__ import annotations

import pytest

from consistency.sources.languages import identify, normal_language


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed after the storm, and nobody was hurt.",
        "Storm shuts bridge",
        "Bridge: 3 hurt",
        "7.2",
        "",
        "OK",
        "BRIDGE CLOSED AFTER STORM, MAYOR SAYS",
        "Angela Merkel met Emmanuel Macron in Aix-en-Provence on Friday.",
    ],
)
def test_english_and_what_is_too_short_to_tell_pass(text: str) -> None:
    assert identify(text) == "en"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Brücke wurde nach dem Sturm gesperrt, verletzt wurde niemand.", "de"),
        ("Le pont a été fermé après la tempête et personne n'a été blessé.", "fr"),
        ("El puente fue cerrado tras la tormenta y nadie resultó herido.", "es"),
        ("Мост закрыли после бури, никто не пострадал.", "ru"),
        ("Cây cầu đã bị đóng sau cơn bão và không ai bị thương.", "vi"),
        ("嵐の後、橋は閉鎖されたが、けが人はいなかった。", "ja"),
        ("أغلق الجسر بعد العاصفة ولم يصب أحد بأذى.", "ar"),
    ],
)
def test_other_languages_are_named(text: str, expected: str) -> None:
    assert identify(text) == expected


@pytest.mark.parametrize(
    ("given", "expected"), [("en", "en"), ("EN-gb", "en"), ("en_US", "en"), ("English", "en"), (" de ", "de")]
)
def test_a_language_is_known_by_its_code(given: str, expected: str) -> None:
    assert normal_language(given) == expected
