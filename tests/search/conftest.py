"""Search as Node.js does it: the same script that the site loads."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.building.index import search_index
from generator.storage.store import Store

SCRIPT = Path(__file__).parents[1] / "node" / "search.mjs"


@pytest.fixture(scope="session")
def run_search():
    """Run the search script over some input; what it prints comes back."""
    node = shutil.which("node")
    if not node:
        pytest.skip("NODE.JS IS NOT INSTALLED: search was not asked")

    def run(**wanted):
        done = subprocess.run(
            [node, SCRIPT], input=json.dumps(wanted).encode(), capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)

    return run


@pytest.fixture(scope="session")
def written_index(tmp_path_factory):
    """Write the index of an atlas; what comes back is its folder."""

    def write(atlas, pages=()):
        folder = tmp_path_factory.mktemp("index")
        store = Store(folder / "store")
        (entry,) = search_index(atlas, pages, "f", store, folder).values()
        for path, digest in entry.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(store.read(digest))
        return folder / "site" / "search" / "data"

    return write
