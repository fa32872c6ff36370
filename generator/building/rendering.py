"""Pages taken from the store, or rendered into it by MkDocs.

A page has changed when its view has: its key is made of its view and of the
fingerprint of everything else, so what the store has under that key is the page.
"""

import gc
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from generator.building.mkdocs import SitePart, render_part
from generator.pages.page import Page
from generator.pages.rendering import Renderer
from generator.storage.errors import BuildError
from generator.storage.store import Entry, Store, key_of
from generator.text.addresses import page_address

_FEW = 24
"""So many pages are rendered sooner than a second process has started."""
_PART = 100
"""So many pages at most go through one run of MkDocs, which holds them all in memory."""


@dataclass(frozen=True, slots=True)
class _Missing:
    """A page that the store lacks, or the theme's own files: styles, scripts, the 404 page."""

    key: str
    path: str = ""
    """Path of the page's Markdown; empty for the theme's own files."""
    texts: Entry = field(default_factory=dict)
    """Hashes of its Markdown (`docs/...`) and of its twin (`site/...`), which are kept already."""


@dataclass(frozen=True)
class Rendering:
    """Renders pages with one configuration and its templates through one store."""

    root: Path
    """Folder with ``mkdocs.yml`` and ``templates/``."""
    fingerprint: str
    """Hash of all that pages depend on beside the atlas."""
    store: Store
    known: frozenset[str]
    """Paths of pages that MkDocs itself links to: in the navigation, and by hand."""
    site_url: str = ""
    """Address to render for, where it is not the configuration's."""

    @cached_property
    def _shared(self) -> str:
        return key_of(self.fingerprint, self.site_url, *sorted(self.known))

    def key(self, page: Page) -> str:
        """Where the store keeps ``page``: made of all that it depends on."""
        return key_of(self._shared, page.fingerprint)

    def render(self, pages: Iterable[Page], jobs: int = 1) -> dict[str, Entry]:
        """Entries of all pages and of the theme's own files by key; renders what the store lacks.

        Parts are rendered in up to ``jobs`` processes while the next pages are made.

        Raises:
            BuildError: MkDocs failed or warned, or a process was ended from outside.
        """
        found: dict[str, Entry] = {}
        missing = self._look_up(pages, found)
        first = list(islice(missing, _PART))
        parts = chain([first], iter(lambda: list(islice(missing, _PART)), []))
        if jobs == 1 or len(first) <= _FEW:
            for part in parts:
                found.update(_render(self, part))
            return found
        # A fresh process is safe beside threads, and smaller than a copy of this one.
        context = get_context("spawn")
        try:
            with ProcessPoolExecutor(jobs, context, initializer=_end_with_parent) as pool:
                for task in [pool.submit(_render, self, part) for part in parts]:
                    found.update(task.result())
        except BrokenProcessPool:
            raise BuildError(
                "a process that rendered pages was ended from outside, maybe for want of memory; "
                "try --jobs 1"
            ) from None
        return found

    def _look_up(self, pages: Iterable[Page], found: dict[str, Entry]) -> Iterator[_Missing]:
        """What the store lacks; what it has is put into ``found``."""
        frame = key_of(self._shared, "the theme's own files")
        entry = self.store.find(frame)
        if entry:
            found[frame] = entry
        else:
            yield _Missing(frame)
        renderer = Renderer(self.root / "templates" / "pages")
        for page in pages:
            key = self.key(page)
            entry = self.store.find(key)
            if entry:
                found[key] = entry
                continue
            texts = {f"docs/{page.path}": renderer.markdown(page)}
            if page.has_twin:
                texts[f"site/{page.path}"] = renderer.twin(page)
            yield _Missing(key, page.path, self.store.keep(texts))


def _render(rendering: Rendering, missing: list[_Missing]) -> dict[str, Entry]:
    """Have MkDocs render what is missing; the entries by key."""
    store = rendering.store
    pages = {m.path: store.read(m.texts[f"docs/{m.path}"]).decode() for m in missing if m.path}
    part = SitePart(pages, rendering.known, len(pages) < len(missing), rendering.site_url)
    outputs = {path: f"{page_address(path)}index.html" for path in pages}
    entries = {}
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        render_part(rendering.root / "mkdocs.yml", part, site)
        for m in missing:
            names = [outputs[m.path]] if m.path else _all_but(site, set(outputs.values()))
            made = {f"site/{name}": (site / name).read_bytes() for name in names}
            entries[m.key] = store.put(m.key, made, m.texts)
    gc.collect()  # MkDocs leaves its pages in circles, which Python notices late
    return entries


def _all_but(site: Path, pages: set[str]) -> list[str]:
    names = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return sorted(name for name in names if name not in pages)


def _end_with_parent() -> None:
    """Let a killed build leave no process behind that works or waits for work."""
    parent = parent_process()
    assert parent is not None  # only processes that we started call this

    def watch() -> None:
        parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()
