"""A place to build in."""

import shutil
from pathlib import Path

import pytest

from generator.building.plan import Plan

TOY = Path(__file__).parent.parent / "toy"


@pytest.fixture
def plan(tmp_path, make_root):
    """A plan to build a copy of the toy content, without search, in one process."""
    root = make_root(tmp_path / "root")
    shutil.copytree(TOY, root / "content")
    return Plan(root / "content", root / "site", root, with_search=False, jobs=1)
