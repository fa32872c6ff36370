"""The swap: a whole new site takes the place of the old one in one step.

The new tree is made beside the old one, so both are on one disk. At any moment
the site is wholly the old or wholly the new one; what a killed build left
behind is cleared away by the next start.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path, PurePosixPath

from generator.storage.errors import BuildError, NotOurs
from generator.storage.store import Entry, Store

_OPEN = 0o755
"""A web server of another user looks into the folders, whatever the umask of their builder."""
MARKER = ".crosstalk-site"
"""File that marks a folder as written by us; dot files are not uploaded to Pages."""
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def staging(site: Path) -> Path:
    """Where the new site is made: beside the old one."""
    return site.parent / f"{site.name}.next"


def publish(site: Path, files: Entry, store: Store) -> None:
    """Let ``site`` hold ``files``, hashes by path, and nothing else; swap it in as a whole.

    Where the site is all this already, nothing is done.

    Raises:
        NotOurs: the site's folder, or the one beside it, holds what is not ours.
        BuildError: the file system refused.
    """
    refuse_foreign(site)
    clear_leftovers(site)
    if is_published(site, files, store):
        return
    stage = staging(site)
    stage.parent.mkdir(parents=True, exist_ok=True)
    for folder in sorted({"", *_folders(files)}):
        (stage / folder).mkdir()
        (stage / folder).chmod(_OPEN)
    mark(stage)
    for path, digest in files.items():
        store.place(digest, f"{stage}/{path}")
    swap(site)


def _folders(files: Entry) -> set[str]:
    """Every folder that holds one of the files or another folder of them."""
    return {str(parent) for path in files for parent in PurePosixPath(path).parents} - {"."}


def is_published(site: Path, files: Entry, store: Store) -> bool:
    """Whether the site is all this already, each file linked to the store's verified bytes."""
    if not all(store.is_at(digest, f"{site}/{path}") for path, digest in files.items()):
        return False
    present = {
        f"{folder}/{name}"[len(f"{site}/") :].replace(os.sep, "/")
        for folder, _, names in os.walk(site)
        for name in names
    }
    return present == {*files, MARKER}


def clear_leftovers(site: Path) -> None:
    """Finish or undo what a killed build left behind."""
    old = _previous(site)
    if old.exists() and not site.exists() and _is_ours(old):
        old.rename(site)
    for leftover in (old, staging(site)):
        if leftover.exists() and _is_ours(leftover):
            _discard(leftover)


def refuse_foreign(site: Path, *kept: Path) -> None:
    """See that nothing of others' would be replaced, nor any of the folders in ``kept``.

    Raises:
        NotOurs: the site's folder, or the one beside it, holds something else.
    """
    whole = site.resolve()
    for folder in kept:
        if whole == folder.resolve() or whole in folder.resolve().parents:
            raise NotOurs(f"{site} holds the project itself; choose another --site")
    for folder in (site, staging(site)):
        if folder.exists() and not _is_ours(folder):
            raise NotOurs(
                f"{folder} holds files that crosstalk did not write; choose another --site"
            )


def mark(folder: Path) -> None:
    """Mark a folder as ours."""
    (folder / MARKER).write_text("This folder is replaced as a whole by every build.\n")


def swap(site: Path) -> None:
    """Put the staged site in the place of the old one, which is deleted.

    Raises:
        BuildError: the file system refused.
    """
    stage, old = staging(site), _previous(site)
    try:
        if not site.exists():
            stage.rename(site)
        elif _exchange(stage, site):
            _discard(stage)
        else:
            site.rename(old)
            stage.rename(site)
            _discard(old)
    except OSError as problem:
        if old.exists() and not site.exists():
            old.rename(site)
        raise BuildError(f"cannot publish to {site}: {problem.strerror}") from problem


def _discard(folder: Path) -> None:
    """Delete a folder of ours, its mark last: what a kill leaves is still known as ours."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARKER:
            path.unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def _previous(site: Path) -> Path:
    return site.parent / f"{site.name}.old"


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
