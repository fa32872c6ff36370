"""Pages made of the toy content, or of the toy content with other files over it."""

import json
from pathlib import Path

import pytest

from generator.checks import RULES
from generator.exports import api
from generator.pages import make_pages, rule_pages
from generator.pages.rendering import Renderer

ROOT = Path(__file__).parent.parent.parent
STUB = {"curation": {"state": "stub"}}


@pytest.fixture(scope="session")
def renderer():
    """The renderer with the project's own templates."""
    return Renderer(ROOT / "templates" / "pages")


@pytest.fixture(scope="session")
def toy_pages(toy, settings):
    """Every page of the toy atlas, by its address."""
    pages = (*make_pages(toy, settings), *rule_pages(RULES, toy, settings))
    return {page.address: page for page in pages}


@pytest.fixture(scope="session")
def toy_api(toy):
    """Every file of the API of the toy atlas, by what stands after `api/v1/`, as plain data."""
    return {path.removeprefix("api/v1/"): json.loads(text) for path, text in api.files(toy)}


@pytest.fixture
def make_page(make_atlas, settings):
    """The page of one address, of the toy content with these files over it."""

    def make(address, files):
        return next(p for p in make_pages(make_atlas(files), settings) if p.address == address)

    return make


@pytest.fixture
def read(make_page, renderer):
    """What a person reads on a record's page: its twin."""

    def twin(address, files):
        return renderer.twin(make_page(address, files))

    return twin


@pytest.fixture
def mechanism():
    """Make an invented mechanism of one statement."""

    def make(*evidence, relation="increases", object="processes/glimmer-growth", **more):
        statement = {
            "id": "whole",
            "subject": "neural-elements/zed-nerve",
            "relation": relation,
            "object": object,
            "text": "The nerve does it.",
            "evidence": list(evidence),
        }
        if "aspect" in more:
            statement["aspect"] = more.pop("aspect")
        return {
            "name": "An invented mechanism",
            "summary": "All of it is invented.",
            "tumor_types": ["tumor-types/glimmeroma"],
            "axis": "neural-to-tumor",
            "class": "paracrine",
            "statements": [statement],
            **STUB,
            **more,
        }

    return make


@pytest.fixture
def item():
    """Make an invented evidence item."""

    def make(paper, stance="supports", system="in-vivo", design="drug", **more):
        return {
            "paper": f"papers/{paper}",
            "stance": stance,
            "finding": f"What {paper} found.",
            "study": {"system": system, "design": design},
            "basis": "abstract",
            **more,
        }

    return make
