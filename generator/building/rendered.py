"""Pages as MkDocs renders them, taken from the store or rendered into it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from multiprocessing import get_context, parent_process
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from generator.building.mkdocs import Part, render_part
from generator.building.store import Entry, Store, key_of
from generator.text.addresses import page_address

TOOLS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pymdown-extensions", "pagefind-bin")
"""What renders: another version may give other bytes."""
_FEW = 24
"""So many pages are rendered sooner than a second process has started."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One of ``of`` shares of all pages, counted from 1."""

    number: int
    of: int

    def holds(self, path: str) -> bool:
        """Whether the page at ``path`` belongs to this share."""
        return int(key_of(path)[:8], 16) % self.of == self.number - 1


WHOLE = Shard(1, 1)


@dataclass(frozen=True, slots=True)
class Rendering:
    """Renders pages of one configuration and theme through one store."""

    config: Path
    theme: Path
    store: Store
    jobs: int

    def render(
        self, pages: Mapping[str, str], shard: Shard = WHOLE
    ) -> tuple[dict[str, str], list[str]]:
        """Hashes of rendered files by path on the site, and the keys of their entries.

        ``pages`` holds the Markdown of every page by path; only those of
        ``shard`` are rendered, and files of the theme with them.

        Raises:
            BuildError: MkDocs failed.
        """
        known = frozenset(path for path in pages if _may_be_linked(path))
        shared = key_of(self._fingerprint(), *sorted(known))
        wanted = {
            key_of(shared, path, text): path for path, text in pages.items() if shard.holds(path)
        }
        wanted[key_of(shared, "the theme's own files")] = ""
        found = {key: self.store.find(key) for key in wanted}
        missing = [key for key, entry in found.items() if entry is None]
        found |= dict(self._make(missing, wanted, pages, known))
        files = {path: digest for entry in found.values() for path, digest in (entry or {}).items()}
        return files, list(found)

    def _make(
        self,
        missing: list[str],
        wanted: Mapping[str, str],
        pages: Mapping[str, str],
        known: frozenset[str],
    ) -> list[tuple[str, Entry]]:
        """Render what is missing, in as many processes as are worth it."""
        by_size = sorted(missing, key=lambda key: (-len(pages.get(wanted[key], "")), key))
        jobs = 1 if len(missing) <= _FEW else min(self.jobs, len(missing))
        shares = [share for n in range(jobs) if (share := by_size[n::jobs])]
        tasks = [
            _Task(
                self.config,
                self.store,
                {k: wanted[k] for k in share},
                {wanted[k]: pages[wanted[k]] for k in share if wanted[k]},
                known,
            )
            for share in shares
        ]
        if len(tasks) <= 1:
            return [row for task in tasks for row in _carry_out(task)]
        # Forked processes would hold the build's lock too, and share its threads.
        context = get_context("spawn")
        with ProcessPoolExecutor(len(tasks), context, initializer=_end_with_parent) as pool:
            return [row for rows in pool.map(_carry_out, tasks) for row in rows]

    def _fingerprint(self) -> str:
        """What every page depends on: configuration, theme, versions, this code."""
        code = [Path(__file__).with_name(name) for name in ("mkdocs.py", "blocks.py")]
        sources = [self.config, *code, *sorted(p for p in self.theme.rglob("*") if p.is_file())]
        parts: list[str | bytes] = [f"{name} {version(name)}" for name in TOOLS]
        for path in sources:
            parts += [path.name, path.read_bytes()]
        return key_of(*parts)


@dataclass(frozen=True, slots=True)
class _Task:
    """What one process renders."""

    config: Path
    store: Store
    keys: Mapping[str, str]
    """Path of the page by the key of its entry; empty for the theme's own files."""
    pages: Mapping[str, str]
    known: frozenset[str]


def _end_with_parent() -> None:
    """Let a killed build leave no process behind that waits for work for ever."""
    parent = parent_process()
    assert parent is not None  # the pool's processes have one

    def watch() -> None:
        parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _carry_out(task: _Task) -> list[tuple[str, Entry]]:
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        with_frame = "" in task.keys.values()
        render_part(task.config, Part(task.pages, task.known, with_frame=with_frame), site)
        outputs = {path: f"{page_address(path)}index.html" for path in task.pages}
        rows = []
        for key, path in task.keys.items():
            if path:
                files = {outputs[path]: (site / outputs[path]).read_bytes()}
            else:
                files = _all_but(site, set(outputs.values()))
            rows.append((key, task.store.put(key, files)))
        return rows


def _all_but(site: Path, pages: set[str]) -> dict[str, bytes]:
    return {
        name: path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file() and (name := path.relative_to(site).as_posix()) not in pages
    }


def _may_be_linked(path: str) -> bool:
    """Whether MkDocs itself may link to it: pages in the navigation, and hand-written ones."""
    return "/" not in path or path.endswith("/index.md")


def default_jobs() -> int:
    """As many processes as there are cores for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
