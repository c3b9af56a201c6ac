"""Verdicts to findings: grouping, sides, ranking."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from consistency.findings.agency import same_agency
from consistency.findings.graph import AGREE, DISAGREE, Edge, Graph, disagrees
from consistency.findings.grow import Question, gather, grow
from consistency.findings.score import finding_score, witnesses
from consistency.fusion import Fusion, load_fusion
from consistency.records import (
    CandidatePairs,
    Caveat,
    Claim,
    EventGroup,
    Finding,
    Relation,
    Side,
    SideClaim,
    Span,
    Verdict,
)

__all__ = ["build", "questions"]

Copies = Mapping[int, int]  # position of a copy -> position of the claim whose words it repeats


def build(
    claims: Sequence[Claim],
    pairs: CandidatePairs,
    verdicts: Sequence[Verdict],
    copies: Copies,
    groups: Sequence[EventGroup],
    fusion: Fusion | None = None,
) -> tuple[Finding, ...]:
    """Findings of a corpus: disagreements first, then what agrees; each by score, highest first.

    A judged pair stands in at most one finding of its type. The result does not depend on the order
    of the claims.
    """
    graph = Graph(claims, pairs, verdicts)
    event_of = {article: group.id for group in groups for article in group.articles}
    maker = _Maker(graph, copies, event_of, (fusion or load_fusion()).finding)
    disagreements = [maker.disagreement(question) for question in questions(graph)]
    alike = [maker.alike(anchor, members) for anchor, members in _alike(graph)]
    return tuple(sorted([*disagreements, *alike], key=_rank))


def _rank(finding: Finding) -> tuple[bool, float, str]:
    return finding.relation not in DISAGREE, -finding.score, finding.id


def questions(graph: Graph) -> list[Question]:
    """One question for each group of disagreeing pairs; a pair used up by one starts no other."""
    used: set[tuple[int, int, object]] = set()
    questions = []
    for anchor in graph.strongest(DISAGREE):
        if (anchor.left, anchor.right, anchor.verdict.type) in used:
            continue
        question = grow(graph, anchor)
        for a in question.sides[0]:
            used.update((min(a, b), max(a, b), question.kind) for b in question.sides[1])
        questions.append(question)
    return _without_repeats(questions)


def _without_repeats(questions: list[Question]) -> list[Question]:
    """Drops a question whose best pair shows the same words for the same slot as that of a better one."""
    seen: set[tuple[int, object, tuple[Span, ...]]] = set()
    kept = []
    for question in questions:
        anchor = question.anchor
        keys = {(node, question.kind, anchor.evidence(node)) for node in (anchor.left, anchor.right)}
        if not keys & seen:
            kept.append(question)
        seen |= keys
    return kept


def _alike(graph: Graph) -> list[tuple[Edge, list[int]]]:
    used: set[int] = set()
    found = []
    for anchor in graph.strongest(AGREE):
        if anchor.left in used or anchor.right in used:
            continue
        members = [node for node in gather(graph, anchor) if node not in used]
        used.update(members)
        found.append((anchor, members))
    return found


class _Maker:
    """Turns positions of claims into findings."""

    def __init__(self, graph: Graph, copies: Copies, event_of: Mapping[str, str], weights: Mapping[str, float]) -> None:
        self.graph = graph
        self.event_of = event_of
        self.weights = weights
        self.copied_by: dict[int, list[int]] = {}
        self.copy_of = copies
        for copy, original in sorted(copies.items()):
            self.copied_by.setdefault(original, []).append(copy)

    def disagreement(self, question: Question) -> Finding:
        verdict, anchor = question.anchor.verdict, question.anchor
        sides = [self._side(question, own, other) for own, other in (question.sides, question.sides[::-1])]
        sides.sort(key=lambda side: (-side.witnesses, side.claims[0].claim.key))
        earliest = {-1: anchor.left, 1: anchor.right}.get(verdict.order)
        return Finding(
            id=self._id(verdict.relation.value, str(verdict.type), anchor),
            relation=verdict.relation,
            type=verdict.type,
            score=finding_score(self.graph, question, self.weights),
            same_event=round(verdict.same_event.probability, 4),
            event=self._event(sides),
            explanation=" / ".join(side.answer for side in sides),
            sides=tuple(sides),
            caveats=self._caveats(verdict, sides),
            order=None if earliest is None else self._order(sides, earliest),
        )

    def alike(self, anchor: Edge, members: Sequence[int]) -> Finding:
        verdict = anchor.verdict
        claims = self._claims(dict.fromkeys(members, ()) | {n: anchor.evidence(n) for n in (anchor.left, anchor.right)})
        side = Side(anchor.answer(self.graph.ends(anchor)[0]), witnesses(self.graph, members), claims)
        relation = Relation.DUPLICATE if side.witnesses == 1 else verdict.relation
        return Finding(
            id=self._id("alike", "", anchor),
            relation=relation,
            type=None,
            score=round(verdict.score, 4),
            same_event=round(verdict.same_event.probability, 4),
            event=self._event([side]),
            explanation=verdict.reason,
            sides=(side,),
            caveats=verdict.caveats,
        )

    def _side(self, question: Question, own: Sequence[int], other: Sequence[int]) -> Side:
        evidence = {node: self._evidence(question, node, other) for node in own}
        answer = question.anchor.answer(own[0])
        return Side(answer, witnesses(self.graph, own), self._claims(evidence))

    def _evidence(self, question: Question, node: int, other: Sequence[int]) -> tuple[Span, ...]:
        """What the claim answers, as its strongest pair with the other side shows it."""
        edges = [e for b in other if (e := self.graph.between(node, b)) is not None and disagrees(e, question.kind)]
        best = max(edges, key=lambda e: (e.verdict.score, self.graph.claims[e.other(node)].key))
        return best.evidence(node)

    def _claims(self, evidence: Mapping[int, tuple[Span, ...]]) -> tuple[SideClaim, ...]:
        """The claims and behind each its copies in other articles, the first claim first, the rest by key."""
        first, *rest = evidence
        rest.sort(key=lambda node: self.graph.claims[node].key)
        listed = []
        for node in (first, *rest):
            listed.append(SideClaim(self.graph.claims[node], evidence[node], self._original(node)))
            listed += [
                self._copy(copy, node, evidence) for copy in self.copied_by.get(node, []) if copy not in evidence
            ]
        return tuple(listed)

    def _original(self, node: int) -> tuple[str, int, int] | None:
        return self.graph.claims[self.copy_of[node]].key if node in self.copy_of else None

    def _copy(self, copy: int, node: int, evidence: Mapping[int, tuple[Span, ...]]) -> SideClaim:
        claims = self.graph.claims
        moved = claims[copy].span.start - claims[node].span.start
        spans = tuple(Span(s.start + moved, s.end + moved) for s in evidence[node])
        same = claims[copy].text == claims[node].text
        return SideClaim(claims[copy], spans if same else (), claims[node].key)

    def _caveats(self, verdict: Verdict, sides: Sequence[Side]) -> tuple[Caveat, ...]:
        agency = same_agency([[member.claim.article for member in side.claims] for side in sides])
        return (*verdict.caveats, agency) if agency else verdict.caveats

    def _event(self, sides: Sequence[Side]) -> str | None:
        events = {self.event_of.get(member.claim.article.id) for side in sides for member in side.claims}
        return events.pop() if len(events) == 1 else None

    def _order(self, sides: Sequence[Side], earliest: int) -> tuple[int, ...]:
        first = next(i for i, side in enumerate(sides) if side.claims[0].claim is self.graph.claims[earliest])
        return (first, 1 - first)

    def _id(self, relation: str, kind: str, anchor: Edge) -> str:
        claims = self.graph.claims
        ends = sorted("\t".join((claims[n].outlet, *map(str, claims[n].key))) for n in (anchor.left, anchor.right))
        return hashlib.sha256("\n".join((relation, kind, *ends)).encode("utf-8", "surrogatepass")).hexdigest()[:12]
