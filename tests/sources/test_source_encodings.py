"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.errors import InputError
from consistency.sources.encodings import decode

ENGLISH = "The mayor’s office said “three” cafés had burned down – nobody was hurt in the Zürich street.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_english_is_read_in_the_usual_encodings(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize(("bom", "encoding"), [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be")])
def test_a_bom_decides(bom: bytes, encoding: str) -> None:
    assert decode(bom + ENGLISH.encode(encoding)) == ENGLISH


def test_another_alphabet_is_not_taken_for_windows_1252() -> None:
    russian = "Мэр города сообщил, что во время бури никто не пострадал, а мост закрыт."
    assert decode(russian.encode("cp1251")) == russian


def test_a_page_is_read_as_it_declares_itself() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź</body></html>'
    assert decode(page.encode("iso-8859-2"), html=True) == page


@pytest.mark.parametrize("charset", ["unicode_escape", "rot13", "zlib", "no-such-thing", "utf-8"])
def test_a_page_that_declares_nonsense_is_guessed(charset: str) -> None:
    page = f'<meta charset="{charset}"><p>{ENGLISH}</p>'
    assert decode(page.encode("cp1252"), html=True) == page


def test_line_ends_become_lf_and_nuls_go() -> None:
    assert decode(b"one\r\ntwo\rthree\0\n") == "one\ntwo\nthree\n"


def test_binary_data_is_refused_with_a_remedy() -> None:
    with pytest.raises(InputError, match="save it as UTF-8"):
        decode(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)


@given(st.text())
def test_utf_8_comes_back_but_for_line_ends_nuls_and_bom(text: str) -> None:
    try:
        decoded = decode(text.encode("utf-8", "replace"))
    except InputError:
        return
    kept = text.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")
    assert decoded.replace("\0", "") == decoded
    assert decoded == kept.removeprefix("\ufeff").replace("\0", "")
