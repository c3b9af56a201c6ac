"""The fused judge: relation, type, evidence and caveats of a pair, and what it makes of a cross-encoder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.fusion import load_fusion
from consistency.judge.answers import Answer
from consistency.judge.fused import FusedJudge, probabilities
from consistency.judge.jsonl import make_claim
from consistency.records import CaveatCode, ConflictType, EventAnswer, ModelInfo, Nli, Pair, Relation, Verdict

JUDGE = FusedJudge()


def pair(
    a: str, b: str, *, cosine: float = 0.85, same_group: bool | None = True, days: tuple[int, int] = (1, 1)
) -> Pair:
    claims = [
        make_claim(side, text, outlet=side, published=datetime(2025, 3, day, tzinfo=UTC))
        for side, text, day in zip("ab", (a, b), days, strict=True)
    ]
    return Pair(claims[0], claims[1], cosine, same_group)


def judged(a: str, b: str, **options: object) -> Verdict:
    return JUDGE.judge([pair(a, b, **options)])[0]  # type: ignore[arg-type]


CONFLICTS = [
    ("Three people were killed in the fire.", "Five people were killed in the fire.", ConflictType.NUMBER),
    ("The fire broke out at 4.20 a.m. in the hall.", "The fire broke out at midnight in the hall.", ConflictType.TIME),
    ("The epicentre lay 55 km south of Biret.", "The epicentre lay 55 km west of Biret.", ConflictType.PLACE),
    ("Fire chief Marta Lindqvist led the operation.", "Fire chief Jonas Berg led the operation.", ConflictType.PERSON),
    (
        "The guard saw him throw a bottle from a truck.",
        "The guard saw him throw a bottle from a van.",
        ConflictType.KIND,
    ),
    ("The terminal was evacuated.", "The terminal was not evacuated.", ConflictType.POLARITY),
    ("A faulty cable caused the fire in the hall.", "Fireworks caused the fire in the hall.", ConflictType.CAUSE),
    (
        "Talks were held in the town hall.",
        "Reports that talks were held in the town hall are just rumours.",
        ConflictType.FACTUALITY,
    ),
]


@pytest.mark.parametrize(("a", "b", "kind"), CONFLICTS)
def test_one_fact_that_differs_is_a_conflict_of_its_type(a: str, b: str, kind: ConflictType) -> None:
    verdict = judged(a, b)
    assert (verdict.relation, verdict.type) == (Relation.CONFLICT, kind)
    assert verdict.p_conflict > verdict.p_agreement


@pytest.mark.parametrize(("a", "b", "kind"), CONFLICTS)
def test_evidence_is_the_answers_in_both_claims(a: str, b: str, kind: ConflictType) -> None:
    verdict = judged(a, b)
    for text, spans in ((a, verdict.evidence_a), (b, verdict.evidence_b)):
        assert spans
        assert all(0 <= start < end <= len(text) for start, end in spans)
    assert str(kind) in verdict.reason


def test_the_same_words_are_a_duplicate() -> None:
    verdict = judged("Three people were killed.", "Three people were  killed.")
    assert (verdict.relation, verdict.score) == (Relation.DUPLICATE, 1.0)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A strong tremor shook the town on Sunday morning.", "A strong temblor shook the town on Sunday morning."),
        ("Around 600 houses collapsed in the valley.", "In the valley 612 houses collapsed."),
        ("Three people were killed in the fire.", "A fire killed three people."),
    ],
)
def test_near_copies_whose_facts_are_kept_do_not_conflict(a: str, b: str) -> None:
    assert judged(a, b, cosine=0.95).relation in (Relation.AGREEMENT, Relation.RELATED)


def test_two_stories_months_apart_without_a_shared_name_are_unrelated() -> None:
    verdict = judged(
        "A magnitude 6.1 quake killed 14 people in Sarand.",
        "Two people died when a bus overturned near Olm.",
        cosine=0.2,
        same_group=False,
        days=(1, 28),
    )
    assert verdict.relation is Relation.UNRELATED
    assert verdict.same_event.answer is EventAnswer.DIFFERENT


def test_a_denial_is_kept_across_stories_with_its_caveats() -> None:
    verdict = judged(
        "Reports that Anna Berg and the union had held talks in Geneva are just rumours.",
        "Anna Berg held talks with the employers in Geneva on Friday.",
        days=(1, 28),
    )
    assert (verdict.relation, verdict.type) == (Relation.CONFLICT, ConflictType.FACTUALITY)
    assert CaveatCode.DATES_APART in {caveat.code for caveat in verdict.caveats}


def test_a_toll_that_rose_is_an_update_and_not_a_conflict_of_time() -> None:
    verdict = judged(
        "Three people were killed in the fire in Kallvik on Tuesday.",
        "The death toll of the fire in Kallvik rose to four on Wednesday.",
        days=(11, 12),
    )
    assert (verdict.relation, verdict.type, verdict.order) == (Relation.UPDATE, ConflictType.NUMBER, -1)


class Contradicting:
    """A cross-encoder that sees a contradiction everywhere."""

    info = ModelInfo("contradicting", "1" * 64)

    def read(self, pairs: Sequence[Pair]) -> list[Answer]:
        return [Answer(Nli(0.0, 0.1, 0.9), Nli(0.0, 0.1, 0.9))] * len(pairs)


def test_a_cross_encoder_is_heard_but_does_not_rule() -> None:
    question = pair("The hall burned down.", "The hall was saved by the firemen.")
    [alone], [together] = JUDGE.judge([question]), FusedJudge(Contradicting()).judge([question])
    assert alone.nli is None
    assert together.nli == Nli(0.0, 0.1, 0.9)
    assert together.p_conflict > alone.p_conflict


def test_the_name_and_digest_of_a_judge_follow_its_cross_encoder() -> None:
    assert FusedJudge(Contradicting()).info.name == "slots+contradicting"
    assert FusedJudge(Contradicting()).info.sha256 != JUDGE.info.sha256


def test_explain_tells_every_stage_and_ends_in_the_verdict() -> None:
    question = pair(*CONFLICTS[0][:2])
    told = JUDGE.explain(question)
    assert [name for name, _ in told.stages] == ["slots", "words", "same event", "features", "fusion"]
    assert "number different" in dict(told.stages)["slots"]
    assert told.verdict == JUDGE.judge([question])[0]


SENTENCES = [text for a, b, _ in CONFLICTS for text in (a, b)]


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_turning_a_pair_round_mirrors_the_verdict(a: str, b: str) -> None:
    there, back = judged(a, b), judged(b, a)
    assert (there.relation, there.type, there.score) == (back.relation, back.type, back.score)
    assert (there.answer_a, there.answer_b) == (back.answer_b, back.answer_a)


@given(st.dictionaries(st.sampled_from(["bias", "cosine", "similarity", "differs number"]), st.floats(-50, 50)))
def test_probabilities_stay_within_one(values: dict[str, float]) -> None:
    found = probabilities(values, load_fusion().pairs)
    assert all(0 <= value <= 1 for value in found.values())
    assert sum(found.values()) <= 1 + 1e-9
