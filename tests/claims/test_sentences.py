"""The splitter: sentences of tricky news text, and laws that hold for all text."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.claims.sentences import split

TRICKY = [
    line
    for line in Path(__file__).with_name("tricky_sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
WORDS = 'Mr. J. U.S. a.m. No. 5 said The ship . ! ? … ... " “ ” ’ ` ( ) [ ] • – , Smith é €'
SPACES = " |  |\n|\n\n|\r\n|\t|\xa0|\u2028"
NEWSY = st.lists(st.sampled_from([*WORDS.split(), *SPACES.split("|")]), max_size=60).map("".join)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize("marked", TRICKY)
def test_tricky_news_text(marked: str) -> None:
    marked = marked.replace("⏎", "\n")
    assert sentences(marked.replace("¦", "")) == [piece.strip() for piece in marked.split("¦")]


@given(st.one_of(st.text(), NEWSY))
def test_spans_point_at_their_text_and_lose_nothing(text: str) -> None:
    spans = split(text)
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    for gap in (text[end:start] for end, start in zip(ends, starts, strict=True)):
        assert gap == "" or gap.isspace()
    for start, end in spans:
        assert text[start:end] == text[start:end].strip() != ""


@given(st.lists(st.sampled_from([s for s in TRICKY if "⏎" not in s]), max_size=6))
def test_paragraphs_are_split_alone(marked: list[str]) -> None:
    texts = [text.replace("¦", "") for text in marked]
    assert sentences("\n\n".join(texts)) == [s for text in texts for s in sentences(text)]


@pytest.mark.parametrize(
    "piece",
    [
        "No end. ",
        "A. B. ",
        '"',
        ". ",
        ".",
        "( ",
        "(a.) ",
        "word ",
        "\n",
        "a\n",
        " ",
        "?! ",
        '." ',
        "• ",
        "x. Mr. Orr ",
        ".) ",
    ],
)
def test_work_grows_with_length_only(piece: str) -> None:
    steps = [_steps(piece * count) for count in (500, 1000, 2000)]
    assert steps[2] - steps[1] <= 2 * (steps[1] - steps[0]) + 20


def _steps(text: str) -> int:
    """Calls of functions, built in or not, that splitting takes."""
    count = 0

    def step(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        split(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", [".", '"', "(", ". ", "!\u201d", "word ", " ", ". (", 'x." Orr '])
def test_a_megabyte_in_one_line_ends(piece: str) -> None:
    text = piece * (1_000_000 // len(piece)) + "x"
    spans = split(text)
    assert spans[-1].end == len(text)
    assert sum(end - start for start, end in spans) <= len(text)


def test_one_endless_sentence_is_one_span() -> None:
    text = "and then " * 120_000
    assert split(text) == [(0, len(text) - 1)]
