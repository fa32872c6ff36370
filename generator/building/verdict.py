"""Content that had no fault is not examined again while it and our code stay as they are.

This module loads nothing of what reads and checks: that alone takes longer than
to see that all is as it was.
"""

from __future__ import annotations

import os
import sys
from importlib.metadata import version
from pathlib import Path
from stat import S_ISREG

from generator.building.inputs import our_code
from generator.building.sealed import recall, remember
from generator.building.store import key_of

_FILE = "faultless.json"
_TOOLS = ("markdown", "pydantic", "pydantic-core", "pyyaml")
_MOST_BYTES = 10_000_000
"""A larger file is not read for this: reading refuses it by its size."""


def find_verdict(content: Path, work: Path) -> int | None:
    """How many records ``content`` holds, if exactly this was examined and had no fault."""
    file = work / _FILE
    state = _state(content) if file.exists() else None
    return recall(file, state) if state else None


class Verdict:
    """Stands ready to note that content had no fault, as it was when this was made."""

    def __init__(self, content: Path, work: Path) -> None:
        self._content = content
        self._file = work / _FILE
        self._state = _state(content)

    def note_faultless(self, records: int) -> None:
        """Let `find_verdict` know, unless somebody wrote to the content meanwhile."""
        is_project = (self._file.parent.parent / "mkdocs.yml").is_file()
        if is_project and self._state and self._state == _state(self._content):
            remember(self._file, records, self._state)


def _state(content: Path) -> str | None:
    """A hash of all files and of our code; None where not all are plain files."""
    parts: list[str | bytes] = [sys.version, *(f"{name} {version(name)}" for name in _TOOLS)]
    parts += [module.read_bytes() for module in our_code()]
    for path in _paths(str(content)):
        data = b"" if path.endswith("/") else _bytes(path)
        if data is None:
            return None
        parts += [os.fsencode(path[len(str(content)) :]), data]
    return key_of(*parts)


def _paths(content: str) -> list[str]:
    """All files, links, and folders with a slash at the end."""
    return sorted(
        path
        for place, folders, names in os.walk(content)
        for path in (
            f"{place}/",
            *(f"{place}/{name}" for name in names),
            *(f"{place}/{name}" for name in folders if os.path.islink(f"{place}/{name}")),
        )
    )


def _bytes(path: str) -> bytes | None:
    """What a plain file of honest size holds; else None."""
    try:
        facts = os.lstat(path)
        if not S_ISREG(facts.st_mode) or facts.st_size > _MOST_BYTES:
            return None
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None
