"""How to cite a record's page, and on a paper's page the paper itself."""

from collections.abc import Callable

from generator.citations.citation import Citation, bibtex, coins, of_page, of_paper, plain, ris
from generator.pages.linker import Linker
from generator.pages.view import Cite, Format, Section
from generator.records.kinds import Kind
from generator.records.paper import Paper
from generator.records.record import Record
from generator.text.addresses import record_address

ANCHOR = "sec-cite"
"""Anchor of the section on every record page."""
_FORMATS: tuple[tuple[str, Callable[[Citation], str]], ...] = (("BibTeX", bibtex), ("RIS", ris))


def citing(record: Record, kind: Kind, linker: Linker) -> Section:
    """The section that tells how to cite."""
    settings = linker.settings
    site = settings.site_url.rstrip("/")
    url = f"{site}/{record_address(record.id)}" if site else ""
    page = of_page(record, kind.label, settings.site_name, url)
    if isinstance(record, Paper):
        paper = of_paper(record)
        blocks: tuple[Cite, ...] = (
            Cite("This paper", plain(paper), _formats(paper), coins(paper)),
            Cite("This page", plain(page)),
        )
    else:
        blocks = (Cite("This page", plain(page), _formats(page)),)
    return Section(ANCHOR, "How to cite", blocks)


def _formats(cited: Citation) -> tuple[Format, ...]:
    return tuple(Format(name, tuple(write(cited).split("\n"))) for name, write in _FORMATS)
