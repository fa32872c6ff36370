"""Links go both ways, and none leads nowhere."""

import re
from pathlib import Path
from posixpath import join, normpath

import lxml.html
import markdown
import pytest
from pydantic import BaseModel

from generator.atlas.link import link
from generator.checks import RULES
from generator.pages import frame, make_pages, rule_pages
from generator.pages.page import Directory, Page
from generator.pages.view import Definition, Definitions, Head, Section, View
from generator.reading.load import load
from generator.records.annotations import marks_of
from generator.records.entity import MODEL_OF
from generator.records.references import _fields_to_walk, references

CONTENT = Path(__file__).parent.parent.parent / "content"
STUB = {"curation": {"state": "stub"}}
MORE = {
    "pathways/zap-signalling.yaml": {
        "name": "ZAP signalling",
        "parents": ["pathways/zip-signalling"],
        **STUB,
    },
    "therapies/zap-drugs.yaml": {"name": "Zap drugs", "category": "drug-class", **STUB},
    "therapies/zapstop.yaml": {
        "name": "Zapstop",
        "category": "drug",
        "parents": ["therapies/zap-drugs"],
        "acts_on": [
            {"on": "processes/glimmer-growth", "action": "inhibits"},
            {"on": "targets/zip-family", "action": "inhibits"},
        ],
        **STUB,
    },
    "mechanisms/zed-cut-calms.yaml": {
        "name": "Cutting the zed nerve calms it",
        "summary": "An invented mechanism about everything.",
        "tumor_types": ["tumor-types/dullosarcoma"],
        "axis": "therapy-to-neural",
        "class": "circuit",
        "statements": [
            {
                "id": "all",
                "subject": "therapies/zed-cut",
                "relation": "decreases",
                "object": "pathways/zap-signalling",
                "subject_in": "neural-elements/upper-zed-nerve",
                "object_in": "cells/glimmer-cell",
                "via": ["cells/glimmer-cell", "processes/glimmer-fading", "tumor-types/glimmeroma"],
                "text": "Cutting calms all of it.",
                "evidence": [
                    {
                        "paper": "papers/example-2020-zip",
                        "stance": "inconclusive",
                        "finding": "Nobody could tell.",
                        "study": {"system": "in-vitro", "design": "culture"},
                        "basis": "abstract",
                        "supersedes": ["papers/trial-2024-zapblock"],
                    }
                ],
            }
        ],
        **STUB,
    },
}
"""What the toy content lacks: the other reference fields, and things in unusual places."""


@pytest.fixture
def everything(make_atlas, settings):
    """An atlas that uses every reference field, with its pages by address."""
    atlas = make_atlas(MORE)
    pages = (*make_pages(atlas, settings), *rule_pages(RULES, atlas, settings))
    return atlas, {page.address: page for page in pages}


def reference_fields(model, path=()):
    """Every field of a model that refers to records, as a path without positions."""
    for name, written, refers in _fields_to_walk(model):
        if refers:
            yield (*path, written)
        for mark in marks_of((model.model_fields[name].annotation,)):
            if isinstance(mark, type) and issubclass(mark, BaseModel):
                yield from reference_fields(mark, (*path, written))


def leads_to(page, atlas, thing):
    """Whether a page links to a thing's page, or to its place on a page."""
    address = atlas.address(thing)
    return any(made == address or made.startswith(f"{address}#") for made in page.links)


def page_of(thing, atlas, pages):
    return pages[atlas.address(thing).partition("#")[0]]


def test_the_atlas_under_test_uses_every_reference_field(everything):
    """A new reference field must come with a record here that uses it."""
    atlas, _ = everything
    used = {
        (entry.record.folder, tuple(step for step in path if isinstance(step, str)))
        for entry in atlas.entries.values()
        for path, _ in references(entry.record)
    }
    fields = {(folder, path) for folder, m in MODEL_OF.items() for path in reference_fields(m)}
    assert used == fields


def test_a_page_links_to_everything_its_record_refers_to(everything):
    """A reference that a curator wrote is a link on the page."""
    atlas, pages = everything
    missing = [
        (entry.record.id, path, target)
        for entry in atlas.entries.values()
        for path, target in references(entry.record)
        if not leads_to(page_of(entry.record.id, atlas, pages), atlas, target)
    ]
    assert missing == []


def test_what_is_referred_to_links_back(everything):
    """The page of the target leads to the record that names it."""
    atlas, pages = everything
    missing = [
        (entry.record.id, path, target)
        for entry in atlas.entries.values()
        for path, target in references(entry.record)
        if not leads_to(page_of(target, atlas, pages), atlas, entry.record.id)
    ]
    assert missing == []


def test_contested_mechanisms_and_their_contests_link_both_ways(toy, toy_pages):
    """The page of disagreements leads to both statements, each of which leads to the other."""
    for contest in toy.contests:
        places = {f"{mechanism}/#s-{statement}" for mechanism, statement in contest.keys}
        assert places <= toy_pages["contested/"].links
        for mechanism, _ in contest.keys:
            assert places <= toy_pages[f"{mechanism}/"].links


def test_no_link_of_the_toy_pages_leads_nowhere(everything):
    """Every link made is to a page and an anchor that are there."""
    _, pages = everything
    assert broken_links(pages.values()) == ()


@pytest.mark.content
def test_no_link_of_the_real_pages_leads_nowhere(settings):
    """The same holds for the real content."""
    atlas = link(load(CONTENT))
    pages = (*make_pages(atlas, settings), *rule_pages(RULES, atlas, settings))
    assert broken_links(pages) == ()


def broken_links(pages):
    """Links of these pages that lead nowhere."""
    directory = Directory()
    for page in pages:
        directory.enter(page)
    return directory.broken


def invented_page(path, *links):
    """A page with one section and one definition, and these links."""
    terms = Definitions((Definition("p-term", (), ""),))
    view = View(Head("", "", "Toy"), sections=(Section("sec-one", "One", (terms,)),))
    return Page(path, "Toy", "", view, frozenset(links))


@pytest.mark.parametrize("address", ["one/", "one/#sec-one", "one/#p-term"])
def test_links_to_pages_sections_and_terms_hold(address):
    """What stands on a page can be linked to."""
    assert broken_links([invented_page("one.md"), invented_page("two.md", address)]) == ()


@pytest.mark.parametrize("address", ["three/", "one/#sec-two", "one", "../one/", ""])
def test_links_to_what_is_not_there_are_found(address):
    """A missing page, a missing anchor, a wrong form: told with the page that has them."""
    pages = [invented_page("one.md"), invented_page("two.md", "one/", address)]
    assert broken_links(pages) == (("two.md", address),)


def test_twins_link_to_twins(everything, renderer):
    """Wherever a record has a twin, twins lead there, to anchors that it has."""
    _, pages = everything
    with_twin = [page for page in pages.values() if page.has_twin]
    twins = {page.path: _parsed(renderer.twin(page)) for page in with_twin}
    addresses = {page.address for page in pages.values() if not page.has_twin}
    for path, twin in twins.items():
        for href in twin.xpath("//a/@href"):
            if href.startswith("https://"):
                continue
            target, _, fragment = re.sub(r"\?[^#]*", "", href).partition("#")
            target = normpath(join(path.rpartition("/")[0], target)) + "/" * target.endswith("/")
            assert target in twins or target in addresses, (path, href)
            if fragment and target in twins:
                assert twins[target].xpath("//*[@id=$name]", name=fragment), (path, href)


def _parsed(text):
    return lxml.html.document_fromstring(markdown.markdown(text, extensions=["tables"]))


def test_a_kind_without_a_place_on_a_page_is_listed_on_it(toy, settings):
    """A new kind that refers to another need not change the other's page."""
    target = toy.find("targets/zip1")
    page = frame.record_page(target, frame.linker_for(target, toy, settings), ())
    naming = {link.source for link in toy.backlinks[target.id]}
    assert naming
    assert all(leads_to(page, toy, source) for source in naming)
