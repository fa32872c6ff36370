"""A tumour type's page: which nerves, which routes, how sure, what is tried, what is missing."""

from generator.atlas.atlas import Atlas
from generator.atlas.people import patients_of
from generator.atlas.therapies import treatment_of
from generator.pages.badges import counted
from generator.pages.crossing import papers_over_time, targets_by_class
from generator.pages.entity import (
    family_section,
    found_section,
    in_short,
    mechanism_sections,
    papers_section,
)
from generator.pages.frame import linker_for, record_page
from generator.pages.lists import things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Fact, Text
from generator.pages.therapies import therapies_section
from generator.records.entity import NeuralElement, TumorType


def page(record: TumorType, atlas: Atlas, settings: Settings) -> Page:
    """The page of a tumour type."""
    linker = linker_for(record, atlas, settings)
    extra = []
    if seen := patients_of(record.id, atlas):
        link = linker.filtered("people/", record.name, counted(len(seen), "result"))
        extra.append(Fact("In patients", (link, Text(", null results included"))))
    treatment = treatment_of(record, atlas)
    for label, tested in (
        ("Tried in patients here", treatment.in_people),
        ("Tested in models here", treatment.in_models),
    ):
        if tested:
            extra.append(Fact(label, things([one.therapy.id for one in tested], linker)))
    if missing := _not_curated(record, atlas):
        extra.append(Fact("Nobody has curated", things(missing, linker)))
    if record.site:
        extra.append(Fact("Organ", (linker.out(record.site),)))
    return record_page(
        record,
        linker,
        (
            *mechanism_sections(record, linker),
            found_section(record, "neural-elements", "Neural elements", linker),
            found_section(record, "targets", "Targets", linker),
            found_section(record, "pathways", "Pathways", linker),
            targets_by_class(record, linker),
            therapies_section(record, linker),
            family_section(record, linker, "Wider groups and subtypes", "Subtype of", "Subtypes"),
            papers_over_time(record, linker),
            papers_section(record, linker),
        ),
        intro=(in_short(record, linker, extra),),
    )


def _not_curated(record: TumorType, atlas: Atlas) -> list[str]:
    """The widest neural elements that no mechanism of the tumour involves."""
    mechanisms = {m.id for m in atlas.roll_up(record.id).all}
    return [
        nerve.id
        for nerve in sorted(atlas.all(NeuralElement), key=lambda nerve: nerve.name)
        if not nerve.parents and not mechanisms & {m.id for m in atlas.roll_up(nerve.id).all}
    ]
