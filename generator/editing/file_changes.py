"""Planned changes of files: values that the edge shows, and carries out or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff


@dataclass(frozen=True, slots=True)
class FileChange:
    """What becomes of one file. Paths are seen from the content folder: `targets/nlgn3.yaml`."""

    place: str
    old: str | None
    """What it holds now; None when there must be no such file."""
    new: str
    """What it will hold."""
    to: str = ""
    """Its new path, when it moves; there must be no such file."""

    @property
    def target(self) -> str:
        """Where it will be."""
        return self.to or self.place


def diff_lines(change: FileChange, folder: str) -> Iterator[str]:
    """The lines of a unified diff, under the name that people give the content folder."""
    before = "/dev/null" if change.old is None else f"{folder}/{change.place}"
    after = f"{folder}/{change.target}"
    if change.to:
        yield f"rename from {before}"
        yield f"rename to {after}"
    old, new = ((text or "").splitlines() for text in (change.old, change.new))
    yield from unified_diff(old, new, before, after, lineterm="")
