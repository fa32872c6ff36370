"""Pages as MkDocs renders them, taken from the store or rendered into it."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from generator.building.faults import BuildError
from generator.building.forked import end_with_parent
from generator.building.inputs import fingerprint_of
from generator.building.mkdocs import Part, render_part
from generator.building.plan import WHOLE, Shard
from generator.building.remembered import Made
from generator.building.scratch import scratch
from generator.building.store import Entry, Store, key_of
from generator.pages.page import Page
from generator.pages.rendering import Renderer
from generator.text.addresses import page_address

FEW = 24
"""So many pages are made or rendered sooner than a second process has started."""
_AT_ONCE = 200
"""So many pages at most go through one run of MkDocs, which holds them all in memory."""
_ROOM = 50_000_000
"""Bytes: these pages and the theme take far less."""
_FRAME = ""
"""Stands for the theme's own files among the paths of pages."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A page that is not in the store."""

    key: str
    path: str = _FRAME
    texts: Entry = field(default_factory=dict)
    """Hashes of its Markdown (`docs/...`) and of its twin (`site/...`), which are kept already."""


class LookedUp(NamedTuple):
    """What the store holds of some pages, and what it lacks."""

    found: dict[str, Entry]
    """What it holds, by key."""
    missing: list[Missing]
    made: dict[str, Made]
    """The pages that were made for it, by path."""


def together(parts: Iterable[LookedUp]) -> LookedUp:
    """What was looked up in several parts."""
    whole = LookedUp({}, [], {})
    for part in parts:
        whole.found.update(part.found)
        whole.missing.extend(part.missing)
        whole.made.update(part.made)
    return whole


@dataclass(frozen=True)
class Rendering:
    """Renders pages of one configuration and its templates through one store."""

    root: Path
    """Folder with ``mkdocs.yml`` and ``templates/``."""
    store: Store
    jobs: int
    known: frozenset[str]
    """Paths of pages that MkDocs itself links to: in the navigation, and by hand."""

    @cached_property
    def shared(self) -> str:
        """All that every page depends on."""
        return key_of(fingerprint_of(self.root), *sorted(self.known))

    def key(self, page: Page) -> str:
        """Where the store keeps ``page``: made of all that it depends on."""
        return key_of(self.shared, page.fingerprint)

    def look_up(self, pages: Iterable[Page], shard: Shard = WHOLE) -> LookedUp:
        """What the store holds of the pages of ``shard``, and what it lacks."""
        renderer = Renderer(self.root / "templates" / "pages")
        looked = LookedUp({}, [], {})
        for page in pages:
            if not shard.holds(page.path):
                looked.made[page.path] = Made(page.note)
                continue
            key = self.key(page)
            looked.made[page.path] = Made(page.note, key)
            entry = self.store.find(key)
            if entry:
                looked.found[key] = entry
                continue
            texts = {f"docs/{page.path}": renderer.markdown(page)}
            if page.has_twin:
                texts[f"site/{page.path}"] = renderer.twin(page)
            looked.missing.append(Missing(key, page.path, self.store.keep(texts)))
        return looked

    def look_up_frame(self) -> LookedUp:
        """The theme's own files."""
        key = key_of(self.shared, "the theme's own files")
        entry = self.store.find(key)
        return LookedUp({key: entry}, [], {}) if entry else LookedUp({}, [Missing(key)], {})

    def fill(self, missing: list[Missing]) -> dict[str, Entry]:
        """Render what is missing, in as many processes as are worth it; entries by key.

        Raises:
            BuildError: MkDocs failed.
        """
        size = {m.path: self.store.size(m.texts[f"docs/{m.path}"]) for m in missing if m.path}
        by_size = sorted(missing, key=lambda m: (-size.get(m.path, 0), m.path))
        jobs = 1 if len(missing) <= FEW else self.jobs
        parts = -(-len(missing) // _AT_ONCE)
        parts = -(-parts // jobs) * jobs if missing else 0
        shares = (by_size[n::parts] for n in range(parts))
        tasks = [
            _Task(self.root / "mkdocs.yml", self.store, tuple(share), self.known)
            for share in shares
            if share
        ]
        if jobs == 1:
            return {key: entry for task in tasks for key, entry in _carry_out(task)}
        # A fresh process is smaller than a copy of this one, which holds the atlas.
        context = get_context("spawn")
        try:
            with ProcessPoolExecutor(jobs, context, initializer=end_with_parent) as pool:
                done = pool.map(_carry_out_tidily, tasks)
                return {key: entry for rows in done for key, entry in rows}
        except BrokenProcessPool:
            raise BuildError(
                "a process that rendered pages was ended from outside, maybe for want of memory; "
                "try --jobs 1"
            ) from None


@dataclass(frozen=True, slots=True)
class _Task:
    """What one process renders."""

    config: Path
    store: Store
    pages: tuple[Missing, ...]
    known: frozenset[str]


def _carry_out_tidily(task: _Task) -> list[tuple[str, Entry]]:
    """In a process that does only this: MkDocs leaves circles, which Python notices late."""
    rows = _carry_out(task)
    gc.collect()
    return rows


def _carry_out(task: _Task) -> list[tuple[str, Entry]]:
    pages = {
        m.path: task.store.read(m.texts[f"docs/{m.path}"]).decode()
        for m in task.pages
        if m.path != _FRAME
    }
    with scratch(_ROOM) as folder:
        site = folder / "site"
        with_frame = len(pages) < len(task.pages)
        render_part(task.config, Part(pages, task.known, with_frame=with_frame), site)
        outputs = {path: f"{page_address(path)}index.html" for path in pages}
        rows = []
        for m in task.pages:
            names = [outputs[m.path]] if m.path else _all_but(site, set(outputs.values()))
            made = {f"site/{name}": (site / name).read_bytes() for name in names}
            rows.append((m.key, task.store.put(m.key, made, m.texts)))
        return rows


def _all_but(site: Path, pages: set[str]) -> list[str]:
    names = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return sorted(name for name in names if name not in pages)
