"""`consistency check`: exit codes, streams, options and messages."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from consistency.errors import ConsistencyError, InputError, MissingExtraError, ModelError, OutputError, SettingsError
from consistency.records import Article, ConflictType, Relation

if TYPE_CHECKING:
    from tests.cli.conftest import Cli, FakeRun

NOTHING = "The outlets neither agree nor disagree on anything that was found."
CONFLICT, UPDATE, AGREEMENT = Relation.CONFLICT, Relation.UPDATE, Relation.AGREEMENT


@pytest.mark.parametrize(
    ("found", "options", "code"),
    [
        ((), [], 0),
        ((AGREEMENT,), [], 0),
        ((UPDATE,), [], 0),
        ((CONFLICT,), [], 1),
        ((UPDATE,), ["--fail-on", "update"], 1),
        ((CONFLICT,), ["--fail-on", "update"], 1),
        ((CONFLICT, UPDATE), ["--fail-on", "never"], 0),
        ((CONFLICT,), ["--exit-zero"], 0),
    ],
)
def test_exit_code_follows_fail_on(
    cli: Cli, fake: FakeRun, found: tuple[Relation, ...], options: list[str], code: int
) -> None:
    assert cli("check", "in", *options, obj=fake.finds(*found)).code == code


@pytest.mark.parametrize(
    ("options", "code"), [([], 0), (["--strict"], 2), (["--strict", "--exit-zero"], 2), (["--exit-zero"], 0)]
)
def test_a_skipped_article_changes_the_code_only_under_strict(
    cli: Cli, fake: FakeRun, options: list[str], code: int
) -> None:
    assert cli("check", "in", *options, obj=fake.finds(skipped=True)).code == code


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (InputError("no such folder."), "Cannot use the input: no such folder."),
        (SettingsError("top is 0."), "An option makes no sense: top is 0."),
        (ModelError("damaged."), "Cannot use the model: damaged."),
        (MissingExtraError("pip install x."), "Something is not installed: pip install x."),
        (OutputError("disk full."), "Cannot write the output: disk full."),
        (ConsistencyError("odd.\x1b[2J"), "Error: odd.\\x1b[2J"),
    ],
)
def test_every_error_of_the_tree_is_one_line_and_exit_code_2(
    cli: Cli, fake: FakeRun, error: ConsistencyError, words: str
) -> None:
    fake.error = error
    outcome = cli("check", "in", obj=fake)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", words + "\n")


def test_an_interrupt_is_one_line(cli: Cli, fake: FakeRun) -> None:
    fake.error = KeyboardInterrupt()
    outcome = cli("check", "in", obj=fake)
    assert (outcome.code, outcome.out, outcome.err) == (130, "", "Interrupted.\n")


def test_a_mistake_of_the_program_is_not_hidden(cli: Cli, fake: FakeRun) -> None:
    fake.error = ZeroDivisionError("mine")
    with pytest.raises(ZeroDivisionError, match="mine"):
        cli("check", "in", obj=fake)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "in", "--type", "colour"),
        ("check", "in", "--min-score", "2"),
        ("check", "in", "--top", "0"),
        ("check", "in", "--since", "yesterday"),
        ("check", "in", "--json", "--format", "html"),
        ("check", "in", "--focus", "-"),
        ("check", "in", "--no-such-option"),
        ("chek",),
    ],
)
def test_bad_usage_is_exit_code_2_and_says_so_on_stderr(cli: Cli, fake: FakeRun, arguments: tuple[str, ...]) -> None:
    outcome = cli(*arguments, obj=fake)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err != ""
    assert fake.asked == []


# --- streams ------------------------------------------------------------------------------------


def test_data_on_stdout_everything_else_on_stderr(cli: Cli, fake: FakeRun) -> None:
    outcome = cli("check", "in", "--json", "--timings", obj=fake.finds(CONFLICT, skipped=True))
    data = json.loads(outcome.out)
    assert data["findings"][0]["relation"] == "conflict"
    assert data["stats"]["seconds"] == {"read": 0.25, "judge": 1.5}
    assert outcome.err.splitlines() == [
        "Skipped in/empty.txt: has no text.",
        "    0.25 s read",
        "    1.50 s judge",
    ]


def test_one_outlet_is_told_to_who_reads_json(cli: Cli, fake: FakeRun) -> None:
    fake.report = replace(fake.report, articles=fake.report.articles[:1])
    outcome = cli("check", "in", "--json", obj=fake)
    assert outcome.code == 0
    assert outcome.err.startswith("Nothing to compare across outlets: every article is by Harbour Post.")


def test_quiet_says_nothing_but_the_report(cli: Cli, fake: FakeRun) -> None:
    outcome = cli("check", "in", "-q", "--timings", obj=fake.finds(skipped=True))
    assert outcome.out.startswith("2 articles of 2 outlets")
    assert outcome.err == ""


@pytest.mark.parametrize(("options", "err"), [([], "a.jsonl:3: odd\\x1b date\n"), (["-q"], "")])
def test_warnings_of_the_stages_are_told_safely(cli: Cli, fake: FakeRun, options: list[str], err: str) -> None:
    def run(*arguments: object) -> object:
        logging.getLogger("consistency.sources.draft").warning("%s: odd\x1b date", "a.jsonl:3")
        return fake(*arguments)  # type: ignore[arg-type]

    assert cli("check", "in", *options, obj=run).err == err


def test_a_pipe_gets_plain_text_of_80_columns(cli: Cli, fake: FakeRun) -> None:
    outcome = cli("check", "in", obj=fake.finds(CONFLICT))
    assert "\x1b" not in outcome.out
    assert "“*Two* barges sank.”" in outcome.out
    assert max(map(len, outcome.out.splitlines())) <= 80


def test_columns_widens_a_pipe(cli: Cli, fake: FakeRun, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    assert any(
        "two  (1" in li and "four  (1" in li for li in cli("check", "in", obj=fake.finds(CONFLICT)).out.splitlines()
    )


@pytest.mark.parametrize(("variables", "coloured"), [(["FORCE_COLOR"], True), (["FORCE_COLOR", "NO_COLOR"], False)])
def test_colour_is_asked_for_and_forbidden(
    cli: Cli, fake: FakeRun, monkeypatch: pytest.MonkeyPatch, variables: list[str], coloured: bool
) -> None:
    for name in variables:
        monkeypatch.setenv(name, "1")
    assert ("\x1b[" in cli("check", "in", obj=fake.finds(CONFLICT)).out) == coloured


# --- files --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "options", "start"),
    [
        ("r.json", [], "{\n"),
        ("r.HTML", [], "<!DOCTYPE html>"),
        ("r.htm", [], "<!DOCTYPE html>"),
        ("r.txt", [], "2 articles"),
        ("r.txt", ["--json"], "{\n"),
        ("r.json", ["--format", "terminal"], "2 articles"),
    ],
)
def test_the_format_follows_the_suffix_unless_it_is_given(
    cli: Cli, fake: FakeRun, tmp_path: Path, name: str, options: list[str], start: str
) -> None:
    target = tmp_path / name
    outcome = cli("check", "in", "-o", str(target), *options, obj=fake)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", f"Wrote {target}.\n{NOTHING}\n")
    assert target.read_text(encoding="utf-8").startswith(start)


def test_a_dash_as_output_is_stdout(cli: Cli, fake: FakeRun) -> None:
    assert json.loads(cli("check", "in", "--json", "-o", "-", obj=fake).out)["findings"] == []


def test_a_report_that_cannot_be_written_is_exit_code_2(cli: Cli, fake: FakeRun, tmp_path: Path) -> None:
    outcome = cli("check", "in", "-o", str(tmp_path / "no" / "r.json"), obj=fake.finds(CONFLICT))
    assert outcome.code == 2
    assert outcome.err.startswith("Cannot write the output: Cannot write ")


def test_no_text_leaves_the_texts_out(cli: Cli, fake: FakeRun) -> None:
    with_text, without = (json.loads(cli("check", "in", "--json", *o, obj=fake).out) for o in ([], ["--no-text"]))
    assert with_text["articles"][0]["text"] == "Two barges sank."
    assert "text" not in without["articles"][0]


# --- options ------------------------------------------------------------------------------------


def test_options_become_settings(cli: Cli, fake: FakeRun) -> None:
    options = "--encoder e --judge j --no-cache --within --min-score 0.4 --type place --type number --outlet A --top 7"
    cli("check", "x", "y/", *options.split(), "--since", "2031-05-03", "--until", "2031-05-09", obj=fake)
    inputs, settings = fake.asked[0]
    assert list(inputs) == ["x", "y/"]
    assert (settings.encoder, settings.judge, settings.cache, settings.within) == ("e", "j", False, True)
    assert (settings.min_score, settings.top) == (0.4, 7)
    assert settings.types == {ConflictType.PLACE, ConflictType.NUMBER}
    assert settings.outlets == {"A"}
    assert settings.since == datetime(2031, 5, 3, tzinfo=UTC)
    assert settings.until == datetime(2031, 5, 9, 23, 59, 59, 999999, tzinfo=UTC)


def test_the_environment_fills_what_is_not_given(cli: Cli, fake: FakeRun, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONSISTENCY_JUDGE", "from-env")
    monkeypatch.setenv("CONSISTENCY_ENCODER", "from-env")
    cli("check", "x", "--judge", "given", obj=fake)
    assert (fake.settings.judge, fake.settings.encoder) == ("given", "from-env")


def test_an_unknown_outlet_is_named_with_those_that_are_there(cli: Cli, fake: FakeRun) -> None:
    outcome = cli("check", "x", "--outlet", "Harbor Post", obj=fake)
    assert outcome.err == "No article is by 'Harbor Post'; the outlets are: Cape Radio, Harbour Post.\n"


# --- a draft against the others -----------------------------------------------------------------

ENGLISH = "The council of the harbour town agreed on Monday to rebuild the old pier before the summer, the mayor said."


def test_focus_reads_the_draft_too_and_asks_for_its_findings(cli: Cli, fake: FakeRun, tmp_path: Path) -> None:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "one.txt").write_text(ENGLISH)
    (tmp_path / "draft.txt").write_text(ENGLISH.replace("Monday", "Tuesday"))
    cli("check", str(tmp_path / "wire"), "--focus", str(tmp_path / "draft.txt"), obj=fake)
    articles, settings = fake.asked[0]
    assert sorted("Tuesday" in article.text for article in articles) == [False, True]
    [draft] = [article.id for article in articles if "Tuesday" in article.text]
    assert settings.focus == {draft}


def test_a_draft_inside_the_folder_is_read_once(cli: Cli, fake: FakeRun, tmp_path: Path) -> None:
    folder = tmp_path / "wire" / "deep"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text(ENGLISH)
    (folder / "draft.txt").write_text(ENGLISH.replace("Monday", "Tuesday"))
    cli("check", str(tmp_path / "wire"), "--focus", str(folder / "draft.txt"), obj=fake)
    articles, settings = fake.asked[0]
    assert len(articles) == 2
    assert [isinstance(a, Article) and "Tuesday" in a.text for a in articles if a.id in settings.focus] == [True]


def test_a_missing_draft_is_named(cli: Cli, fake: FakeRun, tmp_path: Path) -> None:
    outcome = cli("check", str(tmp_path), "--focus", str(tmp_path / "draft.txt"), obj=fake)
    assert outcome.code == 2
    assert "draft.txt does not exist" in outcome.err
