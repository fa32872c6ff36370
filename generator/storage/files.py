"""Writing trees of files: only what changed, never what is not ours, all or nothing."""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.storage.errors import BuildError


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` so that a reader sees the old file or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    side = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        side.write_bytes(data)
        side.replace(path)
    finally:
        side.unlink(missing_ok=True)


def write_new(path: Path, data: bytes) -> None:
    """Write ``data`` to a file that is not there yet, all of it or nothing.

    Raises:
        FileExistsError: it is there; it stays as it is.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    side = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        side.write_bytes(data)
        os.link(side, path)  # unlike a rename, it never replaces
    finally:
        side.unlink(missing_ok=True)


def link_or_copy(source: str, target: str) -> None:
    """Let ``target`` hold the bytes of ``source``: as a hard link where the disk allows."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def remove_tree(folder: Path) -> None:
    """Remove a folder of ours under the work folder, if it is there."""
    if folder.is_dir():
        shutil.rmtree(folder)


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make ``folder`` hold ``files``, by relative path.

    Files whose bytes are the same are left alone. Files that an earlier call
    wrote and that are no longer wanted are removed, by the list that it left
    beside the folder; anything else in the folder stays. The list names what is
    about to be written before any of it is, so a killed call leaves nothing
    that the next one does not know.

    Raises:
        BuildError: a path leads out of the folder; nothing was written.
    """
    outside = [path for path in files if not stays_inside(path)]
    if outside:
        raise BuildError(f"{outside[0]!r} leads out of {folder}")
    ledger = folder.with_name(f"{folder.name}.json")
    before = _written_before(ledger)
    _note(ledger, before | set(files))
    for path in sorted(before - set(files)):
        _remove(folder, path)
    for path, data in files.items():
        target = folder / path
        if target.is_symlink() or not target.is_file() or target.read_bytes() != data:
            write_atomically(target, data)
    _note(ledger, set(files))


def _note(ledger: Path, names: set[str]) -> None:
    write_atomically(ledger, json.dumps(sorted(names), indent=0).encode())


def _written_before(ledger: Path) -> set[str]:
    try:
        names = json.loads(ledger.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    listed = names if isinstance(names, list) else []
    return {name for name in listed if isinstance(name, str) and stays_inside(name)}


def stays_inside(path: str) -> bool:
    """Whether a relative path leads to something within the folder it starts from."""
    parts = PurePosixPath(path).parts
    return bool(parts) and parts[0] != "/" and ".." not in parts


def _remove(folder: Path, path: str) -> None:
    target = folder / path
    if target.is_symlink() or target.is_file():
        target.unlink()
    parent = target.parent
    while parent != folder and parent.is_dir() and not any(parent.iterdir()):
        parent.rmdir()
        parent = parent.parent
