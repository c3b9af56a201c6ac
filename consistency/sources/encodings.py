"""Bytes to text: BOM, UTF-8, what the page declares, else a guess by charset-normalizer."""

from __future__ import annotations

import codecs
import re

from consistency.errors import InputError

_BOMS = (  # the longer first: the one of UTF-32 begins with the one of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
# What pages are written in; other codecs of Python ("unicode_escape") are no character sets.
_CHARSETS = re.compile(rb"(?:utf-?8|iso-?8859|latin|windows-|cp\d|koi8|shift|euc|big5|gb|mac|us-ascii)", re.IGNORECASE)
_SAMPLE = 100_000
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
MOST_CONTROL = 0.02  # share of control and replacement characters above which bytes are no text


def bom_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark names, None without one."""
    return next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None)


def decode(data: bytes, *, html: bool = False) -> str:
    """The text in bytes, without a BOM and NULs and with LF for CRLF and CR.

    Raises:
        InputError: the bytes are no text; the message does not name the file.
    """
    text = _decoded(data, html).removeprefix("\ufeff")
    if len(_CONTROL.findall(text)) > MOST_CONTROL * len(text):
        raise InputError("holds no readable text (binary data, or an unknown encoding); save it as UTF-8.")
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, html: bool) -> str:
    if encoding := bom_encoding(data):
        return data.decode(encoding, "replace")
    try:
        return _utf8(data)
    except UnicodeDecodeError:
        return (_declared(data) if html else None) or _guessed(data)


def _utf8(data: bytes) -> str:
    # UTF-16 without a BOM is valid UTF-8 full of NULs as far as it is ASCII.
    if data.count(0) > len(data) // 4:
        return data.decode("utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be", "replace")
    return data.decode("utf-8")


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    if match and _CHARSETS.match(match[1]):
        try:
            return data.decode(match[1].decode("ascii"))
        except (LookupError, UnicodeError, ValueError):
            return None
    return None


def _guessed(data: bytes) -> str:
    """English text is Windows-1252 unless a guess over all encodings finds another alphabet in it."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise InputError("holds no readable text (binary data, or an unknown encoding); save it as UTF-8.")
    if best.encoding.startswith("utf") or not _is_latin(str(best)):
        return data.decode(best.encoding, "replace")
    return data.decode("cp1252", "replace")


def _is_latin(text: str) -> bool:
    letters = [char for char in text[:_SAMPLE] if char.isalpha()]
    return sum(char < "\u0250" for char in letters) >= 0.9 * len(letters)
