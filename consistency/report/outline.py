"""The order of a report: one event group at a time, the strongest disagreement first."""

from __future__ import annotations

from dataclasses import dataclass

from consistency.records import Article, EventGroup, Finding, Relation, Report
from consistency.report.words import OPEN, count, number, period

NO_EVENT = "Across stories"


@dataclass(frozen=True, slots=True)
class Ranked:
    """A finding and its place in the whole report, from 1; disagreements and agreements count apart."""

    rank: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Section:
    """An event group with what the outlets answer differently (`open`) and alike (`agreed`), best first.

    `event` is None for findings whose claims stand in articles of two event groups.
    """

    event: EventGroup | None
    articles: tuple[Article, ...]
    open: tuple[Ranked, ...]
    agreed: tuple[Ranked, ...]

    @property
    def label(self) -> str:
        return self.event.label or self.event.id if self.event else NO_EVENT

    @property
    def summary(self) -> str:
        """Articles, outlets and days of the group, such as `3 articles of 2 outlets, 3 Jul 2013`."""
        outlets = len({article.outlet for article in self.articles})
        days = sorted(article.published for article in self.articles if article.published)
        when = period((days[0], days[-1]) if days else None)
        return f"{count(len(self.articles), 'article')} of {count(outlets, 'outlet')}, {when}"


def sections(report: Report) -> list[Section]:
    """Event groups with findings, by their best open finding, then by their best agreement."""
    articles = {article.id: article for article in report.articles}
    ranked = [*_ranked(report, open=True), *_ranked(report, open=False)]
    grouped = [_section(event, articles, ranked) for event in (*report.events, None)]
    return sorted((s for s in grouped if s.open or s.agreed), key=_first_rank)


def _ranked(report: Report, open: bool) -> list[Ranked]:
    alike = (finding for finding in report.findings if (finding.relation in OPEN) == open)
    return [Ranked(i, finding) for i, finding in enumerate(alike, 1)]


def _section(event: EventGroup | None, articles: dict[str, Article], ranked: list[Ranked]) -> Section:
    own = [r for r in ranked if r.finding.event == (event and event.id)]
    ids = event.articles if event else dict.fromkeys(i for r in own for i in _article_ids(r.finding))
    return Section(
        event=event,
        articles=tuple(articles[i] for i in ids if i in articles),
        open=tuple(r for r in own if r.finding.relation in OPEN),
        agreed=tuple(r for r in own if r.finding.relation not in OPEN),
    )


def _article_ids(finding: Finding) -> list[str]:
    return [member.claim.article.id for side in finding.sides for member in side.claims]


def _first_rank(section: Section) -> tuple[bool, int]:
    return not section.open, (section.open or section.agreed)[0].rank


def quiet_events(report: Report) -> list[EventGroup]:
    """Event groups in which nothing was found."""
    found = {finding.event for finding in report.findings}
    return [event for event in report.events if event.id not in found]


def summary(report: Report) -> str:
    """What was read and what was found, in a sentence."""
    outlets = len({article.outlet for article in report.articles})
    read = f"{count(len(report.articles), 'article')} of {count(outlets, 'outlet')}"
    stories = f", {count(len(report.events), 'story', 'stories')}" if report.events else ""
    found = {relation: sum(f.relation is relation for f in report.findings) for relation in Relation}
    told = [count(n, relation.value) for relation, n in found.items() if n]
    return f"{read}{stories}: {', '.join(told) or 'nothing found'}."


def remarks(report: Report) -> list[str]:
    """What a reader must know about a report that is empty or was cut."""
    outlets = sorted({article.outlet for article in report.articles})
    told = []
    if not report.articles:
        told.append("No article was read, so there was nothing to compare.")
    elif len(outlets) == 1 and not report.findings:
        told.append(
            f"Nothing to compare across outlets: every article is by {outlets[0]}. "
            "Add articles of a second outlet, or look within articles with --within."
        )
    elif not report.findings and not report.cut:
        told.append("The outlets neither agree nor disagree on anything that was found.")
    if report.cut:
        left = "finding was" if report.cut == 1 else "findings were"
        by = f" by {report.cut_by}" if report.cut_by else ""
        told.append(f"{number(report.cut).capitalize()} more {left} left out{by}.")
    return told
