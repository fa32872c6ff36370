"""Pages of two atlases that are not the same."""

from typing import NamedTuple

from generator.atlas.atlas import Atlas
from generator.pages import make_pages
from generator.pages.page import Settings


class ChangedPage(NamedTuple):
    """A page that shows something else than before, or is new."""

    address: str
    title: str


def changed_pages(old: Atlas, new: Atlas, settings: Settings) -> tuple[ChangedPage, ...]:
    """Pages of ``new`` that differ from those of ``old`` at the same address, by address."""
    before = {page.address: page.fingerprint for page in make_pages(old, settings)}
    changed = (
        ChangedPage(page.address, page.title)
        for page in make_pages(new, settings)
        if before.get(page.address) != page.fingerprint
    )
    return tuple(sorted(changed))
