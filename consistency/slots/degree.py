"""How much of it, how badly, how long: words that stand on a scale.

Every word covers an interval of its scale in [0, 1]; two words differ as far as their intervals lie apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from consistency.records import Comparison, ConflictType, Outcome, ParsedClaim, Span
from consistency.slots.argument import AGENT, PATIENT, Tree, overlap
from consistency.slots.lexicon import LIGHT_VERBS, concept

Interval = tuple[float, float]

_QUANTITY = "quantity"
_SCALES: dict[str, dict[str, Interval]] = {
    _QUANTITY: {
        "all": (1.0, 1.0),
        "every": (1.0, 1.0),
        "entire": (1.0, 1.0),
        "whole": (1.0, 1.0),
        "most": (0.5, 0.95),
        "majority": (0.5, 0.95),
        "half": (0.45, 0.55),
        "third": (0.3, 0.7),
        "quarter": (0.2, 0.3),
        "minority": (0.02, 0.5),
        "some": (0.02, 0.9),
        "few": (0.01, 0.2),
        "handful": (0.01, 0.15),
        "none": (0.0, 0.0),
        "no": (0.0, 0.0),
    },
    "extent": {
        "completely": (1.0, 1.0),
        "totally": (1.0, 1.0),
        "entirely": (1.0, 1.0),
        "fully": (1.0, 1.0),
        "wholly": (1.0, 1.0),
        "largely": (0.6, 0.95),
        "mostly": (0.6, 0.95),
        "mainly": (0.6, 0.95),
        "badly": (0.55, 0.9),
        "heavily": (0.55, 0.9),
        "severely": (0.55, 0.9),
        "seriously": (0.55, 0.9),
        "extensively": (0.55, 0.9),
        "partly": (0.15, 0.6),
        "partially": (0.15, 0.6),
        "moderately": (0.2, 0.5),
        "slightly": (0.0, 0.2),
        "lightly": (0.0, 0.2),
        "barely": (0.0, 0.1),
        "superficially": (0.0, 0.2),
    },
    "size": {
        "massive": (0.8, 1.0),
        "huge": (0.8, 1.0),
        "severe": (0.7, 1.0),
        "extensive": (0.7, 1.0),
        "heavy": (0.6, 0.9),
        "major": (0.6, 1.0),
        "serious": (0.5, 0.9),
        "substantial": (0.5, 0.9),
        "moderate": (0.3, 0.5),
        "modest": (0.1, 0.4),
        "small": (0.0, 0.35),
        "minor": (0.0, 0.3),
        "slight": (0.0, 0.2),
        "minimal": (0.0, 0.15),
        "superficial": (0.0, 0.25),
    },
    "condition": {
        "critical": (0.8, 1.0),
        "grave": (0.7, 1.0),
        "serious": (0.5, 0.8),
        "stable": (0.2, 0.8),
        "fair": (0.1, 0.4),
        "satisfactory": (0.1, 0.4),
        "good": (0.0, 0.2),
        "excellent": (0.0, 0.1),
    },
    "damage": {
        "destroy": (0.9, 1.0),
        "collapse": (0.75, 1.0),
        "ruin": (0.75, 1.0),
        "gut": (0.7, 1.0),
        "damage": (0.05, 0.9),
        "scratch": (0.0, 0.1),
        "scorch": (0.05, 0.3),
        "unscathed": (0.0, 0.0),
        "undamaged": (0.0, 0.0),
        "intact": (0.0, 0.0),
        "unharmed": (0.0, 0.0),
        "spare": (0.0, 0.0),
    },
    "harm": {
        "die": (1.0, 1.0),
        "injure": (0.1, 1.0),
        "unhurt": (0.0, 0.0),
        "unharmed": (0.0, 0.0),
        "unscathed": (0.0, 0.0),
        "uninjured": (0.0, 0.0),
    },
    "duration": {
        "briefly": (0.0, 0.2),
        "shortly": (0.0, 0.3),
        "brief": (0.0, 0.2),
        "short": (0.0, 0.3),
        "lengthy": (0.6, 1.0),
        "long": (0.5, 1.0),
        "permanently": (1.0, 1.0),
        "temporarily": (0.0, 0.5),
        "permanent": (1.0, 1.0),
        "temporary": (0.0, 0.5),
        "indefinitely": (0.6, 1.0),
    },
    "frequency": {
        "always": (1.0, 1.0),
        "usually": (0.6, 0.95),
        "often": (0.4, 0.9),
        "sometimes": (0.1, 0.5),
        "occasionally": (0.05, 0.4),
        "rarely": (0.0, 0.2),
        "seldom": (0.0, 0.2),
        "never": (0.0, 0.0),
    },
    "vote": {
        "unanimously": (1.0, 1.0),
        "unanimous": (1.0, 1.0),
        "overwhelmingly": (0.75, 0.98),
        "overwhelming": (0.75, 0.98),
        "narrowly": (0.5, 0.6),
        "narrow": (0.5, 0.6),
    },
}
# What a modifier makes of the word it stands on.
_MODIFIED: dict[str, Interval] = {
    "almost": (0.85, 0.99),
    "nearly": (0.85, 0.99),
    "virtually": (0.85, 0.99),
    "practically": (0.85, 0.99),
    "completely": (0.97, 1.0),
    "totally": (0.97, 1.0),
    "badly": (0.5, 0.85),
    "heavily": (0.5, 0.85),
    "severely": (0.5, 0.85),
    "extensively": (0.5, 0.85),
    "partly": (0.2, 0.6),
    "partially": (0.2, 0.6),
    "slightly": (0.02, 0.2),
    "lightly": (0.02, 0.2),
    "only": (0.02, 0.7),
}
_ANYWHERE = frozenset({"damage", "harm"})  # scales whose words are predicates, not modifiers
NEAR = 0.05  # intervals this far apart or less are neighbours


@dataclass(frozen=True, slots=True)
class Degree:
    """A place on a scale. `topic`: concept of what is measured, `predicate`: concept of the verb over it."""

    scale: str
    low: float
    high: float
    topic: frozenset[str]
    predicate: str
    text: str
    span: Span
    words: frozenset[str]


def extract(parsed: ParsedClaim) -> tuple[Degree, ...]:
    """The words of a claim that stand on a scale, in order; a denied one is left out."""
    tree = Tree(parsed)
    words = frozenset(
        concept(t.lemma) for t in parsed.tokens if t.pos in ("NOUN", "PROPN", "VERB") and t.lemma not in LIGHT_VERBS
    )
    return tuple(found for index in range(len(tree.tokens)) for found in _degrees(tree, index, words))


def _degrees(tree: Tree, index: int, words: frozenset[str]) -> Iterator[Degree]:
    token = tree.tokens[index]
    for scale, levels in _SCALES.items():
        word = concept(token.lemma) if scale in _ANYWHERE else token.lemma.lower()
        if word not in levels or not _fits(tree, index, scale):
            continue
        start, interval = _modified(tree, index, levels[word])
        span = Span(tree.tokens[start].span.start, token.span.end)
        text = tree.parsed.claim.article.text[span.start : span.end]
        topic, predicate = _topic(tree, index, scale)
        if topic:
            yield Degree(scale, *interval, topic, predicate, text, span, words - {concept(token.lemma)})


def _fits(tree: Tree, index: int, scale: str) -> bool:
    """Whether a word is used on this scale: "in serious condition", "destroyed" as a predicate that holds."""
    token = tree.tokens[index]
    if scale == "condition":
        return token.pos == "ADJ" and any(tree.tokens[i].lemma == "condition" for i in (token.head, index + 1)[:1])
    if scale in _ANYWHERE:
        return token.pos in ("VERB", "ADJ") and not tree.negated(index)
    if scale == "size":
        return token.dep == "amod" and not tree.negated(token.head)
    return True


def _modified(tree: Tree, index: int, interval: Interval) -> tuple[int, Interval]:
    """The first token of the phrase, and the interval after its modifier."""
    for child in (*tree.under(index, "advmod"), index - 1):
        found = _MODIFIED.get(tree.tokens[child].lemma.lower()) if child >= 0 else None
        if found:
            return min(child, index), found
    return index, interval


def _topic(tree: Tree, index: int, scale: str) -> tuple[frozenset[str], str]:
    """What is measured, and under which predicate."""
    head = tree.tokens[index].head
    if scale in _ANYWHERE:
        verb = index if tree.tokens[index].pos == "VERB" else head
        return _participants(tree, verb), ""
    if scale == _QUANTITY:
        noun = _quantified(tree, index)
        return frozenset({tree.key(noun)} - {""}) if noun is not None else frozenset(), _verb_over(tree, index)
    return frozenset({concept(tree.tokens[head].lemma)} if head != index else ()), _verb_over(tree, head)


def _participants(tree: Tree, verb: int) -> frozenset[str]:
    roles = list(tree.roles(verb))
    objects = frozenset(tree.key(head) for role, head in roles if role == PATIENT) - {""}
    return objects or frozenset(tree.key(head) for role, head in roles if role == AGENT) - {""}


def _quantified(tree: Tree, index: int) -> int | None:
    """The noun a quantifier counts: "most houses", "most of the houses", "half the houses"."""
    for preposition in tree.under(index, "prep"):
        if tree.tokens[preposition].lemma == "of":
            return next(iter(tree.under(preposition, "pobj")), None)
    token = tree.tokens[index]
    if token.dep in ("det", "predet", "amod", "nmod", "nummod") and tree.tokens[token.head].pos in ("NOUN", "PROPN"):
        return token.head
    return None


def _verb_over(tree: Tree, index: int) -> str:
    for _ in range(len(tree.tokens)):
        if tree.tokens[index].pos in ("VERB", "AUX") or tree.tokens[index].head == index:
            break
        index = tree.tokens[index].head
    return concept(tree.tokens[index].lemma)


def compare(a: tuple[Degree, ...], b: tuple[Degree, ...]) -> list[Comparison]:
    """Words of one scale said of the same thing: apart is different, neighbours are compatible."""
    return [found for x, y in product(a, b) if (found := _pair(x, y)) is not None]


def _pair(x: Degree, y: Degree) -> Comparison | None:
    shared = bool(x.topic & y.topic)
    if x.scale != y.scale or not shared:
        return None
    gap = max(x.low - y.high, y.low - x.high, 0.0)
    same = (x.low, x.high) == (y.low, y.high)
    outcome = Outcome.SAME if same else Outcome.DIFFERENT if gap > NEAR else Outcome.COMPATIBLE
    sure = 0.35 + 0.2 * (x.predicate == y.predicate) + 0.45 * overlap(x.words, y.words)
    if outcome is Outcome.DIFFERENT:
        sure *= min(1.0, 0.7 + gap)
    return Comparison(ConflictType.DEGREE, outcome, sure, x.span, y.span, x.text, y.text)
