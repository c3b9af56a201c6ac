"""What the network learns from: passages and labelled pairs of them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from consistency.judge.network import RELATIONS

T = TypeVar("T")

DROPPED = 0.3  # share of passages shown without their title, and of those shown without the sentence before
DISAGREE = frozenset({"conflict", "update"})
ALIKE = frozenset({"agreement", "compatible"})
NO_DISAGREEMENT = frozenset(RELATIONS) - DISAGREE


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim in context."""

    text: str
    before: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of passages (positions in a group) and what is known of it; None or empty where nothing is.

    `relations` holds every relation that may be the right one. `answers` are the words that the two passages
    answer differently.
    """

    a: int
    b: int
    relations: frozenset[str] = frozenset()
    type: str | None = None
    same_event: bool | None = None
    nli: str | None = None
    answers: tuple[str, str] | None = None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that are read once, and the pairs of them that are compared."""

    passages: tuple[Passage, ...]
    examples: tuple[Example, ...]


@dataclass(slots=True)
class Builder:
    """Collects passages and pairs of one group."""

    passages: list[Passage] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)

    def add(self, passage: Passage) -> int:
        if passage not in self.passages:
            self.passages.append(passage)
        return self.passages.index(passage)

    def group(self) -> Group:
        return Group(tuple(self.passages), tuple(self.examples))


def blurred(passage: Passage, rng: random.Random) -> Passage:
    """The passage, now and then without its title or the sentence before it."""
    title = "" if rng.random() < DROPPED else passage.title
    return replace(passage, title=title, before="" if rng.random() < DROPPED else passage.before)


def some(items: Sequence[T], most: int, rng: random.Random) -> list[T]:
    """At most so many of the items."""
    return list(items) if len(items) <= most else rng.sample(list(items), most)
