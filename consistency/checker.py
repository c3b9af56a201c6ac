"""Wires the stages; owns no algorithm."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from consistency import claims as claim_stage
from consistency import encode, events, findings, index, judge, sources
from consistency.encode import Encoder
from consistency.fusion import load_fusion
from consistency.judge import Judge
from consistency.progress import Progress, Silent
from consistency.records import Article, CandidatePairs, Claim, EventGroup, Pair, Report, Skipped, Stats, Verdict
from consistency.report.select import select
from consistency.settings import Settings, describe

Input = str | Path | Article
BLOCK = 2_000  # pairs judged between two steps of the progress bar


def check(inputs: Sequence[Input] | Input, settings: Settings | None = None) -> Report:
    """Reads articles and reports where their outlets agree and conflict.

    Raises:
        InputError: a path does not exist.
        ModelError: the encoder or the judge cannot be loaded.
    """
    return Checker(settings or Settings()).check(inputs)


class Checker:
    """The stages in their order, with the models loaded once."""

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        encoder: Encoder | None = None,
        judge: Judge | None = None,
        progress: Progress | None = None,
    ) -> None:
        self.settings = settings or Settings()
        self.progress = progress or Silent()
        self._encoder, self._judge = encoder, judge
        self._seconds: dict[str, float] = {}

    def check(self, inputs: Sequence[Input] | Input) -> Report:
        """One run over files, folders or articles."""
        self._seconds = {}
        articles, skipped = self._read([inputs] if isinstance(inputs, str | Path | Article) else inputs)
        claims = self._claims(articles)
        self._load()
        with self._stage("encode", len(claims)):
            vectors = self.encoder.encode([claim.text for claim in claims])
        with self._stage("events", None):
            groups = events.group(articles, events.article_vectors(articles, claims, vectors))
        with self._stage("pairs", None):
            copies = index.copies(claims)
            pairs = index.candidate_pairs(claims, vectors, self.settings)
            recall = index.ann_recall(claims, vectors, pairs, self.settings)
        verdicts = self._verdicts(claims, pairs, groups)
        with self._stage("findings", None):
            found = findings.build(claims, pairs, verdicts, copies, groups, load_fusion(self.settings.fusion))
        report = Report(
            articles=tuple(articles),
            skipped=tuple(skipped),
            events=groups,
            findings=found,
            encoder=self.encoder.info,
            judge=self.judge.info,
            claims_per_article=_count(articles, claims),
            stats=Stats(len(articles), len(claims), len(pairs), len(verdicts), recall, dict(self._seconds)),
            settings=describe(self.settings),
        )
        return select(report, self.settings)

    @property
    def encoder(self) -> Encoder:
        """The encoder, loaded at first use."""
        if self._encoder is None:
            self._encoder = encode.load_encoder(self.settings.encoder, cache=self.settings.cache)
        return self._encoder

    @property
    def judge(self) -> Judge:
        """The judge, loaded at first use."""
        if self._judge is None:
            self._judge = judge.load_judge(self.settings.judge, self.settings.fusion)
        return self._judge

    def _load(self) -> None:
        with self._stage("load models", None):
            _ = self.encoder, self.judge

    def _read(self, inputs: Sequence[Input]) -> tuple[list[Article], list[Skipped]]:
        with self._stage("read", None):
            given = [item for item in inputs if isinstance(item, Article)]
            paths = [item for item in inputs if not isinstance(item, Article)]
            result = sources.read(paths)
            return sorted([*given, *result.articles], key=lambda a: a.id), list(result.skipped)

    def _claims(self, articles: Sequence[Article]) -> list[Claim]:
        found = []
        with self._stage("claims", len(articles)):
            for article in articles:
                found += claim_stage.extract_claims(article)
                self.progress.advance()
        return found

    def _verdicts(self, claims: Sequence[Claim], pairs: CandidatePairs, groups: Sequence[EventGroup]) -> list[Verdict]:
        event = {article: group.id for group in groups for article in group.articles}
        rows = zip(pairs.left.tolist(), pairs.right.tolist(), pairs.cosine.tolist(), strict=True)
        questions = [
            Pair(claims[a], claims[b], cosine, event.get(claims[a].article.id) == event.get(claims[b].article.id))
            for a, b, cosine in rows
        ]
        verdicts: list[Verdict] = []
        with self._stage("judge", len(questions)):
            for start in range(0, len(questions), BLOCK):
                verdicts += self.judge.judge(questions[start : start + BLOCK])
                self.progress.advance(min(BLOCK, len(questions) - start))
        return verdicts

    @contextmanager
    def _stage(self, name: str, total: int | None) -> Iterator[None]:
        self.progress.stage(name, total)
        start = time.perf_counter()
        yield
        self._seconds[name] = time.perf_counter() - start


def _count(articles: Sequence[Article], claims: Sequence[Claim]) -> dict[str, int]:
    counts = dict.fromkeys((article.id for article in articles), 0)
    for claim in claims:
        counts[claim.article.id] += 1
    return counts
