"""Rendering in parts: what a process holds on to."""

import gc

import pytest
from mkdocs.structure.pages import Page

from generator.building.lookup import site_pages
from generator.building.rendered import Rendering, _carry_out_tidily, _Task
from generator.building.settings import nav_paths
from generator.building.store import Store

pytestmark = pytest.mark.slow


def test_after_a_part_its_pages_take_no_memory(plan, toy):
    """Not even until Python would look for them by itself."""
    store = Store(plan.work / "store")
    rendering = Rendering(plan.root, store, 2, nav_paths(plan.config))
    missing = rendering.look_up(list(site_pages(toy, plan))[:9]).missing
    gc.collect()
    gc.disable()
    try:
        rows = _carry_out_tidily(_Task(plan.config, store, tuple(missing), rendering.known))
        left = [thing for thing in gc.get_objects() if isinstance(thing, Page)]
    finally:
        gc.enable()
    assert [key for key, _ in rows] == [one.key for one in missing]
    assert left == []
