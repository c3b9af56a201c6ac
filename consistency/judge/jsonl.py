"""Pairs of claims from lines of JSON, and verdicts back: the contract of `consistency judge`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from consistency.encode import Encoder
from consistency.errors import InputError
from consistency.records import Article, Claim, Pair, PublishedFrom, Span, Verdict

DIGITS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A pair of claims as it was read; `id` is any JSON value and comes back with the verdict."""

    id: Any
    a: Claim
    b: Claim


def read_line(line: str) -> Line:
    """A pair from `{"id", "a": {"text", …}, "b": {…}}`.

    Raises:
        InputError: the line is no such object; the message says what is wrong, not where it stood.
    """
    try:
        record = json.loads(line)
    except ValueError as error:
        raise InputError(f"this is no JSON ({error}); write one object a line.") from error
    if not isinstance(record, dict) or not {"id", "a", "b"} <= record.keys():
        raise InputError('a pair needs the fields "id", "a" and "b".')
    return Line(record["id"], _claim("a", record["a"]), _claim("b", record["b"]))


def make_claim(
    side: str,
    text: str,
    *,
    before: str = "",
    after: str = "",
    title: str = "",
    outlet: str | None = None,
    published: datetime | None = None,
) -> Claim:
    """A claim that stands alone, read as it would be in an article: with its sources, factuality and mentions.

    Args:
        side: a name for its article, and for its outlet where none is known.
        text: the claim itself, of which white space at the ends is dropped.
        before: the sentence before it, "" if there is none.
        after: the sentence after it.
        title: the headline of its article.
        outlet: who published it.
        published: when; aware.
    """
    from consistency.claims.annotate import annotate

    sentences = [sentence.strip() for sentence in (before, text, after)]
    article = Article(
        id=side,
        outlet=outlet or side.upper(),
        text=" ".join(filter(None, sentences)),
        title=title,
        published=published,
        published_from=PublishedFrom.RECORD if published else PublishedFrom.NONE,
    )
    claims = [Claim(article, span) for span in _spans(sentences)]
    target = 1 if sentences[0] else 0
    claims[target] = Claim(article, claims[target].span, before=sentences[0], after=sentences[2])
    return annotate(claims)[target]


def _spans(sentences: Sequence[str]) -> list[Span]:
    spans, at = [], 0
    for sentence in filter(None, sentences):
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return spans


def make_pairs(claims: Sequence[tuple[Claim, Claim]], encoder: Encoder) -> list[Pair]:
    """Pairs with the cosine of their two texts; nothing is known of their event groups."""
    if not claims:
        return []
    a, b = (encoder.encode([pair[i].text for pair in claims]) for i in (0, 1))
    cosines = (a * b).sum(axis=1)
    return [Pair(*pair, cosine=float(cosine)) for pair, cosine in zip(claims, cosines, strict=True)]


def verdict_line(id: Any, verdict: Verdict) -> str:
    """A verdict as one line of JSON, without its end."""
    nli = verdict.nli
    row = {
        "id": id,
        "relation": verdict.relation,
        "type": verdict.type,
        "score": round(verdict.score, DIGITS),
        "p": nli
        and {
            "entailment": round(nli.entailment, DIGITS),
            "neutral": round(nli.neutral, DIGITS),
            "contradiction": round(nli.contradiction, DIGITS),
        },
        "p_conflict": round(verdict.p_conflict, DIGITS),
        "p_update": round(verdict.p_update, DIGITS),
        "same_event": round(verdict.same_event.probability, DIGITS),
        "caveats": [{"code": caveat.code, "text": caveat.text} for caveat in verdict.caveats],
        "reason": verdict.reason,
    }
    return json.dumps(row, ensure_ascii=False)


def _claim(side: str, record: Any) -> Claim:
    if not isinstance(record, dict) or not str(record.get("text") or "").strip():
        raise InputError(f'"{side}" needs a "text" that is not empty.')
    fields = {name: record.get(name) or "" for name in ("text", "before", "after", "title", "outlet")}
    if wrong := [name for name, value in fields.items() if not isinstance(value, str)]:
        raise InputError(f'"{wrong[0]}" of "{side}" is not text.')
    return make_claim(side, **fields, published=_moment(side, record.get("published")))


def _moment(side: str, value: Any) -> datetime | None:
    """An ISO 8601 date or time; without a zone it is taken as UTC."""
    if value in (None, ""):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise InputError(f'"published" of "{side}" is {value!r}; write it as 2031-05-03.') from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
