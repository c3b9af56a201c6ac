"""`consistency explain`: how two sentences are judged, stage by stage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Annotated, Protocol, runtime_checkable

import typer

from consistency.cli.judge import Tools, load_tools
from consistency.cli.streams import emit
from consistency.errors import SettingsError
from consistency.judge.jsonl import make_claim, make_pairs
from consistency.records import Claim, EventAnswer, Pair, Verdict
from consistency.report.words import commitment, visible
from consistency.settings import Settings, make_settings

EXAMPLES = """
Examples:

    consistency explain "Two people died in the fire." "Four people died in the fire."

    consistency explain "The bridge is due to open." "The bridge opened." --published-b 2031-06-01
"""


class Explanation(Protocol):
    """How a judge came to its verdict."""

    @property
    def stages(self) -> Sequence[tuple[str, str]]:
        """Name and text of every stage, in order."""
        ...

    @property
    def verdict(self) -> Verdict: ...


@runtime_checkable
class Explainer(Protocol):
    """A judge that can say how it came to a verdict."""

    def explain(self, pair: Pair) -> Explanation: ...


def explain(a: Claim, b: Claim, tools: Tools, settings: Settings) -> list[tuple[str, str]]:
    """Name and text of every stage that the two claims go through, to the verdict or to where they are dropped.

    Raises:
        SettingsError: the judge cannot explain itself.
    """
    if not isinstance(tools.judge, Explainer):
        raise SettingsError(
            f"the judge {tools.judge.info.name!r} cannot explain itself; leave --judge out, or use: consistency judge."
        )
    pair = make_pairs([(a, b)], tools.encoder)[0]
    read = [(f"claim {name}", "\n".join(read_as(claim))) for name, claim in (("A", a), ("B", b))]
    told = tools.judge.explain(pair)
    verdict = ("verdict", "\n".join(concluded(told.verdict)))
    return [*read, ("gate", gate(pair.cosine, settings)), *told.stages, verdict]


def read_as(claim: Claim) -> Iterator[str]:
    """What was read out of a claim, a line each."""
    said = claim.attribution
    yield f"text: {claim.text}"
    yield f"content: {claim.content_text}"
    yield f"who says so: {said.source or 'the outlet'}{f' ({said.cue})' if said.cue else ''}{', quoted' * said.quoted}"
    yield f"commitment: {commitment(claim.factuality) or 'plain statement'}"
    for mention in claim.mentions:
        words = claim.article.text[mention.span.start : mention.span.end]
        yield f"mention: {words!r} is {mention.name} ({mention.kind})"


def concluded(verdict: Verdict) -> Iterator[str]:
    """The verdict, a line for each of its parts."""
    relation = f"{verdict.relation} of {verdict.type}" if verdict.type else verdict.relation.value
    yield f"{relation}, score {verdict.score:.2f}: {verdict.reason}"
    if verdict.same_event.answer is EventAnswer.DIFFERENT:
        yield "dropped here by a check: the two speak of different events"
    for caveat in verdict.caveats:
        yield f"note: {caveat.text} [{caveat.code}]"


def gate(cosine: float, settings: Settings) -> str:
    """Whether a check would look at a pair of this cosine."""
    told = f"cosine {cosine:.3f}: "
    if cosine >= settings.gate_always:
        return told + f"always looked at, from {settings.gate_always:g} on"
    if cosine >= settings.gate_cosine:
        return told + "looked at where the two are high among each other's neighbours in other outlets"
    return told + f"dropped here by a check, which needs {settings.gate_cosine:g}; judged below all the same"


def show(stages: Sequence[tuple[str, str]]) -> str:
    """The stages as text: a heading each, its lines indented."""
    lines: list[str] = []
    for name, text in stages:
        lines += ["", visible(name), *(f"    {visible(line)}" for line in text.splitlines())]
    return "\n".join(lines[1:]) + "\n"


Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="When the sentence was published.")]
Title = Annotated[str, typer.Option(metavar="TEXT", help="The headline over the sentence.")]


def explain_command(
    context: typer.Context,
    a: Annotated[str, typer.Argument(metavar="A", help="A sentence of one outlet.")],
    b: Annotated[str, typer.Argument(metavar="B", help="A sentence of another.")],
    title_a: Title = "",
    title_b: Title = "",
    published_a: Day = None,
    published_b: Day = None,
    encoder: Annotated[str | None, typer.Option(metavar="NAME", help="Encoder: a name or a folder.")] = None,
    judge: Annotated[str | None, typer.Option(metavar="NAME", help="Judge: a name or a folder.")] = None,
    fusion: Annotated[str | None, typer.Option(metavar="FILE", help="Weights of the judge.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither read nor keep vectors on disk.")] = False,
) -> None:
    """Explain how two sentences are judged: every stage, and where the pair is dropped."""
    for name, text in (("A", a), ("B", b)):
        if not text.strip():
            raise SettingsError(f"{name} is empty; give two sentences.")
    settings = make_settings(encoder=encoder, judge=judge, fusion=fusion, cache=not no_cache)
    tools = (context.obj or load_tools)(settings)
    claim_a = make_claim("a", a, title=title_a, published=_utc(published_a))
    claim_b = make_claim("b", b, title=title_b, published=_utc(published_b))
    emit(show(explain(claim_a, claim_b, tools, settings)), exact=False)


def _utc(day: datetime | None) -> datetime | None:
    return day and day.replace(tzinfo=UTC)
