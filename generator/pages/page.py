"""A page as a value: where it stands, what it shows, where its links lead."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.pages.cards import Cards
from generator.pages.forest import ForestBlock
from generator.pages.view import Definitions, ListLines, Table, View
from generator.text.addresses import page_address

_WRITTEN_OUT = json.JSONEncoder(check_circular=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Settings:
    """What a host sets, read from ``mkdocs.yml``."""

    site_name: str
    site_url: str
    repo_url: str
    edit_uri: str

    @classmethod
    def of(cls, configuration: Mapping[str, Any]) -> Settings:
        """The settings among those of MkDocs; what is not set is empty, but for the name."""
        names = ("site_url", "repo_url", "edit_uri")
        texts = {name: str(configuration.get(name) or "") for name in names}
        return cls(site_name=str(configuration.get("site_name") or "Crosstalk"), **texts)


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
    def is_titled(self) -> bool:
        """Whether search knows the page by its title: it stands for no record, term or pair."""
        return not (self.has_twin or self.needs_search)

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
                elif isinstance(block, Table):
                    yield from (row[0].anchor for row in block.rows if row and row[0].anchor)
                elif isinstance(block, ListLines | ForestBlock) and block.anchor:
                    yield block.anchor


class Directory:
    """Where pages stand and where their links lead: verified when all have been entered."""

    def __init__(self) -> None:
        self._paths: dict[str, str] = {}
        self._doubles: list[tuple[str, str]] = []
        self._known: set[str] = set()
        self._links: list[tuple[str, frozenset[str]]] = []
        self._listed: list[str] = []
        self._titled: list[tuple[str, str, str]] = []

    def enter(self, page: Page) -> None:
        """Take in a page, without what it shows."""
        address = page.address
        other = self._paths.setdefault(address, page.path)
        if other != page.path:
            self._doubles.append((other, page.path))
        self._known.add(address)
        self._known.update(f"{address}#{anchor}" for anchor in page.anchors)
        self._links.append((page.path, page.links))
        if not page.needs_search:
            self._listed.append(address)
            if page.is_titled:
                self._titled.append((address, page.title, page.description))

    @property
    def doubles(self) -> tuple[tuple[str, str], ...]:
        """Pairs of paths that want the same address. Empty unless we erred."""
        return tuple(sorted(self._doubles))

    @property
    def broken(self) -> tuple[tuple[str, str], ...]:
        """Links that lead nowhere: pairs of page path and address. Empty unless we erred."""
        return tuple(
            (path, link)
            for path, links in sorted(self._links)
            for link in sorted(links)
            if link not in self._known
        )

    @property
    def listed(self) -> tuple[str, ...]:
        """Addresses that search engines may know."""
        return tuple(sorted(self._listed))

    @property
    def titled(self) -> tuple[tuple[str, str, str], ...]:
        """Address, title and description of each page that stands for no record, term or pair."""
        return tuple(sorted(self._titled))

    def has(self, address: str) -> bool:
        """Whether a page stands there."""
        return address in self._paths
