"""What a build is asked for: where things are, who works, what is wanted."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generator.storage.store import key_of

Tell = Callable[[str], None]
"""Called with the name of each step as it begins."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One of ``of`` shares of all pages, counted from 1."""

    number: int
    of: int

    def holds(self, path: str) -> bool:
        """Whether the page at ``path`` belongs to this share."""
        return int(key_of(path)[:8], 16) % self.of == self.number - 1


WHOLE = Shard(1, 1)


def default_jobs() -> int:
    """As many processes as there are cores for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Plan:
    """Where things are, and what is wanted."""

    content: Path
    site: Path
    root: Path
    """Folder with ``mkdocs.yml`` and ``templates/``; ``build/`` is made in it."""
    with_search: bool = True
    jobs: int = field(default_factory=default_jobs)
    """Processes that render at once."""
    shard: Shard = WHOLE
    """Share of the pages to render; anything but the whole only fills the store."""
    force: bool = False
    """Whether to forget what is in the store."""

    @property
    def config(self) -> Path:
        """The MkDocs configuration."""
        return self.root / "mkdocs.yml"

    @property
    def work(self) -> Path:
        """Where generated files and caches are kept."""
        return self.root / "build"
