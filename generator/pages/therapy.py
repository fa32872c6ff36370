"""A therapy's page: what it acts on, where it was tried, with what outcome."""

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Standing
from generator.atlas.therapies import mechanisms_of
from generator.atlas.trials import trials_of
from generator.pages.badges import best_levels
from generator.pages.entity import (
    family_section,
    found_section,
    mechanism_lines,
    nothing_yet,
    results_of,
)
from generator.pages.frame import linker_for, record_page, section
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Fact, Text
from generator.pages.trials import trial_table
from generator.pages.view import Bullets, Short, ViewBlock
from generator.records.entity import Therapy
from generator.records.mechanism import Mechanism


def page(record: Therapy, atlas: Atlas, settings: Settings) -> Page:
    """The page of a therapy."""
    linker = linker_for(record, atlas, settings)
    mechanisms = mechanisms_of(record, atlas)
    trials = trials_of(record, atlas)
    table: ViewBlock = trial_table(trials, linker) or nothing_yet(
        f"No trial of {record.name} against a tumour has been curated.", linker
    )
    acts = tuple((Text(f"{act.action.label} "), linker.to(act.on)) for act in record.acts_on)
    return record_page(
        record,
        linker,
        (
            section("sec-acts-on", "Acts on", Bullets(acts) if acts else None),
            section("sec-trials", "Trials", table),
            found_section(record, "tumor-types", "What was found, by tumor type", linker),
            section(
                "sec-mechanisms",
                "Mechanisms it bears on",
                *mechanism_lines(mechanisms, linker, record.name),
            ),
            family_section(record, linker, "Wider therapies and members", "Member of", "Members"),
        ),
        intro=(_in_short(record, mechanisms, len(trials), linker),),
    )


def _in_short(
    record: Therapy, mechanisms: tuple[Mechanism, ...], trials: int, linker: Linker
) -> Short:
    atlas = linker.atlas
    contested = sum(atlas.standing(m) is Standing.CONTESTED for m in mechanisms)
    tail = f" · {contested} contested" if contested else ""
    tumours = sorted({t for trial in record.trials for t in trial.tumor_types})
    facts = [
        Fact("Kind", (Text(record.category.label),)),
        Fact("Results", results_of(record, linker)),
        Fact("Best evidence", best_levels(atlas.summary_of(record))),
        Fact("Mechanisms it bears on", (Text(f"{len(mechanisms) or 'none'}{tail}"),)),
        Fact("Trials", (Text(str(trials or "none")),)),
    ]
    if tumours:
        facts.append(Fact("Tried in", things(tumours, linker)))
    if record.approved_for:
        facts.append(Fact("Approved for", (Text(record.approved_for),)))
    return Short(tuple(facts))
