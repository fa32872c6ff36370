"""A pathway's page: its members, and the mechanisms that run through it."""

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
from generator.pages.lists import things
from generator.pages.page import Page, Settings
from generator.pages.therapies import therapies_section
from generator.pages.view import Paragraphs
from generator.records.entity import Pathway


def page(record: Pathway, atlas: Atlas, settings: Settings) -> Page:
    """The page of a pathway."""
    linker = linker_for(record, atlas, settings)
    members = Paragraphs((things(record.members, linker),)) if record.members else None
    return record_page(
        record,
        linker,
        (
            section("sec-members", "Members", members),
            *mechanism_sections(record, linker),
            found_section(record, "tumor-types", "Tumor types", linker),
            named_with(record, "neural-elements", "Neural elements", linker),
            therapies_section(record, linker),
            family_section(record, linker, "Wider pathways and parts", "Part of", "Parts"),
            papers_section(record, linker),
        ),
        intro=(in_short(record, linker),),
    )
