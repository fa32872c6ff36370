"""The pages: records of the atlas turned into values that templates can show.

A page module chooses and orders what is shown; templates only lay it out.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module
from typing import Any, TypeAlias

from generator.atlas.atlas import Atlas
from generator.pages import (
    changes,
    contested,
    evidence,
    gaps,
    glossary,
    handwritten,
    home,
    listing,
    matrix,
    overview_map,
    pair,
    people,
    process,
    search,
    shared_terms,
    statistics,
    timeline,
)
from generator.pages.page import Page, Settings
from generator.pages.rules import rule_pages
from generator.records.kinds import KINDS
from generator.records.record import Record
from generator.text.addresses import pair_of

__all__ = [
    "Batch",
    "make_pages",
    "other_batches",
    "other_pages",
    "page_of_pair",
    "record_page",
    "rule_pages",
]

Batch: TypeAlias = Callable[[Atlas, Settings], Iterable[Page]]
"""Makes a page, or the few of one module."""

_PAGE_OF: dict[str, Callable[[Any, Atlas, Settings], Page]] = {
    kind.folder: import_module(f"generator.pages.{kind.word.replace('-', '_')}").page
    for kind in KINDS
}
"""What makes a record's page, by folder: the module that is called like the kind."""


def make_pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """Every page of the site, in a stable order."""
    for kind in KINDS:
        for record in atlas.of_folder(kind.folder):
            yield record_page(record, atlas, settings)
    yield from other_pages(atlas, settings)


def record_page(record: Record, atlas: Atlas, settings: Settings) -> Page:
    """The page of one record."""
    return _PAGE_OF[record.folder](record, atlas, settings)


def page_of_pair(address: str, atlas: Atlas, settings: Settings) -> Page | None:
    """The page of the pair whose page stands there; None where none does."""
    found = atlas.pair_pages.get(pair_of(address))
    return pair.page(found, atlas, settings) if found else None


def other_pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """Every page that is not of one record: listings, overviews, hand-written pages."""
    for batch in other_batches():
        yield from batch(atlas, settings)


def other_batches() -> Iterator[Batch]:
    """What makes these pages, one or a few each: every batch can be made apart from the others."""
    for kind in KINDS:
        yield _alone(partial(listing.page, kind))
    for single in (home, evidence, glossary, people):
        yield _alone(single.page)
    yield shared_terms.pages
    for view in (
        contested,
        matrix,
        timeline,
        gaps,
        statistics,
        changes,
        overview_map,
        search,
    ):
        yield _alone(view.page)
    yield handwritten.pages
    yield process.pages
    yield pair.pages


def _alone(page: Callable[[Atlas, Settings], Page]) -> Batch:
    return lambda atlas, settings: (page(atlas, settings),)
