"""Pages to look at: all that show something else than before, and no others."""

import pytest

from generator.pages import make_pages
from generator.pages.comparison import changed_pages

STUB = {"curation": {"state": "stub"}}


@pytest.fixture
def before(make_atlas):
    """The toy atlas with one more target, which nothing refers to."""
    return make_atlas({"targets/zed2.yaml": {"name": "Zed two", "symbol": "ZED2", **STUB}})


def test_nothing_is_to_be_looked_at_when_nothing_changed(toy, settings):
    """Of an atlas beside itself."""
    assert changed_pages(toy, toy, settings) == ()


def test_all_pages_that_show_another_text_are_listed(before, make_atlas, settings):
    """The record's own, and whatever else tells of it; nothing else."""
    files = {"targets/zed2.yaml": {"name": "Zed too", "symbol": "ZED2", **STUB}}
    after = make_atlas(files)
    found = [page.address for page in changed_pages(before, after, settings)]
    texts = {page.address: repr(page.view) for page in make_pages(after, settings)}
    assert "targets/zed2/" in found
    assert "papers/example-2020-zip/" not in found
    assert set(found) >= {address for address, text in texts.items() if "Zed too" in text}


def test_a_new_page_is_listed_by_its_title(toy, before, settings):
    """And what went has no page to look at."""
    assert ("targets/zed2/", "Zed two") in changed_pages(toy, before, settings)
    assert "targets/zed2/" not in {page.address for page in changed_pages(before, toy, settings)}
