"""Writing trees of files: only what changed, never what is not ours, all or nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` so that a reader sees the old file or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    side = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        side.write_bytes(data)
        side.replace(path)
    finally:
        side.unlink(missing_ok=True)


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make ``folder`` hold ``files``, by relative path.

    Files whose bytes are the same are left alone. Files that an earlier call
    wrote and that are no longer wanted are removed, by the list that it left
    beside the folder; anything else in the folder stays.
    """
    ledger = folder.with_name(f"{folder.name}.json")
    for path, data in files.items():
        target = folder / path
        if not target.is_file() or target.read_bytes() != data:
            write_atomically(target, data)
    for path in sorted(_written_before(ledger) - set(files)):
        _remove(folder, path)
    write_atomically(ledger, json.dumps(sorted(files), indent=0).encode())


def _written_before(ledger: Path) -> set[str]:
    try:
        names = json.loads(ledger.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    return {name for name in names if isinstance(name, str) and ".." not in name.split("/")}


def _remove(folder: Path, path: str) -> None:
    target = folder / path
    target.unlink(missing_ok=True)
    parent = target.parent
    while parent != folder and parent.is_dir() and not any(parent.iterdir()):
        parent.rmdir()
        parent = parent.parent
