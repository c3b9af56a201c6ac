"""`manifest.jsonl`: what is known of the files beside it, one object a line with the file's name as "file"."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

from consistency.errors import InputError
from consistency.records import PublishedFrom, Skipped
from consistency.sources.draft import Fields, make_fields
from consistency.sources.files import mode
from consistency.sources.formats.json_lines import objects

NAME = "manifest.jsonl"


def read_manifest(path: Path, shown: str) -> tuple[dict[Path, Fields], list[Skipped]]:
    """What a manifest says about each file, the first line about it, and the lines that could not be used."""
    fields: dict[Path, Fields] = {}
    skipped: list[Skipped] = []
    try:
        with path.open("rb") as stream:
            for source, value in objects(stream, shown):
                if isinstance(entry := _entry(value, source, path.parent, fields), Skipped):
                    skipped.append(entry)
                else:
                    fields.setdefault(*entry)
    except InputError as error:
        skipped.append(Skipped(shown, str(error)))
    except OSError as error:
        skipped.append(Skipped(shown, f"cannot be read: {error.strerror}; check its permissions."))
    return fields, skipped


def _entry(value: Any, source: str, folder: Path, known: dict[Path, Fields]) -> tuple[Path, Fields] | Skipped:
    if isinstance(value, Skipped):
        return value
    name = value.get("file") if isinstance(value, dict) else None
    if not isinstance(name, str) or not name or "\0" in name:
        return Skipped(source, 'does not say which file it speaks of; give its name as "file".')
    file = folder / name
    if file in known:
        return Skipped(source, f"speaks of {name!r} again; the first line about it counts.")
    if not stat.S_ISREG(mode(file)):
        return Skipped(source, f"speaks of {name!r}, which does not exist beside it; correct the name.")
    return file, make_fields(value, PublishedFrom.MANIFEST, source)
