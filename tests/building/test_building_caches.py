"""No cache answers once anything but the content is another."""

import pytest

from generator.building.walk import build
from generator.storage.cache import read_cache
from generator.storage.fingerprint import fingerprint_of
from generator.storage.store import Store

pytestmark = pytest.mark.slow


def test_no_cache_answers_under_another_fingerprint(plan, monkeypatch):
    """Neither what was parsed, nor any entry of the store: a second build shares no key."""
    assert build(plan, lambda _: None).faults == ()
    keys = plan.work / "store" / "keys"
    first = {key.name for key in keys.iterdir()}
    assert read_cache(plan.work / "parsed.json", fingerprint_of(plan.root))
    for module in ("generator.building.walk", "generator.examining.examine"):
        monkeypatch.setattr(f"{module}.fingerprint_of", lambda _: "another")
    found = []
    find = Store.find
    monkeypatch.setattr(Store, "find", lambda *words: found.append(find(*words)) or found[-1])
    assert build(plan, lambda _: None).faults == ()
    assert set(found) == {None}
    assert {key.name for key in keys.iterdir()} > first
    assert read_cache(plan.work / "parsed.json", "another")
