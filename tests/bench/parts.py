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

from generator.building import rendering
from generator.building.making import Making
from generator.building.plan import Plan
from generator.building.walk import _publish
from generator.examining.examine import examine_content
from generator.storage.configuration import read_configuration
from generator.storage.fingerprint import fingerprint_of
from generator.storage.store import Store


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
        fingerprint = fingerprint_of(plan.root)
        configuration = read_configuration(plan.config)
        making = Making(examined.atlas, configuration, fingerprint, plan, store, len)
        rendering._render = timed(rendering._render, sums, "render")
        entries = timed(making.make_pages, sums, "pages")()
        sums["view_template"] = sums.pop("pages") - sums.pop("render")
        entries |= timed(making._index, sums, "search")()
        files = {path: digest for entry in entries.values() for path, digest in entry.items()}
        timed(_publish, sums, "publish")(plan, files, store)
    print(json.dumps(sums))


if __name__ == "__main__":
    main()
