"""Words, names and dates as event groups count them."""

from __future__ import annotations

import pytest

from consistency.events.words import dates, figures, fold, names, rarity, word_pairs, words


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Quakes", "quake"),
        ("Mayor's", "mayor"),
        ("Mayor’s", "mayor"),
        ("gas", "gas"),
        ("Loss", "loss"),
        ("crisis", "crisis"),
    ],
)
def test_a_word_is_counted_without_possessive_and_plural(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_words_keep_figures_whole() -> None:
    assert words("Some 1,200 homes lost power; 6.1 was measured.") == [
        "some",
        "1,200",
        "home",
        "lost",
        "power",
        "6.1",
        "was",
        "measured",
    ]


def test_word_pairs_are_neighbours() -> None:
    assert word_pairs(["one", "two", "three"]) == ["one two", "two three"]
    assert word_pairs(["alone"]) == []


def test_a_capital_word_that_is_small_elsewhere_is_no_name() -> None:
    assert names("Floods hit Torvale. Rescuers left Torvale when the floods rose, rescuers said.") == [
        "torvale",
        "torvale",
    ]


def test_dates_are_read_only_where_they_are_capitalised() -> None:
    assert dates("On Tuesday, Sept. 3, 2019, they sat where they may march in May.") == ["tue", "sep", "2019", "may"]


def test_figures_are_digits_and_number_words() -> None:
    assert figures(words("Twelve crews and 40 trucks came for two fires")) == ["twelve", "40", "two"]


def test_a_common_word_tells_nothing_and_an_unseen_one_most() -> None:
    assert rarity("the") == 0.0
    assert rarity("police") < rarity("zyxxwq")
