"""The whole walk, told in order: read, link, check, make, write, render, index, publish."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from generator.atlas.atlas import Atlas
from generator.building.examine import Examined, examine_content
from generator.building.faults import BuildError
from generator.building.files import remove_tree, write_tree
from generator.building.lock import build_lock
from generator.building.pagefind import search_bundle
from generator.building.publish import make_staging, mark, swap
from generator.building.rendered import TOOLS, WHOLE, Rendering, Shard, default_jobs
from generator.building.settings import read_settings
from generator.building.store import Entry, Store, key_of
from generator.checks import RULES
from generator.exports import make_assets, make_exports
from generator.pages import make_pages, rule_pages
from generator.pages.page import Page, broken_links
from generator.pages.rendering import Renderer
from generator.search.documents import search_documents
from generator.text.diagnostics import has_errors

Tell = Callable[[str], None]
"""Called with the name of each step as it begins."""

_STORE_BYTES = 2_000_000_000
_STORE_SECONDS = 30 * 24 * 3600


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


@dataclass(frozen=True, slots=True)
class Made:
    """Everything that was made of the atlas, before anything is rendered."""

    docs: Mapping[str, str]
    """Markdown of every page, by path."""
    assets: Mapping[str, str]
    """Files that pages load, by path."""
    files: Mapping[str, str]
    """Twins and files for machines, which MkDocs never sees, by path."""


def make(atlas: Atlas, plan: Plan) -> Made:
    """Pages, twins and exports as text.

    Raises:
        BuildError: a link of ours leads nowhere.
    """
    settings = read_settings(plan.config)
    pages = (*make_pages(atlas, settings), *rule_pages(RULES, atlas, settings))
    _verify(pages)
    renderer = Renderer(plan.root / "templates" / "pages")
    addresses = tuple(page.address for page in pages if not page.needs_search)
    twins = {page.path: renderer.twin(page) for page in pages if page.has_twin}
    return Made(
        docs={page.path: renderer.markdown(page) for page in pages},
        assets=dict(make_assets(atlas)),
        files=twins | dict(make_exports(atlas, addresses, settings.site_url)),
    )


def build(plan: Plan, tell: Tell) -> Examined:
    """Build and publish the site; content with errors writes nothing.

    Raises:
        FileNotFoundError: a folder of the plan is missing.
        BuildError: the environment failed; the old site stands.
    """
    tell("Reading and checking")
    examined = examine_content(plan.content, plan.work)
    if has_errors(examined.faults):
        return examined
    with build_lock(plan.work):
        if plan.force:
            remove_tree(plan.work / "store")
        store = Store(plan.work / "store")
        if plan.shard != WHOLE:
            _render(make(examined.atlas, plan), plan, store, tell)
            return examined
        key = _key_of_inputs(examined, plan)
        used = [key]
        whole = store.find(key)
        if whole is None:
            whole, parts = _make_whole(examined, plan, store, tell)
            store.note(key, whole)
            used += parts
        tell("Publishing")
        _publish(plan, whole, store)
        store.prune(used, _STORE_BYTES, time.time() - _STORE_SECONDS)
    return examined


def _key_of_inputs(examined: Examined, plan: Plan) -> str:
    """A key of everything that the site depends on: content, templates, theme, code, tools."""
    own = Path(__file__).parent.parent.rglob("*.py")
    theirs = (path for path in (plan.root / "templates").rglob("*") if path.is_file())
    files = (plan.config, *sorted(own), *sorted(theirs))
    parts = [part for path in files for part in (path.name, path.read_bytes())]
    tools = [f"{name} {version(name)}" for name in TOOLS]
    return key_of("whole", examined.content.fingerprint, str(plan.with_search), *tools, *parts)


def _make_whole(
    examined: Examined, plan: Plan, store: Store, tell: Tell
) -> tuple[dict[str, str], list[str]]:
    """Hashes of all Markdown (``docs/...``) and all of the site (``site/...``), by path.

    With them the keys of the entries that the parts came from.
    """
    tell("Making pages")
    made = make(examined.atlas, plan)
    rendered, keys = _render(made, plan, store, tell)
    if plan.with_search:
        tell("Indexing for search")
        bundle, key = search_bundle(search_documents(examined.atlas), store, plan.work)
        rendered |= bundle
        keys.append(key)
    rendered |= store.keep({**made.assets, **made.files})
    docs = store.keep({**made.docs, **made.assets})
    whole = {f"docs/{path}": digest for path, digest in docs.items()}
    return whole | {f"site/{path}": digest for path, digest in rendered.items()}, keys


def _render(made: Made, plan: Plan, store: Store, tell: Tell) -> tuple[dict[str, str], list[str]]:
    tell(f"Rendering {len(made.docs)} pages")
    rendering = Rendering(plan.config, plan.root / "templates" / "theme", store, plan.jobs)
    return rendering.render(made.docs, plan.shard)


def _publish(plan: Plan, whole: Entry, store: Store) -> None:
    """Write the Markdown; put the whole site together beside the old one, and swap."""
    docs = {path[5:]: digest for path, digest in whole.items() if path.startswith("docs/")}
    site = {path[5:]: digest for path, digest in whole.items() if path.startswith("site/")}
    write_tree(plan.work / "docs", {path: store.read(digest) for path, digest in docs.items()})
    stage = make_staging(plan.site)
    for folder in {(stage / path).parent for path in site}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, digest in site.items():
        store.place(digest, stage / path)
    mark(stage)
    swap(plan.site)


def _verify(pages: tuple[Page, ...]) -> None:
    by_address: dict[str, str] = {}
    for page in pages:
        other = by_address.setdefault(page.address, page.path)
        if other != page.path:
            raise BuildError(f"{other} and {page.path} want the same address: rename one of them")
    broken = broken_links(pages)
    if broken:
        rows = "; ".join(f"{path} -> {link}" for path, link in broken[:5])
        raise BuildError(f"{len(broken)} links of generated pages lead nowhere: {rows}")
