"""A finding grows from its best pair: a claim joins the side it agrees with, by average link, never by chain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from consistency.findings.graph import Edge, Graph, agrees, disagrees
from consistency.records import ConflictType

SHARE = 0.6  # of a claim's judged pairs: with the other side in conflict, with its own in agreement


@dataclass(slots=True)
class Question:
    """What grows: the anchor pair and two sides of claim positions, the anchor's claims first."""

    anchor: Edge
    sides: tuple[list[int], list[int]]

    @property
    def kind(self) -> ConflictType | None:
        return self.anchor.verdict.type

    @property
    def members(self) -> set[int]:
        return {*self.sides[0], *self.sides[1]}


def grow(graph: Graph, anchor: Edge) -> Question:
    """Two sides around a disagreeing pair."""
    first, second = graph.ends(anchor)
    question = Question(anchor, ([first], [second]))
    for node in _near(graph, anchor):
        for own, other in (question.sides, question.sides[::-1]):
            if node not in question.members and _joins(graph, question.kind, node, own, other):
                own.append(node)
    return question


def gather(graph: Graph, anchor: Edge) -> list[int]:
    """The claims that agree with an agreeing pair and with each other, the pair's claims first."""
    members = list(graph.ends(anchor))
    for node in _near(graph, anchor):
        edges = _edges(graph, node, members)
        if edges and sum(map(agrees, edges)) >= SHARE * len(edges):
            members.append(node)
    return members


def _near(graph: Graph, anchor: Edge) -> list[int]:
    """Claims judged with an end of the anchor, those with the strongest verdicts first."""
    best: dict[int, float] = {}
    ends = (anchor.left, anchor.right)
    for end in ends:
        for edge in graph.around(end):
            if agrees(edge) or disagrees(edge, anchor.verdict.type):
                node = edge.other(end)
                best[node] = max(best.get(node, 0.0), edge.verdict.score)
    candidates = (node for node in best if node not in ends)
    return sorted(candidates, key=lambda node: (-best[node], graph.claims[node].key))


def _edges(graph: Graph, node: int, members: Iterable[int]) -> list[Edge]:
    return [edge for member in members if (edge := graph.between(node, member)) is not None]


def _joins(graph: Graph, kind: ConflictType | None, node: int, own: list[int], other: list[int]) -> bool:
    """Whether a claim conflicts with the other side and does not with its own."""
    against, beside = _edges(graph, node, other), _edges(graph, node, own)
    conflicts = sum(disagrees(edge, kind) for edge in against)
    if not against or conflicts < SHARE * len(against):
        return False
    return (
        sum(agrees(edge) for edge in beside) >= SHARE * len(beside) if beside else _same_answer(graph, node, own, other)
    )


def _same_answer(graph: Graph, node: int, own: list[int], other: list[int]) -> bool:
    """Whether a claim that was judged with nobody of its side gives that side's answer to the other side."""
    said = {_plain(edge.answer(node)) for edge in _edges(graph, node, other)}
    side = {_plain(edge.answer(member)) for member in own for edge in _edges(graph, member, other)}
    return bool(said & side)


def _plain(answer: str) -> str:
    return " ".join(answer.lower().split())
