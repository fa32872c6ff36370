"""The whole walk, told in order: read, link, check, make, write, render, index, publish."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.atlas.atlas import Atlas
from generator.atlas.link import link
from generator.building.faults import BuildError
from generator.building.files import write_tree
from generator.building.lock import build_lock
from generator.building.mkdocs import render_site
from generator.building.pagefind import index
from generator.building.publish import make_staging, mark, swap
from generator.building.settings import read_settings
from generator.checks import examine
from generator.exports import make_assets, make_exports
from generator.pages import make_pages
from generator.pages.page import Page, broken_links
from generator.pages.rendering import Renderer
from generator.reading.load import Content, load
from generator.search.documents import search_documents
from generator.text.diagnostics import Diagnostic, arranged, has_errors

Tell = Callable[[str], None]
"""Called with the name of each step as it begins."""

_NOT_USED = ("assets/javascripts", "assets/images/favicon.png")


@dataclass(frozen=True, slots=True)
class Plan:
    """Where things are, and what is wanted."""

    content: Path
    site: Path
    root: Path
    """Folder with ``mkdocs.yml`` and ``templates/``; ``build/`` is made in it."""
    with_search: bool = True

    @property
    def config(self) -> Path:
        """The MkDocs configuration."""
        return self.root / "mkdocs.yml"

    @property
    def work(self) -> Path:
        """Where generated files and caches are kept."""
        return self.root / "build"


@dataclass(frozen=True, slots=True)
class Examined:
    """What reading and checking came to."""

    content: Content
    atlas: Atlas
    faults: tuple[Diagnostic, ...]


def examine_content(content: Path) -> Examined:
    """Read, link and check; write nothing.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    loaded = load(content)
    atlas = link(loaded)
    return Examined(loaded, atlas, arranged((*loaded.faults, *examine(atlas))))


def build(plan: Plan, tell: Tell) -> Examined:
    """Build and publish the site; content with errors writes nothing.

    Raises:
        FileNotFoundError: a folder of the plan is missing.
        BuildError: the environment failed; the old site stands.
    """
    tell("Reading and checking")
    examined = examine_content(plan.content)
    if has_errors(examined.faults):
        return examined
    settings = read_settings(plan.config)
    tell("Making pages")
    pages = tuple(make_pages(examined.atlas, settings))
    _verify(pages)
    with build_lock(plan.work):
        _write(plan, pages, examined.atlas, settings.site_url)
        stage = make_staging(plan.site)
        tell(f"Rendering {len(pages)} pages")
        render_site(plan.config, plan.work / "docs", stage)
        mark(stage)
        shutil.copytree(plan.work / "files", stage, dirs_exist_ok=True)
        for path in _NOT_USED:
            _drop(stage / path)
        if plan.with_search:
            tell("Indexing for search")
            index(search_documents(examined.atlas), plan.work, stage / "pagefind")
        tell("Publishing")
        swap(plan.site)
    return examined


def _verify(pages: tuple[Page, ...]) -> None:
    broken = broken_links(pages)
    if broken:
        rows = "; ".join(f"{path} -> {link}" for path, link in broken[:5])
        raise BuildError(f"{len(broken)} links of generated pages lead nowhere: {rows}")


def _write(plan: Plan, pages: tuple[Page, ...], atlas: Atlas, site_url: str) -> None:
    """Write the Markdown that MkDocs reads, and the files that it never sees."""
    renderer = Renderer(plan.root / "templates" / "pages")
    docs = {page.path: renderer.markdown(page).encode() for page in pages}
    docs |= {path: text.encode() for path, text in make_assets(atlas)}
    twins = {page.path: renderer.twin(page).encode() for page in pages if page.has_twin}
    addresses = tuple(page.address for page in pages if not page.needs_search)
    exports = make_exports(atlas, addresses, site_url)
    write_tree(plan.work / "docs", docs)
    write_tree(plan.work / "files", twins | {path: text.encode() for path, text in exports})


def _drop(path: Path) -> None:
    """Leave out what the theme ships and no page of ours loads."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
