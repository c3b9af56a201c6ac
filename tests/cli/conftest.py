"""A fake run in place of the models, and two articles' worth of report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from typer.testing import CliRunner

from consistency.cli.main import app
from consistency.progress import Progress
from consistency.records import (
    Article,
    Claim,
    ConflictType,
    Finding,
    ModelInfo,
    Relation,
    Report,
    Side,
    SideClaim,
    Skipped,
    Span,
    Stats,
)
from consistency.settings import Settings

ARTICLES = (
    Article("a", "Harbour Post", "Two barges sank.", "Barges sink"),
    Article("b", "Cape Radio", "Four barges sank.", "Barges lost"),
)
NONE = ModelInfo("none", "")


def finding(relation: Relation) -> Finding:
    two, four = (SideClaim(Claim(a, Span(0, len(a.text))), (Span(0, a.text.index(" ")),)) for a in ARTICLES)
    sides = (Side("two", 1, (two,)), Side("four", 1, (four,)))
    return Finding("f1", relation, ConflictType.NUMBER, 0.9, 0.9, None, "two / four", sides)


@dataclass
class FakeRun:
    """Answers with one report and remembers what it was asked."""

    report: Report
    error: BaseException | None = None
    asked: list[tuple[Sequence[Any], Settings]] = field(default_factory=list)

    def __call__(self, inputs: Sequence[Any], settings: Settings, progress: Progress) -> Report:
        progress.stage("read", 2)
        progress.advance(2)
        self.asked.append((inputs, settings))
        if self.error:
            raise self.error
        return self.report

    @property
    def settings(self) -> Settings:
        return self.asked[-1][1]

    def finds(self, *relations: Relation, skipped: bool = False) -> FakeRun:
        entries = (Skipped("in/empty.txt", "has no text."),) * skipped
        self.report = replace(self.report, findings=tuple(map(finding, relations)), skipped=entries)
        return self


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


Cli = Callable[..., Outcome]


@pytest.fixture
def fake() -> FakeRun:
    stats = Stats(2, 2, 1, 1, 1.0, {"read": 0.25, "judge": 1.5})
    return FakeRun(Report(ARTICLES, (), (), (), NONE, NONE, {"a": 1, "b": 1}, stats, {}))


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch) -> Cli:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "CONSISTENCY_ENCODER", "CONSISTENCY_JUDGE"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str, obj: object = None, stdin: str | bytes = "") -> Outcome:
        result = CliRunner().invoke(app, list(arguments), obj=obj, input=stdin, catch_exceptions=False)
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return call
