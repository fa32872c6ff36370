"""A small world of invented records for the logic of the atlas."""

import pytest

STUB = {"curation": {"state": "stub"}}
NAMED = {"name": "Something invented", **STUB}
PAPER = {"title": "An invented paper", "type": "primary", "read": "abstract", **STUB}
BASE = {
    "processes.yaml": {"glow": {"name": "Glow", "favors": "tumor", "group": "course"}},
    "tumor-types/wide.yaml": NAMED,
    "tumor-types/narrow.yaml": NAMED | {"parents": ["tumor-types/wide"]},
    "tumor-types/other.yaml": NAMED,
    "neural-elements/nerve.yaml": NAMED | {"category": "nerve"},
    "neural-elements/twig.yaml": NAMED
    | {"category": "nerve", "parents": ["neural-elements/nerve"]},
    "neural-elements/stranger.yaml": NAMED | {"category": "glia"},
    "papers/one.yaml": PAPER,
    "papers/two.yaml": PAPER,
    "papers/three.yaml": PAPER,
    "papers/gone.yaml": PAPER | {"status": "retracted"},
}
STUDIES = {
    "A": {"system": "patients", "design": "randomized-trial", "endpoint": "clinical"},
    "B": {"system": "patients", "design": "single-arm-trial", "endpoint": "symptom"},
    "C": {"system": "human-tissue", "design": "imaging"},
    "D1": {"system": "in-vivo", "design": "denervation"},
    "D2": {"system": "in-vivo", "design": "drug"},
    "D4": {"system": "in-vitro", "design": "culture"},
    "E": {"system": "review", "design": "narrative"},
}


@pytest.fixture
def item():
    """Make an evidence item: a paper, its stance, and the level that its study earns."""

    def make(paper, stance="supports", level="D1", **more):
        study = STUDIES[level] | {"species": more.pop("species", [])}
        return {
            "paper": f"papers/{paper}",
            "stance": stance,
            "finding": "An invented finding.",
            "study": study,
            "basis": "abstract",
            **more,
        }

    return make


@pytest.fixture
def mechanism():
    """Make a mechanism of one statement: what was found, and where it differs from the usual."""

    def make(*evidence, tumor="wide", related=(), name="An invented mechanism", **statement):
        edge = {
            "id": "whole",
            "subject": "neural-elements/nerve",
            "relation": "increases",
            "object": "processes/glow",
            "text": "The nerve makes it glow.",
            "evidence": list(evidence),
        }
        return NAMED | {
            "name": name,
            "summary": "All of it is invented.",
            "tumor_types": [f"tumor-types/{tumor}"],
            "axis": "neural-to-tumor",
            "class": "unresolved",
            "statements": [edge | statement],
            "related": list(related),
        }

    return make


@pytest.fixture
def world(make_atlas):
    """The atlas of the small world with these mechanisms and other files in it."""

    def make(files=(), **mechanisms):
        records = {f"mechanisms/{slug}.yaml": data for slug, data in mechanisms.items()}
        return make_atlas(BASE | records | dict(files), over=None)

    return make


@pytest.fixture
def standing(world, mechanism):
    """How a statement with this evidence stands."""

    def of(*evidence, **more):
        atlas = world(claim=mechanism(*evidence, **more))
        return atlas.standings["mechanisms/claim", "whole"]

    return of
