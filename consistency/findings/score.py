"""How much a finding weighs: a real disagreement shows in many pairs at once, a slip of the judge in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log

from consistency.findings.graph import Edge, Graph, disagrees
from consistency.findings.grow import Question
from consistency.records import Relation

NEAR_COPY = 0.97  # cosine above which two agreeing claims are one witness
FLOOR = 0.002  # probabilities nearer to 0 or 1 tell no more
MOST = 8  # independent pairs; more of them prove no more


def finding_score(graph: Graph, question: Question, weights: Mapping[str, float]) -> float:
    """Probability in [0, 1] that the finding is right, from all its pairs; `weights` are those of a fusion."""
    values = features(graph, question)
    return round(1 / (1 + exp(-sum(weights[name] * value for name, value in values.items()))), 4)


def features(graph: Graph, question: Question) -> dict[str, float]:
    """Named features of a finding: log-odds of a disagreement, of the anchor and the mean of all judged pairs across,
    and the logarithm of the number of independent pairs that disagree.
    """
    a, b = question.sides
    across = [edge for x in a for y in b if (edge := graph.between(x, y)) is not None]
    disagreeing = sum(disagrees(edge, question.kind) for edge in across)
    independent = min(disagreeing, witnesses(graph, a) * witnesses(graph, b), MOST)
    return {
        "bias": 1.0,
        "best": _log_odds(question.anchor),
        "mean": sum(map(_log_odds, across)) / len(across),
        "further pairs": log(max(independent, 1)),
    }


def _log_odds(edge: Edge) -> float:
    probability = edge.verdict.p_conflict + edge.verdict.p_update
    inside = min(max(probability, FLOOR), 1 - FLOOR)
    return log(inside / (1 - inside))


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
