"""A therapy's page: what it acts on, where it was tried, with what outcome."""

from __future__ import annotations

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Standing
from generator.pages.entity import family_section, mechanism_lines, nothing_yet
from generator.pages.frame import linker_for, record_page, section
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Fact, Text
from generator.pages.therapies import Row, trial_rows, trial_table
from generator.pages.view import Block, Bullets, Short
from generator.records.entity import Therapy
from generator.records.mechanism import Mechanism


def page(record: Therapy, atlas: Atlas, settings: Settings) -> Page:
    """The page of a therapy."""
    linker = linker_for(record, atlas, settings)
    mechanisms = _mechanisms(record, atlas)
    rows = _trials(record, linker)
    trials: Block = trial_table(rows) or nothing_yet(
        f"No trial of {record.name} against a tumour has been curated.", linker
    )
    mechanism_lines(mechanisms, linker, record.name)
    acts = tuple((Text(f"{act.action.label} "), linker.to(act.on)) for act in record.acts_on)
    return record_page(
        record,
        linker,
        (
            section("sec-acts-on", "Acts on", Bullets(acts) if acts else None),
            section("sec-trials", "Trials", trials),
            section(
                "sec-mechanisms",
                "Mechanisms it bears on",
                *mechanism_lines(mechanisms, linker, record.name),
            ),
            family_section(record, linker, "Wider therapies and members", "Member of", "Members"),
        ),
        intro=(_in_short(record, mechanisms, len(rows), linker),),
    )


def _trials(record: Therapy, linker: Linker) -> tuple[Row, ...]:
    """Its own trials, those of its members, and those of others that gave it too."""
    below = linker.atlas.hierarchy.descendants(record.id)
    rows = [row for t in (record.id, *below) for row in _trials_of(t, linker)]
    for other in linker.atlas.all(Therapy):
        if other.id != record.id and other.id not in below:
            rows += trial_rows(other, linker, lambda trial: record.id in trial.combined_with)
    return tuple(rows)


def _trials_of(therapy_id: str, linker: Linker) -> tuple[Row, ...]:
    therapy = linker.atlas.find(therapy_id)
    return trial_rows(therapy, linker) if isinstance(therapy, Therapy) else ()


def _in_short(
    record: Therapy, mechanisms: tuple[Mechanism, ...], trials: int, linker: Linker
) -> Short:
    atlas = linker.atlas
    contested = sum(atlas.standing(m) is Standing.CONTESTED for m in mechanisms)
    tail = f" · {contested} contested" if contested else ""
    tumours = sorted({t for trial in record.trials for t in trial.tumor_types})
    facts = [
        Fact("Kind", (Text(record.category.label),)),
        Fact("Mechanisms", (Text(f"{len(mechanisms) or 'none'}{tail}"),)),
        Fact("Trials", (Text(str(trials or "none")),)),
    ]
    if tumours:
        facts.append(Fact("Tried in", things(tumours, linker)))
    if record.approved_for:
        facts.append(Fact("Approved for", (Text(record.approved_for),)))
    return Short(tuple(facts))


def _mechanisms(record: Therapy, atlas: Atlas) -> tuple[Mechanism, ...]:
    """Mechanisms that name it, that a trial tests, or that run through what it acts on."""
    line = {
        thing
        for act in record.acts_on
        if not act.on.startswith("processes/")
        for thing in (act.on, *atlas.hierarchy.descendants(act.on))
    }
    tested = {mechanism for trial in record.trials for mechanism in trial.mechanisms}
    found = {
        m.id: m
        for thing in (record.id, *sorted(line))
        for m in atlas.mechanisms_with.get(thing, ())
    }
    found |= {m.id: m for m in map(atlas.find, sorted(tested)) if isinstance(m, Mechanism)}
    return tuple(found.values())
