"""The report as text for a terminal, a pipe or a mail.

No box characters and, without colour, no escape sequences: evidence then stands between asterisks.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from consistency.records import Finding, Relation, Report, Side, SideClaim
from consistency.report.outline import Ranked, Section, quiet_events, remarks, sections, summary
from consistency.report.words import (
    carriers,
    day,
    headcount,
    kind,
    origin,
    percent,
    period,
    pieces,
    standing,
    visible,
)

NARROWEST = 44  # columns that a side needs to stand next to another
INDENT = 4
QUOTE = 420  # code points of a claim that are shown
AGREED = 5  # agreements listed for an event
QUIET = 10  # event groups without findings that are named
_COLORS = {
    Relation.CONFLICT: "red",
    Relation.UPDATE: "yellow",
    Relation.AGREEMENT: "green",
    Relation.DUPLICATE: "green",
}
_TRAILING = re.compile(r"[ ]+$", re.MULTILINE)


def to_terminal(report: Report, *, width: int = 80, color: bool = False) -> str:
    """The report in lines of at most `width` columns (20 or more), ended by a newline."""
    console = Console(
        file=io.StringIO(),
        width=max(width, 20),
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as captured:
        for block in _blocks(report, console.width, color):
            console.print(block)
    return _TRAILING.sub("", captured.get()).strip("\n") + "\n"


def _blocks(report: Report, width: int, color: bool) -> Iterator[RenderableType]:
    yield Text(summary(report), style="bold")
    for remark in remarks(report):
        yield Text(visible(remark))
    for section in sections(report):
        yield Group("", "", *_head(section), *(_finding(r, width, color) for r in section.open))
        if section.agreed:
            yield _agreed(section)
    if quiet := quiet_events(report):
        yield Group("", "", *_quiet([visible(event.label or event.id) for event in quiet]))


def _head(section: Section) -> Iterator[RenderableType]:
    yield Text(visible(section.label), style="bold underline")
    yield Text(section.summary, style="dim")


def _quiet(labels: list[str]) -> Iterator[RenderableType]:
    yield Text("Stories without a finding", style="bold")
    yield from (Padding(Text(label, style="dim"), (0, 0, 0, INDENT)) for label in labels[:QUIET])
    if len(labels) > QUIET:
        yield Padding(Text(f"and {len(labels) - QUIET} more", style="dim"), (0, 0, 0, INDENT))


# --- a disagreement -----------------------------------------------------------------------------


def _finding(ranked: Ranked, width: int, color: bool) -> RenderableType:
    finding = ranked.finding
    lines: list[RenderableType] = [
        Text(visible(finding.explanation)),
        "",
        _sides(finding, width - INDENT, color),
        *_caveats(finding),
    ]
    return Group("", _title(ranked), Padding(Group(*lines), (0, 0, 0, INDENT)))


def _title(ranked: Ranked) -> Text:
    finding = ranked.finding
    title = Text(f"{ranked.rank:>2}. ", style="bold")
    title.append(kind(finding), style=f"bold {_COLORS.get(finding.relation, '')}".strip())
    return title.append(f", {percent(finding.score)}: {headcount(finding)}", style="bold")


def _sides(finding: Finding, width: int, color: bool) -> RenderableType:
    columns = [_side(side, standing(finding, i), color) for i, side in enumerate(finding.sides)]
    if width + INDENT < 100 or width // len(columns) < NARROWEST:
        return Group(*(line for column in columns for line in (column, "")))
    grid = Table.grid(padding=(0, 3, 0, 0), expand=True)
    for _ in columns:
        grid.add_column(ratio=1)
    grid.add_row(*columns)
    return Group(grid, "")


def _side(side: Side, stands: str, color: bool) -> RenderableType:
    head = Text().append(visible(side.answer), style="bold")
    head.append(f"  ({', '.join(filter(None, [stands, carriers(side), period(side.dates)]))})", style="dim")
    lead, *others = side.claims
    return Group(head, _quote(lead, color), Text(_byline(lead), style="dim"), *_others(others))


def _quote(member: SideClaim, color: bool) -> Text:
    quote = Text("“")
    for words, evidence in pieces(member, QUOTE):
        if evidence:
            quote.append(words if color else f"*{words}*", style="bold cyan underline")
        else:
            quote.append(words)
    return quote.append("”")


def _byline(member: SideClaim) -> str:
    claim = member.claim
    return "– " + "; ".join([f"{visible(claim.outlet)}, {day(claim.published)}", *origin(claim)])


def _others(members: list[SideClaim]) -> Iterator[Text]:
    """Outlets with the same answer, those in their own words before the copies."""
    own = [m for m in members if m.copy_of is None]
    copies = [m for m in members if m.copy_of is not None]
    for label, listed in (("also", own), ("same words", copies)):
        if listed:
            named = dict.fromkeys(f"{visible(m.claim.outlet)} ({day(m.claim.published)})" for m in listed)
            yield Text(f"  {label}: {', '.join(named)}", style="dim")


def _caveats(finding: Finding) -> Iterator[Text]:
    for caveat in finding.caveats:
        yield Text("Note: ", style="yellow").append(visible(caveat.text)).append(f" [{caveat.code}]", style="dim")


# --- agreements ---------------------------------------------------------------------------------


def _agreed(section: Section) -> RenderableType:
    lines = [_agreement(ranked.finding) for ranked in section.agreed[:AGREED]]
    if len(section.agreed) > AGREED:
        lines.append(Text(f"and {len(section.agreed) - AGREED} more", style="dim"))
    return Group("", Text("    They agree", style="bold green"), Padding(Group(*lines), (0, 0, 0, INDENT)))


def _agreement(finding: Finding) -> Text:
    lead = finding.sides[0].claims[0]
    words = "".join(words for words, _ in pieces(lead, 160))
    return Text(f"{headcount(finding).capitalize()}: ", style="green").append(f"“{words}”")
