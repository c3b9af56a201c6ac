"""`consistency judge`: verdicts for pairs of claims that someone else chose."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from consistency.cli.problems import Exit
from consistency.cli.streams import emit, tell
from consistency.encode import Encoder
from consistency.errors import InputError
from consistency.judge import Judge
from consistency.judge.jsonl import Line, make_pairs, read_line, verdict_line
from consistency.report import write
from consistency.settings import Settings, make_settings

EXAMPLES = """
Examples:

    consistency judge pairs.jsonl --format jsonl

    consistency judge pairs.jsonl --judge ./my-judge -o verdicts.jsonl

    echo '{"id": 1, "a": {"text": "Two died."}, "b": {"text": "Four died."}}' | consistency judge -
"""
BATCH = 256  # pairs that are judged and written together


class PairFormat(StrEnum):
    """What verdicts are written as."""

    JSONL = "jsonl"


class Tools(NamedTuple):
    """What it takes to judge pairs."""

    encoder: Encoder
    judge: Judge


def load_tools(settings: Settings) -> Tools:
    """The encoder and the judge that the settings name."""
    from consistency.encode import load_encoder
    from consistency.judge import load_judge

    return Tools(load_encoder(settings.encoder, cache=settings.cache), load_judge(settings.judge, settings.fusion))


def judge(name: str, tools: Tools, out: Callable[[str], None]) -> Exit:
    """Judges the pairs of a file, "-" for standard input, and hands verdict lines on in the same order.

    A line that is no pair is told on standard error and gives no verdict; the others go on.

    Raises:
        InputError: the file cannot be read.
    """
    failures: list[str] = []
    pairs = _pairs(name, failures)
    while batch := list(islice(pairs, BATCH)):
        verdicts = tools.judge.judge(make_pairs([(line.a, line.b) for line in batch], tools.encoder))
        out("".join(f"{verdict_line(line.id, v)}\n" for line, v in zip(batch, verdicts, strict=True)))
    if failures:
        tell(f"{len(failures)} of the lines gave no verdict.")
    return Exit.ERROR if failures else Exit.CLEAN


def _pairs(name: str, failures: list[str]) -> Iterator[Line]:
    for place, line in _lines(name):
        try:
            yield read_line(line)
        except InputError as error:
            failures.append(place)
            tell(f"{place}: {error}")


def _lines(name: str) -> Iterator[tuple[str, str]]:
    """Place and text of every line that is not blank; bytes that are no UTF-8 become U+FFFD."""
    if name == "-":
        yield from _numbered("stdin", sys.stdin.buffer)
        return
    try:
        with Path(name).open("rb") as file:
            yield from _numbered(name, file)
    except OSError as error:
        raise InputError(f"{name}: {error.strerror}. Name a file of pairs, one JSON object a line.") from error


def _numbered(name: str, lines: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines, 1):
        text = line.decode("utf-8-sig" if number == 1 else "utf-8", "replace")
        if text.strip():
            yield f"{name}:{number}", text


def judge_command(
    context: typer.Context,
    pairs: Annotated[str, typer.Argument(metavar="PAIRS.jsonl", help="One pair a line; - reads standard input.")],
    format: Annotated[PairFormat, typer.Option("--format", help="What verdicts are written as.")] = PairFormat.JSONL,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the verdicts to this file, in one step.")
    ] = None,
    encoder: Annotated[str | None, typer.Option(metavar="NAME", help="Encoder: a name or a folder.")] = None,
    judge_name: Annotated[
        str | None, typer.Option("--judge", metavar="NAME", help="Judge: a name or a folder.")
    ] = None,
    fusion: Annotated[str | None, typer.Option(metavar="FILE", help="Weights of the judge.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither read nor keep vectors on disk.")] = False,
) -> None:
    """Judge pairs of claims: one line of JSON in, one verdict out, in the same order.

    A pair is {"id", "a": {"text", "before", "after", "title", "outlet", "published"}, "b": {...}}; all but
    id and text may be missing. Exits with 2 if a line gave no verdict.
    """
    del format  # there is one so far; the option keeps callers' command lines true when a second comes
    settings = make_settings(encoder=encoder, judge=judge_name, fusion=fusion, cache=not no_cache)
    tools = (context.obj or load_tools)(settings)
    if output in (None, "-"):
        raise typer.Exit(judge(pairs, tools, lambda text: emit(text, exact=True)))
    written: list[str] = []
    code = judge(pairs, tools, written.append)
    write("".join(written), str(output))
    raise typer.Exit(code)
