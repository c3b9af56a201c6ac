"""Copies: the same words after normalising, and so the same slots."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.index import copies
from consistency.index.copies import normalised
from consistency.records import Article, Claim, Span

SAME = [
    ("The ferry sank off Patmos.", "The  ferry sank\noff Patmos ."),
    ("“We saw nothing,” the pilot said.", '"We saw nothing," the pilot said.'),
    ("“We saw nothing,” the pilot said.", "'We saw nothing,' the pilot said"),
    ("The mayor’s office denied it.", "The mayor's office denied it."),
    ("ATHENS (Reuters) - The ferry sank off Patmos.", "The ferry sank off Patmos."),
    ("ATHENS, Jan. 5 (Xinhua) -- The ferry sank off Patmos.", "(AP) – The ferry sank off Patmos."),
    ("ATHENS — The ferry sank off Patmos.", "The ferry sank off Patmos."),
    ("A two–day strike", "A two-day strike"),
]
OTHER = [
    ("The ferry sank with 31 aboard.", "The ferry sank with 34 aboard."),
    ("A 3-day strike", "A day strike"),
    ("The ferry sank off Patmos.", "The ferry sank off Paros."),
    ("We're told so.", "Were told so."),
    ("It was polish.", "It was Polish."),
    ("(12 km south) - The tremor was felt.", "(14 km south) - The tremor was felt."),
    ("Did the ferry sink?", "Did the ferry sink."),
    ("He rose by 1.5 points.", "He rose by 15 points."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_spacing_quotes_dashes_and_dateline_do_not_count(a: str, b: str) -> None:
    assert normalised(a) == normalised(b)


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_a_figure_a_name_and_case_count(a: str, b: str) -> None:
    assert normalised(a) != normalised(b)


@given(st.text())
def test_no_digit_in_running_text_is_lost(text: str) -> None:
    sentence = f"the crew {text}"
    kept = [c for c in normalised(sentence) if c.isdecimal()]
    assert len(kept) >= sum(c.isdecimal() for c in sentence)


def test_every_copy_points_to_the_first() -> None:
    texts = ["It rained.", "It snowed.", "It  rained", "It snowed.", "It rained."]
    claims = [Claim(Article(f"a{i}", "Courier", text), Span(0, len(text))) for i, text in enumerate(texts)]
    assert copies(claims) == {2: 0, 3: 1, 4: 0}
