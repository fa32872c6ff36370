"""What a build makes of an atlas when the store lacks it: pages, search index, exports."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import NamedTuple, TypeVar

from generator.building.examine import Examined
from generator.building.forked import apart
from generator.building.garbage import uncollected
from generator.building.lookup import Lookup
from generator.building.pagefind import search_bundle
from generator.building.plan import Plan, Tell
from generator.building.rendered import FEW, LookedUp, Rendering
from generator.building.settings import nav_paths, read_settings
from generator.building.store import Entry, Store
from generator.exports import make_assets, make_exports
from generator.search.documents import search_documents

T = TypeVar("T")


class Whole(NamedTuple):
    """All files of a site."""

    files: dict[str, str]
    """Hashes of all Markdown (``docs/...``) and of all of the site (``site/...``), by path."""
    keys: list[str]
    """Keys of the entries that they came from."""


@dataclass(frozen=True)
class Making:
    """Makes what the store lacks of one atlas."""

    examined: Examined
    plan: Plan
    store: Store
    tell: Tell

    def share(self) -> None:
        """Only the pages of the plan's share, into the store.

        Raises:
            BuildError: links lead nowhere, or MkDocs failed.
        """
        self._render(self._look_up())

    def whole(self) -> Whole:
        """All files of the site.

        Raises:
            BuildError: links lead nowhere, or MkDocs or Pagefind failed.
        """
        jobs = self.plan.jobs
        with _meanwhile(self._index, jobs) as index:  # it needs no page
            looked = self._look_up()
            if len(looked.missing) > FEW:
                jobs = 1  # many pages need all the memory there is
                index()
            with _meanwhile(partial(self._export, looked), jobs) as export:
                found = self._render(looked)
                files = {path: digest for entry in found.values() for path, digest in entry.items()}
                bundle, keys = index()
                files |= {**_under("site", bundle), **export()}
        return Whole(files, [*found, *keys])

    @uncollected()
    def _look_up(self) -> LookedUp:
        """Look for every page in the store."""
        self.tell("Making pages")
        return self._lookup.look_up()

    def _render(self, looked: LookedUp) -> dict[str, Entry]:
        """Every entry that was looked for, by key."""
        count = len(looked.missing)
        self.tell(f"Rendering {count} of {len(looked.found) + count} pages")
        return looked.found | self._lookup.rendering.fill(looked.missing)

    def _index(self) -> tuple[Entry, list[str]]:
        """The search index, and the key of its entry."""
        if not self.plan.with_search:
            return {}, []
        documents = search_documents(self.examined.atlas)
        bundle, key = search_bundle(documents, self.store, self.plan.work)
        return bundle, [key]

    def _export(self, looked: LookedUp) -> Entry:
        """Files for machines, and the assets that pages load."""
        atlas = self.examined.atlas
        notes = (made.note for made in looked.made.values())
        listed = tuple(sorted(note.address for note in notes if note.listed))
        site_url = read_settings(self.plan.config).site_url
        assets = self.store.keep(dict(make_assets(atlas)))
        exports = self.store.keep(dict(make_exports(atlas, listed, site_url)))
        return _under("site", {**exports, **assets}) | _under("docs", assets)

    @cached_property
    def _lookup(self) -> Lookup:
        by_hand = {link for page in self.examined.content.pages for link in page.linked}
        known = nav_paths(self.plan.config) | by_hand
        rendering = Rendering(self.plan.root, self.store, self.plan.jobs, known)
        return Lookup(self.examined.atlas, self.plan, rendering)


def _meanwhile(work: Callable[[], T], jobs: int) -> AbstractContextManager[Callable[[], T]]:
    """Begin ``work`` beside what follows, or leave it for when it is asked for if jobs are one."""
    return nullcontext(cache(work)) if jobs == 1 else apart(work)


def _under(folder: str, files: Entry) -> dict[str, str]:
    return {f"{folder}/{path}": digest for path, digest in files.items()}
