"""Which findings of a report are shown: filters by type, outlet, date, score, draft and rank."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from consistency.records import Claim, Finding, Report
from consistency.settings import Settings


def select(report: Report, settings: Settings) -> Report:
    """The report with the findings that the settings ask for; `cut` counts the others, `cut_by` names why."""
    filters: dict[str, Callable[[Finding], bool]] = {
        "focus": lambda f: not settings.focus or any(c.article.id in settings.focus for c in _claims(f)),
        "type": lambda f: not settings.types or f.type in settings.types,
        "outlet": lambda f: not settings.outlets or bool(settings.outlets & {c.outlet for c in _claims(f)}),
        "date": lambda f: any(_within(c, settings) for c in _claims(f)),
        "min-score": lambda f: f.score >= settings.min_score,
    }
    kept, reasons = list(report.findings), []
    for name, passes in filters.items():
        left = [finding for finding in kept if passes(finding)]
        reasons += [name] * (len(left) < len(kept))
        kept = left
    if settings.top is not None and len(kept) > settings.top:
        kept, reasons = kept[: settings.top], [*reasons, "top"]
    return replace(
        report, findings=tuple(kept), cut=len(report.findings) - len(kept), cut_by=", ".join(reasons) or None
    )


def _claims(finding: Finding) -> list[Claim]:
    return [member.claim for side in finding.sides for member in side.claims]


def _within(claim: Claim, settings: Settings) -> bool:
    """Whether a claim's date lies in the asked range; an article without a date is never left out for it."""
    if claim.published is None:
        return True
    after = settings.since is None or claim.published >= settings.since
    return after and (settings.until is None or claim.published <= settings.until)
