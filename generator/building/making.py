"""What a build makes of an atlas when the store lacks it: pages, search index, exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple, TypeVar

from generator.atlas.atlas import Atlas
from generator.building.examine import Examined
from generator.building.faults import BuildError
from generator.building.forked import apart, shared_out
from generator.building.garbage import uncollected
from generator.building.pagefind import search_bundle
from generator.building.plan import Plan, Tell
from generator.building.rendered import FEW, LookedUp, Rendering, together
from generator.building.settings import nav_paths, read_settings
from generator.building.store import Entry, Store
from generator.checks import RULES
from generator.exports import make_assets, make_exports
from generator.pages import Batch, batches, rule_pages
from generator.pages.page import Directory, Note, Page
from generator.search.documents import search_documents
from generator.text.addresses import page_address

T = TypeVar("T")


def site_pages(atlas: Atlas, plan: Plan) -> Iterator[Page]:
    """Every page of the site."""
    settings = read_settings(plan.config)
    for batch in _site_batches(atlas):
        yield from batch(atlas, settings)


def _site_batches(atlas: Atlas) -> Iterator[Batch]:
    yield from batches(atlas)
    yield partial(rule_pages, RULES)


class Whole(NamedTuple):
    """All files of a site."""

    files: dict[str, str]
    """Hashes of all Markdown (``docs/...``) and of all of the site (``site/...``), by path."""
    keys: list[str]
    """Keys of the entries that they came from."""


@dataclass(frozen=True, slots=True)
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
        self._render(*self._look_up())

    def whole(self) -> Whole:
        """All files of the site.

        Raises:
            BuildError: links lead nowhere, or MkDocs or Pagefind failed.
        """
        jobs = self.plan.jobs
        with _meanwhile(self._index, jobs) as index:  # it needs no page
            looked, rendering = self._look_up()
            if len(looked.missing) > FEW:
                jobs = 1  # many pages need all the memory there is
                index()
            with _meanwhile(partial(self._export, looked.notes), jobs) as export:
                found = self._render(looked, rendering)
                files = {path: digest for entry in found.values() for path, digest in entry.items()}
                bundle, keys = index()
                files |= {**_under("site", bundle), **export()}
        return Whole(files, [*found, *keys])

    @uncollected()
    def _look_up(self) -> tuple[LookedUp, Rendering]:
        """Make every page on all cores, and look for it in the store."""
        self.tell("Making pages")
        atlas, config, jobs = self.examined.atlas, self.plan.config, self.plan.jobs
        settings, nav = read_settings(config), nav_paths(config)
        by_hand = {link for page in self.examined.content.pages for link in page.linked}
        rendering = Rendering(self.plan.root, self.store, jobs, nav | by_hand)
        made = tuple(_site_batches(atlas))
        shares = 1 if len(made) <= FEW else jobs

        def look_up(share: int) -> LookedUp:
            pages = (page for batch in made[share::shares] for page in batch(atlas, settings))
            return rendering.look_up(pages, self.plan.shard)

        looked = together((*shared_out(look_up, shares), rendering.look_up_frame()))
        _verify(looked.notes, nav)
        return looked, rendering

    def _render(self, looked: LookedUp, rendering: Rendering) -> dict[str, Entry]:
        """Every entry that was looked for, by key."""
        count = len(looked.missing)
        self.tell(f"Rendering {count} of {len(looked.found) + count} pages")
        return looked.found | rendering.fill(looked.missing)

    def _index(self) -> tuple[Entry, list[str]]:
        """The search index, and the key of its entry."""
        if not self.plan.with_search:
            return {}, []
        documents = search_documents(self.examined.atlas)
        bundle, key = search_bundle(documents, self.store, self.plan.work)
        return bundle, [key]

    def _export(self, notes: Iterable[Note]) -> Entry:
        """Files for machines, and the assets that pages load."""
        atlas = self.examined.atlas
        listed = tuple(sorted(note.address for note in notes if note.listed))
        site_url = read_settings(self.plan.config).site_url
        assets = self.store.keep(dict(make_assets(atlas)))
        exports = self.store.keep(dict(make_exports(atlas, listed, site_url)))
        return _under("site", {**exports, **assets}) | _under("docs", assets)


def _meanwhile(work: Callable[[], T], jobs: int) -> AbstractContextManager[Callable[[], T]]:
    """Begin ``work`` beside what follows, or leave it for when it is asked for if jobs are one."""
    return nullcontext(cache(work)) if jobs == 1 else apart(work)


def _under(folder: str, files: Entry) -> dict[str, str]:
    return {f"{folder}/{path}": digest for path, digest in files.items()}


def _verify(notes: Iterable[Note], nav: Iterable[str]) -> None:
    """Find links that lead nowhere: MkDocs sees only some of them."""
    directory = Directory()
    directory.enter(notes)
    for one, other in directory.doubles:
        raise BuildError(f"{one} and {other} want the same address: rename one of them")
    for path in sorted(nav):
        if not directory.has(page_address(path)):
            raise BuildError(f"mkdocs.yml names {path} under `nav`, and there is no such page")
    broken = directory.broken
    if broken:
        rows = "; ".join(f"{path} -> {link}" for path, link in broken[:5])
        raise BuildError(f"{len(broken)} links of generated pages lead nowhere: {rows}")
