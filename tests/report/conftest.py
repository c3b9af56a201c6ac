"""A small report with every relation, an update's order, a copy, a cut and hostile text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from consistency.records import (
    Article,
    Attribution,
    Caveat,
    CaveatCode,
    Certainty,
    Claim,
    ConflictType,
    EventGroup,
    Factuality,
    Finding,
    ModelInfo,
    Polarity,
    PublishedFrom,
    Relation,
    Report,
    Side,
    SideClaim,
    Skipped,
    Span,
    Stats,
)


def article(id: str, outlet: str, text: str, title: str = "", day: int | None = None) -> Article:
    return Article(
        id=id,
        outlet=outlet,
        text=text,
        title=title,
        url=f"https://news.example/{id}",
        published=datetime(2031, 5, day, 6, 30, tzinfo=UTC) if day else None,
        published_from=PublishedFrom.RECORD if day else PublishedFrom.NONE,
    )


FERRY = [
    article(
        "ferry-1",
        "Harbour Post",
        "The ferry left at dawn. Fog lay on the strait. The Maribel sank 4 km north of Cape Dorn, the coastguard said."
        " Divers are still at work.",
        "Ferry sinks off Cape Dorn",
        3,
    ),
    article(
        "ferry-2",
        "The Inland Courier",
        "It was a quiet morning. The Maribel went down 4 km east of Cape Dorn, according to the harbour master.",
        "Ferry lost in fog",
        4,
    ),
    article(
        "ferry-3",
        "Cape Radio",
        "The Maribel went down 4 km east of Cape Dorn, according to the harbour master."
        " Nine people died. A search goes on.",
        "Maribel: what we know",
    ),
    article("ferry-4", "Evening Wire", "Eleven people died when the Maribel sank, police said.", "Toll rises", 5),
]
MAYOR = [
    article(
        "mayor-1",
        "Harbour Post",
        "Talks between mayor Osk and the dockers took place on Monday.\x1b[31m \u202eThe end.",
        "Osk met dockers <script>alert(1)</script>",
        3,
    ),
    article("mayor-2", "Cape Radio", "Osk called the reported talks with dockers an invention.", "Osk denies", 9),
]
QUIET = [article("fair-1", "Cape Radio", "The fair opens on Sunday.", "Fair opens", 2)]


def claim(source: Article, words: str, attribution: Attribution | None = None, fact: Factuality | None = None) -> Claim:
    start = source.text.index(words)
    before, after = source.text[:start], source.text[start + len(words) :]
    return Claim(
        article=source,
        span=Span(start, start + len(words)),
        before=before.rpartition(". ")[2].strip() if before.strip().endswith("dawn.") else before.strip(),
        after=after.strip(),
        attribution=attribution or Attribution(),
        factuality=fact or Factuality(),
    )


def member(of: Claim, *evidence: str, copy_of: tuple[str, int, int] | None = None) -> SideClaim:
    starts = [of.article.text.index(words, of.span.start) for words in evidence]
    spans = tuple(Span(start, start + len(words)) for start, words in zip(starts, evidence, strict=True))
    return SideClaim(of, spans, copy_of)


def findings() -> tuple[Finding, ...]:
    north = claim(
        FERRY[0],
        "The Maribel sank 4 km north of Cape Dorn, the coastguard said.",
        Attribution("the coastguard", "said"),
    )
    words = "The Maribel went down 4 km east of Cape Dorn, according to the harbour master."
    master = Attribution("the harbour master", "according to")
    east, copy = claim(FERRY[1], words, master), claim(FERRY[2], words, master)
    nine, eleven = claim(FERRY[2], "Nine people died."), claim(FERRY[3], FERRY[3].text, Attribution("police", "said"))
    held = claim(MAYOR[0], "Talks between mayor Osk and the dockers took place on Monday.\x1b[31m \u202eThe end.")
    denied = claim(
        MAYOR[1], MAYOR[1].text, Attribution("Osk", "called"), Factuality(Polarity.NO, Certainty.RUMOURED, source="Osk")
    )
    return (
        Finding(
            id="f-place",
            relation=Relation.CONFLICT,
            type=ConflictType.PLACE,
            score=0.94123,
            same_event=0.97,
            event="e1",
            explanation="4 km north of Cape Dorn / 4 km east of Cape Dorn",
            sides=(
                Side("4 km east", 1, (member(east, "4 km east"), member(copy, "4 km east", copy_of=east.key))),
                Side("4 km north", 1, (member(north, "4 km north"),)),
            ),
        ),
        Finding(
            id="f-agree",
            relation=Relation.AGREEMENT,
            type=None,
            score=0.9,
            same_event=0.9,
            event="e1",
            explanation="Both say the Maribel sank.",
            sides=(Side("the Maribel sank", 2, (member(north), member(east))),),
        ),
        Finding(
            id="f-talks",
            relation=Relation.CONFLICT,
            type=ConflictType.FACTUALITY,
            score=0.71,
            same_event=0.6,
            event=None,
            explanation="held / called an invention",
            sides=(
                Side("took place", 1, (member(held, "took place"),)),
                Side("an invention", 1, (member(denied, "an invention"),)),
            ),
            caveats=(
                Caveat(CaveatCode.PARTICIPANTS_DIFFER, "One text names the dockers, the other only Osk."),
                Caveat(CaveatCode.DATES_APART, "Six days lie between the articles."),
            ),
        ),
        Finding(
            id="f-toll",
            relation=Relation.UPDATE,
            type=ConflictType.NUMBER,
            score=0.5,
            same_event=0.99,
            event="e1",
            explanation="The toll rose from nine to eleven.",
            sides=(Side("eleven", 1, (member(eleven, "Eleven"),)), Side("nine", 1, (member(nine, "Nine"),))),
            order=(1, 0),
        ),
    )


@pytest.fixture
def report() -> Report:
    articles = (*FERRY, *MAYOR, *QUIET)
    return Report(
        articles=articles,
        skipped=(Skipped("in/empty.txt", "The file is empty; remove it."),),
        events=(
            EventGroup("e1", "Ferry sinks off Cape Dorn", tuple(a.id for a in FERRY)),
            EventGroup("e2", "Osk met dockers <script>alert(1)</script>", tuple(a.id for a in MAYOR)),
            EventGroup("e3", "Fair opens", ("fair-1",)),
        ),
        findings=findings(),
        encoder=ModelInfo("encoder-x", "a" * 64),
        judge=ModelInfo("judge-y", "b" * 64),
        claims_per_article={a.id: 2 for a in articles},
        stats=Stats(7, 14, 33, 12, 1.0, {"encode": 0.51239}),
        settings={"min_score": 0.3},
        cut=2,
        cut_by="--min-score",
    )


@pytest.fixture
def empty_report() -> Report:
    none = ModelInfo("x", "")
    return Report((), (), (), (), none, none, {}, Stats(), {})
