"""A target's page: in which tumours it does what, which drugs hit it, its family and partners."""

from generator.atlas.atlas import Atlas
from generator.pages.entity import (
    family_section,
    found_section,
    in_short,
    mechanism_sections,
    named_with,
    papers_section,
)
from generator.pages.frame import linker_for, record_page, section
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Fact, Text
from generator.pages.statements import statements_about
from generator.pages.therapies import therapies_section
from generator.pages.view import Bullets, Section
from generator.records.entity import Target


def page(record: Target, atlas: Atlas, settings: Settings) -> Page:
    """The page of a target."""
    linker = linker_for(record, atlas, settings)
    roles = ", ".join(role.label for role in record.role)
    extra = [
        Fact("Symbol", (Text(record.symbol),)),
        Fact("Kind", (Text(f"{record.category.label}{f' ({roles})' if roles else ''}"),)),
    ]
    return record_page(
        record,
        linker,
        (
            *mechanism_sections(record, linker),
            statements_about(record, linker),
            found_section(record, "tumor-types", "Tumor types", linker),
            named_with(record, "neural-elements", "Neural elements", linker),
            therapies_section(record, linker),
            family_section(record, linker, "Families and members", "Member of", "Members"),
            _company(record, linker),
            papers_section(record, linker),
        ),
        intro=(in_short(record, linker, extra),),
    )


def _company(record: Target, linker: Linker) -> Section | None:
    naming = linker.atlas.backlinks.get(record.id, ())

    def named_in(field: str) -> list[str]:
        return [link.source for link in naming if link.path[0] == field]

    partners = tuple(dict.fromkeys((*record.partners, *named_in("partners"))))
    pathways, released_by = named_in("members"), named_in("transmitters")
    rows = (("Partners", partners), ("Pathways", pathways), ("Transmitter of", released_by))
    items = tuple((Text(f"{label}: "), *things(ids, linker)) for label, ids in rows if ids)
    return section("sec-company", "Partners and pathways", Bullets(items) if items else None)
