"""What a build makes of an atlas: pages, search index, files for machines."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from generator.atlas.atlas import Atlas
from generator.building.index import search_index
from generator.building.plan import Plan, Tell
from generator.building.rendering import Rendering
from generator.checks import RULES
from generator.exports import make_assets, make_exports
from generator.pages import make_pages, rule_pages
from generator.pages.page import Directory, Page, Settings
from generator.search.documents import SitePage
from generator.storage.configuration import Configuration, nav_paths
from generator.storage.errors import BuildError
from generator.storage.store import Entry, Store
from generator.text.addresses import page_address


class Made(NamedTuple):
    """All files of a site."""

    files: Entry
    """Hashes of all Markdown (``docs/...``) and of all of the site (``site/...``), by path."""
    keys: tuple[str, ...]
    """Keys of the entries that they came from."""


@dataclass(frozen=True)
class Making:
    """Makes what the store lacks of one atlas."""

    atlas: Atlas
    configuration: Configuration
    fingerprint: str
    plan: Plan
    store: Store
    tell: Tell
    _directory: Directory = field(default_factory=Directory, init=False)

    def make_site(self) -> Made:
        """All files of the site.

        Raises:
            BuildError: links lead nowhere, or MkDocs failed.
        """
        entries = self.make_pages()
        entries |= self._index()
        exports = self._export()
        pages = {path: digest for entry in entries.values() for path, digest in entry.items()}
        return Made({**pages, **exports}, tuple(entries))

    def make_pages(self) -> dict[str, Entry]:
        """Entries of the pages of the plan's share and of the theme's own files, by key.

        Raises:
            BuildError: links lead nowhere, or MkDocs failed.
        """
        self.tell("Making pages")
        by_hand = {link for page in self.atlas.content.pages for link in page.linked}
        known = self._nav | by_hand
        rendering = Rendering(self.plan.root, self.fingerprint, self.store, known)
        entries = rendering.render(self._pages(), self.plan.jobs)
        self._verify_links()
        return entries

    def _pages(self) -> Iterator[Page]:
        """The pages of the plan's share; the directory takes in all of them."""
        settings = self._settings
        pages = chain(make_pages(self.atlas, settings), rule_pages(RULES, self.atlas, settings))
        for page in pages:
            self._directory.enter(page)
            if self.plan.shard.holds(page.path):
                yield page

    def _verify_links(self) -> None:
        """Find links that lead nowhere: MkDocs sees only some of them."""
        for one, other in self._directory.doubles:
            raise BuildError(f"{one} and {other} want the same address: rename one of them")
        for path in sorted(self._nav):
            if not self._directory.has(page_address(path)):
                raise BuildError(f"mkdocs.yml names {path} under `nav`, and there is no such page")
        broken = self._directory.broken
        if broken:
            rows = "; ".join(f"{path} -> {link}" for path, link in broken[:5])
            raise BuildError(f"{len(broken)} links of generated pages lead nowhere: {rows}")

    def _index(self) -> dict[str, Entry]:
        """The search index under the key of its entry."""
        if not self.plan.with_search:
            return {}
        self.tell("Indexing")
        pages = (SitePage(*page) for page in self._directory.titled)
        return search_index(self.atlas, pages, self.fingerprint, self.store, self.plan.work)

    def _export(self) -> Entry:
        """Files for machines, and the assets that pages load."""
        self.tell("Writing files for machines")
        assets = self.store.keep(dict(make_assets(self.atlas)))
        listed = self._directory.listed
        exports = self.store.keep(dict(make_exports(self.atlas, listed, self._settings.site_url)))
        return {
            **{f"docs/{path}": digest for path, digest in assets.items()},
            **{f"site/{path}": digest for path, digest in {**exports, **assets}.items()},
        }

    @cached_property
    def _nav(self) -> frozenset[str]:
        return nav_paths(self.configuration)

    @cached_property
    def _settings(self) -> Settings:
        return Settings.of(self.configuration)
