"""The HTML report is one safe file that explains itself, with and without script."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.records import Claim, Report, SideClaim, Span
from consistency.report import render
from consistency.report.markup import is_web, link, tag
from consistency.report.words import visible

VOID = {"meta", "input"}


class Page(HTMLParser):
    """Elements and text of a page; fails on an element that is not closed in its place."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.marks: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)
        if tag == "mark":
            self.marks.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._open and self._open[-1] == "mark":
            self.marks[-1] += data

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag == name]


@pytest.fixture
def page(report: Report) -> Page:
    return Page(render(report, "html"))


def test_nothing_is_loaded_from_elsewhere(page: Page) -> None:
    assert not {tag for tag, _ in page.elements} & {"link", "img", "iframe", "object", "base"}
    assert not [attributes for _, attributes in page.elements if attributes.keys() & {"src", "srcset", "style"}]
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]


def test_the_policy_allows_this_style_and_script_alone(report: Report, page: Page) -> None:
    [policy] = [meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    text = render(report, "html")
    digests = {}
    for name in ("style", "script"):
        [block] = re.findall(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
        digests[name] = base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digests['style']}'; script-src 'sha256-{digests['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_landmarks_headings_and_language(page: Page) -> None:
    assert page.all("html") == [{"lang": "en"}]
    for landmark in ("header", "main", "footer", "h1"):
        assert len(page.all(landmark)) == 1
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_reference_within_the_page_leads_somewhere(page: Page) -> None:
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    targets = [a["href"] for a in page.all("a") if (a["href"] or "").startswith("#")]
    assert len(targets) == 7  # the skip link, and two for each of three disagreements
    assert {f"#{i}" for i in ids} >= set(targets)
    assert set(ids) >= {a["aria-labelledby"] for _, a in page.elements if "aria-labelledby" in a}


def test_every_control_has_a_label(report: Report) -> None:
    text = render(report, "html")
    form = text[text.index("<form") : text.index("</form>")]
    for control in ("<select", "<input"):
        for position in (m.start() for m in re.finditer(control, form)):
            before = form[:position]
            assert before.rindex("<label") > before.rfind("</label>")


def test_filters_stay_hidden_until_script_can_serve_them(page: Page) -> None:
    [form] = page.all("form")
    assert "hidden" in form
    findings = [a for a in page.all("article") if "finding" in (a["class"] or "")]
    assert [a["id"] for a in findings] == ["f-place", "f-toll", "f-agree", "f-talks"]
    assert findings[0]["data-type"] == "place"
    assert findings[0]["data-score"] == "0.9412"
    assert findings[0]["data-outlets"] == "0 2 3"  # Cape Radio, Harbour Post, The Inland Courier of four
    assert not any("hidden" in a for a in findings)


def test_claims_stand_in_their_context_with_evidence_marked(page: Page) -> None:
    assert page.marks[:3] == ["4 km east", "4 km north", "Eleven"]
    assert "It was a quiet morning. The Maribel went down 4 km east of Cape Dorn" in page.text
    assert "the coastguard said. Divers are still at work." in page.text
    assert "source: the coastguard" in page.text


def test_links_go_only_to_the_web_and_give_nothing_away(page: Page) -> None:
    out = [a for a in page.all("a") if not (a["href"] or "").startswith("#")]
    assert out
    assert all((a["href"] or "").startswith("https://news.example/") for a in out)
    assert {a["rel"] for a in out} == {"noopener noreferrer"}


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//x", "ftp://x/y", "", None, "http:///x", "https://[x"]
)
def test_other_addresses_become_plain_text(url: str | None) -> None:
    assert not is_web(url)
    assert link(url, "title <b>") == "title &lt;b&gt;"


def test_article_text_is_never_markup(report: Report, page: Page) -> None:
    text = render(report, "html")
    assert "<script>alert(1)" not in text
    assert "Osk met dockers <script>alert(1)</script>" in page.text
    assert len(page.all("script")) == 1
    assert "\u202e" not in text
    assert "\\u202eThe end." in page.text


@given(st.text(), st.text())
def test_text_and_attributes_come_back_as_they_were_shown(text: str, value: str) -> None:
    parsed = Page(tag("p", text, title=value))
    assert parsed.elements == [("p", {"title": visible(value)})]
    assert parsed.text == visible(text)


def test_the_caveats_models_and_skipped_inputs_are_told(page: Page) -> None:
    assert "Six days lie between the articles. dates-apart" in page.text
    assert "in/empty.txt: The file is empty; remove it." in page.text
    assert "encoder-x, sha256 aaaaaaaaaaaaaaaa…" in page.text
    assert "Two more findings were left out by --min-score." in page.text


def test_more_than_three_claims_of_a_side_are_folded(report: Report) -> None:
    place = report.findings[0]
    north = place.sides[1].claims[0]
    many = tuple(SideClaim(Claim(a, Span(0, 5))) for a in report.articles[:5])
    side = replace(place.sides[1], claims=(north, *many))
    text = Page(render(replace(report, findings=(replace(place, sides=(place.sides[0], side)),)), "html")).text
    assert "3 more claims" in text
    assert "The same words in 1 more article" in text


def test_a_long_neighbour_is_cut_on_the_far_side(report: Report) -> None:
    place = report.findings[0]
    member = place.sides[1].claims[0]
    claim = replace(member.claim, before="FIRST " + "word " * 99 + "LAST.", after="FIRST " + "word " * 99 + "LAST.")
    side = replace(place.sides[1], claims=(replace(member, claim=claim),))
    text = Page(render(replace(report, findings=(replace(place, sides=(side,)),)), "html")).text
    assert "LAST. The Maribel sank" in text
    assert "said. FIRST word" in text
    assert text.count("LAST.") == 1


def test_empty_report(empty_report: Report) -> None:
    page = Page(render(empty_report, "html"))
    assert page.all("form") == []
    assert "No article was read, so there was nothing to compare." in page.text
