"""`consistency explain`: every stage is shown, and where a check would drop the pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from numpy.typing import NDArray

from consistency.cli.explain import gate
from consistency.cli.judge import Tools
from consistency.records import (
    Caveat,
    CaveatCode,
    ConflictType,
    EventAnswer,
    ModelInfo,
    Pair,
    Relation,
    SameEvent,
    Verdict,
)
from consistency.settings import Settings

if TYPE_CHECKING:
    from tests.cli.conftest import Cli


class SameEncoder:
    """One vector for every text."""

    info = ModelInfo("same", "")

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.ones((len(texts), 1), np.float32)


@dataclass
class Told:
    stages: tuple[tuple[str, str], ...]
    verdict: Verdict


class SilentJudge:
    """Judges without reasons."""

    info = ModelInfo("silent", "")

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        raise AssertionError(f"not asked for {len(pairs)} verdicts")


class TellingJudge(SilentJudge):
    """Tells one stage and a verdict."""

    def __init__(self, event: EventAnswer) -> None:
        self.event = event
        self.pair: Pair | None = None

    def explain(self, pair: Pair) -> Told:
        self.pair = pair
        verdict = Verdict(
            Relation.CONFLICT,
            ConflictType.NUMBER,
            *(0.8, 0.8, 0.1, 0.1),
            same_event=SameEvent(self.event, 0.3),
            reason="two / four",
            caveats=(Caveat(CaveatCode.SCOPE, "Other areas."),),
        )
        return Told((("slots", "two / four\ntwo \x1b lines"),), verdict)


def loader(judge: Any) -> Any:
    return lambda _settings: Tools(SameEncoder(), judge)


def test_the_stages_in_their_order(cli: Cli) -> None:
    a, b = "The coastguard said two barges sank.", "Four barges sank."
    outcome = cli("explain", a, b, obj=loader(TellingJudge(EventAnswer.SAME)))
    assert (outcome.code, outcome.err) == (0, "")
    heads = [line for line in outcome.out.splitlines() if line and not line.startswith(" ")]
    assert heads == ["claim A", "claim B", "gate", "slots", "verdict"]
    assert "    text: The coastguard said two barges sank.\n" in outcome.out
    assert "    who says so: The coastguard (said)\n" in outcome.out
    assert "    who says so: the outlet\n" in outcome.out
    assert "    cosine 1.000: always looked at, from 0.8 on\n" in outcome.out
    assert "    two \\x1b lines\n" in outcome.out
    assert "    conflict of number, score 0.80: two / four\n    note: Other areas. [scope]\n" in outcome.out


def test_a_pair_of_other_events_is_said_to_be_dropped(cli: Cli) -> None:
    outcome = cli("explain", "Two sank.", "Four sank.", obj=loader(TellingJudge(EventAnswer.DIFFERENT)))
    assert "    dropped here by a check: the two speak of different events\n" in outcome.out


@pytest.mark.parametrize(
    ("cosine", "words"),
    [
        (0.8, "cosine 0.800: always looked at, from 0.8 on"),
        (0.4, "cosine 0.400: looked at where the two are high among each other's neighbours in other outlets"),
        (0.14, "cosine 0.140: dropped here by a check, which needs 0.15; judged below all the same"),
    ],
)
def test_the_gate(cosine: float, words: str) -> None:
    assert gate(cosine, Settings()) == words


def test_dates_and_titles_reach_the_judge(cli: Cli) -> None:
    judge = TellingJudge(EventAnswer.SAME)
    cli("explain", "Two.", "Four.", "--published-a", "2031-05-03", "--title-b", "Toll", obj=loader(judge))
    assert judge.pair is not None
    assert str(judge.pair.a.published) == "2031-05-03 00:00:00+00:00"
    assert (judge.pair.b.published, judge.pair.b.article.title) == (None, "Toll")


def test_a_judge_without_reasons_is_refused(cli: Cli) -> None:
    outcome = cli("explain", "Two.", "Four.", obj=loader(SilentJudge()))
    assert outcome.code == 2
    assert outcome.err.startswith("An option makes no sense: the judge 'silent' cannot explain itself")


def test_an_empty_sentence_is_refused(cli: Cli) -> None:
    outcome = cli("explain", "Two.", " ", obj=loader(TellingJudge(EventAnswer.SAME)))
    assert (outcome.code, outcome.out) == (2, "")
    assert "B is empty; give two sentences." in outcome.err
