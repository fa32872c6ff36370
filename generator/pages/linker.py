"""Links of one page: made here, so that they can be verified before anything is written."""

from __future__ import annotations

from generator.atlas.atlas import Atlas
from generator.atlas.ties import Label
from generator.pages.page import Settings
from generator.pages.pieces import Link
from generator.records.kinds import folder_of
from generator.text.addresses import encode, is_safe_url, page_address, relative


class Linker:
    """Makes the links of the page at ``path``, and remembers where they lead."""

    def __init__(self, atlas: Atlas, settings: Settings, path: str) -> None:
        self.atlas = atlas
        self.settings = settings
        self.path = path
        self.address = page_address(path)
        self._made: set[str] = set()
        # Links are relative: those of all record pages to one thing are the same.
        place = "a record" if self.address.count("/") > 1 else path
        self._links: dict[tuple[Label, str], Link] = atlas.derived.setdefault(("links", place), {})

    @property
    def made(self) -> frozenset[str]:
        """Addresses on this site linked to so far."""
        return frozenset(self._made)

    def to(self, thing_id: str, text: str = "") -> Link:
        """A link to a record, process or cell, called by its name unless ``text`` is given."""
        label = self.atlas.label(thing_id)
        found = self._links.get((label, text))
        if found is None:
            found = self._links[label, text] = self._link(label, text)
        self._made.add(label.address)
        return found

    def _link(self, label: Label, text: str) -> Link:
        name = text or label.name
        return self.at(
            label.address,
            name,
            f"ct-ent ct-k-{folder_of(label.address).shape}",
            label.title if label.title != name else "",
        )

    def at(self, address: str, text: str, css: str = "", title: str = "") -> Link:
        """A link to an address on this site."""
        self._made.add(address)
        return Link(text, relative(self.address, address), self._plain(address), css, title)

    def search(self, query: str, text: str) -> Link:
        """A link to what a search for ``query`` finds."""
        link = self.at("search/", text)
        tail = f"?q={encode(query)}"
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

    def _plain(self, address: str) -> str:
        """The same target from the twin: twins link to twins."""
        folder = self.path.rpartition("/")[0]
        here = f"{folder}/" if folder else ""
        path, hash_, fragment = address.partition("#")
        if path.rstrip("/") in self.atlas.entries:
            path = f"{path.rstrip('/')}.md"
        return relative(here, f"{path}{hash_}{fragment}")
