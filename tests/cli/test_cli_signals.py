"""Commands that are ended from outside: SIGTERM does what Ctrl-C does, whatever started them."""

import shutil
import time
from pathlib import Path

import pytest
from running import PATIENCE, Running

pytestmark = pytest.mark.slow
TOY = Path(__file__).parent.parent / "toy"


@pytest.fixture
def root(make_root, tmp_path):
    """A project folder with the toy content, and a folder beside it for temporary files."""
    root = make_root(tmp_path / "root")
    shutil.copytree(TOY, root / "content")
    (tmp_path / "temporary").mkdir()
    return root


def temporary(root):
    return root.with_name("temporary")


@pytest.mark.parametrize("sign", ["build/store", "build/parsed.json"])
def test_a_build_that_is_ended_leaves_the_site_and_nothing_else(root, sign):
    """Status 1 as for Ctrl-C, no traceback, no process, no temporary folder; the next succeeds."""
    site = root / "site"
    site.mkdir()
    with Running(root, "build", "--jobs", "2", TMPDIR=str(temporary(root))) as build:
        wait_for(root / sign)
        status, said = build.stop()  # it waits for the end of all that could still print
    assert (status, [line for line in said if line]) == (1, ["Aborted!"])
    assert list(temporary(root).iterdir()) == []
    assert list(site.iterdir()) == []
    with Running(root, "build", "--quiet") as build:
        assert build.end() == (0, [])
    assert {path.name for path in root.iterdir()} == {
        *("build", "content", "mkdocs.yml", "site", "templates")
    }


def test_a_preview_that_is_ended_leaves_nothing(root):
    """Status 0: to end it is the only way out."""
    with Running(root, "serve", "--port", "0", TMPDIR=str(temporary(root))) as serve:
        serve.until("Serving on ")
        assert serve.stop()[0] == 0
    assert list(temporary(root).iterdir()) == []


def wait_for(path):
    deadline = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)
