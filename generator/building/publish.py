"""The swap: a whole new site takes the place of the old one in one step.

The new tree is made beside the old one, so both are on one disk. At any moment
the site is wholly the old or wholly the new one; what a killed build left
behind is healed by the next start.

The site that was replaced is kept as a spare under the work folder. The next
tree is made of it: after a small edit nearly all of its files stand already.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from generator.building.faults import BuildError, NotOurs
from generator.building.store import Entry, Store

MARKER = ".crosstalk-site"
"""File that marks a folder as written by us; dot files are not uploaded to Pages."""
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def staging(site: Path) -> Path:
    """Where the new site is made: beside the old one."""
    return site.with_name(f"{site.name}.next")


def stands(site: Path, files: Entry, store: Store) -> bool:
    """Whether the site is all this already, each file linked to the store's verified bytes."""
    if not all(store.is_at(digest, f"{site}/{path}") for path, digest in files.items()):
        return False
    there = {
        _inside(f"{folder}/{name}", site) for folder, _, names in os.walk(site) for name in names
    }
    return there == {*files, MARKER}


def heal(site: Path) -> None:
    """Finish or undo what a killed build left behind."""
    old = _aside(site)
    if old.exists() and not site.exists() and _is_ours(old):
        old.rename(site)
    for leftover in (old, staging(site)):
        if leftover.exists() and _is_ours(leftover):
            _discard(leftover)


def refuse_foreign(site: Path) -> None:
    """See that nothing of others' would be replaced.

    Raises:
        NotOurs: the site's folder, or the one beside it, holds something else.
    """
    for folder in (site, staging(site)):
        if folder.exists() and not _is_ours(folder):
            raise NotOurs(
                f"{folder} holds files that crosstalk did not write; choose another --site"
            )


def make_staging(site: Path, spare: Path) -> Path:
    """A marked folder for the new site: the spare one, where that can be moved here.

    Raises:
        NotOurs: as in `refuse_foreign`.
    """
    refuse_foreign(site)
    heal(site)
    stage = staging(site)
    stage.parent.mkdir(parents=True, exist_ok=True)
    if _is_ours(spare):
        with suppress(OSError):  # it is on another disk
            spare.rename(stage)
    stage.mkdir(exist_ok=True)
    mark(stage)
    return stage


def mark(folder: Path) -> None:
    """Mark a folder as ours."""
    (folder / MARKER).write_text("This folder is replaced as a whole by every build.\n")


def stage_files(stage: Path, files: Entry, store: Store) -> None:
    """Let the staged folder hold all files of the new site, and nothing else but its mark."""
    stay = set(_cleared(stage, files, store))
    missing = {path: digest for path, digest in files.items() if path not in stay}
    for folder in {path.rpartition("/")[0] for path in missing}:
        (stage / folder).mkdir(parents=True, exist_ok=True)
    for path, digest in missing.items():
        store.place(digest, f"{stage}/{path}")


def swap(site: Path, spare: Path) -> None:
    """Put the staged site in the place of the old one, which becomes the spare.

    Raises:
        BuildError: the file system refused.
    """
    stage = staging(site)
    try:
        if not site.exists():
            stage.rename(site)
        elif _exchange(stage, site):
            _keep(stage, spare)
        else:
            site.rename(_aside(site))
            stage.rename(site)
            _keep(_aside(site), spare)
    except OSError as problem:
        if _aside(site).exists() and not site.exists():
            _aside(site).rename(site)
        raise BuildError(f"cannot publish to {site}: {problem.strerror}") from problem


def _cleared(stage: Path, files: Entry, store: Store) -> Iterator[str]:
    """Remove all that the new site does not have like this; the paths that stay."""
    for folder, below, names in os.walk(stage, topdown=False):
        links = (name for name in below if os.path.islink(f"{folder}/{name}"))
        for name in (*names, *links):
            file = f"{folder}/{name}"
            path = _inside(file, stage)
            if path in files and store.is_at(files[path], file):
                yield path
            elif path != MARKER:
                os.unlink(file)
        with suppress(OSError):  # it holds something
            os.rmdir(folder)


def _inside(file: str, folder: Path) -> str:
    """The path in ``folder`` of a file that a walk through it met."""
    return file[len(f"{folder}/") :].replace(os.sep, "/")


def _keep(old: Path, spare: Path) -> None:
    """Keep a site that was replaced as the spare, or delete it where it cannot be moved there."""
    if _is_ours(spare):
        _discard(spare)
    try:
        old.rename(spare)
    except OSError:
        _discard(old)


def _discard(folder: Path) -> None:
    """Delete a folder of ours, its mark last: what a kill leaves is still known as ours."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARKER:
            path.unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def _aside(site: Path) -> Path:
    return site.with_name(f"{site.name}.old")


def _is_ours(folder: Path) -> bool:
    if folder.is_symlink() or not folder.is_dir():
        return False
    return (folder / MARKER).is_file() or not any(folder.iterdir())


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one system call, where the system has one."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(done == 0)
