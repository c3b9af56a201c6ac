"""Publication dates: complete ones, and nothing that only looks like one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.records import PublishedFrom
from consistency.sources.dates import dateline_date, dates_in, find_date, head_date, parse_date, title_date, url_date


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-03-05", utc(2024, 3, 5)),
        ("20240305", utc(2024, 3, 5)),
        ("2024-03-05T09:15:00", utc(2024, 3, 5, 9, 15)),
        ("2024-03-05T09:15:00Z", utc(2024, 3, 5, 9, 15)),
        ("2024-03-05 09:15+01:00", utc(2024, 3, 5, 8, 15)),
        ("Tue, 05 Mar 2024 09:15:00 -0500", utc(2024, 3, 5, 14, 15)),
        ("5 March 2024", utc(2024, 3, 5)),
        ("the 5th of March, 2024", utc(2024, 3, 5)),
        ("Mar. 5, 2024 at 1:05 p.m. EDT", utc(2024, 3, 5, 17, 5)),
        ("Sept. 5, 2024", utc(2024, 9, 5)),
        ("12:00 AM PST Jan 1, 2024", utc(2024, 1, 1, 8)),
        ("1 July 2024 9 am ET", utc(2024, 7, 1, 13)),
        ("25/12/2023", utc(2023, 12, 25)),
        ("12/25/2023", utc(2023, 12, 25)),
        ("7.7.2023", utc(2023, 7, 7)),
        (1_709_630_100, utc(2024, 3, 5, 9, 15)),
        (1_709_630_100_000, utc(2024, 3, 5, 9, 15)),
    ],
)
def test_complete_dates_are_read(written: object, expected: datetime) -> None:
    assert parse_date(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "", "March 5", "5 March", "March 2024", "2024", "2024-03", "Jan. 28", "Tuesday", "yesterday",
        "01/02/2022", "1.2.2022", "11/30/09", "30 February 2024", "2024-13-01", "31/31/2024", "March 2024, 9:30",
        "room 5, May 20240", 2024, 0, -5.0, float("nan"), float("inf"), True, None, ["2024-03-05"], {"year": 2024},
    ],
)  # fmt: skip
def test_what_is_not_complete_or_has_two_readings_is_no_date(written: object) -> None:
    assert parse_date(written) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://harbour.example/2024/03/05/bridge-closed", utc(2024, 3, 5)),
        ("https://harbour.example/2024/mar/5/bridge-closed", utc(2024, 3, 5)),
        ("https://harbour.example/news/bridge-closed-20240305.html", utc(2024, 3, 5)),
        ("https://harbour.example/2024-03-05-bridge", utc(2024, 3, 5)),
        ("https://harbour.example/2024/03/bridge-closed", None),
        ("https://harbour.example/2024/13/05/bridge-closed", None),
        ("https://harbour.example/story/20249999", None),
        ("https://harbour.example/story?date=2024-03-05", None),
        ("http://[broken", None),
    ],
)
def test_the_path_of_a_url_tells_the_date(url: str, expected: datetime | None) -> None:
    assert url_date(url) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ferry back in service: 4 November 2023", utc(2023, 11, 4)),
        ("Morning notes (Nov. 4, 2023)", utc(2023, 11, 4)),
        ("Town remembers the flood of 4 November 1953", None),
        ("Why 4 November 1953 still matters here", None),
        ("Ferry back in service on November 4", None),
    ],
)
def test_a_title_gives_a_date_at_its_edge_and_not_one_it_speaks_of(title: str, expected: datetime | None) -> None:
    assert title_date(title) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("NARE, 5 March 2024 (Harbour Wire) – The bridge was closed.", utc(2024, 3, 5)),
        ("NARE, March 5, 2024 -- The bridge was closed.", utc(2024, 3, 5)),
        ("NARE (March 5) – The bridge was closed.", None),
        ("The bridge that engineers had opened on 5 March 1924 – a marvel then – was closed.", None),
    ],
)
def test_a_dateline_gives_its_date(line: str, expected: datetime | None) -> None:
    assert dateline_date([line]) == expected


def test_a_line_of_byline_and_date_gives_the_date_and_its_time() -> None:
    lines = ["Bridge closed after storm", "By Ann Poe, 9:15 a.m. CET, Tuesday 5 March 2024", "It was closed."]
    assert head_date(lines) == datetime(2024, 3, 5, 9, 15, tzinfo=timezone(timedelta(hours=1)))


def test_the_line_of_publication_goes_before_the_line_of_an_update() -> None:
    assert head_date(["Updated 7 March 2024", "Published 5 March 2024"]) == utc(2024, 3, 5)
    assert head_date(["Published 5 March 2024, updated 7 March 2024"]) == utc(2024, 3, 5)
    assert head_date(["Last updated 7 March 2024"]) == utc(2024, 3, 7)


def test_a_date_inside_a_sentence_is_no_publication_date() -> None:
    assert head_date(["The suspect was taken into custody on May 2, 2013, two days after the fire."]) is None


def test_an_update_marker_far_down_the_body_is_no_publication_date() -> None:
    body = "\n".join(f"The council met again, in its session number {n}." for n in range(12))
    assert find_date("", f"{body}\nUPDATE 15/02/2022\nMore talks were held.", None) == (None, PublishedFrom.NONE)


def test_the_surest_origin_wins() -> None:
    text = "NARE, 3 March 2024 – The bridge was closed.\nPublished 2 March 2024"
    url = "https://harbour.example/2024/03/05/bridge"
    assert find_date("Notes, 4 March 2024", text, url) == (utc(2024, 3, 5), PublishedFrom.URL)
    assert find_date("Notes, 4 March 2024", text, None) == (utc(2024, 3, 4), PublishedFrom.TITLE)
    assert find_date("", text, None) == (utc(2024, 3, 3), PublishedFrom.DATELINE)
    assert find_date("", text.splitlines()[1], None) == (utc(2024, 3, 2), PublishedFrom.TEXT)


@given(st.dates(min_value=datetime(1900, 1, 1).date(), max_value=datetime(2099, 12, 31).date()))
def test_every_day_is_read_back_as_it_was_written(day: datetime) -> None:
    for form in ("%d %B %Y", "%B %d, %Y", "%a %d %b. %Y", "%Y/%m/%d", "%Y-%m-%dT00:00:00Z"):
        written = day.strftime(form).replace("0", "0")
        assert parse_date(written) == utc(day.year, day.month, day.day), written


@given(st.text(alphabet="0123456789/.-: apmjnuryfebst,ETZ+(–)", max_size=60))
def test_any_scrap_gives_aware_dates_or_none(scrap: str) -> None:
    assert all(date.tzinfo is not None for date in dates_in(scrap))
    found = parse_date(scrap)
    assert found is None or found.tzinfo is not None
