"""Elements of HTML in which text is escaped unless it is markup already."""

from __future__ import annotations

import html
from urllib.parse import urlsplit

from consistency.report.words import visible


class Markup(str):
    """HTML that is to be written as it stands; only this module and its callers' templates make it."""

    __slots__ = ()


_VOID = frozenset({"br", "input", "meta"})


def escape(text: str) -> Markup:
    """Text as HTML: markup, quotes and characters that act unseen are all shown, never obeyed."""
    return text if isinstance(text, Markup) else Markup(html.escape(visible(text)))


def tag(name: str, /, *children: str, **attributes: str | int | bool | None) -> Markup:
    """An element; `None` and `False` leave an attribute out, `True` writes it bare.

    A trailing underscore of an attribute is dropped (`class_`), others become hyphens (`data_score`).
    """
    head = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Markup(f"<{name}{head}>")
    return Markup(f"<{name}{head}>{join(*children)}</{name}>")


def join(*children: str) -> Markup:
    """The children one after the other, each escaped unless it is markup."""
    return Markup("".join(escape(child) for child in children))


def _attribute(key: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def link(url: str | None, *children: str) -> Markup:
    """A link out of the report, or its children alone where the address is not http or https."""
    if not is_web(url):
        return join(*children)
    return tag("a", *children, href=url, rel="noopener noreferrer")


def is_web(url: str | None) -> bool:
    """Whether an address from an article may be followed: `http` or `https`, with a host."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
