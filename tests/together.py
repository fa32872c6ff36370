"""How tests are shared out among the processes of one run, and what those make only once."""

import os
from fcntl import LOCK_EX, flock

import pytest

FILES = (
    "tests/building/test_building_site.py",  # parses every page of the built toy site
    "tests/editor/test_editor_language_server.py",  # starts a server
    "tests/reading/test_reading_corpora.py",  # reads each corpus once
    "tests/reading/test_reading_hostile.py",  # reads each corpus once
)
"""Tests of one file that stay in one process, since what they share is dear."""


def group_of(test):
    """The tests with which this one stays in one process: those of its file, or itself."""
    file = test.partition("::")[0]
    return file if file in FILES else test


def longest_first(test):
    """Sort key of a test: a long one that comes last keeps one process waiting for it."""
    marks = {mark.name for mark in test.iter_markers()}
    return "slow" not in marks, "browser" not in marks


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Share tests out by our own groups: xdist 3.8 loses its marks under pytest 9.2."""
    from xdist.scheduler import LoadScopeScheduling  # noqa: PLC0415

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return group_of(nodeid)

    return Together(config, log)


def pytest_collection_modifyitems(items):
    """Begin with what takes long."""
    items.sort(key=longest_first)


@pytest.fixture(scope="session")
def make_once(tmp_path_factory):
    """Have a folder filled by one of the processes of this run; the others wait for it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def make(name, fill):
        folder = shared / name
        with (shared / f"{name}.lock").open("a+", encoding="utf-8") as lock:
            flock(lock, LOCK_EX)
            lock.seek(0)
            if not lock.read():
                fill(folder)
                lock.write("filled")
        return folder

    return make
