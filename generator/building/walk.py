"""The whole walk, told in order: read, link, check, make, write, render, index, publish."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.atlas.atlas import Atlas
from generator.building.examine import Examined, examine_content
from generator.building.faults import BuildError
from generator.building.files import remove_tree, write_tree
from generator.building.forked import apart, shared_out
from generator.building.lock import build_lock
from generator.building.pagefind import search_bundle
from generator.building.publish import heal, make_staging, mark, stands, swap
from generator.building.rendered import (
    FEW,
    WHOLE,
    LookedUp,
    Rendering,
    Shard,
    default_jobs,
    fingerprint_of,
    together,
)
from generator.building.settings import nav_paths, read_settings
from generator.building.store import Entry, Store, key_of
from generator.checks import RULES
from generator.exports import make_assets, make_exports
from generator.pages import Batch, batches, rule_pages
from generator.pages.page import Directory, Page
from generator.search.documents import search_documents
from generator.text.addresses import page_address
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


def site_pages(atlas: Atlas, plan: Plan) -> Iterator[Page]:
    """Every page of the site."""
    settings = read_settings(plan.config)
    for batch in _site_batches(atlas):
        yield from batch(atlas, settings)


def _site_batches(atlas: Atlas) -> Iterator[Batch]:
    yield from batches(atlas)
    yield partial(rule_pages, RULES)


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
            _fill(*_look_up(examined, plan, store, Directory(), tell), tell)
            return examined
        key = key_of(
            *("whole", fingerprint_of(plan.root), examined.content.fingerprint),
            str(plan.with_search),
        )
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


def _make_whole(
    examined: Examined, plan: Plan, store: Store, tell: Tell
) -> tuple[dict[str, str], list[str]]:
    """Hashes of all Markdown (``docs/...``) and all of the site (``site/...``), by path.

    With them the keys of the entries that the parts came from.
    """
    atlas, directory = examined.atlas, Directory()
    with _indexed(atlas, plan, store) as search:
        looked, rendering = _look_up(examined, plan, store, directory, tell)
        bundle, search_keys = search()
    found = _fill(looked, rendering, tell)
    whole = {path: digest for entry in found.values() for path, digest in entry.items()}
    site_url = read_settings(plan.config).site_url
    exports = store.keep(dict(make_exports(atlas, tuple(directory.listed), site_url)))
    assets = store.keep(dict(make_assets(atlas)))
    for files in (bundle, exports, assets):
        whole |= _under("site", files)
    return whole | _under("docs", assets), [*found, *search_keys]


@contextmanager
def _indexed(
    atlas: Atlas, plan: Plan, store: Store
) -> Iterator[Callable[[], tuple[Entry, list[str]]]]:
    """Index for search meanwhile, since it needs no page: calling what is given waits for it."""

    def index() -> tuple[Entry, list[str]]:
        bundle, key = search_bundle(search_documents(atlas), store, plan.work)
        return bundle, [key]

    if not plan.with_search:
        yield lambda: ({}, [])
    elif plan.jobs == 1:
        yield index
    else:
        with apart(index) as result:
            yield result


def _look_up(
    examined: Examined, plan: Plan, store: Store, directory: Directory, tell: Tell
) -> tuple[LookedUp, Rendering]:
    """Make every page on all cores, and look for it in the store."""
    tell("Making pages")
    atlas, settings, nav = examined.atlas, read_settings(plan.config), nav_paths(plan.config)
    by_hand = {link for page in examined.content.pages for link in page.linked}
    rendering = Rendering(plan.root, store, plan.jobs, nav | by_hand)
    made = tuple(_site_batches(atlas))
    jobs = 1 if len(made) <= FEW else plan.jobs

    def look_up(share: int) -> LookedUp:
        pages = (page for batch in made[share::jobs] for page in batch(atlas, settings))
        return rendering.look_up(pages, plan.shard)

    looked = together((*shared_out(look_up, jobs), rendering.look_up_frame()))
    directory.enter(looked.notes)
    _verify(directory, nav)
    return looked, rendering


def _fill(looked: LookedUp, rendering: Rendering, tell: Tell) -> dict[str, Entry]:
    """Every entry that was looked for, by key."""
    tell(f"Rendering {len(looked.missing)} of {len(looked.found) + len(looked.missing)} pages")
    return looked.found | rendering.fill(looked.missing)


def _under(folder: str, files: Entry) -> dict[str, str]:
    return {f"{folder}/{path}": digest for path, digest in files.items()}


def _publish(plan: Plan, whole: Entry, store: Store) -> None:
    """Write the Markdown; put the whole site together beside the old one, and swap."""
    docs = {path[5:]: digest for path, digest in whole.items() if path.startswith("docs/")}
    site = {path[5:]: digest for path, digest in whole.items() if path.startswith("site/")}
    write_tree(plan.work / "docs", {path: store.read(digest) for path, digest in docs.items()})
    if stands(plan.site, site, store):
        heal(plan.site)
        return
    stage = make_staging(plan.site)
    for folder in {(stage / path).parent for path in site}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, digest in site.items():
        store.place(digest, stage / path)
    mark(stage)
    swap(plan.site)


def _verify(directory: Directory, nav: Iterable[str]) -> None:
    for one, other in directory.doubles:
        raise BuildError(f"{one} and {other} want the same address: rename one of them")
    for path in sorted(nav):
        if not directory.has(page_address(path)):
            raise BuildError(f"mkdocs.yml names {path} under `nav`, and there is no such page")
    broken = directory.broken
    if broken:
        rows = "; ".join(f"{path} -> {link}" for path, link in broken[:5])
        raise BuildError(f"{len(broken)} links of generated pages lead nowhere: {rows}")
