"""The page store: what was rendered once is never rendered again.

An entry has a key, made of everything that its files depend on, and lists the
files with the hash of each; the bytes lie under their hash. So entries need no
order and no trust: what is missing, cut or altered is found when it is asked
for, and made anew. Joining two stores is copying one into the other.

    build/store/keys/<key>      lines of "<hash> <path>"
    build/store/blobs/<hash>    the bytes
"""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from generator.storage.files import link_or_copy, remove_tree, stays_inside, write_atomically

Entry = Mapping[str, str]
"""Hash of each file of an entry, by relative path."""


def key_of(*parts: str | bytes) -> str:
    """A key made of everything that an entry depends on."""
    digest = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


_READABLE = 0o644
"""A web server of another user reads the site, whatever the umask of its builder."""


class Store:
    """The store in one folder."""

    def __init__(self, folder: Path) -> None:
        self._keys = folder / "keys"
        self._blobs = folder / "blobs"

    def find(self, key: str) -> Entry | None:
        """The entry of ``key`` if it is whole, every byte verified; else None."""
        try:
            lines = (self._keys / key).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return None
        entry = {}
        for line in lines:
            digest, space, path = line.partition(" ")
            if not space or not stays_inside(path) or not self._holds(digest):
                return None
            entry[path] = digest
        return entry or None

    def put(self, key: str, files: Mapping[str, bytes], kept: Entry) -> Entry:
        """Keep ``files`` under ``key``, with others that are kept already."""
        entry = {**kept, **{path: self._keep(data) for path, data in files.items()}}
        self.note(key, entry)
        return entry

    def keep(self, texts: Mapping[str, str]) -> Entry:
        """Keep texts without a key of their own; an entry that names them must follow."""
        return {path: self._keep(text.encode()) for path, text in texts.items()}

    def note(self, key: str, entry: Entry) -> None:
        """Let ``key`` stand for files that are kept already."""
        lines = "".join(f"{digest} {path}\n" for path, digest in sorted(entry.items()))
        self._write(self._keys / key, lines.encode())

    def size(self, digest: str) -> int:
        """How many bytes ``digest`` stands for, which this run has kept."""
        return (self._blobs / digest).stat().st_size

    def read(self, digest: str) -> bytes:
        """The bytes of ``digest``, which an entry found or made in this run names."""
        return (self._blobs / digest).read_bytes()

    def place(self, digest: str, target: str) -> None:
        """Put the bytes of ``digest`` at ``target``, readable by all: a hard link if possible."""
        link_or_copy(f"{self._blobs}/{digest}", target)
        os.chmod(target, _READABLE)

    def is_at(self, digest: str, target: str) -> bool:
        """Whether ``target`` is a hard link to the bytes of ``digest``, which were verified."""
        try:
            return os.path.samestat(os.lstat(f"{self._blobs}/{digest}"), os.lstat(target))
        except OSError:
            return False

    def prune(self, used: Iterable[str], most_bytes: int, oldest: float) -> None:
        """Drop entries that were not used, the oldest first, until the store fits.

        Entries used now are marked as such and stay. Others go when they were
        last used before ``oldest`` (seconds since 1970), or when all files
        together are larger than ``most_bytes``. Blobs no entry names go then too.
        """
        keys = set(used)
        for key in keys:
            _touch(self._keys / key)
        looks, blobs = _files(self._keys), _files(self._blobs)
        unused = sorted((looks[key].last_used, key) for key in looks.keys() - keys)
        total = sum(look.size for look in (*looks.values(), *blobs.values()))
        if not unused or (total <= most_bytes and unused[0][0] >= oldest):
            return
        named = {key: self._named(key) & blobs.keys() for key in looks}
        uses = Counter(digest for digests in named.values() for digest in digests)
        total -= sum(blobs[digest].size for digest in blobs.keys() - uses.keys())
        for last_used, key in unused:
            if total <= most_bytes and last_used >= oldest:
                break
            uses.subtract(named[key])
            total -= looks[key].size
            total -= sum(blobs[digest].size for digest in named[key] if not uses[digest])
            (self._keys / key).unlink(missing_ok=True)
        for digest in blobs:
            if not uses[digest]:
                (self._blobs / digest).unlink(missing_ok=True)

    def _keep(self, data: bytes) -> str:
        digest = sha256(data).hexdigest()
        if not self._holds(digest):
            self._write(self._blobs / digest, data)
        return digest

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        """Write a file of the store, where anything else may stand in its place."""
        if path.parent.exists() and not path.parent.is_dir():
            path.parent.unlink()
        if path.is_dir() and not path.is_symlink():
            remove_tree(path)
        write_atomically(path, data)

    def _holds(self, digest: str) -> bool:
        try:
            data = (self._blobs / digest).read_bytes()
        except OSError:
            return False
        return sha256(data).hexdigest() == digest

    def _named(self, key: str) -> set[str]:
        """The blobs that an entry names, be they there or not."""
        lines = (self._keys / key).read_text(encoding="utf-8", errors="replace").splitlines()
        return {line.partition(" ")[0] for line in lines}


class _Look(NamedTuple):
    """What the disk tells of a file."""

    last_used: float
    """Seconds since 1970."""
    size: int


def _files(folder: Path) -> dict[str, _Look]:
    """All files of a folder, by name."""
    try:
        with os.scandir(folder) as files:
            looks = ((file.name, file.stat(follow_symlinks=False)) for file in files)
            return {name: _Look(look.st_mtime, look.st_size) for name, look in looks}
    except FileNotFoundError:
        return {}


def _touch(path: Path) -> None:
    try:
        os.utime(path)
    except OSError:
        return
