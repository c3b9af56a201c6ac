"""Numbers are read as news writes them, in digits and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.slots.numerals import numerals, rounding, step_of

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_ONES += "seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(value: int) -> str:
    """A whole number below a trillion in English words."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            joint = " and " if rest < 100 and size <= 1000 else " "
            return f"{in_words(value // size)} {name}" + (joint + in_words(rest) if rest else "")
    if value < 20:
        return _ONES[value]
    tens = _TENS[value // 10 - 2]
    return f"{tens}-{_ONES[value % 10]}" if value % 10 else tens


CASES = [
    ("a dozen cars", 12.0),
    ("half a dozen cars", 6.0),
    ("two dozen cars", 24.0),
    ("a couple of cars", 2.0),
    ("a pair of cars", 2.0),
    ("both cars", 2.0),
    ("three hundred and forty cars", 340.0),
    ("a hundred and forty-two cars", 142.0),
    ("twelve hundred cars", 1200.0),
    ("1,200 cars", 1200.0),
    ("2,50,000 cars", 250_000.0),
    ("1.2 million cars", 1_200_000.0),
    ("$1.2m for it", 1_200_000.0),
    ("US$5bn for it", 5e9),
    ("$161-million for it", 161e6),
    ("half a million cars", 500_000.0),
    ("two and a half million cars", 2_500_000.0),
    ("2 1/2 years", 2.5),
    ("2½ years", 2.5),
    ("two-and-a-half-hour stop", 2.5),
    ("two thirds of it", 2 / 3),
    ("three-quarters of it", 0.75),
    ("1/3 of it", 1 / 3),
    ("half of it", 0.5),
    ("minus-20 frost", 20.0),
    ("a million cars", 1e6),
]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_one_number_is_read(text: str, value: float) -> None:
    assert [number.value for number in numerals(text)] == [pytest.approx(value)]


@pytest.mark.parametrize(
    "text",
    ["the third car", "the 3rd car", "the couple", "a quarter past", "Gokdal-2", "A380", "4x4", "0845", "a third man"],
)
def test_what_is_no_number_is_left(text: str) -> None:
    assert numerals(text) == []


def test_a_metre_is_no_million() -> None:
    assert [n.value for n in numerals("the 100m race")] == [100.0]


@pytest.mark.parametrize(
    ("value", "decimals", "step"),
    [(1200.0, 0, 100.0), (12.0, 0, 1.0), (345.0, 0, 5.0), (6.1, 1, 0.1), (600.0, 0, 100.0)],
)
def test_step_is_the_place_of_the_last_digit_that_is_not_zero(value: float, decimals: int, step: float) -> None:
    assert step_of(value, decimals) == pytest.approx(step)


def test_rounding_takes_at_most_a_tenth() -> None:
    assert rounding(600.0, 100.0) == (570.0, 630.0)
    assert rounding(340.0, 10.0) == (335.0, 345.0)


@given(st.integers(1, 10**12 - 1))
def test_words_come_back_as_the_number(value: int) -> None:
    text = f"Some say {in_words(value)} cars passed."
    assert [number.value for number in numerals(text)] == [value]


@given(st.integers(0, 10**12), st.booleans())
def test_digits_come_back_as_the_number(value: int, separated: bool) -> None:
    text = f"Some say {value:,} cars passed." if separated else f"Some say {value} cars passed."
    assert [number.value for number in numerals(text)] == [value]


@given(st.decimals(min_value=0, max_value=999, places=2), st.sampled_from([("million", 1e6), ("billion", 1e9)]))
def test_decimals_with_a_scale_come_back(value: object, scale: tuple[str, float]) -> None:
    number = numerals(f"It cost {value} {scale[0]} euros.")
    assert [n.value for n in number] == [pytest.approx(float(str(value)) * scale[1])]


@given(st.text(max_size=80))
def test_spans_lie_in_the_text_and_never_overlap(text: str) -> None:
    end = 0
    for number in numerals(text):
        assert end <= number.start < number.end <= len(text)
        end = number.end


@given(st.integers(1, 10**9))
def test_a_figure_lies_in_the_interval_it_stands_for(value: int) -> None:
    [number] = numerals(f"{value} cars")
    assert number.low <= value < number.high
