"""Which files are records, in a stable order; what else stands among them is told."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.records.kinds import KINDS, Kind
from generator.text.diagnostics import Diagnostic, Note, error
from generator.text.slugs import look, slug_fault, to_anchor
from generator.text.source import Span

_IGNORED_ENDINGS = ("~", ".swp", ".swo", ".orig", ".bak", ".tmp")
_IGNORED_BEGINNINGS = (".#", "#")  # Emacs, as soon as somebody types
_IGNORED_NAMES = (".DS_Store", "Thumbs.db", ".gitkeep")


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file that ought to hold a record."""

    path: Path
    shown: str
    kind: Kind
    fault: Diagnostic | None = None
    """What is wrong with its name or place: it is then not read."""

    @property
    def is_folder(self) -> bool:
        """Whether it stands for the whole folder of its kind."""
        return self.path.parent.name != self.kind.folder

    @property
    def record_id(self) -> str:
        """The id that its path gives it."""
        return f"{self.kind.folder}/{self.path.stem}"


def find_records(content: Path) -> Iterator[RecordFile]:
    """Every file under ``content`` that is or ought to be a record, by kind and name."""
    for kind in KINDS:
        folder = content / kind.folder
        shown_folder = show(folder, content)
        if leads_outside(folder, content):
            yield RecordFile(folder, shown_folder, kind, outside_link(shown_folder))
            continue
        seen: dict[str, str] = {}
        for found in _sorted_files(folder):
            if is_ignored(found.name):
                continue
            path = folder / found.name
            shown = f"{shown_folder}/{_shown_name(found.name)}"
            fault = _name_fault(path, shown, found, content) or _look_alike(path, shown, seen)
            yield RecordFile(path, shown, kind, fault)
            seen[look(path.stem)] = shown


def _sorted_files(folder: Path) -> list[os.DirEntry[str]]:
    """What stands in ``folder``, by name; the folder tells of each whether it is a link."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as found:
        return sorted(found, key=lambda entry: entry.name)


def is_ignored(name: str) -> bool:
    """Whether a file of this name is a left-over of an editor or a system: nobody means it."""
    return (
        name in _IGNORED_NAMES
        or name.endswith(_IGNORED_ENDINGS)
        or name.startswith(_IGNORED_BEGINNINGS)
    )


def show(path: Path, content: Path) -> str:
    """The path as people see it: from the folder that holds the content folder."""
    return _shown_name(f"{content.absolute().name}/{path.relative_to(content).as_posix()}")


def _shown_name(name: str) -> str:
    """The name with an escape for each byte that is not UTF-8."""
    return name.encode("utf-8", "backslashreplace").decode()


def leads_outside(path: Path, content: Path) -> bool:
    """Whether ``path`` is a link that leads out of ``content``, in circles, or to nothing."""
    if not path.is_symlink():
        return False
    try:
        return not path.resolve(strict=True).is_relative_to(content.resolve())
    except (OSError, RuntimeError):
        return True


def _name_fault(
    path: Path, shown: str, found: os.DirEntry[str], content: Path
) -> Diagnostic | None:
    here, name = Span(shown), PurePosixPath(shown).stem
    if found.is_symlink() and leads_outside(path, content):
        return outside_link(shown)
    if path.suffix != ".yaml" or found.is_dir():
        is_named_else = path.suffix.lower() in (".yml", ".yaml")
        wish = f"rename it to `{name}.yaml`" if is_named_else else "move it out of the records"
        message = f"`{PurePosixPath(shown).name}` is not a record file"
        return error("not-a-record-file", here, message, wish)
    wrong = slug_fault(path.stem)
    if wrong:
        meant = to_anchor(path.stem)
        wish = "rename the file" if slug_fault(meant) else f"rename it to `{meant}.yaml`"
        return error("bad-slug", here, f"the name `{name}` {wrong}", wish)
    return None


def outside_link(shown: str) -> Diagnostic:
    """The fault of a link that leads out of the content."""
    return error(
        "outside-link",
        Span(shown),
        "a link that leads out of the content, or to nothing",
        "put the file itself here",
    )


def _look_alike(path: Path, shown: str, seen: dict[str, str]) -> Diagnostic | None:
    other = seen.get(look(path.stem))
    if other is None:
        return None
    return error(
        "look-alike-id",
        Span(shown),
        f"the name `{path.stem}` looks like `{PurePosixPath(other).stem}`",
        "choose a name that cannot be taken for the other",
        Note("the other one", Span(other)),
    )
