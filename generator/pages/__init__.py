"""The pages: records of the atlas turned into values that templates can show.

A page module chooses and orders what is shown; templates only lay it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.pages import (
    contested,
    evidence,
    glossary,
    handwritten,
    home,
    listing,
    mechanism,
    neural_element,
    paper,
    pathway,
    search,
    shared_terms,
    target,
    therapy,
    tumor_type,
)
from generator.pages.page import Page, Settings
from generator.pages.rules import rule_pages
from generator.records.kinds import KINDS

__all__ = ["make_pages", "rule_pages"]

_OF_FOLDER = {
    "tumor-types": tumor_type.page,
    "mechanisms": mechanism.page,
    "neural-elements": neural_element.page,
    "targets": target.page,
    "pathways": pathway.page,
    "therapies": therapy.page,
    "papers": paper.page,
}


def make_pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """Every page of the site, in a stable order."""
    for kind in KINDS:
        yield listing.page(kind, atlas, settings)
        for record in atlas.of_folder(kind.folder):
            yield _OF_FOLDER[kind.folder](record, atlas, settings)  # type: ignore[operator]
    yield home.page(atlas, settings)
    yield evidence.page(atlas, settings)
    yield glossary.page(atlas, settings)
    yield from shared_terms.pages(atlas, settings)
    yield contested.page(atlas, settings)
    yield search.page(atlas, settings)
    yield from handwritten.pages(atlas, settings)
