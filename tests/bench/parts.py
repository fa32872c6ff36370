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
from generator.building.mkdocs import Part, render_part
from generator.building.pagefind import search_bundle
from generator.building.store import Store
from generator.building.walk import Plan, _publish, make
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
    with tempfile.TemporaryDirectory() as folder:
        plan = Plan(Path(sys.argv[1]), Path(folder) / "site", Path(), jobs=1)
        store = Store(Path(folder) / "store")
        examined = timed(examine_content, sums, "read_link")(plan.content, Path(folder))
        made = timed(make, sums, "view_template")(examined.atlas, plan)
        mkdocs_build._populate_page = timed(mkdocs_build._populate_page, sums, "markdown")
        mkdocs_build._build_page = timed(mkdocs_build._build_page, sums, "theme")
        rendered = Path(folder) / "rendered"
        render_part(plan.config, Part(made.docs, frozenset()), rendered)
        bundle, _ = timed(search_bundle, sums, "search")(
            search_documents(examined.atlas), store, Path(folder)
        )
        pages = {
            p.relative_to(rendered).as_posix(): p.read_text() for p in rendered.rglob("*.html")
        }
        whole = {**store.keep(pages), **store.keep({**made.assets, **made.files}), **bundle}
        site = {f"site/{path}": digest for path, digest in whole.items()}
        timed(_publish, sums, "publish")(plan, site, store)
    print(json.dumps(sums))


if __name__ == "__main__":
    main()
