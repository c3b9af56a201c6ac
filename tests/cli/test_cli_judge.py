"""`consistency judge`: pairs in, verdicts out, in the same order; bad lines are named and stop nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray

from consistency.cli import judge as command
from consistency.cli.judge import Tools
from consistency.records import (
    Caveat,
    CaveatCode,
    ConflictType,
    EventAnswer,
    ModelInfo,
    Nli,
    Pair,
    Relation,
    SameEvent,
    Verdict,
)
from consistency.settings import Settings

if TYPE_CHECKING:
    from tests.cli.conftest import Cli


class LetterEncoder:
    """Unit vectors of letter counts."""

    info = ModelInfo("letters", "")

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.array([[t.lower().count(c) + 1e-3 for c in "abcdefghijklmnopqrstuvwxyz"] for t in texts])
        units: NDArray[np.float32] = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
        return units


class EqualityJudge:
    """Agrees where the words are the same, else conflicts; keeps the pairs it saw."""

    info = ModelInfo("equality", "")

    def __init__(self) -> None:
        self.seen: list[Pair] = []

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        self.seen += pairs
        return [self._verdict(pair) for pair in pairs]

    def _verdict(self, pair: Pair) -> Verdict:
        same = pair.a.text == pair.b.text
        return Verdict(
            relation=Relation.AGREEMENT if same else Relation.CONFLICT,
            type=None if same else ConflictType.NUMBER,
            score=0.876543,
            p_conflict=0.25,
            p_update=0.125,
            p_agreement=0.5,
            same_event=SameEvent(EventAnswer.SAME, 0.75),
            reason="because",
            caveats=() if same else (Caveat(CaveatCode.BOUNDS, "A bound."),),
            nli=None if same else Nli(0.1, 0.2, 0.7),
        )


class Loader:
    def __init__(self) -> None:
        self.judge = EqualityJudge()
        self.settings: list[Settings] = []

    def __call__(self, settings: Settings) -> Tools:
        self.settings.append(settings)
        return Tools(LetterEncoder(), self.judge)


@pytest.fixture
def loader() -> Loader:
    return Loader()


def line(id: object, a: str, b: str, **more: object) -> str:
    return json.dumps({"id": id, "a": {"text": a, **more}, "b": {"text": b}}) + "\n"


def test_a_verdict_has_the_fields_of_the_contract(cli: Cli, loader: Loader) -> None:
    outcome = cli("judge", "-", "--format", "jsonl", obj=loader, stdin=line("p1", "Two barges sank.", "Four sank."))
    assert (outcome.code, outcome.err) == (0, "")
    [row] = map(json.loads, outcome.out.splitlines())
    assert list(row.items()) == [
        ("id", "p1"),
        ("relation", "conflict"),
        ("type", "number"),
        ("score", 0.8765),
        ("p", {"entailment": 0.1, "neutral": 0.2, "contradiction": 0.7}),
        ("p_conflict", 0.25),
        ("p_update", 0.125),
        ("same_event", 0.75),
        ("caveats", [{"code": "bounds", "text": "A bound."}]),
        ("reason", "because"),
    ]


def test_without_a_cross_encoder_p_is_null(cli: Cli, loader: Loader) -> None:
    row = json.loads(cli("judge", "-", obj=loader, stdin=line(1, "Two sank.", "Two sank.")).out)
    assert (row["p"], row["type"], row["relation"]) == (None, None, "agreement")


def test_order_and_ids_are_kept_over_batches(cli: Cli, loader: Loader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "BATCH", 2)
    ids: list[object] = ["x", 7, None, {"k": [1]}, "x"]
    out = cli("judge", "-", obj=loader, stdin="".join(line(i, "Two sank.", "Two sank.") for i in ids)).out
    assert [json.loads(row)["id"] for row in out.splitlines()] == ids


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ("{", "this is no JSON"),
        ("[1]", 'needs the fields "id", "a" and "b"'),
        ('{"id": 1, "a": {"text": "x"}}', 'needs the fields "id", "a" and "b"'),
        ('{"id": 1, "a": {"text": " "}, "b": {"text": "x"}}', '"a" needs a "text"'),
        ('{"id": 1, "a": {"text": "x"}, "b": "x"}', '"b" needs a "text"'),
        ('{"id": 1, "a": {"text": "x", "title": 3}, "b": {"text": "x"}}', '"title" of "a" is not text'),
        ('{"id": 1, "a": {"text": ["x"]}, "b": {"text": "x"}}', '"text" of "a" is not text'),
        ('{"id": 1, "a": {"text": "x"}, "b": {"text": "x", "published": "May"}}', "write it as 2031-05-03"),
    ],
)
def test_a_bad_line_is_named_and_the_others_go_on(
    cli: Cli, loader: Loader, tmp_path: Path, bad: str, words: str
) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(line(1, "Two sank.", "Two sank.") + "\n" + bad + "\n" + line(2, "Two sank.", "Two sank."))
    outcome = cli("judge", str(path), obj=loader)
    assert outcome.code == 2
    assert [json.loads(row)["id"] for row in outcome.out.splitlines()] == [1, 2]
    told, total = outcome.err.splitlines()
    assert told.startswith(f"{path}:3: ")
    assert words in told
    assert total == "1 of the lines gave no verdict."


def test_context_reaches_the_judge(cli: Cli, loader: Loader) -> None:
    more = {"before": "Fog lay there.", "after": "Nobody died.", "title": "Barges", "outlet": "Post"}
    cli("judge", "-", obj=loader, stdin=line(1, " Two barges sank.\n", "Two.", published="2031-05-03", **more))
    [pair] = loader.judge.seen
    assert pair.a.text == "Two barges sank."
    assert pair.a.article.text == "Fog lay there. Two barges sank. Nobody died."
    assert (pair.a.before, pair.a.after, pair.a.article.title, pair.a.outlet) == tuple(more.values())[:4]
    assert str(pair.a.published) == "2031-05-03 00:00:00+00:00"
    assert (pair.b.outlet, pair.b.published, pair.same_group) == ("B", None, None)


def test_the_cosine_is_that_of_the_two_texts(cli: Cli, loader: Loader) -> None:
    cli("judge", "-", obj=loader, stdin=line(1, "Two sank.", "Two sank.") + line(2, "ab", "xy"))
    same, other = loader.judge.seen
    assert same.cosine == pytest.approx(1, abs=1e-6)
    assert other.cosine == pytest.approx(0, abs=0.01)


def test_the_output_file_is_written_whole(cli: Cli, loader: Loader, tmp_path: Path) -> None:
    target = tmp_path / "verdicts.jsonl"
    outcome = cli("judge", "-", "-o", str(target), obj=loader, stdin=line("ü", "Two sank.", "Two sank."))
    assert (outcome.code, outcome.out) == (0, "")
    assert target.read_text(encoding="utf-8").startswith('{"id": "ü", "relation": "agreement"')


def test_a_missing_file_is_named(cli: Cli, loader: Loader) -> None:
    outcome = cli("judge", "no-such.jsonl", obj=loader)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Cannot use the input: no-such.jsonl: No such file or directory.")


def test_a_byte_order_mark_and_broken_bytes_do_no_harm(cli: Cli, loader: Loader) -> None:
    stdin = (
        b"\xef\xbb\xbf"
        + line(1, "Two sank.", "Two sank.").encode()
        + b'{"id": 2, "a": {"text": "caf\xe9"}, "b": {"text": "x"}}\n'
    )
    outcome = cli("judge", "-", obj=loader, stdin=stdin)
    assert outcome.code == 0
    assert loader.judge.seen[1].a.text == "caf\ufffd"


def test_options_reach_the_loader(cli: Cli, loader: Loader) -> None:
    cli("judge", "-", "--judge", "j", "--encoder", "e", "--no-cache", obj=loader)
    [settings] = loader.settings
    assert (settings.judge, settings.encoder, settings.cache) == ("j", "e", False)
