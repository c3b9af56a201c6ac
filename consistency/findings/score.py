"""How much a finding weighs: a real disagreement shows in many pairs at once, a slip of the judge in one."""

from __future__ import annotations

from collections.abc import Sequence

from consistency.findings.graph import Graph, disagrees
from consistency.findings.grow import Question
from consistency.records import Relation

NEAR_COPY = 0.97  # cosine above which two agreeing claims are one witness
SUPPORT = 0.15  # part of the way to 1 that each further witness pair brings


def finding_score(graph: Graph, question: Question) -> float:
    """Score of a finding in [0, 1]: its best pair, raised by further independent pairs that disagree alike."""
    best = question.anchor.verdict.score
    further = (
        min(len(_pairs(graph, question)), witnesses(graph, question.sides[0]) * witnesses(graph, question.sides[1])) - 1
    )
    return round(1 - (1 - best) * (1 - SUPPORT) ** min(further, 5), 4)


def _pairs(graph: Graph, question: Question) -> list[tuple[int, int]]:
    a, b = question.sides
    edges = ((x, y, graph.between(x, y)) for x in a for y in b)
    return [(x, y) for x, y, edge in edges if edge is not None and disagrees(edge, question.kind)]


def witnesses(graph: Graph, nodes: Sequence[int]) -> int:
    """Independent sources behind claims: articles, where near copies of one text count once."""
    parent = {node: node for node in nodes}

    def root(node: int) -> int:
        while parent[node] != node:
            node = parent[node]
        return node

    for i, a in enumerate(nodes):
        for b in nodes[:i]:
            if _one_source(graph, a, b):
                parent[root(a)] = root(b)
    return len({root(node) for node in nodes})


def _one_source(graph: Graph, a: int, b: int) -> bool:
    if graph.claims[a].outlet == graph.claims[b].outlet:
        return True
    edge = graph.between(a, b)
    if edge is None:
        return False
    near = edge.cosine >= NEAR_COPY and edge.verdict.relation == Relation.AGREEMENT
    return near or edge.verdict.relation == Relation.DUPLICATE
