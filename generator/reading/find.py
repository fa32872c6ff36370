"""Which files are records, in a stable order; what else stands among them is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.records.kinds import KINDS, Kind
from generator.text.diagnostics import Diagnostic, Note, error
from generator.text.slugs import look, slug_fault
from generator.text.source import Span

_IGNORED_ENDINGS = ("~", ".swp", ".swo", ".orig", ".bak", ".tmp")
_IGNORED_NAMES = (".DS_Store", "Thumbs.db", ".gitkeep")


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file that ought to hold a record."""

    path: Path
    shown: str
    kind: Kind

    @property
    def record_id(self) -> str:
        """The id that its path gives it."""
        return f"{self.kind.folder}/{self.path.stem}"


def find_records(content: Path) -> Iterator[RecordFile | Diagnostic]:
    """Every record file under ``content``, by kind and name; faults of names beside them."""
    for kind in KINDS:
        folder = content / kind.folder
        seen: dict[str, str] = {}
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            shown = show(path, content)
            if path.name in _IGNORED_NAMES or path.name.endswith(_IGNORED_ENDINGS):
                continue
            fault = _name_fault(path, shown, content) or _look_alike(path, shown, seen)
            yield fault or RecordFile(path, shown, kind)
            seen[look(path.stem)] = shown


def show(path: Path, content: Path) -> str:
    """The path as people see it: from the folder that holds the content folder."""
    return f"{content.name}/{path.relative_to(content).as_posix()}"


def leads_outside(path: Path, content: Path) -> bool:
    """Whether a link leads out of ``content``, in circles, or to nothing."""
    try:
        return not path.resolve(strict=True).is_relative_to(content.resolve())
    except (OSError, RuntimeError):
        return True


def _name_fault(path: Path, shown: str, content: Path) -> Diagnostic | None:
    here = Span(shown.encode("utf-8", "backslashreplace").decode())
    if path.is_symlink() and leads_outside(path, content):
        return error("outside-link", here, "a link that leads out of the content, or to nothing")
    if path.suffix != ".yaml" or path.is_dir():
        wish = f"rename it to `{path.stem}.yaml`" if path.suffix == ".yml" else "move it elsewhere"
        return error("not-a-record-file", here, "not a record file", wish)
    wrong = slug_fault(path.stem)
    if wrong:
        return error("bad-slug", here, f"the name `{path.stem}` {wrong}", "rename the file")
    return None


def _look_alike(path: Path, shown: str, seen: dict[str, str]) -> Diagnostic | None:
    other = seen.get(look(path.stem))
    if other is None:
        return None
    return error(
        "look-alike-id",
        Span(shown),
        f"the name `{path.stem}` looks like another of this folder",
        "choose a name that cannot be taken for the other",
        Note("the other one", Span(other)),
    )
