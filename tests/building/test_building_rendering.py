"""Rendering in parts: what a process holds on to, and what the store answers."""

import gc
from dataclasses import replace

import pytest
from mkdocs.structure.pages import Page

from generator.building import rendering as module
from generator.building.rendering import Rendering
from generator.pages import make_pages
from generator.storage.configuration import nav_paths, read_configuration
from generator.storage.errors import BuildError
from generator.storage.store import Store

pytestmark = pytest.mark.slow


@pytest.fixture
def rendering(plan):
    """A rendering with an empty store."""
    known = nav_paths(read_configuration(plan.config))
    return Rendering(plan.root, "fingerprint", Store(plan.work / "store"), known)


@pytest.fixture
def pages(toy, settings):
    """Some pages of the toy atlas."""
    return list(make_pages(toy, settings))[:9]


@pytest.fixture
def rendered(monkeypatch):
    """The paths of all pages that MkDocs renders."""
    paths = []
    render = module.render_part

    def note(config, part, site):
        paths.extend(part.pages)
        render(config, part, site)

    monkeypatch.setattr(module, "render_part", note)
    return paths


def test_after_a_part_its_pages_take_no_memory(rendering, pages):
    """Not even until Python would look for them by itself."""
    gc.collect()
    gc.disable()
    try:
        entries = rendering.render(pages)
        left = [thing for thing in gc.get_objects() if isinstance(thing, Page)]
    finally:
        gc.enable()
    assert entries.keys() >= {rendering.key(page) for page in pages}
    assert left == []


def test_only_pages_whose_view_changed_are_rendered(rendering, pages, rendered):
    """All others are in the store."""
    first = rendering.render(pages)
    assert sorted(rendered) == sorted(page.path for page in pages)
    rendered.clear()
    head = pages[0].view.head._replace(title="Another title")
    edited = replace(pages[0], view=pages[0].view._replace(head=head))
    second = rendering.render([edited, *pages[1:]])
    assert rendered == [edited.path]
    assert second.keys() - first.keys() == {rendering.key(edited)}


@pytest.mark.parametrize("field", ["fingerprint", "known", "site_url"])
def test_no_page_is_taken_from_the_store_when_anything_else_changed(
    rendering, pages, rendered, field
):
    """Code, configuration and versions are in the fingerprint."""
    others = {"known": rendering.known | {"targets/zip1.md"}, "site_url": "https://example.org/"}
    rendering.render(pages[:2])
    rendered.clear()
    replace(rendering, **{field: others.get(field, "another")}).render(pages[:2])
    assert sorted(rendered) == sorted(page.path for page in pages[:2])


def test_processes_render_what_one_renders(rendering, toy, settings, plan):
    """The entries are the same, key by key."""
    pages = list(make_pages(toy, settings))
    alone = rendering.render(pages)
    other = replace(rendering, store=Store(plan.work / "other"))
    assert len(pages) > module._FEW
    assert other.render(pages, jobs=2) == alone


def test_a_process_that_is_ended_from_outside_is_told(rendering, toy, settings, monkeypatch):
    """Status 3, and what may help."""
    monkeypatch.setattr(module, "_render", _end)
    with pytest.raises(BuildError, match="ended from outside"):
        rendering.render(list(make_pages(toy, settings)), jobs=2)


def _end(*_):
    import os  # noqa: PLC0415  # in the process that renders

    os._exit(1)
