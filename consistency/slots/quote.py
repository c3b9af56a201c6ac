"""The words that outlets put into one speaker's mouth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from consistency.records import Comparison, ConflictType, Outcome, ParsedClaim, Span

SHORTEST = 3  # words of a quotation that can be told from another one
ALIKE = 0.5  # least similarity at which two quotations are held to be one utterance
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]|``(.+?)''|`([^`']+)`")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL_WORDS = """a an the of to in on at for and or but that this these those it its is are was were be been being
i we he she they you my our his her their me us him them do does did have has had will would shall as with by from so
very just"""
_SMALL = frozenset(_SMALL_WORDS.split())
_NEGATIONS = frozenset({"not", "never", "no", "nothing", "nobody", "n't"})


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: its words in lower case and its speaker's last name, "" where nobody is named."""

    span: Span
    text: str
    words: tuple[str, ...]
    speaker: str


def extract(parsed: ParsedClaim) -> tuple[Quote, ...]:
    """The quotations of a claim, in order."""
    claim = parsed.claim
    speaker = (claim.attribution.source or "").split()[-1:]
    found = []
    for match in _QUOTED.finditer(claim.text):
        group = next(i for i in (1, 2, 3) if match[i] is not None)
        words = tuple(w.lower().replace("’", "'") for w in _WORD.findall(match[group]))
        span = Span(claim.span.start + match.start(group), claim.span.start + match.end(group))
        if len(words) >= SHORTEST:
            found.append(Quote(span, match[group], words, "".join(speaker).lower()))
    return tuple(found)


def compare(a: Sequence[Quote], b: Sequence[Quote]) -> list[Comparison]:
    """Quotations of one utterance: the same where one only leaves words out, else different."""
    return [c for one in a for other in b if (c := _comparison(one, other)) is not None]


def _comparison(a: Quote, b: Quote) -> Comparison | None:
    if a.speaker and b.speaker and a.speaker != b.speaker:
        return None
    matcher = SequenceMatcher(None, a.words, b.words, autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks())
    ratio = shared / min(len(a.words), len(b.words))
    if ratio < ALIKE:
        return None
    edits = [(tag, a.words[i:j], b.words[k:m]) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]
    differs = any(_changes(tag, x, y) for tag, x, y in edits)
    outcome = Outcome.DIFFERENT if differs else Outcome.SAME
    return Comparison(ConflictType.QUOTE, outcome, ratio, a.span, b.span, a.text, b.text)


def _changes(tag: str, a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether an edit changes what was said: other words of content, or a negation on one side only."""
    negated = [any(w in _NEGATIONS or w.endswith("n't") for w in words) for words in (a, b)]
    other_words = tag == "replace" and not (_SMALL.issuperset(a) and _SMALL.issuperset(b))
    return other_words or negated[0] != negated[1]
