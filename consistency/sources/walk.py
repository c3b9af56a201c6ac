"""The paths a user gives to the files to read, in an order that does not depend on how they were given."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from consistency.errors import InputError
from consistency.records import Skipped
from consistency.sources.draft import Fields, SourceFile, without_surrogates
from consistency.sources.files import mode
from consistency.sources.manifest import NAME, read_manifest


@dataclass(frozen=True, slots=True)
class Walk:
    """The files found, sorted, and what was left out on the way."""

    files: tuple[SourceFile, ...]
    skipped: tuple[Skipped, ...]


def walk(paths: Sequence[Path], endings: Iterable[str]) -> Walk:
    """Finds the files with one of the endings under folders, and the single files given; each file once.

    Hidden files and folders are passed over; links are followed, once.

    Raises:
        InputError: a path does not exist.
    """
    for path in paths:
        _check_exists(path)
    known = tuple(endings)
    found: dict[str, SourceFile] = {}
    skipped: list[Skipped] = []
    for root in sorted(set(paths), key=str):
        for item in _of_root(root, known, several=len(paths) > 1):
            if isinstance(item, Skipped):
                skipped.append(item)
                continue
            # Reached on two ways, a file keeps the id that tells more: the same for any order of the paths.
            real = os.path.realpath(item.path)
            found[real] = max(
                found.get(real, item), item, key=lambda file: (file.id.count("/"), len(file.id), file.shown)
            )
    return Walk(tuple(sorted(found.values(), key=lambda file: (file.id, file.shown))), tuple(skipped))


def _check_exists(path: Path) -> None:
    try:
        path.lstat()
    except (OSError, ValueError) as error:
        problem = "does not exist" if isinstance(error, FileNotFoundError) else f"cannot be read ({error})"
        raise InputError(f"{_shown(path)} {problem}; check the spelling, or give a folder of articles.") from None


def _shown(path: Path) -> str:
    return without_surrogates(path.as_posix())


def _of_root(root: Path, endings: tuple[str, ...], several: bool) -> Iterator[SourceFile | Skipped]:
    if not stat.S_ISDIR(mode(root)):
        yield from _single(root, endings)
        return
    n_files = 0
    for item in _of_folder(root, root, {}, set(), several):
        if isinstance(item, Skipped):
            yield item
        elif item.path.suffix.lower() in endings:
            n_files += 1
            yield _unusable(item.path, item.shown) or item
    if not n_files:
        yield Skipped(_shown(root), f"holds no article; files ending in {', '.join(endings)} are read.")


def _single(path: Path, endings: tuple[str, ...]) -> Iterator[SourceFile | Skipped]:
    shown = _shown(path)
    if path.suffix.lower() not in endings:
        yield Skipped(
            shown, f"is of no known format; files ending in {', '.join(endings)} are read, and - is JSONL on stdin."
        )
    elif problem := _unusable(path, shown):
        yield problem
    else:
        beside, skipped = _manifest(path.parent, path.parent)
        yield from skipped
        given = (beside[path],) if path in beside else ()
        yield SourceFile(path, without_surrogates(path.name), shown, given=given)


def _unusable(path: Path, shown: str) -> Skipped | None:
    """Why a path cannot be opened as a file without waiting, None where it can."""
    if not (kind := mode(path)):
        return Skipped(shown, "cannot be read; check where the link leads, and the permissions.")
    if not stat.S_ISREG(kind):
        return Skipped(shown, "is no regular file; save it as one, or pipe it in as JSONL with -.")
    return None


def _of_folder(
    folder: Path, root: Path, above: dict[Path, tuple[Fields, ...]], seen: set[str], several: bool
) -> Iterator[SourceFile | Skipped]:
    """The files of a folder and those below it; each folder once, so that links cannot lead in a circle."""
    real = os.path.realpath(folder)
    if real in seen:
        return
    seen.add(real)
    try:
        children = sorted(child for child in folder.iterdir() if not child.name.startswith("."))
    except OSError as error:
        yield Skipped(_shown(folder), f"cannot be listed: {error.strerror}; check its permissions.")
        return
    beside, skipped = _manifest(folder, folder)
    yield from skipped
    given = _merged(beside, above)
    for child in children:
        if stat.S_ISDIR(mode(child)):
            yield from _of_folder(child, root, given, seen, several)
        elif child.name != NAME:
            yield replace(_source_file(child, root, several), given=given.get(child, ()))


def _merged(beside: dict[Path, Fields], above: dict[Path, tuple[Fields, ...]]) -> dict[Path, tuple[Fields, ...]]:
    """What the nearest manifest says goes before what those above it say."""
    return above | {path: (fields, *above.get(path, ())) for path, fields in beside.items()}


def _manifest(folder: Path, shown: Path) -> tuple[dict[Path, Fields], list[Skipped]]:
    path = folder / NAME
    return read_manifest(path, _shown(shown / NAME)) if stat.S_ISREG(mode(path)) else ({}, [])


def _source_file(path: Path, root: Path, several: bool) -> SourceFile:
    """A file's id within its root; its folder may name an outlet where it is not the only one."""
    folder = path.parent
    named = folder != root or several
    return SourceFile(
        path=path,
        id=without_surrogates(path.relative_to(root).as_posix()),
        shown=_shown(path),
        folder=without_surrogates(folder.resolve().name) if named else "",
    )
