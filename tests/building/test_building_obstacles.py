"""What stands in the way of a build: wrong folders, broken stores, odd Pythons."""

import os
import shutil
import subprocess
import sys

import pytest
from trees import ROOT, built, tree

from generator.building.publish import MARKER, refuse_foreign
from generator.building.walk import build
from generator.storage.errors import NotOurs
from generator.storage.store import Store

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("site", [".", "content", "build", "/", ".."])
def test_the_project_itself_is_never_replaced(plan, site, monkeypatch):
    """Nor what holds it: that is wrong use, told before anything is made."""
    monkeypatch.chdir(plan.root)
    before = tree(plan.root)
    with pytest.raises(NotOurs, match="holds the project itself"):
        refuse_foreign((plan.root / site), plan.root, plan.content, plan.work)
    assert tree(plan.root) == before


def test_a_store_that_names_files_elsewhere_is_not_believed(plan, tmp_path):
    """Somebody wrote a line of his own into an entry: it is made anew."""
    site = built(plan)
    for key in (plan.work / "store" / "keys").iterdir():
        text = key.read_text(encoding="utf-8")
        digest = text.split()[0]
        key.write_text(f"{text}{digest} site/../../../evil.txt\n", encoding="utf-8")
    assert built(plan) == site
    assert not list(tmp_path.rglob("evil.txt"))


@pytest.mark.parametrize("place", ["a blob", "a key", "all blobs"])
def test_what_stands_in_the_place_of_a_file_of_the_store_goes(plan, place):
    """A folder instead of a file, a file instead of a folder."""
    site = built(plan)
    folder = plan.work / "store" / ("keys" if place == "a key" else "blobs")
    if place == "all blobs":
        shutil.rmtree(folder)
        folder.write_text("in the way")
    else:
        for path in list(folder.iterdir()):
            path.unlink()
            path.mkdir()
            (path / "more").write_text("more")
    assert built(plan) == site


def test_paths_of_entries_stay_in_their_folder(tmp_path):
    """Whatever an entry says."""
    store = Store(tmp_path)
    files = store.keep({"site/a.html": "a"})
    store.note("good", files)
    assert store.find("good") == files
    for path in ("../a", "/a", "site/../../a"):
        store.note("bad", {path: files["site/a.html"]})
        assert store.find("bad") is None


def test_a_python_without_docstrings_makes_the_same_site(plan):
    """The rules and the schemas say the same under `-OO`."""
    site = built(plan)
    shutil.rmtree(plan.work)
    shutil.rmtree(plan.site)
    command = [sys.executable, "-OO", "-m", "generator", "build", "-q", "--no-search"]
    places = {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=plan.root, env=os.environ | places, check=True)
    assert tree(plan.site) == site


def test_names_that_are_no_utf_8_are_told(plan):
    """As JSON too, whatever the terminal can print."""
    name = os.fsencode(plan.content / "pages") + b"/\xff\xfe.md"
    with open(name, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("# a\nb")
    command = [sys.executable, "-m", "generator", "check", "--format", "json"]
    places = {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8:strict"}
    done = subprocess.run(
        command, cwd=plan.root, env=os.environ | places, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert '"code": "hand-written-name"' in done.stdout


def test_content_with_errors_is_not_asked_where_it_goes(plan):
    """The first fault is told first."""
    (plan.content / "targets" / "bad.yaml").write_text("name: [\n")
    assert build(plan, lambda _: None).faults


def test_a_server_of_another_user_may_read_the_site(plan):
    """Whatever the umask of whoever builds it, now or before."""
    before = os.umask(0o077)
    try:
        built(plan)
        (plan.content / "pages" / "about.md").write_text("# About\n\nAnother.\n")
        built(plan)
    finally:
        os.umask(before)
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in plan.site.rglob("*")}
    assert modes - {(False, 0o600)} == {(True, 0o755), (False, 0o644)}
    assert [p.name for p in plan.site.rglob("*") if p.stat().st_mode & 0o077 == 0] == [MARKER]
