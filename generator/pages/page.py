"""A page as a value: where it stands, what it shows, where its links lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.pages.cards import Cards
from generator.pages.view import Definitions, View
from generator.text.addresses import page_address


@dataclass(frozen=True, slots=True)
class Settings:
    """What a host sets, read from ``mkdocs.yml``."""

    site_name: str
    site_url: str
    repo_url: str
    edit_uri: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site."""

    path: str
    """Markdown file, relative to the docs folder."""
    title: str
    description: str
    view: View
    links: frozenset[str]
    """Addresses on this site that it links to, fragments included."""
    section: str = ""
    """Folder whose tab is lit."""
    has_twin: bool = False
    """Whether a plain Markdown twin is published."""
    needs_search: bool = False
    """Whether the search interface is loaded."""

    @property
    def address(self) -> str:
        """Address on the site."""
        return page_address(self.path)

    @property
    def anchors(self) -> Iterator[str]:
        """Every anchor that links may lead to."""
        for section in self.view.sections:
            yield section.anchor
            for block in section.blocks:
                if isinstance(block, Cards):
                    yield from (card.anchor for card in block.cards)
                elif isinstance(block, Definitions):
                    yield from (entry.anchor for entry in block.entries)


def broken_links(pages: Iterable[Page]) -> tuple[tuple[str, str], ...]:
    """Links that lead nowhere: pairs of page path and address. Empty unless we erred."""
    everything = tuple(pages)
    known = {page.address for page in everything} | {
        f"{page.address}#{anchor}" for page in everything for anchor in page.anchors
    }
    return tuple(
        (page.path, link) for page in everything for link in sorted(page.links) if link not in known
    )
