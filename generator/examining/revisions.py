"""The content as it stood at a revision of git, or as it stands in a folder.

git is called with separate arguments, never through a shell, and is asked for
the files of a commit only by the commit's hash.
"""

import io
import subprocess
import tarfile
from pathlib import Path, PurePosixPath

from generator.storage.errors import BuildError


class NoSuchRevision(BuildError):
    """What was named is neither a folder nor a revision."""


def content_at(name: str, content: Path, into: Path) -> Path:
    """The content folder that ``name`` means: a folder, or a revision unpacked under ``into``.

    A folder may be the content itself or hold it. Links are not unpacked: they
    could lead what follows them out of ``into``.

    Raises:
        NoSuchRevision: git knows no such revision, or it holds no content.
        BuildError: git is missing, or failed.
    """
    folder = Path(name)
    if name and folder.is_dir():
        return folder / content.name if (folder / content.name).is_dir() else folder
    commit = _commit(name, content)
    place = content.absolute()
    done = _git(place.parent, "archive", "--format=tar", commit, "--", place.name)
    if done.returncode:
        raise NoSuchRevision(f"there is no {content.name}/ in {name!r}")
    _unpack(done.stdout, into)
    return into / content.name


def _commit(name: str, content: Path) -> str:
    """The hash of the commit that ``name`` means."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    done = _git(content.absolute().parent, *asked)
    if done.stderr:
        raise BuildError(f"git says: {done.stderr.decode(errors='replace').splitlines()[0]}")
    if done.returncode:
        raise NoSuchRevision(
            f"{name!r} is neither a folder nor a revision that git knows; "
            "a shallow clone lacks history until `git fetch --unshallow`"
        )
    return done.stdout.decode().strip()


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603  # separate arguments, no shell
            ("git", *words),  # noqa: S607  # wherever the user has it
            cwd=folder,
            check=False,
            capture_output=True,
        )
    except FileNotFoundError as problem:
        raise BuildError(f"git cannot be run: there is no {problem.filename}") from problem


def _unpack(archive: bytes, into: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            file = tar.extractfile(member) if member.isreg() else None
            if file and ".." not in PurePosixPath(member.name).parts:
                target = into / member.name.lstrip("/")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.read())
