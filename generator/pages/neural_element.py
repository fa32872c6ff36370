"""A neural element's page: which tumours it drives or restrains, and through what."""

from generator.atlas.atlas import Atlas
from generator.pages.entity import (
    family_section,
    found_section,
    in_short,
    mechanism_sections,
    named_with,
    papers_section,
)
from generator.pages.frame import linker_for, record_page
from generator.pages.lists import things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Fact, Text
from generator.pages.statements import statements_about
from generator.pages.therapies import therapies_section
from generator.records.entity import NeuralElement


def page(record: NeuralElement, atlas: Atlas, settings: Settings) -> Page:
    """The page of a neural element."""
    linker = linker_for(record, atlas, settings)
    extra = [Fact("Kind", (Text(record.category.label),))]
    if record.transmitters:
        extra.append(Fact("Transmitters", things(record.transmitters, linker)))
    return record_page(
        record,
        linker,
        (
            *mechanism_sections(record, linker),
            statements_about(record, linker),
            found_section(record, "tumor-types", "Tumor types", linker),
            named_with(record, "targets", "Targets", linker),
            therapies_section(record, linker),
            family_section(
                record, linker, "Wider and narrower elements", "Part or type of", "Parts and types"
            ),
            papers_section(record, linker),
        ),
        intro=(in_short(record, linker, extra),),
    )
