"""Planned changes on their way to the disk: shown first, then carried out, all or none."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from rich.console import Console
from rich.text import Text

from generator.editing.changes import Change, diff_lines
from generator.storage.errors import BuildError
from generator.text.characters import printable

_STYLES = {"+++": "bold", "---": "bold", "ren": "bold", "@@ ": "cyan", "+": "green", "-": "red"}


def show_changes(changes: Iterable[Change], content: Path) -> None:
    """The differences, in colour at a terminal."""
    console = Console(soft_wrap=True)
    for change in changes:
        for line in diff_lines(change, content.absolute().name):
            style = _STYLES.get(line[:3], _STYLES.get(line[:1], ""))
            console.print(Text(printable(line), style=style), highlight=False)


def is_asking() -> bool:
    """Whether somebody sits at a terminal who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def carry_out(changes: Sequence[Change], content: Path) -> None:
    """Put all changes in place.

    The new texts are written beside the files first, so that a full disk or a
    missing right is met before anything has changed; should one still fail, what
    was changed is put back.

    Raises:
        BuildError: a file is not what it was when the change was planned.
        OSError: the disk failed; every file is as it was.
    """
    for change in changes:
        _make_sure(change, content)
    sides: list[tuple[Change, Path]] = []
    undo: list[Callable[[], object]] = []
    try:
        for change in changes:
            side = _side(change, content)
            sides.append((change, side))
            _write_beside(change, side, content)
        for change, side in sides:
            _put(change, side, content, undo)
    except BaseException:
        for action in reversed(undo):
            with suppress(OSError):
                action()
        raise
    finally:
        for _, side in sides:
            side.unlink(missing_ok=True)


def _make_sure(change: Change, content: Path) -> None:
    """Nothing is written over what nobody has seen."""
    folder = content.absolute().name
    target = content / (change.to or change.place)
    if change.old is not None:
        path = content / change.place
        is_file = path.is_file() and not path.is_symlink()
        text = _comparable(path.read_bytes().decode("utf-8", "replace")) if is_file else None
        if text != _comparable(change.old):
            shown = f"{folder}/{change.place}"
            raise BuildError(f"{shown} has changed meanwhile: nothing was written, run it again")
    if (change.old is None or change.to) and os.path.lexists(target):
        shown = f"{folder}/{change.to or change.place}"
        raise BuildError(f"{shown} exists already: nothing was written")


def _comparable(text: str) -> str:
    """The text as the reader takes it."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _side(change: Change, content: Path) -> Path:
    """A name beside the file that no reader of records looks at."""
    target = content / (change.to or change.place)
    target.parent.mkdir(parents=True, exist_ok=True)
    return target.with_name(f".{target.name}.{os.getpid()}.tmp")


def _write_beside(change: Change, side: Path, content: Path) -> None:
    source = content / change.place
    if change.old == change.new:
        side.write_bytes(source.read_bytes())  # it only moves
    else:
        side.write_text(change.new, encoding="utf-8", newline="\n")
    if change.old is not None:
        side.chmod(source.stat().st_mode & 0o777)


def _put(change: Change, side: Path, content: Path, undo: list[Callable[[], object]]) -> None:
    source, target = content / change.place, content / (change.to or change.place)
    before = None if change.old is None else source.read_bytes()
    if before is None or change.to:
        undo.append(lambda: target.unlink(missing_ok=True))
    if before is not None:
        undo.append(lambda: source.write_bytes(before))
    side.replace(target)
    if change.to:
        source.unlink()
