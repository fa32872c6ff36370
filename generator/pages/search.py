"""The search page: the place where the interface unfolds, and a way without script."""

from generator.atlas.atlas import Atlas
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.view import Head, SearchForm, Section, View
from generator.records.kinds import KINDS


def page(atlas: Atlas, settings: Settings) -> Page:
    """The search page."""
    linker = Linker(atlas, settings, "search.md")
    listings = tuple(linker.at(f"{kind.folder}/", kind.plural) for kind in KINDS)
    view = View(
        Head("", "", "Search", crumbs=(linker.at("", "Home"),)),
        sections=(Section("sec-results", "", (SearchForm(listings),)),),
    )
    return Page(
        "search.md",
        "Search",
        "Search names, symbols, aliases, identifiers and text of the atlas.",
        view,
        linker.made,
        needs_search=True,
    )
