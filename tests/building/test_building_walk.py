"""Whole builds: what they write, what they leave alone, and that they never differ."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from trees import built, start, tree

from generator.building.plan import Shard
from generator.building.publish import mark, staging
from generator.building.walk import build
from generator.storage.errors import NotOurs

pytestmark = pytest.mark.slow

ABOUT = "# About\n\nA toy.\n"
EDITED = "# About\n\nAnother toy.\n"


def test_a_folder_of_others_is_not_built_into(plan):
    """What stands there stays, and that is told before anything is made."""
    plan.site.mkdir()
    (plan.site / "thesis.txt").write_text("theirs")
    steps = []
    with pytest.raises(NotOurs):
        build(plan, steps.append)
    assert steps == ["Reading and checking"]
    assert [path.name for path in plan.site.iterdir()] == ["thesis.txt"]


def test_plain_mkdocs_builds_the_same_pages_and_leaves_the_site_alone(plan):
    """It reads `build/docs/` and writes to `build/plain/`."""
    site = built(plan)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=plan.root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert tree(plan.site) == site
    plain = tree(plan.work / "plain")
    # MkDocs never sees what only leads to another page.
    leading = {path for path in site if b'http-equiv="refresh"' in (plan.site / path).read_bytes()}
    assert "targets/old-zip1/index.html" in leading
    pages = {path for path in site if path.endswith("index.html")} - leading
    assert {path: plain[path] for path in pages} == {path: site[path] for path in pages}


def test_what_was_not_used_for_long_goes_when_something_is_made(plan):
    """A build that makes nothing drops nothing: the next one may need it."""
    built(plan)
    keys = plan.work / "store" / "keys"
    for key in keys.iterdir():
        os.utime(key, (0, 0))
    before = {key.name: key.read_text() for key in keys.iterdir()}
    built(plan)
    assert {key.name for key in keys.iterdir()} == set(before)
    (plan.content / "pages" / "about.md").write_text(EDITED)
    built(plan)
    dropped = [before[key] for key in before.keys() - {key.name for key in keys.iterdir()}]
    assert "docs/about.md" in {text.split()[1] for text in dropped}
    assert len(dropped) < len(before) / 10


def test_a_warm_build_equals_a_clean_one(plan, make_root, tmp_path):
    """After edits, additions and removals, byte for byte."""
    built(plan)
    (plan.content / "pages" / "about.md").write_text(EDITED)
    new = plan.content / "targets" / "zap2.yaml"
    new.write_text(
        "name: Zap two\nsymbol: ZAP2\npartners: [targets/zapr]\ncuration: {state: stub}\n"
    )
    built(plan)
    new.unlink()
    warm = built(plan)
    root = make_root(tmp_path / "clean")
    assert warm == built(replace(plan, root=root, site=root / "site"))


def test_builds_in_other_folders_hours_and_hash_orders_are_identical(plan, make_root):
    """No page, index or feed depends on where, when or in which order it was made."""
    other = make_root(plan.root.with_name("a folder elsewhere"))
    shutil.copytree(plan.content, other / "content")
    places = {
        plan.root: {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LC_ALL": "C"},
        other: {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
    }
    builds = [start(root, **environment) for root, environment in places.items()]
    assert [process.wait() for process in builds] == [0, 0]
    site = tree(plan.site)
    assert site == tree(other / "site")
    assert any(path.startswith("search/data/") for path in site)


def test_shards_put_together_equal_one_build(plan, make_root, tmp_path):
    """Each fills a store of its own; the stores are copied into one."""
    whole = built(plan)
    joined = make_root(tmp_path / "joined")
    for number in (1, 2, 3):
        root = make_root(tmp_path / f"shard-{number}")
        shard = replace(plan, root=root, site=root / "site", shard=Shard(number, 3))
        assert build(shard, lambda _: None).faults == ()
        assert not shard.site.exists()
        shutil.copytree(shard.work / "store", joined / "build" / "store", dirs_exist_ok=True)
    assert built(replace(plan, root=joined, site=joined / "site")) == whole


def test_a_store_that_was_cut_altered_or_deleted_is_only_slower(plan):
    """What the site holds never depends on it."""
    whole = built(plan)
    store = plan.work / "store"
    for number, path in enumerate(sorted(store.rglob("*"))):
        if path.is_file() and number % 3 == 0:
            path.unlink()
        elif path.is_file() and number % 3 == 1:
            os.truncate(path, path.stat().st_size // 2)
    assert built(plan) == whole
    shutil.rmtree(store)
    assert built(plan) == whole


def test_a_build_killed_at_any_moment_leaves_one_whole_site(plan):
    """Old or new, never a part; and the next build heals what is left."""
    about = plan.content / "pages" / "about.md"
    sites = {}
    for text in (ABOUT, EDITED):
        about.write_text(text)
        began = time.monotonic()
        assert start(plan.root).wait() == 0
        long = time.monotonic() - began
        sites[text] = tree(plan.site)
    dice = random.Random(20260131)
    for text in (ABOUT, EDITED) * 2:
        about.write_text(text)
        shutil.rmtree(plan.work / "store", ignore_errors=True)
        process = start(plan.root)
        time.sleep(dice.uniform(0.2, 1.1) * long)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert tree(plan.site) in sites.values()
    assert start(plan.root).wait() == 0
    assert tree(plan.site) == sites[EDITED]
    left = {path.name for path in plan.root.iterdir()}
    assert left == {"build", "content", "mkdocs.yml", "site", "templates"}


def test_a_site_that_is_published_already_is_left_alone(plan):
    """Nothing changed, so nothing is put in its place; what a kill left beside it goes."""
    site = built(plan)
    before = plan.site.stat().st_ino
    staging(plan.site).mkdir()
    mark(staging(plan.site))
    assert built(plan) == site
    assert plan.site.stat().st_ino == before
    assert not staging(plan.site).exists()


@pytest.mark.parametrize("damage", ["altered", "missing", "added", "copied"])
def test_a_site_that_somebody_touched_is_made_whole(plan, damage):
    """A file edited, deleted, added or put in anew is not taken for ours."""
    site = built(plan)
    page = plan.site / "index.html"
    if damage == "altered":
        page.write_text("altered")  # and with it the store's own bytes
    elif damage == "missing":
        page.unlink()
    elif damage == "added":
        (plan.site / "targets" / "more.html").write_text("more")
    else:
        page.unlink()
        page.write_text("of another build")
    assert built(plan) == site
