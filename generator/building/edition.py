"""The site at one moment of its editing: every file is made when somebody asks for it.

A preview shows a page at a time, so it makes a page at a time, and takes no
longer on a large atlas than on a small one. An edition holds its own copy of
the templates: later edits do not reach it, and an earlier edition can take the
place of one that fails.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path

from generator.atlas.atlas import Atlas
from generator.building.inputs import fingerprint_of
from generator.building.pagefind import search_bundle
from generator.building.rendered import Rendering, together
from generator.building.settings import nav_paths, read_settings
from generator.building.store import Entry, Store
from generator.checks import RULES
from generator.exports import make_assets, make_exports
from generator.pages import other_pages, record_page, rule_pages
from generator.pages.page import Page
from generator.records.kinds import KINDS
from generator.search.documents import search_documents
from generator.text.addresses import page_address

_SITE_URL = re.compile(r"^site_url:.*$", re.MULTILINE)


def frozen(root: Path, desk: Path, url: str) -> Path:
    """A copy of the configuration and templates in ``root``, under ``desk``, for a site at ``url``.

    Raises:
        OSError: they cannot be read.
    """
    copy = desk / fingerprint_of(root)
    if not (copy / "mkdocs.yml").exists():  # the last to be written
        shutil.copytree(root / "templates", copy / "templates", dirs_exist_ok=True)
        config = (root / "mkdocs.yml").read_text(encoding="utf-8")
        # The page for missing addresses links by the site's own address.
        config = _SITE_URL.sub(f"site_url: {url}", config)
        (copy / "mkdocs.yml").write_text(config, encoding="utf-8")
    return copy


class Edition:
    """The site of one atlas and one copy of the templates.

    Pages are kept under ``desk`` for as long as the preview lasts, what search
    is indexed from under ``work``.
    """

    def __init__(self, atlas: Atlas, root: Path, desk: Path, work: Path) -> None:
        config = root / "mkdocs.yml"
        by_hand = {link for page in atlas.content.pages for link in page.linked}
        self._atlas = atlas
        self._settings = read_settings(config)
        self._work = work
        self._store = Store(desk / "store")
        self._rendering = Rendering(root, self._store, 1, nav_paths(config) | by_hand)
        self._made: dict[str, str] = {}

    def read(self, path: str) -> bytes | None:
        """The file at ``path`` on the site; None when there is none."""
        if path not in self._made:
            self._make(path)
        if path in self._made:
            return self._store.read(self._made[path])
        text = self._assets.get(path) or self._exports.get(path)
        return text.encode() if text else None

    def prove(self, path: str, *, samples: bool) -> None:
        """Make the page at ``path``, and one of each kind if ``samples`` are wanted.

        What cannot be made is found before the edition is shown.
        """
        asked = self._page(path)
        pages = [asked] if asked else []
        if samples:
            firsts = chain.from_iterable(self._atlas.of_folder(kind.folder)[:1] for kind in KINDS)
            pages += [record_page(record, self._atlas, self._settings) for record in firsts]
        self._made |= self._rendered(pages)

    def _make(self, path: str) -> None:
        page = self._page(path)
        if page or not self._made:
            self._made |= self._rendered([page] if page else [])
        if path.startswith("pagefind/"):
            self._made |= search_bundle(search_documents(self._atlas), self._store, self._work)[0]

    def _page(self, path: str) -> Page | None:
        """The page of which the file at ``path`` is made."""
        if not path.endswith(("index.html", ".md")):
            return None
        address = page_address(path) if path.endswith(".md") else path.removesuffix("index.html")
        record = self._atlas.find(address.rstrip("/"))
        if record:
            return record_page(record, self._atlas, self._settings)
        others = chain(
            other_pages(self._atlas, self._settings),
            rule_pages(RULES, self._atlas, self._settings),
        )
        return next((page for page in others if page.address == address), None)

    def _rendered(self, pages: Iterable[Page]) -> dict[str, str]:
        """Hashes of all files of these pages and of the theme, by path on the site.

        Raises:
            BuildError: MkDocs failed.
        """
        rendering = self._rendering
        looked = together((rendering.look_up(pages), rendering.look_up_frame()))
        found = looked.found | rendering.fill(looked.missing)
        return {path: digest for entry in found.values() for path, digest in _on_site(entry)}

    @cached_property
    def _assets(self) -> Mapping[str, str]:
        return dict(make_assets(self._atlas))

    @cached_property
    def _exports(self) -> Mapping[str, str]:
        """Files for machines; no search engine asks a preview for its sitemap."""
        return dict(make_exports(self._atlas, (), self._settings.site_url))


def _on_site(entry: Entry) -> Iterable[tuple[str, str]]:
    return (
        (path.removeprefix("site/"), digest)
        for path, digest in entry.items()
        if path.startswith("site/")
    )
