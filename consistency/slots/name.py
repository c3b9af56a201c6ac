"""Names of people and organisations: who stands in one role under one predicate, and how names are spelt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from consistency.records import CaveatCode, Comparison, ConflictType, Outcome, ParsedClaim, Span
from consistency.slots.argument import Argument, Tree, alignment, arguments
from consistency.slots.lexicon import TITLES
from consistency.slots.spelling import Match, fold, match
from consistency.slots.tokens import headline_case

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NO_NAMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE", "LAW"})
_WHERE = frozenset({"in", "at", "near", "from", "to", "into", "on", "of"})
_CALENDAR_WORDS = """monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december"""
_CALENDAR = frozenset(_CALENDAR_WORDS.split())
RARE = 7  # letters of a surname that few others come near
SPELT = 0.5  # alignment of two spellings of one full name, whatever the predicate


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name, `words` without titles, and the roles it plays; `entity` is "" where spaCy sees none."""

    words: tuple[str, ...]
    text: str
    span: Span
    entity: str
    arguments: tuple[Argument, ...]

    @property
    def is_place(self) -> bool:
        return self.entity in _PLACES


def extract(parsed: ParsedClaim) -> tuple[Name, ...]:
    """All proper names of a claim, places among them, in order; resolved mentions under their full name."""
    tree = Tree(parsed)
    roles = arguments(parsed)
    capitals = headline_case(parsed)
    found = (_name(tree, head, roles) for head in _heads(tree))
    return tuple(name for name in found if _is_name(name) and (name.entity or not capitals))


def folded(name: Name) -> str:
    """A name as one folded string, for sets of names."""
    return " ".join(fold(word) for word in name.words)


def _heads(tree: Tree) -> Iterator[int]:
    for index, token in enumerate(tree.tokens):
        follows = index + 1 < len(tree.tokens) and tree.tokens[index + 1].pos == "PROPN"
        if token.pos == "PROPN" and not (token.dep == "compound" and follows):
            yield index


def _name(tree: Tree, head: int, roles: tuple[Argument, ...]) -> Name:
    first, last = tree.extent(head)
    words = tree.name(head)
    first = next((i for i in range(first, last + 1) if words and tree.tokens[i].text == words[0]), last)
    span = Span(tree.tokens[first].span.start, tree.tokens[last].span.end)
    mine = tuple(role for role in roles if role.span.start <= span.start and span.end <= role.span.end)
    text = tree.parsed.claim.article.text[span.start : span.end]
    return Name(words, text, span, tree.tokens[head].entity, tuple(m for m in mine if m.name == words))


def _is_name(name: Name) -> bool:
    if name.entity in _NO_NAMES or not name.words or name.words[-1].lower().rstrip(".") in _CALENDAR:
        return False
    bare = [word for word in name.words if word.lower().rstrip(".") not in TITLES]
    return any(word[:1].isupper() and len(word) > 1 for word in bare)


def compare(a: tuple[Name, ...], b: tuple[Name, ...]) -> list[Comparison]:
    """Same names, names that differ in one role, and spellings of one name; each pair of names once."""
    return [found for x, y in product(a, b) if (found := _pair(x, y, a, b)) is not None]


def _pair(x: Name, y: Name, a: tuple[Name, ...], b: tuple[Name, ...]) -> Comparison | None:
    likeness = match(x.words, y.words)
    sure = max((alignment(p, q) for p, q in product(x.arguments, y.arguments) if _comparable(p, q)), default=0.0)
    if likeness is Match.SPELLING and (min(len(x.words), len(y.words)) > 1 or _rare(x, y)):
        sure = max(sure, SPELT)
    if sure == 0.0 or (likeness >= Match.SPELLING and _known(x, y, a, b)):
        return None
    outcome = Outcome.DIFFERENT if likeness >= Match.SPELLING else Outcome.SAME
    if likeness >= Match.SPELLING and not _same_sort(x, y, likeness):
        return None
    caveats = (CaveatCode.SPELLING,) if likeness in (Match.VARIANT, Match.SPELLING) else ()
    return Comparison(ConflictType.PERSON, outcome, sure, x.span, y.span, x.text, y.text, caveats)


def _same_sort(x: Name, y: Name, likeness: Match) -> bool:
    """Whether two names may stand for one another: no peoples, nobody against a company, no places but misspelt."""
    sorts = {x.entity, y.entity} - {""}
    return "NORP" not in sorts and len(sorts) < 2 and (likeness is Match.SPELLING or not sorts & _PLACES)


def _rare(x: Name, y: Name) -> bool:
    """Whether two names of one word are too long to be alike by chance; the same sort is asked for elsewhere."""
    return "PERSON" in (x.entity, y.entity) and min(len(x.words[-1]), len(y.words[-1])) >= RARE


def _comparable(p: Argument, q: Argument) -> bool:
    """One role, and a predicate that takes one participant there: two people may well say the same."""
    return p.role == q.role and p.role not in _WHERE and p.negated == q.negated and p.predicate != "say"


def _known(x: Name, y: Name, a: tuple[Name, ...], b: tuple[Name, ...]) -> bool:
    """Whether either name is also in the other claim: then the two claims do not put one in the other's place."""
    return any(match(x.words, n.words) <= Match.VARIANT for n in b) or any(
        match(y.words, n.words) <= Match.VARIANT for n in a
    )
