"""The types that the stages hand to each other: frozen, slotted, no behaviour beyond derived properties.

Every offset in this module counts Unicode code points in the text of an article.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray


class Span(NamedTuple):
    """A half-open range of code points, `[start, end)`."""

    start: int
    end: int


# --- articles -----------------------------------------------------------------------------------


class PublishedFrom(StrEnum):
    """Where the publication date of an article was found."""

    RECORD = "record"  # a field of a JSONL record
    MANIFEST = "manifest"
    METADATA = "metadata"  # HTML metadata or JSON-LD
    URL = "url"
    TITLE = "title"
    DATELINE = "dateline"
    TEXT = "text"  # a complete date in the first lines
    NONE = "none"


@dataclass(frozen=True)
class Article:
    """An article as it was read; `text` is what every offset points into."""

    id: str
    outlet: str
    text: str
    title: str = ""
    url: str | None = None
    published: datetime | None = None
    published_from: PublishedFrom = PublishedFrom.NONE
    author: str | None = None
    language: str = "en"

    @cached_property
    def sha256(self) -> str:
        """Digest of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was left out: where it stands (file and line) and why, with the remedy."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class EventGroup:
    """The articles that seem to report one event: a prior for the same-event answer, never a veto."""

    id: str
    label: str
    articles: tuple[str, ...]


# --- claims -------------------------------------------------------------------------------------


class Polarity(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Certainty(StrEnum):
    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    ALLEGED = "alleged"
    RUMOURED = "rumoured"


class Phase(StrEnum):
    PLANNED = "planned"
    UNDER_WAY = "under way"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so inside the text."""

    source: str | None = None
    cue: str | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Factuality:
    """How the text commits to the content, after FactBank (Saurí and Pustejovsky 2009).

    `source` is None where the author commits, else the named source.
    """

    polarity: Polarity = Polarity.YES
    certainty: Certainty = Certainty.CERTAIN
    phase: Phase = Phase.DONE
    source: str | None = None


class MentionKind(StrEnum):
    SHORT_NAME = "short name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"  # "the man", "that temblor"


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention in a claim, linked to the name its article gives that entity elsewhere."""

    span: Span
    name: str
    kind: MentionKind


@dataclass(frozen=True)
class Claim:
    """A sentence of an article that asserts something, read in its context.

    `content` is the part of the claim without its attribution and factuality wrapper; `before` and
    `after` are the neighbouring sentences ("" at the ends); `is_title` marks a headline.
    """

    article: Article
    span: Span
    before: str = ""
    after: str = ""
    is_title: bool = False
    attribution: Attribution = Attribution()
    factuality: Factuality = Factuality()
    content: Span | None = None
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def text(self) -> str:
        """The claim as it stands in its article."""
        return self.article.text[self.span.start : self.span.end]

    @cached_property
    def content_text(self) -> str:
        """The claim without its attribution and factuality wrapper."""
        start, end = self.content or self.span
        return self.article.text[start:end]

    @cached_property
    def resolved(self) -> str:
        """The claim with every resolved mention replaced by the full name."""
        text, offset = self.text, self.span.start
        for mention in sorted(self.mentions, key=lambda m: m.span, reverse=True):
            start, end = mention.span.start - offset, mention.span.end - offset
            text = text[:start] + mention.name + text[end:]
        return text

    @property
    def outlet(self) -> str:
        return self.article.outlet

    @property
    def published(self) -> datetime | None:
        return self.article.published

    @property
    def key(self) -> tuple[str, int, int]:
        """Identity within a corpus: article id, start, end."""
        return self.article.id, self.span.start, self.span.end


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a parsed claim; `head` is the index of its head token (its own index at the root)."""

    text: str
    lemma: str
    pos: str  # Universal Dependencies part of speech
    tag: str  # Penn Treebank tag
    dep: str  # dependency label
    head: int
    entity: str  # OntoNotes entity label, "" outside of entities
    entity_start: bool  # True on the first token of an entity
    span: Span


@dataclass(frozen=True, slots=True)
class ParsedClaim:
    """A claim with its syntax; token spans point into the article's text."""

    claim: Claim
    tokens: tuple[Token, ...]


# --- pairs and verdicts -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CandidatePairs:
    """Candidate pairs as parallel arrays, `left < right` in every row, sorted by (left, right).

    `left`, `right`: int64 positions of claims, shape (n,); `cosine`: float32 in [-1, 1], shape (n,).
    """

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    cosine: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.left)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of different outlets to be judged.

    `same_group` is the event groups' prior: None where nothing is known of it.
    """

    a: Claim
    b: Claim
    cosine: float
    same_group: bool | None = None


class Relation(StrEnum):
    DUPLICATE = "duplicate"
    AGREEMENT = "agreement"
    CONFLICT = "conflict"
    UPDATE = "update"
    RELATED = "related"
    UNRELATED = "unrelated"


class ConflictType(StrEnum):
    """What two claims of a conflict or an update answer differently."""

    NUMBER = "number"
    TIME = "time"
    PLACE = "place"
    PERSON = "person"
    KIND = "kind"
    DEGREE = "degree"
    POLARITY = "polarity"
    FACTUALITY = "factuality"
    CAUSE = "cause"
    QUOTE = "quote"
    OTHER = "other"


class CaveatCode(StrEnum):
    """Why an editor should look twice; part of the report contract."""

    PARTICIPANTS_DIFFER = "participants-differ"
    DATES_APART = "dates-apart"
    DATES_UNKNOWN = "dates-unknown"
    HEDGE_DROPPED = "hedge-dropped"
    SOURCES_DIFFER = "sources-differ"
    BOUNDS = "bounds"
    SCOPE = "scope"
    SPELLING = "spelling"
    SAME_AGENCY = "same-agency"
    PLACES_DIFFER = "places-differ"
    OTHER_STORY = "other-story"  # the articles stand in two event groups


@dataclass(frozen=True, slots=True)
class Caveat:
    code: CaveatCode
    text: str


class Outcome(StrEnum):
    """How two fillers of one slot compare."""

    SAME = "same"
    DIFFERENT = "different"
    UPDATE = "update"  # both were true, one after the other
    COMPATIBLE = "compatible"  # rounding, bounds, other precision: neither same nor different


@dataclass(frozen=True, slots=True)
class Comparison:
    """One slot that two claims both fill.

    `alignment` in [0, 1] says how sure it is that both fillers stand under the same predicate and
    role; `evidence_*` are the fillers in the two articles' texts, `answer_*` the same in a few words.
    """

    type: ConflictType
    outcome: Outcome
    alignment: float
    evidence_a: Span
    evidence_b: Span
    answer_a: str
    answer_b: str
    caveats: tuple[CaveatCode, ...] = ()


class EventAnswer(StrEnum):
    SAME = "same"
    UNCLEAR = "unclear"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class SameEvent:
    """Whether two claims speak of one event; `probability` in [0, 1] that they do."""

    answer: EventAnswer
    probability: float
    caveats: tuple[Caveat, ...] = ()


@dataclass(frozen=True, slots=True)
class Nli:
    """A cross-encoder's answer for premise a and hypothesis b; the three sum to 1."""

    entailment: float
    neutral: float
    contradiction: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judge's answer for a pair.

    `score`, `p_*` lie in [0, 1]. `order` tells which claim is the earlier state of an update: -1 a,
    1 b, 0 not known or not an update. Evidence spans point into the articles of a and b.
    """

    relation: Relation
    type: ConflictType | None
    score: float
    p_conflict: float
    p_update: float
    p_agreement: float
    same_event: SameEvent
    reason: str
    answer_a: str = ""
    answer_b: str = ""
    evidence_a: tuple[Span, ...] = ()
    evidence_b: tuple[Span, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    order: int = 0
    nli: Nli | None = None


# --- findings -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SideClaim:
    """A claim on a side of a finding; `copy_of` is the key of the claim whose words it repeats."""

    claim: Claim
    evidence: tuple[Span, ...] = ()
    copy_of: tuple[str, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One answer to the question of a finding; the claim of the best pair comes first."""

    answer: str
    witnesses: int
    claims: tuple[SideClaim, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Outlets behind this side, in order of appearance, each once."""
        return tuple(dict.fromkeys(member.claim.outlet for member in self.claims))

    @property
    def dates(self) -> tuple[datetime, datetime] | None:
        """First and last known publication date of the side."""
        known = sorted(c.claim.published for c in self.claims if c.claim.published is not None)
        return (known[0], known[-1]) if known else None


@dataclass(frozen=True, slots=True)
class Finding:
    """One question the outlets answer differently (or alike)."""

    id: str
    relation: Relation
    type: ConflictType | None
    score: float
    same_event: float
    event: str | None
    explanation: str
    sides: tuple[Side, ...]
    caveats: tuple[Caveat, ...] = ()
    order: tuple[int, ...] | None = None  # of an update: the sides from earliest to latest state


@dataclass(frozen=True, slots=True)
class ModelInfo:
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Stats:
    articles: int = 0
    claims: int = 0
    candidate_pairs: int = 0
    judged_pairs: int = 0
    ann_recall: float = 1.0
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """All that one check found; disagreements come first among `findings`, each kind by score, highest first."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    events: tuple[EventGroup, ...]
    findings: tuple[Finding, ...]
    encoder: ModelInfo
    judge: ModelInfo
    claims_per_article: dict[str, int]
    stats: Stats
    settings: dict[str, Any]
    cut: int = 0  # findings that filters left out
    cut_by: str | None = None
