"""A page as a value: where it stands, what it shows, where its links lead."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.pages.cards import Cards
from generator.pages.view import Definitions, ListLines, View
from generator.text.addresses import page_address

_WRITTEN_OUT = json.JSONEncoder(check_circular=False, separators=(",", ":")).encode


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
    def note(self) -> PageNote:
        """What others need to know of it."""
        anchors = tuple(self.anchors)
        return PageNote(self.path, self.address, anchors, self.links, not self.needs_search)

    @property
    def fingerprint(self) -> str:
        """All that is written on the page: equal only for pages of equal text."""
        flags = (self.section, self.has_twin, self.needs_search)
        return _WRITTEN_OUT((self.path, self.title, self.description, *flags, self.view))

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
                elif isinstance(block, ListLines) and block.anchor:
                    yield block.anchor


class PageNote(NamedTuple):
    """Where a page stands and where its links lead."""

    path: str
    address: str
    anchors: tuple[str, ...]
    links: frozenset[str]
    listed: bool
    """Whether search engines may know it."""


class Directory:
    """Where pages stand and where their links lead: verified when all have been noted."""

    def __init__(self) -> None:
        self._pages: dict[str, str] = {}
        self._doubles: list[tuple[str, str]] = []
        self._known: set[str] = set()
        self._links: list[tuple[str, frozenset[str]]] = []

    def enter(self, notes: Iterable[PageNote]) -> None:
        """Take in the notes of all pages, in any order."""
        for note in sorted(notes, key=lambda note: note.path):
            other = self._pages.setdefault(note.address, note.path)
            if other != note.path:
                self._doubles.append((other, note.path))
            self._known.add(note.address)
            self._known.update(f"{note.address}#{anchor}" for anchor in note.anchors)
            self._links.append((note.path, note.links))

    @property
    def doubles(self) -> tuple[tuple[str, str], ...]:
        """Pairs of paths that want the same address. Empty unless we erred."""
        return tuple(self._doubles)

    @property
    def broken(self) -> tuple[tuple[str, str], ...]:
        """Links that lead nowhere: pairs of page path and address. Empty unless we erred."""
        return tuple(
            (path, link)
            for path, links in self._links
            for link in sorted(links)
            if link not in self._known
        )

    def has(self, address: str) -> bool:
        """Whether a page stands there."""
        return address in self._pages
