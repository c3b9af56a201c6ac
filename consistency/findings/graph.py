"""The verdicts of a corpus as a graph: claims are nodes, judged pairs are edges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consistency.records import CandidatePairs, Claim, ConflictType, Relation, Span, Verdict

DISAGREE = frozenset({Relation.CONFLICT, Relation.UPDATE})
AGREE = frozenset({Relation.AGREEMENT, Relation.DUPLICATE})


@dataclass(frozen=True, slots=True)
class Edge:
    """A judged pair, `left < right` as positions of claims."""

    left: int
    right: int
    cosine: float
    verdict: Verdict

    def other(self, node: int) -> int:
        """The claim at the other end."""
        return self.right if node == self.left else self.left

    def answer(self, node: int) -> str:
        """What the claim at this end answers."""
        return self.verdict.answer_a if node == self.left else self.verdict.answer_b

    def evidence(self, node: int) -> tuple[Span, ...]:
        """Where the claim at this end answers it, in its article."""
        return self.verdict.evidence_a if node == self.left else self.verdict.evidence_b


class Graph:
    """Edges of a corpus by their ends; `strongest` lists them best first, the same for any input order."""

    def __init__(self, claims: Sequence[Claim], pairs: CandidatePairs, verdicts: Sequence[Verdict]) -> None:
        self.claims = claims
        self._edges: dict[int, dict[int, Edge]] = defaultdict(dict)
        for left, right, cosine, verdict in zip(
            pairs.left.tolist(), pairs.right.tolist(), pairs.cosine.tolist(), verdicts, strict=True
        ):
            edge = Edge(left, right, cosine, verdict)
            self._edges[left][right] = self._edges[right][left] = edge

    def between(self, a: int, b: int) -> Edge | None:
        """The judged pair of two claims, None where they were not judged."""
        return self._edges[a].get(b) if a in self._edges else None

    def around(self, node: int) -> Iterator[Edge]:
        """All judged pairs of a claim."""
        yield from self._edges.get(node, {}).values()

    def strongest(self, relations: frozenset[Relation]) -> list[Edge]:
        """Edges of these relations, highest score first; ties by the claims' keys."""
        edges = (e for a, ends in self._edges.items() for b, e in ends.items() if a < b)
        chosen = [e for e in edges if e.verdict.relation in relations]
        return sorted(chosen, key=lambda e: (-e.verdict.score, self._keys(e)))

    def ends(self, edge: Edge) -> tuple[int, int]:
        """Both claims of a pair, the one with the smaller key first."""
        first, second = sorted((edge.left, edge.right), key=lambda node: self.claims[node].key)
        return first, second

    def _keys(self, edge: Edge) -> list[tuple[str, int, int]]:
        return [self.claims[node].key for node in self.ends(edge)]


def disagrees(edge: Edge, kind: ConflictType | None) -> bool:
    """Whether the pair differs in this type."""
    return edge.verdict.relation in DISAGREE and edge.verdict.type == kind


def agrees(edge: Edge) -> bool:
    """Whether the pair asserts the same fact."""
    return edge.verdict.relation in AGREE
