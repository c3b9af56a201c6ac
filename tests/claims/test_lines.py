"""Line breaks: those that wrap a sentence join, all others part."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from consistency.claims.lines import blocks

STORY = (
    "The dam above Dorran broke at dawn on Tuesday and let a wall of water into the valley, where Mayor Odile Tran "
    "said four people were missing. Ilse Brandt, whose Farm was lost, had warned the District Council and the "
    "Norvale Water Board in March. Nobody came to look at the cracks in the wall, she said on Wednesday."
)


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in blocks(text)]


@given(st.integers(min_value=50, max_value=90))
def test_a_story_wrapped_at_any_common_width_is_one_block(width: int) -> None:
    wrapped = textwrap.fill(STORY, width, break_on_hyphens=False)
    assert pieces(wrapped) == [wrapped]


def test_paragraphs_of_wrapped_text_stay_apart() -> None:
    first, second = textwrap.fill(STORY, 70), textwrap.fill(STORY, 70)
    assert pieces(f"{first}\n\n{second}") == [first, second]


def test_a_headline_does_not_run_into_the_text() -> None:
    lines = ["Dam breaks above Dorran after a week of heavy rain", "The dam above Dorran broke at dawn on Tuesday."]
    assert pieces("\n".join(lines)) == lines


def test_one_sentence_a_line_stays_so() -> None:
    lines = [
        "The dam broke at dawn.",
        "Four people are missing, the police said on Tuesday.",
        "Rain fell.",
        "It stopped.",
    ]
    assert pieces("\n".join(lines)) == lines


def test_a_long_line_that_breaks_off_goes_on_in_lower_case() -> None:
    text = "The minister said that the army would not leave the valley\nbefore the end of the year."
    assert pieces(text) == [text]


def test_a_stamp_in_lower_case_is_not_part_of_the_headline() -> None:
    lines = ["Dam breaks above Dorran after a week of heavy rain", "on Dec 23 2012, 5:03 pm"]
    assert pieces("\n".join(lines)) == lines


def test_items_stay_apart_in_wrapped_text() -> None:
    wrapped = textwrap.fill(STORY, 60)
    assert pieces(f"{wrapped}\n• Four dead\n• Two ships sent") == [wrapped, "• Four dead", "• Two ships sent"]


@given(st.text(alphabet=st.sampled_from("ab. \n\r\t\u2028\x1c•"), max_size=60))
def test_blocks_lose_nothing_but_space(text: str) -> None:
    found = pieces(text)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(piece == piece.strip() != "" for piece in found)
