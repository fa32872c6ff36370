"""Times each part of a clean build in one process; prints seconds as JSON.

Run in a folder with ``mkdocs.yml`` and ``templates/``, with the content folder
as the argument.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

import mkdocs.commands.build as mkdocs_build

from generator.building.examine import examine_content
from generator.building.garbage import uncollected
from generator.building.lookup import site_pages
from generator.building.pagefind import search_bundle
from generator.building.plan import Plan
from generator.building.rendered import Rendering
from generator.building.settings import nav_paths
from generator.building.store import Store
from generator.building.walk import _publish
from generator.search.documents import search_documents


def timed(function, sums, name):
    """The same function, its time added under ``name``."""

    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            sums[name] = sums.get(name, 0.0) + time.perf_counter() - start

    return wrapper


def main() -> None:
    """Go the walk once, part by part."""
    sums: dict[str, float] = {}
    mkdocs_build._populate_page = timed(mkdocs_build._populate_page, sums, "markdown")
    mkdocs_build._build_page = timed(mkdocs_build._build_page, sums, "theme")
    with tempfile.TemporaryDirectory() as folder:
        plan = Plan(Path(sys.argv[1]), Path(folder) / "site", Path(), jobs=1)
        store = Store(Path(folder) / "store")
        examined = timed(examine_content, sums, "read_link")(plan.content, Path(folder))
        rendering = Rendering(plan.root, store, 1, nav_paths(plan.config))
        pages = site_pages(examined.atlas, plan)
        with uncollected():  # as a build does
            looked = timed(rendering.look_up, sums, "view_template")(pages)
        entries = rendering.fill(looked.missing + rendering.look_up_frame().missing)
        bundle, _ = timed(search_bundle, sums, "search")(
            search_documents(examined.atlas), store, Path(folder)
        )
        whole = {path: digest for entry in entries.values() for path, digest in entry.items()}
        whole |= {f"site/{path}": digest for path, digest in bundle.items()}
        timed(_publish, sums, "publish")(plan, whole, store)
    print(json.dumps(sums))


if __name__ == "__main__":
    main()
