"""The report as one HTML file that needs no network: printable, accessible, filtered by a few lines of script.

The content security policy names style and script by their digests, so nothing else can run or load.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Sequence
from importlib.resources import files

import consistency
from consistency.records import Article, Caveat, Claim, Report, Side, SideClaim
from consistency.report.json import plain
from consistency.report.markup import Markup, join, link, tag
from consistency.report.outline import Ranked, Section, quiet_events, remarks, sections, summary
from consistency.report.words import (
    carriers,
    count,
    day,
    headcount,
    kind,
    origin,
    percent,
    period,
    pieces,
    standing,
)

SHOWN = 3  # claims of a side that are open from the start
CONTEXT = 320  # code points of a neighbouring sentence
TITLE = "Where the outlets agree and where they conflict"
READING = (
    "A conflict means that two outlets cannot both be right; an update, that both may be, one after the other. "
    "The percentage is the program's estimate that an editor would accept the finding as labelled: a hint where to "
    "look first, not a proof. Marked words are what the finding rests on; the sentences around them stand in grey. "
    "Sides are counted by independent sources: several outlets with the words of one agency count as one."
)


def to_html(report: Report) -> str:
    """The whole report as one HTML document, ended by a newline; the same report gives the same bytes."""
    style, script = _asset("report.css"), _asset("report.js")
    head = join(
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", f"{TITLE}: {summary(report)}"),
        tag("style", style),
    )
    body = tag("body", tag("a", "Skip to the findings", class_="skip", href="#findings"), *_body(report))
    page = tag("html", tag("head", head), body, tag("script", script), lang="en")
    return f"<!DOCTYPE html>\n{page}\n"


def _asset(name: str) -> Markup:
    return Markup(files("consistency.report").joinpath(name).read_text(encoding="utf-8"))


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> Markup:
    return Markup(f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'")


def _body(report: Report) -> Iterable[Markup]:
    outlets = {name: i for i, name in enumerate(sorted({article.outlet for article in report.articles}))}
    parts = sections(report)
    yield tag("header", tag("h1", TITLE), tag("p", summary(report), class_="lead"), *_paragraphs(remarks(report)))
    yield _filters(report, outlets)
    yield tag(
        "main",
        _overview([ranked for part in parts for ranked in part.open], outlets),
        *(_section(part, i, outlets) for i, part in enumerate(parts, 1)),
        _quiet(report),
        id="findings",
    )
    yield tag("footer", tag("h2", "About this report"), tag("p", READING), _skipped(report), _making(report))


def _paragraphs(texts: Iterable[str]) -> list[Markup]:
    return [tag("p", text) for text in texts]


# --- finding one's way --------------------------------------------------------------------------


def _filters(report: Report, outlets: dict[str, int]) -> Markup:
    """Hidden until the script, which alone can make them work, shows them."""
    if not report.findings:
        return Markup()
    types = sorted({finding.type for finding in report.findings if finding.type})
    return tag(
        "form",
        _select("Type", "type", [(str(kind), str(kind)) for kind in types]),
        _select("Outlet", "outlet", [(str(i), name) for name, i in outlets.items()]),
        tag(
            "label",
            "Score from ",
            tag("output", "0 %", id="least"),
            tag("input", type="range", name="score", min=0, max=100, step=5, value=0),
        ),
        tag("button", "Show all", type="reset"),
        tag("p", "", id="shown", role="status"),
        id="filters",
        hidden=True,
        aria_label="Filter the findings",
    )


def _select(label: str, name: str, options: Sequence[tuple[str, str]]) -> Markup:
    choices = [tag("option", text, value=value) for value, text in options]
    return tag("label", label, tag("select", tag("option", "all", value=""), *choices, name=name))


def _data(ranked: Ranked, outlets: dict[str, int]) -> dict[str, str]:
    """What the filters look at."""
    names = sorted({outlet for side in ranked.finding.sides for outlet in side.outlets})
    return {
        "data_type": ranked.finding.type or "",
        "data_score": f"{ranked.finding.score:.4f}",
        "data_outlets": " ".join(str(outlets[name]) for name in names if name in outlets),
    }


def _overview(ranked: Sequence[Ranked], outlets: dict[str, int]) -> Markup:
    if not ranked:
        return Markup()
    columns = ("No.", "What", "Answers", "Who", "Score")
    head = tag("tr", *(tag("th", column, scope="col") for column in columns))
    rows = (_row(r, outlets) for r in sorted(ranked, key=lambda r: r.rank))
    caption = tag("caption", tag("h2", "In short"))
    return tag("div", tag("table", caption, tag("thead", head), tag("tbody", *rows)), class_="overview")


def _row(ranked: Ranked, outlets: dict[str, int]) -> Markup:
    finding = ranked.finding
    answers = " / ".join(side.answer for side in finding.sides)
    return tag(
        "tr",
        tag("th", tag("a", str(ranked.rank), href=f"#{finding.id}"), scope="row"),
        tag("td", tag("span", kind(finding), class_=f"kind {finding.relation}")),
        tag("td", tag("a", answers, href=f"#{finding.id}"), dir="auto"),
        tag("td", headcount(finding)),
        tag("td", percent(finding.score), class_="figure"),
        **_data(ranked, outlets),
    )


# --- a story ------------------------------------------------------------------------------------


def _section(section: Section, number: int, outlets: dict[str, int]) -> Markup:
    heading = f"story-{number}"
    return tag(
        "section",
        tag("h2", section.label, id=heading, dir="auto"),
        _articles(section),
        *(_finding(ranked, outlets) for ranked in section.open),
        _agreed(section, outlets),
        class_="story",
        aria_labelledby=heading,
    )


def _articles(section: Section) -> Markup:
    items = [tag("li", *_reference(article)) for article in section.articles]
    return tag("details", tag("summary", section.summary), tag("ul", *items), class_="articles")


def _reference(article: Article) -> list[str]:
    title = link(article.url, tag("span", article.title or article.id, dir="auto", lang=article.language))
    return [tag("cite", article.outlet), ", ", title, ", ", _time(article)]


def _time(article: Article) -> Markup:
    moment = article.published
    if moment is None:
        return tag("span", "undated")
    return tag("time", day(moment), datetime=moment.isoformat())


def _quiet(report: Report) -> Markup:
    events = quiet_events(report)
    if not events:
        return Markup()
    items = [tag("li", event.label or event.id, dir="auto") for event in events]
    return tag("section", tag("h2", "Stories without a finding"), tag("ul", *items), class_="quiet")


# --- a finding ----------------------------------------------------------------------------------


def _finding(ranked: Ranked, outlets: dict[str, int]) -> Markup:
    finding = ranked.finding
    heading = f"{finding.id}-heading"
    return tag(
        "article",
        tag(
            "p",
            tag("span", f"{ranked.rank}. {kind(finding)}", class_=f"kind {finding.relation}"),
            " ",
            tag("span", headcount(finding), class_="who"),
            tag("span", percent(finding.score), class_="figure", title="estimated chance that an editor accepts this"),
            class_="facts",
        ),
        tag("h3", finding.explanation or headcount(finding).capitalize(), id=heading, dir="auto"),
        tag("div", *(_side(s, standing(finding, i)) for i, s in enumerate(finding.sides)), class_="sides"),
        _caveats(finding.caveats),
        id=finding.id,
        class_=f"finding {finding.relation}",
        aria_labelledby=heading,
        **_data(ranked, outlets),
    )


def _side(side: Side, stands: str) -> Markup:
    told = ", ".join(filter(None, [stands, carriers(side), period(side.dates)]))
    own = [member for member in side.claims if member.copy_of is None] or list(side.claims[:1])
    copies = [member for member in side.claims if member.copy_of is not None and member not in own]
    return tag(
        "section",
        tag("h4", side.answer, dir="auto") if side.answer else "",
        tag("p", told, class_="told"),
        *map(_claim, own[:SHOWN]),
        _folded(count(len(own) - SHOWN, "more claim"), map(_claim, own[SHOWN:])) if len(own) > SHOWN else "",
        _folded(f"The same words in {count(len(copies), 'more article')}", map(_copy, copies)) if copies else "",
        class_="side",
    )


def _folded(label: str, children: Iterable[Markup]) -> Markup:
    return tag("details", tag("summary", label), *children)


def _copy(member: SideClaim) -> Markup:
    return tag("p", *_reference(member.claim.article), class_="copy")


def _claim(member: SideClaim) -> Markup:
    claim = member.claim
    words = [tag("mark", text) if evidence else text for text, evidence in pieces(member)]
    quote = tag(
        "blockquote",
        tag("span", _end(claim.before), " ", class_="context") if claim.before else "",
        tag("span", *words, class_="words"),
        tag("span", " ", _start(claim.after), class_="context") if claim.after else "",
        lang=claim.article.language,
        dir="auto",
    )
    return tag("figure", quote, tag("figcaption", *_reference(claim.article), *_said(claim)), class_="claim")


def _said(claim: Claim) -> list[str]:
    return [text for part in origin(claim) for text in (" · ", part)]


def _start(text: str) -> str:
    return text if len(text) <= CONTEXT else text[:CONTEXT].rpartition(" ")[0] + " …"


def _end(text: str) -> str:
    return text if len(text) <= CONTEXT else "… " + text[-CONTEXT:].partition(" ")[2]


def _caveats(caveats: Sequence[Caveat]) -> Markup:
    if not caveats:
        return Markup()
    items = [tag("li", caveat.text, " ", tag("code", caveat.code)) for caveat in caveats]
    return tag("aside", tag("h4", "Look twice"), tag("ul", *items), class_="caveats")


def _agreed(section: Section, outlets: dict[str, int]) -> Markup:
    if not section.agreed:
        return Markup()
    label = f"Where they agree: {count(len(section.agreed), 'finding')}"
    return tag("details", tag("summary", label), *(_finding(r, outlets) for r in section.agreed), class_="agreed")


# --- how it was made ----------------------------------------------------------------------------


def _skipped(report: Report) -> Markup:
    if not report.skipped:
        return Markup()
    items = [tag("li", tag("code", skipped.source), ": ", skipped.reason) for skipped in report.skipped]
    return join(tag("h3", "Not read"), tag("ul", *items))


def _making(report: Report) -> Markup:
    stats, models = report.stats, (("Encoder", report.encoder), ("Judge", report.judge))
    rows = [
        ("Program", f"consistency {consistency.__version__}"),
        *(
            (name, f"{model.name}, sha256 {model.sha256[:16]}…" if model.sha256 else model.name)
            for name, model in models
        ),
        ("Compared", f"{count(stats.claims, 'claim')}, {count(stats.candidate_pairs, 'candidate pair')}"),
        ("Judged", count(stats.judged_pairs, "pair")),
        *((name, _setting(value)) for name, value in report.settings.items()),
    ]
    terms = [part for name, value in rows for part in (tag("dt", name), tag("dd", value))]
    return _folded("Models and settings", [tag("dl", *terms)])


def _setting(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=plain)
