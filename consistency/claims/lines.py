"""Lines to blocks: which line breaks end a sentence and which only wrap it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from consistency.records import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")  # as str.splitlines
_STOPPED = re.compile(r"[.!?…:;][\"'”’»`)\]]*\Z")
_ITEM = re.compile(r"[•‣▪●◦*–—-]\s|\d{1,2}[.)]\s")

_WIDEST = 100  # code points; no one wraps text by hand at more
_SHORTEST = 40  # a line below it is a heading or an item, and the next line does not continue it


def blocks(text: str) -> Iterator[Span]:
    """Yields the stretches of text that no sentence crosses, stripped, in order; none is empty."""
    lines = [span for match in _LINE.finditer(text) if (span := strip(text, *match.span()))]
    first = 0
    for i, joined in enumerate([*_joined(text, lines), False][: len(lines)]):
        if not joined:
            yield Span(lines[first].start, lines[i].end)
            first = i + 1


def strip(text: str, start: int, end: int) -> Span | None:
    """The span without the space at its ends, None if nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, start + len(piece.rstrip())) if left < len(piece) else None


def _joined(text: str, lines: Sequence[Span]) -> list[bool]:
    """For every line but the last, whether the next line goes on with its sentence."""
    near = [not (_is_paragraph_break(text[a.end : b.start]) or _ITEM.match(text, b.start)) for a, b in pairwise(lines)]
    width = _wrap_width(text, [pair for pair, close in zip(pairwise(lines), near, strict=True) if close])
    return [
        close and (_is_continued(text, a, b) or _is_full(text, a, b, width))
        for (a, b), close in zip(pairwise(lines), near, strict=True)
    ]


def _is_paragraph_break(gap: str) -> bool:
    return len((gap + ".").splitlines()) > 2


def _is_continued(text: str, line: Span, following: Span) -> bool:
    """Whether a long line breaks off and the next one, no mere stamp or tag, starts in lower case."""
    if _is_short(line) or is_stopped(text, line) or not text[following.start].islower():
        return False
    return is_stopped(text, following) or not _is_short(following)


def _is_short(line: Span) -> bool:
    return line.end - line.start < _SHORTEST


def _is_full(text: str, line: Span, following: Span, width: float) -> bool:
    """Whether the next line's first word had no room left in this line."""
    word = text[following.start : min(following.end, following.start + _WIDEST)].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) > width


def _wrap_width(text: str, pairs: Sequence[tuple[Span, Span]]) -> float:
    """The width at which the text was wrapped by hand, infinite if it was not.

    Wrapped text shows itself: nearly every line is full, and most lines break off inside a sentence.
    A stray long line (an address) does not count, so the width is a high percentile.
    """
    lengths = sorted(line.end - line.start for line, _ in pairs)
    width = lengths[len(lengths) * 95 // 100] if len(lengths) >= 3 else 0
    if not _SHORTEST <= width <= _WIDEST:
        return math.inf
    full = sum(_is_full(text, line, following, width) for line, following in pairs)
    broken = sum(not is_stopped(text, line) for line, _ in pairs)
    return width if full >= 0.8 * len(pairs) and broken >= 0.5 * len(pairs) else math.inf


def is_stopped(text: str, line: Span) -> bool:
    """Whether a line ends with a stop, within closing quotes and brackets or not."""
    return bool(_STOPPED.search(text, max(line.start, line.end - 8), line.end))
