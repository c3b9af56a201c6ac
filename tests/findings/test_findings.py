"""Findings grow from judged pairs: one question, its sides, and who stands behind each."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from consistency.findings import build
from consistency.records import (
    Article,
    CandidatePairs,
    Claim,
    ConflictType,
    EventAnswer,
    EventGroup,
    Finding,
    Relation,
    SameEvent,
    Span,
    Verdict,
)


def claim(outlet: str, answer: str) -> Claim:
    text = f"The fire killed {answer} people."
    return Claim(Article(id=outlet, outlet=outlet, text=text), Span(0, len(text)))


def answer_of(item: Claim) -> tuple[str, Span]:
    start, end = len("The fire killed "), len(item.text) - len(" people.")
    return item.text[start:end], Span(start, end)


def verdict(a: Claim, b: Claim, score: float) -> Verdict:
    (one, at), (other, there) = answer_of(a), answer_of(b)
    relation = Relation.AGREEMENT if one == other else Relation.CONFLICT
    return Verdict(
        relation=relation,
        type=None if one == other else ConflictType.NUMBER,
        score=score,
        p_conflict=score,
        p_update=0.0,
        p_agreement=1 - score,
        same_event=SameEvent(EventAnswer.SAME, 0.9),
        reason="",
        answer_a=one,
        answer_b=other,
        evidence_a=(at,),
        evidence_b=(there,),
    )


def findings_of(claims: list[Claim], copies: dict[int, int] | None = None, cosine: float = 0.9) -> tuple[Finding, ...]:
    """Every pair judged by its answers; the score falls with the alphabet, so that the anchor is known."""
    edges = [(i, j) for i, j in combinations(range(len(claims)), 2) if claims[i].outlet != claims[j].outlet]
    scores = [0.9 - 0.01 * (ord(claims[i].outlet[0]) + ord(claims[j].outlet[0]) - 130) for i, j in edges]
    pairs = CandidatePairs(
        np.array([i for i, _ in edges], dtype=np.int64),
        np.array([j for _, j in edges], dtype=np.int64),
        np.full(len(edges), cosine, dtype=np.float32),
    )
    verdicts = [verdict(claims[i], claims[j], s) for (i, j), s in zip(edges, scores, strict=True)]
    group = EventGroup("e1", "fire", tuple(sorted({c.article.id for c in claims})))
    return build(claims, pairs, verdicts, copies or {}, [group])


def disagreements(found: tuple[Finding, ...]) -> list[Finding]:
    return [f for f in found if f.relation is Relation.CONFLICT]


def test_one_outlet_against_three_is_one_finding() -> None:
    claims = [claim("A", "five"), claim("B", "three"), claim("C", "three"), claim("D", "three")]
    [finding] = disagreements(findings_of(claims))
    assert [side.answer for side in finding.sides] == ["three", "five"]
    assert [side.witnesses for side in finding.sides] == [3, 1]
    assert finding.explanation == "three / five"
    assert finding.event == "e1"


def test_near_copies_are_one_witness() -> None:
    claims = [claim("A", "five"), claim("B", "three"), claim("C", "three")]
    [finding] = disagreements(findings_of(claims, cosine=0.99))
    assert [side.witnesses for side in finding.sides] == [1, 1]


def test_a_finding_with_more_witnesses_scores_higher() -> None:
    single = [claim("A", "five"), claim("B", "three")]
    many = [*single, claim("C", "three"), claim("D", "three")]
    [alone], [backed] = disagreements(findings_of(single)), disagreements(findings_of(many))
    assert 0 < alone.score < backed.score < 1


def test_a_third_answer_joins_neither_side() -> None:
    claims = [claim("A", "five"), claim("B", "three"), claim("C", "nine")]
    found = disagreements(findings_of(claims))
    assert all(len(side.claims) == 1 for finding in found for side in finding.sides)


def test_a_copy_is_listed_behind_its_original() -> None:
    claims = [claim("A", "five"), claim("B", "three"), claim("C", "three")]
    [finding] = disagreements(findings_of(claims[:2] + claims[2:], copies={2: 1}))
    side = next(s for s in finding.sides if s.answer == "three")
    assert [(m.claim.outlet, m.copy_of) for m in side.claims] == [("B", None), ("C", claims[1].key)]
    assert [m.claim.text[slice(*m.evidence[0])] for m in side.claims] == ["three", "three"]


def test_agreeing_claims_are_one_finding_with_one_side() -> None:
    [finding] = findings_of([claim("A", "two"), claim("B", "two"), claim("C", "two")])
    assert finding.relation is Relation.AGREEMENT
    assert finding.type is None
    assert [member.claim.outlet for member in finding.sides[0].claims] == ["A", "B", "C"]


def test_a_finding_across_event_groups_has_no_event() -> None:
    claims = [claim("A", "five"), claim("B", "three")]
    pairs = CandidatePairs(np.array([0]), np.array([1]), np.array([0.9], dtype=np.float32))
    groups = [EventGroup("e1", "one", ("A",)), EventGroup("e2", "two", ("B",))]
    [finding] = build(claims, pairs, [verdict(claims[0], claims[1], 0.8)], {}, groups)
    assert finding.event is None


def test_nothing_judged_is_nothing_found() -> None:
    empty = CandidatePairs(np.array([], dtype=np.int64), np.array([], dtype=np.int64), np.array([], dtype=np.float32))
    assert build([], empty, [], {}, []) == ()


@given(st.lists(st.sampled_from(["two", "three", "five"]), min_size=2, max_size=7), st.randoms(use_true_random=False))
def test_findings_do_not_depend_on_the_order_of_claims(answers: list[str], random_order: random.Random) -> None:
    claims = [claim(chr(ord("A") + i), answer) for i, answer in enumerate(answers)]
    shuffled = random_order.sample(claims, len(claims))
    assert findings_of(claims) == findings_of(shuffled)
