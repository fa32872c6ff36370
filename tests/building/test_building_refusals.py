"""Builds that must not happen write nothing."""

import shutil

import pytest
from trees import tree

from generator.building.faults import BuildError
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


def test_a_hand_written_page_cannot_take_the_place_of_a_listing(plan):
    """Two pages of one address would leave one of them out in silence."""
    (plan.content / "pages" / "papers.md").write_text("# Papers\n\nMine.\n")
    with pytest.raises(BuildError, match=r"papers/index\.md and papers\.md want the same address"):
        build(plan, lambda _: None)
    assert not plan.site.exists()


def test_a_link_of_ours_that_leads_nowhere_is_not_published(plan):
    """The home page leads to hand-written pages, which somebody may remove."""
    (plan.content / "pages" / "about.md").unlink()
    with pytest.raises(BuildError, match=r"lead nowhere: index\.md -> about/"):
        build(plan, lambda _: None)
    assert not plan.site.exists()
