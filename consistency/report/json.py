"""The JSON report, `consistency-report/1`: a contract that other programs read, key order included."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Set
from datetime import datetime
from pathlib import PurePath
from typing import Any

import consistency
from consistency.errors import InputError
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
    Phase,
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

SCHEMA = "consistency-report/1"
DIGITS = 4  # of scores: what lies beyond differs between machines and batch orders
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(report: Report, *, text: bool = True, timings: bool = False) -> str:
    """The report as JSON, ended by a newline.

    Args:
        report: what a check found.
        text: whether to include the full texts of the articles; the claims keep theirs.
        timings: whether to include the seconds of every stage, which differ from run to run.
    """
    encoded = json.dumps(_report(report, text, timings), ensure_ascii=False, indent=2, allow_nan=False, default=plain)
    return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", encoded) + "\n"


def plain(value: Any) -> Any:
    """Settings in the types that JSON has."""
    match value:
        case Set():
            return sorted(value)
        case datetime():
            return value.isoformat()
        case PurePath():
            return str(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _report(report: Report, text: bool, timings: bool) -> dict[str, Any]:
    event_of = {article: event.id for event in report.events for article in event.articles}
    return {
        "schema": SCHEMA,
        "generator": {"name": "consistency", "version": consistency.__version__},
        "settings": report.settings,
        "models": {"encoder": _model(report.encoder), "judge": _model(report.judge)},
        "articles": [_article(a, event_of.get(a.id), report.claims_per_article, text) for a in report.articles],
        "skipped": [{"source": s.source, "reason": s.reason} for s in report.skipped],
        "events": [{"id": e.id, "label": e.label, "articles": list(e.articles)} for e in report.events],
        "findings": [_finding(finding) for finding in report.findings],
        "cut": {"findings": report.cut, "by": report.cut_by},
        "stats": _stats(report.stats, timings),
    }


def _model(model: ModelInfo) -> dict[str, Any]:
    return {"name": model.name, "sha256": model.sha256}


def _article(article: Article, event: str | None, claims: Mapping[str, int], text: bool) -> dict[str, Any]:
    row = {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "published": article.published and article.published.isoformat(),
        "published_from": article.published_from,
        "language": article.language,
        "sha256": article.sha256,
        "event": event,
        "n_claims": claims.get(article.id, 0),
    }
    return row | {"text": article.text} if text else row


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "relation": finding.relation,
        "type": finding.type,
        "score": round(finding.score, DIGITS),
        "event": finding.event,
        "same_event": round(finding.same_event, DIGITS),
        "order": finding.order and list(finding.order),
        "explanation": finding.explanation,
        "sides": [
            {"answer": s.answer, "witnesses": s.witnesses, "claims": [_claim(c) for c in s.claims]}
            for s in finding.sides
        ],
        "caveats": [{"code": c.code, "text": c.text} for c in finding.caveats],
    }


def _claim(member: SideClaim) -> dict[str, Any]:
    claim, copy = member.claim, member.copy_of
    said, fact = claim.attribution, claim.factuality
    return {
        "article": claim.article.id,
        "outlet": claim.outlet,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.text,
        "evidence": [list(span) for span in member.evidence],
        "copy_of": copy and {"article": copy[0], "start": copy[1], "end": copy[2]},
        "attribution": {"source": said.source, "cue": said.cue, "quoted": said.quoted},
        "factuality": {
            "polarity": fact.polarity,
            "certainty": fact.certainty,
            "phase": fact.phase,
            "source": fact.source,
        },
    }


def _stats(stats: Stats, timings: bool) -> dict[str, Any]:
    row: dict[str, Any] = {
        "articles": stats.articles,
        "claims": stats.claims,
        "candidate_pairs": stats.candidate_pairs,
        "judged_pairs": stats.judged_pairs,
        "ann_recall": round(stats.ann_recall, DIGITS),
    }
    if timings:
        row["seconds"] = {stage: round(seconds, 3) for stage, seconds in stats.seconds.items()}
    return row


# --- and back -----------------------------------------------------------------------------------


def from_json(text: str) -> Report:
    """The report that `to_json` wrote, as far as JSON carries it.

    The neighbours, content and mentions of claims are not in it. Where the texts were left out, an
    article's text is blank but for its claims, so that every offset still points at its words.

    Raises:
        InputError: the text is no `consistency-report/1`, or an article's text is not the one that was read.
    """
    try:
        data = json.loads(text)
        if data["schema"] != SCHEMA:
            raise InputError(f"The report has the schema {data['schema']!r}; this version reads {SCHEMA!r}.")
        return _read_report(data)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise InputError(
            f"This is no report of the schema {SCHEMA!r} ({reason}); write one with: consistency check --json."
        ) from error


def _read_report(data: dict[str, Any]) -> Report:
    words = _claim_words(data["findings"])
    articles = {row["id"]: _read_article(row, words.get(row["id"], [])) for row in data["articles"]}
    return Report(
        articles=tuple(articles.values()),
        skipped=tuple(Skipped(row["source"], row["reason"]) for row in data["skipped"]),
        events=tuple(EventGroup(row["id"], row["label"], tuple(row["articles"])) for row in data["events"]),
        findings=tuple(_read_finding(row, articles) for row in data["findings"]),
        encoder=ModelInfo(**data["models"]["encoder"]),
        judge=ModelInfo(**data["models"]["judge"]),
        claims_per_article={row["id"]: row["n_claims"] for row in data["articles"]},
        stats=Stats(**data["stats"]),
        settings=data["settings"],
        cut=data["cut"]["findings"],
        cut_by=data["cut"]["by"],
    )


def _claim_words(findings: list[dict[str, Any]]) -> dict[str, list[tuple[int, str]]]:
    """Start and text of every claim, by article."""
    words: dict[str, list[tuple[int, str]]] = {}
    for claim in (claim for finding in findings for side in finding["sides"] for claim in side["claims"]):
        words.setdefault(claim["article"], []).append((claim["start"], claim["text"]))
    return words


def _read_article(row: dict[str, Any], words: list[tuple[int, str]]) -> Article:
    article = Article(
        id=row["id"],
        outlet=row["outlet"],
        text=row["text"] if "text" in row else _sparse(words),
        title=row["title"],
        url=row["url"],
        published=datetime.fromisoformat(row["published"]) if row["published"] else None,
        published_from=PublishedFrom(row["published_from"]),
        language=row["language"],
    )
    if "text" not in row:
        article.__dict__["sha256"] = row["sha256"]  # the digest of the text as read, which is not here
    elif article.sha256 != row["sha256"]:
        raise InputError(f"The text of article {row['id']!r} is not the one that was read: its sha256 differs.")
    return article


def _sparse(words: list[tuple[int, str]]) -> str:
    text = ""
    for start, claim in sorted(words):
        text = text[:start].ljust(start) + claim + text[start + len(claim) :]
    return text


def _read_finding(row: dict[str, Any], articles: Mapping[str, Article]) -> Finding:
    return Finding(
        id=row["id"],
        relation=Relation(row["relation"]),
        type=ConflictType(row["type"]) if row["type"] else None,
        score=row["score"],
        same_event=row["same_event"],
        event=row["event"],
        explanation=row["explanation"],
        sides=tuple(
            Side(side["answer"], side["witnesses"], tuple(_read_claim(claim, articles) for claim in side["claims"]))
            for side in row["sides"]
        ),
        caveats=tuple(Caveat(CaveatCode(caveat["code"]), caveat["text"]) for caveat in row["caveats"]),
        order=tuple(row["order"]) if row["order"] is not None else None,
    )


def _read_claim(row: dict[str, Any], articles: Mapping[str, Article]) -> SideClaim:
    copy, fact = row["copy_of"], row["factuality"]
    claim = Claim(
        article=articles[row["article"]],
        span=Span(row["start"], row["end"]),
        attribution=Attribution(**row["attribution"]),
        factuality=Factuality(
            Polarity(fact["polarity"]), Certainty(fact["certainty"]), Phase(fact["phase"]), fact["source"]
        ),
    )
    evidence = tuple(Span(start, end) for start, end in row["evidence"])
    return SideClaim(claim, evidence, (copy["article"], copy["start"], copy["end"]) if copy else None)
