"""Builds that must not happen write nothing."""

import shutil

import pytest
from trees import tree

from generator.building.walk import build
from generator.text.diagnostics import has_errors

LOST = "curation: {state: stub}\nname: Lost\nparents: [tumor-types/nowhere]\n"


def test_content_with_errors_writes_nothing(plan):
    """Neither the site nor anything beside it is touched."""
    (plan.content / "tumor-types" / "lost.yaml").write_text(LOST)
    plan.site.mkdir()
    (plan.site / "index.html").write_text("old")
    before = tree(plan.root)
    assert has_errors(build(plan, lambda _: None).faults)
    assert tree(plan.root) == before
    assert not plan.work.exists()


def test_a_missing_content_folder_writes_nothing(plan):
    """The command line says what is missing."""
    shutil.rmtree(plan.content)
    with pytest.raises(FileNotFoundError):
        build(plan, lambda _: None)
    assert not plan.work.exists()
