"""Changes of several files as one transaction: shown first, then written, all or none."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from rich.console import Console
from rich.text import Text

from generator.editing.file_changes import FileChange, diff_lines
from generator.storage.errors import BuildError
from generator.text.characters import printable

_STYLES = {"+++": "bold", "---": "bold", "ren": "bold", "@@ ": "cyan", "+": "green", "-": "red"}


def show_changes(changes: Iterable[FileChange], content: Path) -> None:
    """The differences, in colour at a terminal."""
    console = Console(soft_wrap=True)
    for change in changes:
        for line in diff_lines(change, content.absolute().name):
            style = _STYLES.get(line[:3], _STYLES.get(line[:1], ""))
            console.print(Text(printable(line), style=style), highlight=False)


def is_interactive() -> bool:
    """Whether somebody sits at a terminal who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def apply_changes(changes: Sequence[FileChange], content: Path) -> None:
    """Put all changes in place.

    The new texts are written beside the files first, so that a full disk or a
    missing right is met before anything has changed; should one still fail, what
    was changed is put back.

    Raises:
        BuildError: a file is not what it was when the change was planned.
        OSError: the disk failed; every file is as it was.
    """
    for change in changes:
        _refuse_conflict(change, content)
    temporary: list[tuple[FileChange, Path]] = []
    undo: list[Callable[[], object]] = []
    try:
        for change in changes:
            path = _temporary_path(change, content)
            temporary.append((change, path))
            _write(change, path, content)
        for change, path in temporary:
            _replace(change, path, content, undo)
    except BaseException:
        for action in reversed(undo):
            with suppress(OSError):
                action()
        raise
    finally:
        for _, path in temporary:
            path.unlink(missing_ok=True)


def _refuse_conflict(change: FileChange, content: Path) -> None:
    """See that nothing is written over what nobody has seen."""
    folder = content.absolute().name
    if change.old is not None:
        path = content / change.place
        is_file = path.is_file() and not path.is_symlink()
        text = _comparable(path.read_bytes().decode("utf-8", "replace")) if is_file else None
        if text != _comparable(change.old):
            raise BuildError(
                f"{folder}/{change.place} has changed meanwhile: nothing was written, run it again"
            )
    if (change.old is None or change.to) and os.path.lexists(content / change.target):
        raise BuildError(f"{folder}/{change.target} exists already: nothing was written")


def _comparable(text: str) -> str:
    """The text as the reader takes it."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _temporary_path(change: FileChange, content: Path) -> Path:
    """A name beside the file that no reader of records looks at."""
    target = content / change.target
    target.parent.mkdir(parents=True, exist_ok=True)
    return target.with_name(f".{target.name}.{os.getpid()}.tmp")


def _write(change: FileChange, path: Path, content: Path) -> None:
    source = content / change.place
    if change.old == change.new:
        path.write_bytes(source.read_bytes())  # it only moves
    else:
        path.write_text(change.new, encoding="utf-8", newline="\n")
    if change.old is not None:
        path.chmod(source.stat().st_mode & 0o777)


def _replace(
    change: FileChange, path: Path, content: Path, undo: list[Callable[[], object]]
) -> None:
    source, target = content / change.place, content / change.target
    before = None if change.old is None else source.read_bytes()
    if before is None or change.to:
        undo.append(lambda: target.unlink(missing_ok=True))
    if before is not None:
        undo.append(lambda: source.write_bytes(before))
    path.replace(target)
    if change.to:
        source.unlink()
