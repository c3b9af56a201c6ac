"""`consistency check`: where the outlets agree and where they conflict."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path, PurePath
from typing import Annotated, Any

import typer

from consistency.cli.problems import Exit
from consistency.cli.progress import shown
from consistency.cli.streams import WARNINGS, columns, emit, tell, wants_color
from consistency.errors import SettingsError
from consistency.progress import Progress
from consistency.records import Article, ConflictType, Relation, Report
from consistency.report import Format, render, write
from consistency.report.outline import remarks
from consistency.settings import Settings, make_settings

EXAMPLES = """
Examples:

    consistency check seeds/

    consistency check monday.jsonl tuesday/ --type number --type place --min-score 0.5

    consistency check wire/ --focus draft.txt

    consistency check wire/ -o report.html

    cat articles.jsonl | consistency check - --json --exit-zero
"""


class FailOn(StrEnum):
    """The mildest relation that makes the exit code 1."""

    CONFLICT = "conflict"
    UPDATE = "update"
    NEVER = "never"


_FAILING = {
    FailOn.CONFLICT: {Relation.CONFLICT},
    FailOn.UPDATE: {Relation.CONFLICT, Relation.UPDATE},
    FailOn.NEVER: set[Relation](),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What is done with a report: its form, its place, and what counts as a failure."""

    format: Format = Format.TERMINAL
    path: str | None = None
    text: bool = True
    timings: bool = False
    quiet: bool = False
    fail_on: FailOn = FailOn.CONFLICT
    exit_zero: bool = False
    strict: bool = False


Input = str | Path | Article
Run = Callable[[Sequence[Input], Settings, Progress], Report]


def run_checker(inputs: Sequence[Input], settings: Settings, progress: Progress) -> Report:
    """Runs the whole way from files to a report."""
    from consistency.checker import Checker

    return Checker(settings, progress=progress).check(inputs)


def check(
    paths: Sequence[str],
    settings: Settings,
    output: Output,
    *,
    focus: Sequence[str] = (),
    run: Run = run_checker,
) -> Exit:
    """Checks the articles, writes the report where `output` says, and tells the rest on standard error.

    Args:
        paths: files and folders of articles, "-" for standard input.
        settings: what is looked at and reported.
        output: what is done with the report.
        focus: files of articles that are read too; only findings with a side in one of them are reported.
        run: makes the report.

    Raises:
        ConsistencyError: what `run` raises, or a report that cannot be written.
    """
    WARNINGS.setLevel(logging.ERROR if output.quiet else logging.WARNING)
    with shown(quiet=output.quiet) as progress:
        report = _run_focused(paths, focus, settings, progress, run) if focus else run(paths, settings, progress)
    deliver(report, output)
    if not output.quiet:
        _tell_rest(report, settings, output)
    return exit_code(report, output)


def _run_focused(
    paths: Sequence[str], focus: Sequence[str], settings: Settings, progress: Progress, run: Run
) -> Report:
    """Finds the drafts among all articles by their words, since an id depends on the way a file is reached."""
    from consistency.sources import read

    if "-" in focus:
        raise SettingsError("--focus cannot read standard input; give the draft as a file.")
    drafts = {_words(article) for article in read(focus).articles}
    everything = read([*paths, *focus])
    ids = frozenset(article.id for article in everything.articles if _words(article) in drafts)
    report = run(everything.articles, replace(settings, focus=ids), progress)
    return replace(report, skipped=everything.skipped)


def _words(article: Article) -> str:
    return " ".join(article.text.split())


def deliver(report: Report, output: Output) -> None:
    """Writes the report to its file, or to standard output."""
    options: dict[str, Any] = {}
    if output.format is Format.JSON:
        options = {"text": output.text, "timings": output.timings}
    elif output.format is Format.TERMINAL:
        to_file = output.path is not None
        options = {"width": columns(), "color": not to_file and wants_color()}
    text = render(report, output.format, **options)
    if output.path is None:
        emit(text, exact=output.format is not Format.TERMINAL)
    else:
        write(text, output.path)


def _tell_rest(report: Report, settings: Settings, output: Output) -> None:
    if output.path is not None:
        tell(f"Wrote {output.path}.")
    if not report.findings and (output.path is not None or output.format is not Format.TERMINAL):
        for remark in remarks(report):
            tell(remark)
    for skipped in report.skipped:
        tell(f"Skipped {skipped.source}: {skipped.reason}")
    known = {article.outlet for article in report.articles}
    for outlet in sorted(settings.outlets - known):
        tell(f"No article is by {outlet!r}; the outlets are: {', '.join(sorted(known))}.")
    if output.timings:
        for stage, seconds in report.stats.seconds.items():
            tell(f"{seconds:8.2f} s {stage}")


def exit_code(report: Report, output: Output) -> Exit:
    """2 without a readable article or for one skipped under --strict, 1 for what --fail-on names, else 0."""
    if not report.articles or (output.strict and report.skipped):
        return Exit.ERROR
    failing = _FAILING[output.fail_on]
    found = any(finding.relation in failing for finding in report.findings)
    return Exit.FINDINGS if found and not output.exit_zero else Exit.CLEAN


# --- the command line ---------------------------------------------------------------------------

FILTERS = "What is reported"
OUTPUT = "How it is reported"
MODELS = "How it is judged"
CODES = "Exit code"


def check_command(
    context: typer.Context,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATHS...", help="Files and folders of .txt, .html and .jsonl; - reads JSONL from stdin."
        ),
    ],
    focus: Annotated[
        list[str] | None,
        typer.Option("--focus", metavar="FILE", help="Check this draft: only findings with a side in it. Repeatable."),
    ] = None,
    within: Annotated[bool, typer.Option("--within", help="Compare headline and body of one article too.")] = False,
    types: Annotated[
        list[ConflictType] | None,
        typer.Option("--type", help="Only conflicts and updates of this type. Repeatable.", rich_help_panel=FILTERS),
    ] = None,
    outlets: Annotated[
        list[str] | None,
        typer.Option(
            "--outlet", metavar="NAME", help="Only findings with this outlet. Repeatable.", rich_help_panel=FILTERS
        ),
    ] = None,
    min_score: Annotated[
        float | None,
        typer.Option(metavar="0..1", help="Only findings with this score or more.", rich_help_panel=FILTERS),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], help="Only findings with an article of this day or later.", rich_help_panel=FILTERS
        ),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], help="Only findings with an article of this day or earlier.", rich_help_panel=FILTERS
        ),
    ] = None,
    top: Annotated[
        int | None, typer.Option(metavar="N", help="Only the N best findings.", rich_help_panel=FILTERS)
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option("--format", help="Default: by the suffix of -o, else terminal.", rich_help_panel=OUTPUT),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.", rich_help_panel=OUTPUT)] = False,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the report to this file.", rich_help_panel=OUTPUT),
    ] = None,
    no_text: Annotated[
        bool, typer.Option("--no-text", help="Leave the articles' texts out of the JSON.", rich_help_panel=OUTPUT)
    ] = False,
    timings: Annotated[
        bool, typer.Option("--timings", help="Tell where the time went, in JSON too.", rich_help_panel=OUTPUT)
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Only the report and errors.", rich_help_panel=OUTPUT)
    ] = False,
    encoder: Annotated[
        str | None, typer.Option(metavar="NAME", help="Encoder: a name or a folder.", rich_help_panel=MODELS)
    ] = None,
    judge: Annotated[
        str | None, typer.Option(metavar="NAME", help="Judge: a name or a folder.", rich_help_panel=MODELS)
    ] = None,
    fusion: Annotated[
        str | None, typer.Option(metavar="FILE", help="Weights of the judge and the scores.", rich_help_panel=MODELS)
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Neither read nor keep vectors on disk.", rich_help_panel=MODELS)
    ] = False,
    fail_on: Annotated[
        FailOn, typer.Option(help="What makes the exit code 1.", rich_help_panel=CODES)
    ] = FailOn.CONFLICT,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit with 0 whatever was found.", rich_help_panel=CODES)
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 2 if an article was skipped.", rich_help_panel=CODES)
    ] = False,
) -> None:
    """Tell where the outlets agree and where they conflict."""
    settings = make_settings(
        encoder=encoder,
        judge=judge,
        fusion=fusion,
        cache=not no_cache,
        within=within,
        min_score=min_score,
        types=frozenset(types) if types else None,
        outlets=frozenset(outlets) if outlets else None,
        since=since and since.replace(tzinfo=UTC),
        until=until and until.replace(tzinfo=UTC) + timedelta(days=1, microseconds=-1),
        top=top,
    )
    wanted = Output(
        format=choose_format(format, as_json, output),
        path=None if output == "-" else output,
        text=not no_text,
        timings=timings,
        quiet=quiet,
        fail_on=fail_on,
        exit_zero=exit_zero,
        strict=strict,
    )
    raise typer.Exit(check(paths, settings, wanted, focus=focus or (), run=context.obj or run_checker))


def choose_format(given: Format | None, as_json: bool, output: str | None) -> Format:
    """The format asked for, else the one that the output file's suffix names, else the terminal's.

    Raises:
        SettingsError: --json and another --format contradict each other.
    """
    if as_json and given not in (None, Format.JSON):
        raise SettingsError(f"--json and --format {given} contradict each other; give one of them.")
    by_suffix = {".json": Format.JSON, ".html": Format.HTML, ".htm": Format.HTML}
    return Format.JSON if as_json else given or by_suffix.get(PurePath(output or "").suffix.lower(), Format.TERMINAL)
