"""Who did what to whom, where and with what: the participants of every predicate of a claim.

Active and passive, relative and reduced clauses give the same roles, so that fillers can be compared under them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from consistency.records import ParsedClaim, Span, Token
from consistency.slots.happenings import EVENTS
from consistency.slots.lexicon import LIGHT_VERBS, NEGATIONS, TITLES, concept

AGENT = "agent"
PATIENT = "patient"
IS = "is"  # what a copula says of its subject

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
_THEME_WORDS = (
    "die sink open close collapse explode crash break burn happen begin end rise fall erupt melt injure change"
)
_THEME = frozenset(_THEME_WORDS.split())  # verbs whose lone subject suffers what their object would
_WHO = frozenset({"who", "which", "that", "whom"})
_LOCAL_WORDS = "in at on near inside outside off under beneath beside aboard behind into from with by"
_LOCAL = frozenset(_LOCAL_WORDS.split())  # what hangs on an object by these belongs as often to the verb


@dataclass(frozen=True, slots=True)
class Argument:
    """One participant of a predicate.

    `head`: concept of its noun; `name`: the words of its proper name, () without one; `role`: AGENT,
    PATIENT, IS or a preposition; `partners`: (role, key) of the predicate's other participants;
    `words`: concepts of the claim's other content words, without the predicate; `negated`: whether the predicate is.
    """

    text: str
    span: Span
    head: str
    name: tuple[str, ...]
    entity: str
    predicate: str
    role: str
    negated: bool
    partners: frozenset[tuple[str, str]]
    words: frozenset[str]

    @property
    def key(self) -> str:
        """What identifies the participant: the last word of its name, else its noun; "" for a pronoun."""
        return self.name[-1].lower() if self.name else self.head


def arguments(parsed: ParsedClaim) -> tuple[Argument, ...]:
    """The participants of all predicates of a claim, in the order of its words."""
    tree = Tree(parsed)
    found: list[tuple[int, Argument]] = []
    for verb in range(len(parsed.tokens)):
        if tree.is_predicate(verb):
            roles = list(dict.fromkeys(tree.roles(verb)))
            found += [(head, tree.argument(verb, role, head, roles)) for role, head in roles]
    return tuple(argument for _, argument in sorted(found, key=lambda pair: pair[0]))


def alignment(a: Argument, b: Argument) -> float:
    """How sure it is, in [0, 1], that two participants answer the same question about one event.

    Hand-set: the predicate is half of it (less for a light verb), words and other participants in
    common the rest; another participant in the same role speaks against it.
    """
    if not a.predicate or a.predicate != b.predicate:
        return 0.0
    base = 0.3 if a.predicate in LIGHT_VERBS else 0.4
    score = base + 0.4 * overlap(a.words, b.words) + 0.2 * bool(a.partners & b.partners) - 0.3 * _clash(a, b)
    return max(0.0, min(1.0, score))


def aligned(a: Iterable[Argument], b: Iterable[Argument]) -> Iterator[tuple[Argument, Argument, float]]:
    """Pairs of participants in one role under one predicate, with their alignment, where it is above 0."""
    for x, y in product(a, b):
        if x.role == y.role and x.negated == y.negated and (sure := alignment(x, y)) > 0.0:
            yield x, y, sure


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the shorter set that both hold, in [0, 1]; fewer than four words prove less."""
    return len(a & b) / max(4, min(len(a), len(b)))


def _clash(a: Argument, b: Argument) -> bool:
    """Whether both predicates fill a core role, and fill it differently."""
    mine, other = ({key for _, key in side.partners} for side in (a, b))
    return any(
        bool(left and right) and not left & other and not right & mine
        for left, right in ((_in_role(a, role), _in_role(b, role)) for role in (AGENT, PATIENT))
    )


def _in_role(argument: Argument, role: str) -> set[str]:
    return {key for found, key in argument.partners if found == role}


class Tree:
    """The dependency tree of a claim, read for participants; token positions throughout."""

    def __init__(self, parsed: ParsedClaim) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.children: list[list[int]] = [[] for _ in parsed.tokens]
        for index, token in enumerate(parsed.tokens):
            if token.head != index:
                self.children[token.head].append(index)
        self._names = {
            index: mention.name
            for mention in parsed.claim.mentions
            for index, token in enumerate(parsed.tokens)
            if mention.span.start <= token.span.start < mention.span.end
        }
        self._content = [(i, concept(t.lemma)) for i, t in enumerate(parsed.tokens) if self._is_content(t)]

    @staticmethod
    def _is_content(token: Token) -> bool:
        return token.pos in _CONTENT and token.lemma.lower() not in LIGHT_VERBS

    def under(self, index: int, *deps: str) -> list[int]:
        """The children of a token with one of these labels."""
        return [child for child in self.children[index] if self.tokens[child].dep in deps]

    def is_predicate(self, index: int) -> bool:
        """Whether a token is a full verb, a copula, or a noun that names a happening."""
        token = self.tokens[index]
        if token.pos in ("VERB", "AUX"):
            return token.dep not in ("aux", "auxpass")
        return token.pos == "NOUN" and concept(token.lemma) in EVENTS

    def negated(self, index: int) -> bool:
        """Whether the predicate, or the verb it hangs on by an infinitive, is negated."""
        around = [index, *self.children[index]]
        if self.tokens[index].dep == "xcomp":
            around += [self.tokens[index].head, *self.children[self.tokens[index].head]]
        near = around + [g for child in self.under(index, "nsubj", "nsubjpass", "dobj") for g in self.children[child]]
        return any(self.tokens[i].lemma.lower() in NEGATIONS for i in near)

    def roles(self, verb: int) -> Iterator[tuple[str, int]]:
        """(role, head) of every participant of a predicate, members of a list one by one."""
        for role, head in self._heads(verb):
            for member in self._members(head):
                if self.tokens[member].pos in _NOMINAL:
                    yield role, member

    def _members(self, head: int) -> Iterator[int]:
        yield head
        for other in self.under(head, "conj"):
            yield from self._members(other)

    def _heads(self, verb: int) -> Iterator[tuple[str, int]]:
        if self.tokens[verb].pos == "NOUN":
            yield from ((PATIENT if role == "of" else role, head) for role, head in self._prepositions(verb))
            return
        yield from self._subjects(verb)
        for child in self.under(verb, "dobj"):
            yield PATIENT, child
            yield from ((role, head) for role, head in self._prepositions(child) if role in _LOCAL)
        yield from (("to", child) for child in self.under(verb, "dative") if self.tokens[child].pos in _NOMINAL)
        yield from ((IS, child) for child in self.under(verb, "attr"))
        yield from self._prepositions(verb)

    def _subjects(self, verb: int) -> Iterator[tuple[str, int]]:
        token = self.tokens[verb]
        participle = token.tag == "VBN" and token.dep in ("acl", "acomp")
        passive = participle or bool(self.under(verb, "nsubjpass", "auxpass"))
        lone = concept(token.lemma) in _THEME and not self.under(verb, "dobj")
        role = PATIENT if passive or lone else AGENT
        subject = self.subject(verb)
        if subject is not None:
            yield role, subject
        for by in self.under(verb, "agent") + (self.under(verb, "prep") if passive else []):
            if self.tokens[by].lemma.lower() == "by":
                yield from ((AGENT, child) for child in self.under(by, "pobj"))

    def subject(self, verb: int) -> int | None:
        """The subject of a verb: its own, the noun it modifies, or that of the verb it is joined to."""
        token = self.tokens[verb]
        for child in self.under(verb, "nsubj", "nsubjpass"):
            if token.dep == "relcl" and self.tokens[child].lemma.lower() in _WHO:
                return token.head
            return child
        if token.dep == "acl":
            return token.head
        if (
            token.dep in ("conj", "xcomp", "acomp")
            and token.head < verb
            and self.tokens[token.head].pos in ("VERB", "AUX")
        ):
            return self.subject(token.head)
        return None

    def _prepositions(self, index: int) -> Iterator[tuple[str, int]]:
        for preposition in self.under(index, "prep"):
            role = self.tokens[preposition].lemma.lower()
            objects = self.under(preposition, "pobj")
            yield from ((role, child) for child in objects)
            yield from self._prepositions(preposition)
            for child in objects:
                yield from ((inner, head) for inner, head in self._prepositions(child) if inner in _LOCAL)

    def extent(self, head: int) -> tuple[int, int]:
        """First and last token of a noun with what stands before it."""
        first = head
        for child in self.children[head]:
            if child < first and self.tokens[child].dep not in ("punct", "relcl", "appos", "cc", "preconj"):
                first = min(first, self.extent(child)[0])
        return first, head

    def name(self, head: int) -> tuple[str, ...]:
        """The proper name of a noun, of the mention it resolves to, or of its apposition; () without one."""
        if head in self._names:
            return without_titles(tuple(self._names[head].split()))
        for index in (head, *self.under(head, "appos")):
            if self.tokens[index].pos == "PROPN":
                return self._proper(index)
        return ()

    def _proper(self, head: int) -> tuple[str, ...]:
        first = head
        while first > 0 and self.tokens[first - 1].pos == "PROPN" and self.tokens[first - 1].dep == "compound":
            first -= 1
        return without_titles(tuple(t.text for t in self.tokens[first : head + 1]))

    def argument(self, verb: int, role: str, head: int, roles: list[tuple[str, int]]) -> Argument:
        first, last = self.extent(head)
        span = Span(self.tokens[first].span.start, self.tokens[last].span.end)
        token = self.tokens[head]
        return Argument(
            text=self.parsed.claim.article.text[span.start : span.end],
            span=span,
            head=self.noun(head),
            name=self.name(head),
            entity=token.entity,
            predicate=concept(self.tokens[verb].lemma),
            role=role,
            negated=self.negated(verb),
            partners=frozenset((r, key) for r, other in roles if other != head and (key := self.key(other))),
            words=frozenset(word for i, word in self._content if i != verb and not first <= i <= last),
        )

    def noun(self, head: int) -> str:
        """Concept of a noun; "" for a pronoun."""
        return "" if self.tokens[head].pos == "PRON" else concept(self.tokens[head].lemma)

    def key(self, head: int) -> str:
        name = self.name(head)
        return name[-1].lower() if name else self.noun(head)


def without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the titles before it; a name of titles only stays as it is."""
    for index, word in enumerate(words):
        if word.lower().strip(".") not in TITLES:
            return words[index:]
    return words
