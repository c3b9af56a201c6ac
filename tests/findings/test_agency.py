"""A finding whose sides all credit one agency says so."""

from __future__ import annotations

import pytest

from consistency.findings.agency import credited, same_agency
from consistency.records import Article, CaveatCode

BODY = "Three people died in the fire in Kallvik on Tuesday, the police said. "


def article(text: str, *, author: str | None = None, outlet: str = "A") -> Article:
    return Article(id=outlet, outlet=outlet, text=text, author=author)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"LIMA, May 3 (Reuters) - {BODY}", "Reuters"),
        (f"KALLVIK (AP) — {BODY}", "AP"),
        (f"KALLVIK (AP/Local News) — {BODY}", "AP"),
        (f"{BODY}\n\nThe Associated Press", "AP"),
        (f"By Agence France-Presse\n{BODY}", "AFP"),
        (f"{BODY}\nSource: Xinhua", "Xinhua"),
        (f"{BODY} – AFP", "AFP"),
    ],
)
def test_credits_are_read_at_both_ends(text: str, agency: str) -> None:
    assert credited(article(text)) == {agency}


@pytest.mark.parametrize(
    "text", [BODY, f"Reuters said that {BODY}", f"He told the AP that {BODY}", f"APRIL (Apt) {BODY}"]
)
def test_a_source_inside_the_text_is_no_credit(text: str) -> None:
    assert credited(article(text)) == frozenset()


def test_an_author_is_a_credit() -> None:
    assert credited(article(BODY, author="Associated Press")) == {"AP"}


def test_the_caveat_needs_the_agency_in_every_article() -> None:
    ap, other = article(f"KALLVIK (AP) — {BODY}"), article(BODY, outlet="B")
    again = article(f"{BODY}\n(AP)", outlet="C")
    found = same_agency([[ap], [again]])
    assert found is not None
    assert found.code is CaveatCode.SAME_AGENCY
    assert "AP" in found.text
    assert same_agency([[ap], [again, other]]) is None
    assert same_agency([[], []]) is None
