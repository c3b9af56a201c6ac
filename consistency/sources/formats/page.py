"""HTML pages: text by trafilatura; metadata from JSON-LD and meta elements."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime
from typing import Any

from consistency.errors import InputError
from consistency.records import PublishedFrom
from consistency.sources.dates import dates_in, parse_date
from consistency.sources.draft import Draft, Fields, SourceFile, as_text
from consistency.sources.encodings import decode
from consistency.sources.files import MAX_FILE, read_bytes
from consistency.sources.outlets import name_from_path

_META_DATES = (
    "article:published_time", "datePublished", "og:published_time", "publishdate", "publish-date", "pubdate",
    "publication_date", "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime", "DC.date.issued",
    "dcterms.created", "dcterms.date", "DC.date", "date",
)  # fmt: skip
_DATE_PLACES = (
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
    "//*[@itemprop='datePublished']/@datetime",
    "(//article//time/@datetime)[1]",
    "(//header//time/@datetime)[1]",
)
_BYLINES = (
    "//*[re:test(concat(@class, ' ', @id), '(^|[\\s_-])(date|published|pubdate|dateline|byline|timestamp)', 'i')]"
)
_REGEX = {"re": "http://exslt.org/regular-expressions"}
_ARTICLES = ("Article", "BlogPosting", "Report", "LiveBlogPosting")


def read_page(file: SourceFile) -> Iterator[Draft]:
    """Yields the article of a page; its text is the headline and the body, a paragraph a line.

    Raises:
        InputError: the page is too large or holds no article.
    """
    html = decode(read_bytes(file.path, MAX_FILE, "save the article alone, as .txt."), html=True)
    tree = _tree(html)
    page = _extract(tree)
    fields = _fields(tree, page)
    yield Draft(
        source=file.shown,
        id=file.id,
        text=_with_title(page.text, fields.title),
        fallback=name_from_path(file.id, file.folder),
        fields=(*file.given, fields),
    )


def _tree(html: str) -> Any:
    from trafilatura.utils import load_html

    with _quiet():
        tree = load_html(html)
    if tree is None:
        raise _no_article()
    return tree


def _extract(tree: Any) -> Any:
    from trafilatura import bare_extraction

    with _quiet():
        page = bare_extraction(deepcopy(tree), with_metadata=True, include_comments=False, include_tables=False)
    if page is None or not (page.text or "").strip():
        raise _no_article()
    return page


@contextmanager
def _quiet() -> Iterator[None]:
    """What goes wrong in a page is told once, by this package: no log lines, and no errors of other kinds."""
    loggers = [logging.getLogger(name) for name in ("trafilatura", "htmldate", "courlan", "readability", "justext")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    except Exception as error:  # parsers fail in many ways on broken markup; whatever it is, the page is unreadable
        raise _no_article() from error
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


def _no_article() -> InputError:
    return InputError("holds no article text that could be found in the page; save the article as .txt.")


def _with_title(text: str, title: str | None) -> str:
    """The text with the headline as its first line, so that the headline can be judged too."""
    first = text.lstrip().split("\n", 1)[0]
    return text if not title or title in first else f"{title}\n{text}"


def _fields(tree: Any, page: Any) -> Fields:
    linked = _json_ld(tree)
    return Fields(
        origin=PublishedFrom.METADATA,
        outlet=as_text(page.sitename) or _name(linked.get("publisher")),
        title=as_text(page.title) or as_text(linked.get("headline")),
        url=as_text(page.url),
        author=as_text(page.author) or _name(linked.get("author")),
        published=parse_date(linked.get("datePublished")) or _meta_date(tree) or _shown_date(tree),
    )


def _name(value: Any) -> str | None:
    """The name of a JSON-LD person or organization, or of the first of several."""
    if isinstance(value, list):
        value = value[0] if value else None
    return as_text(value.get("name") if isinstance(value, dict) else value)


def _json_ld(tree: Any) -> dict[str, Any]:
    """The JSON-LD object of the article, {} without one."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            found = _article_object(json.loads(script))
        except (ValueError, RecursionError):
            continue
        if found:
            return found
    return {}


def _article_object(value: Any, depth: int = 0) -> dict[str, Any]:
    """The first object of an article type in a list, a graph or by itself; {} without one."""
    if depth > 3:
        return {}
    if isinstance(value, list):
        return next((found for part in value if (found := _article_object(part, depth + 1))), {})
    if not isinstance(value, dict):
        return {}
    kinds = value.get("@type")
    if any(str(kind).endswith(_ARTICLES) for kind in (kinds if isinstance(kinds, list) else [kinds])):
        return value
    return _article_object(value.get("@graph") or value.get("mainEntity"), depth + 1)


def _meta_date(tree: Any) -> datetime | None:
    """The date in a meta element, the surest name first, else in a time element of the article's head."""
    metas: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        metas.setdefault(key.lower(), meta.get("content"))
    written = [metas[key.lower()] for key in _META_DATES if key.lower() in metas]
    written += [value for place in _DATE_PLACES for value in tree.xpath(place)]
    return next((date for value in written if (date := parse_date(str(value)))), None)


def _shown_date(tree: Any) -> datetime | None:
    """The first complete date in an element whose class says that it holds one."""
    for element in tree.xpath(_BYLINES, namespaces=_REGEX)[:20]:
        text = " ".join(element.itertext())
        if len(text) <= 200 and (date := next(dates_in(text), None)):
            return date
    return None
