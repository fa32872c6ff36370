"""Links of one page: made here, so that they can be verified before anything is written."""

from functools import lru_cache

from generator.atlas.atlas import Atlas
from generator.atlas.backlinks import Label
from generator.pages.page import Settings
from generator.pages.pieces import Link
from generator.records.kinds import KIND_OF, folder_of
from generator.text.addresses import (
    encode,
    is_safe_url,
    page_address,
    pair_address,
    pair_of,
    relative,
)

_SHAPE_OF_TERM = "process"
_ANY_RECORD = "papers/any.md"
"""Stands for the path of every record page: from all of them a link is written alike."""
_REMEMBERED = 100_000
"""Links that are kept: the same things are linked to on many pages."""


class Linker:
    """Makes the links of the page at ``path``, and remembers where they lead."""

    def __init__(self, atlas: Atlas, settings: Settings, path: str) -> None:
        self.atlas = atlas
        self.settings = settings
        self.path = path
        self.address = page_address(path)
        self._made: set[str] = set()
        # Links are relative: those of all record pages to one thing are the same.
        self._place = _ANY_RECORD if path.removesuffix(".md") in atlas.entries else path

    @property
    def made(self) -> frozenset[str]:
        """Addresses on this site linked to so far."""
        return frozenset(self._made)

    def to(self, thing_id: str, text: str = "") -> Link:
        """A link to a record, process or cell, called by its name unless ``text`` is given."""
        label = self.atlas.label(thing_id)
        self._made.add(label.address)
        return _link(self._place, label, text or label.name)

    def at(self, address: str, text: str, css: str = "", title: str = "") -> Link:
        """A link to an address on this site."""
        self._made.add(address)
        plain = _plain(self.path, address, has_twin=self._has_twin(address.partition("#")[0]))
        return Link(text, relative(self.address, address), plain, css, title)

    def _has_twin(self, page: str) -> bool:
        """Whether a record or a pair has the page."""
        tumor, thing = pair_of(page)
        is_pair = (tumor, thing) in self.atlas.pair_pages
        return is_pair or self.atlas.has_page(page.rstrip("/"))

    def pair(self, tumor_id: str, thing_id: str, called: str = "") -> Link:
        """A link to the page of a pair, called by its thing, or by its tumor type if told so."""
        address = pair_address(tumor_id, thing_id)
        self._made.add(address)
        shown = called or thing_id
        css = f"ct-ent ct-k-{folder_of(shown).shape}"
        href = relative(self.address, address)
        return Link(self.atlas.name(shown), href, _plain(self.path, address, has_twin=True), css)

    def search(self, query: str, text: str) -> Link:
        """A link to what a search for ``query`` finds."""
        link = self.at("search/", text)
        tail = f"?q={encode(query)}"
        return Link(text, link.href + tail, link.plain + tail)

    def filtered(self, address: str, words: str, text: str) -> Link:
        """A link to a page whose table shows the rows with these words; all of them unscripted."""
        link = self.at(address, text)
        tail = f"?filter={encode(words)}"
        return Link(text, link.href + tail, link.plain + tail)

    def out(self, curie: str, text: str = "") -> Link:
        """A link to the thing at its own resource, as a chip."""
        return self.away(self.atlas.url(curie), text or curie, "ct-chip")

    def away(self, url: str, text: str, css: str = "") -> Link:
        """A link to another host."""
        return Link(text, url, url, css, outward=True)

    def issue(self, text: str, title: str, body: str, label: str) -> Link | None:
        """A link that opens a pre-filled issue; None where the host has no repository."""
        if not is_safe_url(self.settings.repo_url):
            return None
        query = f"title={encode(title)}&labels={encode(label)}&body={encode(body)}"
        url = f"{self.settings.repo_url.rstrip('/')}/issues/new?{query}"
        return self.away(url, text)

    def edit(self, text: str, content_path: str) -> Link | None:
        """A link that opens a record in the host's editor; None where there is none."""
        if not is_safe_url(self.settings.repo_url) or not self.settings.edit_uri:
            return None
        base = f"{self.settings.repo_url.rstrip('/')}/{self.settings.edit_uri.strip('/')}"
        return self.away(f"{base}/{content_path}", text)


@lru_cache(_REMEMBERED)
def _link(path: str, label: Label, text: str) -> Link:
    """A link from the page at ``path`` to a thing, in the style of its kind."""
    kind = KIND_OF.get(label.address.partition("/")[0])
    return Link(
        text,
        relative(page_address(path), label.address),
        _plain(path, label.address, has_twin=label.has_page),
        f"ct-ent ct-k-{kind.shape if kind else _SHAPE_OF_TERM}",
        label.title if label.title != text else "",
    )


def _plain(path: str, address: str, *, has_twin: bool) -> str:
    """The same target from the twin of the page at ``path``: twins link to twins."""
    folder = path.rpartition("/")[0]
    page, hash_, fragment = address.partition("#")
    if page == page_address(path) and hash_ and not has_twin:
        return f"#{fragment}"
    if has_twin:
        page = f"{page.rstrip('/')}.md"
    return f"{relative(f'{folder}/' if folder else '', page)}{hash_}{fragment}"
