"""The site at one moment of its editing: every file is made when somebody asks for it.

A preview shows a page at a time, so it makes a page at a time, and takes no
longer on a large atlas than on a small one. A snapshot has its own copy of the
templates: later edits do not reach it, and an earlier snapshot can take the
place of one that fails.
"""

import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path

from generator.atlas.atlas import Atlas
from generator.building.index import search_index
from generator.building.rendering import Rendering
from generator.checks import RULES
from generator.exports import make_assets, make_exports
from generator.pages import other_pages, page_of_pair, record_page, rule_pages
from generator.pages.page import Page, Settings
from generator.records.kinds import KINDS
from generator.search.documents import SitePage
from generator.storage.configuration import nav_paths, read_configuration, refuse_foreign_code
from generator.storage.fingerprint import fingerprint_of
from generator.storage.store import Entry, Store
from generator.text.addresses import SEARCH_INDEX, page_address

_PARENT = re.compile(r"""^INHERIT:\s*["']?(.+?)["']?\s*$""", re.MULTILINE)


def copy_templates(root: Path, folder: Path) -> Path:
    """A copy of the configuration and templates in ``root``, under ``folder``.

    Raises:
        OSError: they cannot be read.
        BuildError: the configuration is not YAML, or has the site made by other code.
    """
    refuse_foreign_code(read_configuration(root / "mkdocs.yml"))
    copy = folder / fingerprint_of(root)
    if not (copy / "mkdocs.yml").exists():  # the last to be written
        shutil.copytree(root / "templates", copy / "templates", dirs_exist_ok=True)
        text = (root / "mkdocs.yml").read_text(encoding="utf-8")
        there = root.resolve()
        text = _PARENT.sub(lambda parent: f"INHERIT: {json.dumps(str(there / parent[1]))}", text)
        (copy / "mkdocs.yml").write_text(text, encoding="utf-8")
    return copy


class SiteSnapshot:
    """The site of one atlas and one copy of the templates, to be served at ``url``.

    Pages are kept under ``folder`` for as long as the preview lasts, what search
    is indexed from under ``work``.
    """

    def __init__(self, atlas: Atlas, root: Path, folder: Path, work: Path, url: str) -> None:
        configuration = read_configuration(root / "mkdocs.yml")
        known = nav_paths(configuration) | {p for page in atlas.content.pages for p in page.linked}
        self._atlas = atlas
        self._settings = Settings.of(configuration)
        self._work = work
        self._store = Store(folder / "store")
        # The page for missing addresses links by the site's own address.
        self._rendering = Rendering(root, root.name, self._store, known, url)
        self._made: dict[str, str] = {}

    def read(self, path: str) -> bytes | None:
        """The file at ``path`` on the site; None when there is none."""
        if path not in self._made:
            self._make(path)
        if path in self._made:
            return self._store.read(self._made[path])
        text = self._assets.get(path) or self._exports.get(path)
        return text.encode() if text else None

    def try_out(self, path: str, *, samples: bool) -> None:
        """Make the page at ``path``, and one of each kind if ``samples`` are wanted.

        What cannot be made is found before the snapshot is shown.
        """
        asked = self._page(path)
        pages = [asked] if asked else []
        if samples:
            firsts = chain.from_iterable(self._atlas.of_folder(kind.folder)[:1] for kind in KINDS)
            pages += [record_page(record, self._atlas, self._settings) for record in firsts]
        self._render(pages)

    def _make(self, path: str) -> None:
        page = self._page(path)
        if page or not self._made:
            self._render([page] if page else [])
        if path.startswith(SEARCH_INDEX):
            pages = (
                SitePage(p.address, p.title, p.description) for p in self._others() if p.is_titled
            )
            self._keep(
                search_index(
                    self._atlas, pages, self._rendering.fingerprint, self._store, self._work
                )
            )

    def _page(self, path: str) -> Page | None:
        """The page of which the file at ``path`` is made."""
        if not path.endswith(("index.html", ".md")):
            return None
        address = page_address(path) if path.endswith(".md") else path.removesuffix("index.html")
        record = self._atlas.find(address.rstrip("/"))
        if record:
            return record_page(record, self._atlas, self._settings)
        if pair := page_of_pair(address, self._atlas, self._settings):
            return pair
        return next((page for page in self._others() if page.address == address), None)

    def _others(self) -> Iterator[Page]:
        """Every page that stands for no record."""
        yield from other_pages(self._atlas, self._settings)
        yield from rule_pages(RULES, self._atlas, self._settings)

    def _render(self, pages: Iterable[Page]) -> None:
        """Make the files of these pages and of the theme.

        Raises:
            BuildError: MkDocs failed.
        """
        self._keep(self._rendering.render(pages))

    def _keep(self, entries: Mapping[str, Entry]) -> None:
        for entry in entries.values():
            files = {p.removeprefix("site/"): d for p, d in entry.items() if p.startswith("site/")}
            self._made |= files

    @cached_property
    def _assets(self) -> Mapping[str, str]:
        return dict(make_assets(self._atlas))

    @cached_property
    def _exports(self) -> Mapping[str, str]:
        """Files for machines; no search engine asks a preview for its sitemap."""
        return dict(make_exports(self._atlas, (), self._settings.site_url))
