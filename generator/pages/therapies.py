"""Therapies on the pages of other things: what they act on, and the trials that bear here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.atlas.atlas import Atlas
from generator.pages.frame import section
from generator.pages.linker import Linker
from generator.pages.lists import IN_A_LIST, things
from generator.pages.pieces import Pieces, Text, joined
from generator.pages.view import Cell, Line, Lines, Section, Table
from generator.records.entity import Therapy, Trial
from generator.records.record import Record

Row = tuple[Cell, ...]
_WIDTHS = (20, 15, 15, 10, 30, 10)


def therapies_section(
    therapies: Iterable[Therapy],
    linker: Linker,
    bears: Callable[[Trial], bool] = lambda _: True,
) -> Section | None:
    """Therapies with what they act on, and those of their trials that ``bears`` wants."""
    listed = tuple(therapies)
    if not listed:
        return None
    lines = tuple(
        Line(None, (linker.to(t.id),), (_acts_on(t, linker), (Text(t.category.label),)))
        for t in listed
    )
    rows = tuple(row for t in listed for row in trial_rows(t, linker, bears))
    return section("sec-therapies", "Therapies and trials", Lines(lines), trial_table(rows))


def trial_rows(
    therapy: Therapy, linker: Linker, bears: Callable[[Trial], bool] = lambda _: True
) -> tuple[Row, ...]:
    """One row for each trial of the therapy that ``bears`` wants."""
    return tuple(_trial_row(therapy, trial, linker) for trial in therapy.trials if bears(trial))


def trial_table(rows: tuple[Row, ...]) -> Table | None:
    """The table of trials, or nothing."""
    columns = ("Trial", "Therapy", "Tumor types", "Phase and status", "Outcome", "People")
    caption = "Trials, with their outcome and number of participants"
    return Table(columns, rows[:IN_A_LIST], caption, widths=_WIDTHS) if rows else None


def _trial_row(therapy: Therapy, trial: Trial, linker: Linker) -> Row:
    name: Pieces = (Text(trial.title),)
    if trial.combined_with:
        name = (*name, Text(", with "), *things(trial.combined_with, linker))
    if trial.id:
        name = (*name, Text(" "), linker.out(trial.id))
    for paper in _papers_of(trial, linker.atlas):
        name = (*name, Text(" "), linker.to(paper))
    note = f": {trial.note}" if trial.note else ""
    return (
        Cell(name),
        Cell((linker.to(therapy.id),)),
        Cell(things(trial.tumor_types, linker) or (Text("–"),)),
        Cell((Text(f"{trial.phase.label}, {trial.status.label}"),)),
        Cell((Text(f"{trial.outcome.label}{note}"),)),
        Cell((Text(str(trial.n) if trial.n is not None else "–"),), numeric=True),
    )


def _papers_of(trial: Trial, atlas: Atlas) -> tuple[str, ...]:
    """The paper that the trial names, and those that name the trial."""
    named = (trial.paper,) if trial.paper else ()
    naming = atlas.papers_of_trial.get(trial.id, ()) if trial.id else ()
    return tuple(dict.fromkeys((*named, *naming)))


def _acts_on(therapy: Therapy, linker: Linker) -> Pieces:
    return joined(
        tuple((Text(f"{act.action.label} "), linker.to(act.on)) for act in therapy.acts_on)
    )


def therapies_for(record: Record, atlas: Atlas) -> tuple[Therapy, ...]:
    """Therapies that bear on a record's mechanisms, by a trial or by what they act on."""
    rolled = atlas.roll_up(record.id)
    mechanisms = {m.id for m in rolled.all}
    line = {record.id, *atlas.hierarchy.descendants(record.id)}
    involved = line | {thing for m in rolled.all for thing in atlas.things_in.get(m.id, ())}

    def bears(therapy: Therapy) -> bool:
        acts = any(act.on in involved for act in therapy.acts_on)
        tried = any(
            line & set(trial.tumor_types) or mechanisms & set(trial.mechanisms)
            for trial in therapy.trials
        )
        return acts or tried

    return tuple(
        sorted((t for t in atlas.all(Therapy) if bears(t)), key=lambda t: t.name.casefold())
    )
