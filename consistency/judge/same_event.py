"""Do two claims speak of one event? A calibrated probability, and an answer that hides a pair only on evidence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp, log

from consistency.events import words as w
from consistency.records import (
    Article,
    Caveat,
    CaveatCode,
    Certainty,
    Claim,
    EventAnswer,
    Polarity,
    SameEvent,
)
from consistency.slots.lexicon import concept

WEIGHTS_FILE = "same_event.json"

FEATURES = (
    "cosine",
    "same group",
    "other group",
    "words",
    "names",
    "names differ",
    "names around",
    "names around differ",
    "titles",
    "figures",
    "figures differ",
    "dates",
    "dates differ",
    "length",
    "both early",
    "one early",
)

SAME_FROM = 0.7  # least probability of the answer "same"
HIDE_BELOW = 0.2  # evidence against one event hides a pair only under this probability
DAYS_APART = 10.0  # days between two reports from which on they may well tell of two events
EARLY = 800.0  # code points; claims at the head of an article tell its event, later ones the background
ALL = 0.999  # the same for a denial or a rumour, which need not mean the very people of the event
FEW = 0.5  # shared weight of names under which the participants overlap only in part

CAVEAT_TEXTS = {
    CaveatCode.PARTICIPANTS_DIFFER: "The claims name different people or bodies; they may speak of different events.",
    CaveatCode.DATES_APART: "The articles were published {days} days apart.",
    CaveatCode.DATES_UNKNOWN: "The publication date of {which} is not known.",
    CaveatCode.PLACES_DIFFER: "The claims name different places.",
    CaveatCode.OTHER_STORY: "The articles seem to report different events.",
}


@dataclass(frozen=True, slots=True)
class Weighted:
    """Words with how much each tells, and the sum of that."""

    weights: Mapping[str, float]
    total: float

    def overlap(self, other: Weighted) -> float:
        """The weight both share, of the lesser total, in [0, 1]; 0 if either is empty."""
        small, large = (self, other) if len(self.weights) <= len(other.weights) else (other, self)
        least = min(self.total, other.total)
        shared = sum(weight for word, weight in small.weights.items() if word in large.weights)
        return shared / least if least > 0 else 0.0

    def __bool__(self) -> bool:
        return self.total > 0


@dataclass(frozen=True, slots=True)
class Profile:
    """All that the same-event answer needs of a claim, computed once.

    `names` and `places` are those of the claim with its resolved mentions; `around` are the names of
    its title and the sentence before as well. `broad` marks a denial or a rumour, which may cover
    more than the event it stands next to. `words` are concepts, so that synonyms meet; `start` is the claim's
    offset in its article. `day`: publication in days since 1970, None if unknown.
    """

    words: Weighted
    names: Weighted
    around: Weighted
    title: Weighted
    figures: Weighted
    dates: Weighted
    places: frozenset[str]
    start: int
    broad: bool
    day: float | None


def profile(claim: Claim, people: Iterable[str] = (), places: Iterable[str] = ()) -> Profile:
    """The profile of a claim; names of people and places that a parser found add to the capitalised words."""
    small = _small_words(claim.article)
    title = claim.article.title
    own = [name for name in w.names(claim.resolved) if name not in small]
    own += [w.fold(word) for person in people for word in person.split()]
    around = [name for text in (title, claim.before) for name in w.names(text) if name not in small]
    tokens = w.words(claim.resolved)
    published = claim.published
    return Profile(
        words=_weighted(concept(token) for token in tokens),
        names=_weighted(_without_dates(own)),
        around=_weighted(_without_dates([*own, *around])),
        title=_weighted(w.words(title)),
        figures=_weighted(w.figures(tokens)),
        dates=_weighted(w.dates(claim.resolved)),
        places=frozenset(places),
        start=claim.span.start,
        broad=claim.factuality.polarity is Polarity.NO or claim.factuality.certainty is Certainty.RUMOURED,
        day=published.timestamp() / 86_400 if published else None,
    )


@lru_cache(maxsize=4096)
def _small_words(article: Article) -> frozenset[str]:
    """Words that the article writes small somewhere: capitalised elsewhere, they are no names."""
    return frozenset(w.small_words(article.text))


def _without_dates(names: Iterable[str]) -> list[str]:
    return [name for name in names if not w.dates(name.capitalize())]


def _weighted(words: Iterable[str]) -> Weighted:
    weights = {word: rare for word in words if (rare := w.rarity(word)) > 0}
    return Weighted(weights, sum(weights.values()))


def same_event(a: Profile, b: Profile, *, cosine: float, same_group: bool | None = None) -> SameEvent:
    """Whether two claims speak of one event.

    DIFFERENT needs evidence on top of a low probability; everything else that is not sure is UNCLEAR.

    Args:
        a: profile of one claim.
        b: profile of the other.
        cosine: of the claims' vectors, in [-1, 1].
        same_group: whether the articles stand in one event group; None if not known.
    """
    values = features(a, b, cosine=cosine, same_group=same_group)
    probability = _probability(values)
    signs = _signs(a, b, same_group)
    if probability < HIDE_BELOW and _is_evidence(a, b, signs):
        answer = EventAnswer.DIFFERENT
    elif probability >= SAME_FROM and not signs:
        answer = EventAnswer.SAME
    else:
        answer = EventAnswer.UNCLEAR
    return SameEvent(answer, probability, _caveats(a, b, signs))


def features(a: Profile, b: Profile, *, cosine: float, same_group: bool | None) -> dict[str, float]:
    """Named features of a pair; overlaps lie in [0, 1]."""
    names, around = a.names.overlap(b.names), a.around.overlap(b.around)
    figures, dates = a.figures.overlap(b.figures), a.dates.overlap(b.dates)
    return {
        "cosine": cosine,
        "same group": float(same_group is True),
        "other group": float(same_group is False),
        "words": a.words.overlap(b.words),
        "names": names,
        "names differ": float(bool(a.names) and bool(b.names) and names == 0),
        "names around": around,
        "names around differ": float(bool(a.around) and bool(b.around) and around == 0),
        "titles": a.title.overlap(b.title),
        "figures": figures,
        "figures differ": float(bool(a.figures) and bool(b.figures) and figures == 0),
        "dates": dates,
        "dates differ": float(bool(a.dates) and bool(b.dates) and dates == 0),
        "length": log(1 + min(len(a.words.weights), len(b.words.weights))),
        "both early": exp(-max(a.start, b.start) / EARLY),
        "one early": exp(-min(a.start, b.start) / EARLY),
    }


@lru_cache(maxsize=1)
def _weights() -> tuple[dict[str, float], float]:
    data = json.loads(files(__package__).joinpath(WEIGHTS_FILE).read_text(encoding="utf-8"))
    return data["weights"], data["bias"]


def _probability(values: Mapping[str, float]) -> float:
    weights, bias = _weights()
    return 1 / (1 + exp(-bias - sum(weights[name] * value for name, value in values.items())))


def _signs(a: Profile, b: Profile, same_group: bool | None) -> set[CaveatCode]:
    """What speaks for two events, each by its caveat."""
    signs = set()
    few = ALL if a.broad or b.broad else FEW
    if a.names and b.names and a.names.overlap(b.names) < few:
        signs.add(CaveatCode.PARTICIPANTS_DIFFER)
    if a.places and b.places and not a.places & b.places:
        signs.add(CaveatCode.PLACES_DIFFER)
    if a.day is not None and b.day is not None and abs(a.day - b.day) >= DAYS_APART:
        signs.add(CaveatCode.DATES_APART)
    if same_group is False:
        signs.add(CaveatCode.OTHER_STORY)
    return signs


def _is_evidence(a: Profile, b: Profile, signs: set[CaveatCode]) -> bool:
    """Two signs hide a pair, and participants are one only if none is shared.

    A denial or a rumour is broader than the event it stands beside: it is hidden only at another place.
    """
    count = len(signs)
    if CaveatCode.PARTICIPANTS_DIFFER in signs and a.names.overlap(b.names) > 0:
        count -= 1
    return count >= 2 and (CaveatCode.PLACES_DIFFER in signs or not (a.broad or b.broad))


def _caveats(a: Profile, b: Profile, signs: set[CaveatCode]) -> tuple[Caveat, ...]:
    days = abs(a.day - b.day) if a.day is not None and b.day is not None else None
    unknown = (a.day is None) + (b.day is None)
    found = signs | ({CaveatCode.DATES_UNKNOWN} if unknown else set())
    fill = {"days": f"{days:.0f}" if days is not None else "", "which": ("", "one article", "both articles")[unknown]}
    return tuple(Caveat(code, CAVEAT_TEXTS[code].format(**fill)) for code in CaveatCode if code in found)
