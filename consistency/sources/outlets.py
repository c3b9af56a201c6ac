"""Who published an article: its URL, a dateline or footer that says so, else its file or folder."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

HEAD, FOOT = 6, 12  # first and last lines that may name the outlet
LONGEST = 40  # code points of an outlet's name

_WORD = r"[A-Z0-9&][\w&'’-]*(?:\.[\w&-]+)*"  # a full stop only inside: "harbour.example"
_NAME = rf"(?P<name>(?=[A-Z]){_WORD}(?:\s+(?:of|the|and|for|de|{_WORD})){{0,4}})"
_DASH = r"\s*(?:[–—:]|-+)\s*"
_DATELINES = (
    re.compile(rf"^\(\s*{_NAME}\s*\){_DASH}\S"),  # (Dan Tri) – text
    re.compile(rf"^[A-Z][\w .,'’/-]{{1,60}}\(\s*{_NAME}\s*\){_DASH}\S"),  # LIMA, Jan. 3 (Reuters) – text
    re.compile(rf"^–\s*{_NAME}\s*–\s+\S"),  # – VG – text
)
_FOOTERS = (
    re.compile(rf"^{_NAME}(?:'s|’s|s'|s’) (?:web ?site|home ?page|mobile app|newsletter)\b"),
    re.compile(rf"\b(?:post|article|story) .{{1,200}} (?:first )?appeared (?:first )?(?:on|in) (?:the )?{_NAME}"),
    re.compile(rf"\b(?:originally|first) (?:published|appeared) (?:by|on|in|at) (?:the )?{_NAME}"),
    re.compile(rf"\brepublish\w* .{{0,30}}\bfeed (?:from|of) (?:the )?{_NAME}"),
    re.compile(
        rf"^{_NAME}(?: \([^()]*\))? is an? .{{0,60}}\bnews (?:organi[sz]ation|agency|outlet|site|website|service)\b"
    ),
    re.compile(rf"(?:©|\(c\)|[Cc]opyright)[\s©(c)]*(?:(?:19|20)\d\d\W{{1,3}}){{0,2}}(?:by )?(?:the )?{_NAME}"),
)
# "headline – VG – Archyworldys": the outlet, and who copied it.
_COPIED = re.compile(
    rf"^(?P<headline>.{{20,}}?)\s[–—|-]\s{_NAME}\s[–—|-]\s(?P<copier>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,2}})$"
)
_SUFFIX = re.compile(rf"^(?P<headline>.{{20,}}?)\s[–—|-]\s{_NAME}$")
_PRESS = re.compile(
    r"\b(?:news|times|post|herald|tribune|daily|guardian|telegraph|journal|gazette|observer|chronicle|press|today|tv|radio"
    r"|broadcasting|bbc|cnn|cbs|nbc|abc|npr|rt|vg|afp|reuters|bloomberg|sky|tass|xinhua|dpa|efe|\w+\.(?:com|org|net|co|ru|de))\b",
    re.IGNORECASE,
)
_NO_OUTLET = re.compile(
    r"^(?:all|live|updates?|video|photos?|opinion|analysis|world|politics|breaking)\b", re.IGNORECASE
)
_SUBDOMAINS = ("www.", "m.", "amp.", "mobile.")
_COPY = re.compile(
    r"[\s_-]*(?:\(\d{1,2}\)|copy(?:[\s_-]?\d{1,2})?)$", re.IGNORECASE
)  # "bbc (1)", "bbc copy": saved again
_NO_NAMES = re.compile(
    r"articles?|story|stories|text|txt|doc|document|news|page|item|part|file|index|untitled|copy|draft"
)


def name_from_url(url: str) -> str | None:
    """The host of a URL without "www.", None where it has none."""
    try:
        host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").rstrip(".")
    except ValueError:
        return None
    for prefix in _SUBDOMAINS:
        if host.startswith(prefix) and host.count(".") > 1:
            host = host.removeprefix(prefix)
    return host if "." in host else None


def name_from_path(id_: str, folder: str) -> str:
    """The file's name without its ending; the folder's where the file's is only a number or a digest."""
    stem = _COPY.sub("", PurePosixPath(id_).stem) or PurePosixPath(id_).stem
    return folder if folder and not _is_name(stem) else stem


def _is_name(stem: str) -> bool:
    words = re.sub(r"(?<![^\W_])(?=\w*\d)[0-9a-f]{4,}(?![^\W_])", " ", stem.lower())
    return bool(re.search(r"[^\W\d_]{2,}", _NO_NAMES.sub(" ", words)))


def name_from_text(text: str) -> str | None:
    """The outlet that a dateline, the first line or a footer of the text names, None where none does."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return _first(_DATELINES, lines[:HEAD]) or _from_headline(lines[:1]) or _first(_FOOTERS, lines[-FOOT:])


def _first(patterns: tuple[re.Pattern[str], ...], lines: list[str]) -> str | None:
    for pattern in patterns:
        for line in lines:
            if (match := pattern.search(line[:1_000])) and (name := _tidy(match["name"])):
                return name
    return None


def _from_headline(lines: list[str]) -> str | None:
    if not lines or (split := split_headline(lines[0])) is None:
        return None
    return split[1]


def split_headline(line: str) -> tuple[str, str] | None:
    """Headline and outlet of "headline – outlet" and "headline – outlet – copier", else None.

    After one dash alone a name has to sound like the press: "Talks have failed – Lavrov" names no outlet.
    """
    if len(line) > 200:
        return None
    copied, suffix = _COPIED.match(line), _SUFFIX.match(line)
    if copied and not _PRESS.search(copied["copier"]) and (name := _tidy(copied["name"])):
        return copied["headline"], name
    if suffix and _PRESS.search(suffix["name"]) and (name := _tidy(suffix["name"])):
        return suffix["headline"], name
    return None


def _tidy(name: str) -> str | None:
    name = re.sub(r"(?:'s|’s)$", "", name.strip(" .,;:-–")).strip()
    return name if 1 < len(name) <= LONGEST and not _NO_OUTLET.match(name) else None
