"""Builds that must not happen write nothing."""

import shutil
from dataclasses import replace

import pytest
from trees import tree

from generator.building import making
from generator.building.walk import build
from generator.storage.errors import BuildError
from generator.text.diagnostics import has_errors

pytestmark = pytest.mark.slow

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


def test_a_navigation_that_leads_nowhere_is_not_published(plan):
    """MkDocs itself would only warn, and link to nothing from every page."""
    nav = plan.config.read_text(encoding="utf-8").replace("about.md", "abuot.md")
    plan.config.write_text(nav, encoding="utf-8")
    with pytest.raises(BuildError, match=r"names abuot\.md under `nav`, and there is no such page"):
        build(plan, lambda _: None)
    assert not plan.site.exists()


def test_links_that_lead_nowhere_are_not_published(plan, monkeypatch):
    """We erred: the first five are told, and how many there are."""
    links = [f"targets/no{number}/" for number in range(6)]

    def wrong(page):
        return replace(page, links=page.links | {*links, "targets/zip1/#s-no"})

    _change_pages(monkeypatch, lambda page: [wrong(page) if page.path == "about.md" else page])
    told = "; ".join(f"about.md -> {link}" for link in links[:5])
    with pytest.raises(BuildError, match=f"^7 links of generated pages lead nowhere: {told}$"):
        build(plan, lambda _: None)
    assert not plan.site.exists()


def test_two_pages_at_one_address_are_not_published(plan, monkeypatch):
    """One would silently take the place of the other."""
    path = "targets/zip1/index.md"
    _change_pages(
        monkeypatch,
        lambda page: [page, replace(page, path=path)] if page.path == "targets/zip1.md" else [page],
    )
    told = f"targets/zip1.md and {path} want the same address: rename one of them"
    with pytest.raises(BuildError, match=f"^{told}$"):
        build(plan, lambda _: None)
    assert not plan.site.exists()


def _change_pages(monkeypatch, change):
    """Have the build make other pages: what ``change`` gives for each."""
    make = making.make_pages
    monkeypatch.setattr(
        making, "make_pages", lambda *words: (new for page in make(*words) for new in change(page))
    )


def test_links_of_hand_written_pages_to_records_are_followed(plan):
    """MkDocs turns the file of a record into the address of its page."""
    about = plan.content / "pages" / "about.md"
    about.write_text("# About\n\nSee [it](targets/zip1.md).\n", encoding="utf-8")
    assert not has_errors(build(plan, lambda _: None).faults)
    page = (plan.site / "about" / "index.html").read_text(encoding="utf-8")
    assert '<a href="../targets/zip1/">it</a>' in page
