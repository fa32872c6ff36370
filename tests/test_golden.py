"""What the toy atlas becomes, read as prose: pages, twins and exports, byte for byte.

`pytest --update-golden` writes the files anew; the difference is reviewed like text.
"""

from functools import cache
from pathlib import Path

import pytest

from generator.atlas.link import link
from generator.checks import RULES
from generator.exports import make_assets, make_exports
from generator.pages import make_pages, rule_pages
from generator.pages.page import Settings
from generator.pages.rendering import Renderer
from generator.reading.load import load

TESTS = Path(__file__).parent
GOLDEN = TESTS / "golden"
SETTINGS = Settings(
    site_name="Toy",
    site_url="https://toy.example.org/atlas/",
    repo_url="https://example.org/toy/atlas",
    edit_uri="edit/main/content/",
)


@cache
def made():
    """Every text made of the toy content, by its path under `golden/`."""
    atlas = link(load(TESTS / "toy"))
    some_rules = [rule for rule in RULES if rule.code == "orphan-record"]
    pages = (*make_pages(atlas, SETTINGS), *rule_pages(some_rules, atlas, SETTINGS))
    renderer = Renderer(TESTS.parent / "templates" / "pages")
    addresses = tuple(page.address for page in pages if not page.needs_search)
    exports = (*make_exports(atlas, addresses, SETTINGS.site_url), *make_assets(atlas))
    return (
        {f"pages/{page.path}": renderer.markdown(page) for page in pages}
        | {f"twins/{page.path}": renderer.twin(page) for page in pages if page.has_twin}
        # The schemas stand in `schema/` and are reviewed there.
        | {f"exports/{path}": text for path, text in exports if "/schema/" not in path}
    )


@pytest.mark.parametrize("path", sorted(made()))
def test_the_toy_atlas_makes_the_golden_text(path, request):
    """A page, twin or export is just what was reviewed."""
    golden = GOLDEN / path
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(made()[path], encoding="utf-8")
    assert made()[path] == golden.read_text(encoding="utf-8")


def test_no_golden_text_is_left_over(request):
    """Each golden file is made by something."""
    stale = {
        path
        for path in GOLDEN.rglob("*")
        if path.is_file() and path.relative_to(GOLDEN).as_posix() not in made()
    }
    if request.config.getoption("--update-golden"):
        for path in stale:
            path.unlink()
        stale = set()
    assert stale == set()
