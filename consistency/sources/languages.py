"""The language of a text; py3langid is loaded when first asked."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

JUDGED = "en"
ENOUGH = 5_000  # code points that are looked at
FEWEST_LETTERS = 20  # with fewer, a text in plain Latin letters could be in any language
# Of 773 English news sentences cut to 40 code points none has a probability of English below it,
# of sentences in twelve other languages cut to 20 all have.
ENGLISH_AT_LEAST = 0.05
_ENGLISH = ("en", "pcm")  # pcm: Nigerian Pidgin, which headlines in English resemble
_NAMES = {"english": "en", "eng": "en"}


def normal_language(given: str) -> str:
    """A language as its two-letter code where one is known: "en-GB" and "English" are "en"."""
    code = given.strip().lower().replace("_", "-").split("-")[0]
    return _NAMES.get(code, code)


def identify(text: str) -> str:
    """The language a text is written in, as an ISO 639 code; "en" where that cannot be told from it."""
    sample = text[:ENOUGH]
    if sample.isascii() and sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return JUDGED
    ranked: dict[str, float] = dict(_identifier().rank(sample))
    if sum(ranked.get(code, 0.0) for code in _ENGLISH) >= ENGLISH_AT_LEAST:
        return JUDGED
    return next(iter(ranked))


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
