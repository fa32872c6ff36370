"""The statistics page: how much is curated, and how well it is supported."""

from collections.abc import Iterable

from generator.atlas.atlas import Atlas
from generator.atlas.statistics import LevelCount, Statistics, TumorCoverage, statistics
from generator.pages.badges import counted, level_badge
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pieces import Fact, Text
from generator.pages.view import (
    FactStrip,
    Head,
    Paragraphs,
    Section,
    Table,
    TableCell,
    TableRow,
    View,
    ViewBlock,
)
from generator.records.vocabulary import State

_LEAD = "How much is curated, how well it is supported, and how long it waits for another look."
_ROLLED_UP = "A tumour type counts its own mechanisms and those of its subtypes."
_TUMORS = 100
"""Tumour types that the table shows."""
_WAITING = 20
"""Records shown of those that wait longest."""


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of all counts."""
    linker = Linker(atlas, settings, "statistics/index.md")
    found = statistics(atlas)
    sections = (
        Section("sec-kinds", "Records", (_kinds(found, linker),)),
        Section("sec-levels", "Evidence by level", (_levels(found.levels),)),
        Section("sec-tumors", "Tumour types", _tumors(found.tumors, linker)),
        Section("sec-waiting", "Waiting longest for another look", (_waiting(found, linker),)),
    )
    head = Head("", "", "Statistics", crumbs=(linker.at("", "Home"),), lead=_LEAD)
    view = View(head, intro=(_facts(found, linker),), sections=sections)
    return Page(linker.path, "Statistics", _LEAD, view, linker.made)


def _facts(found: Statistics, linker: Linker) -> FactStrip:
    contested = linker.at("contested/", str(found.contested))
    return FactStrip(
        (
            Fact("Statements", (Text(str(found.statements)),)),
            Fact("Evidence items", (Text(str(found.evidence)),)),
            Fact("Contested statements", (contested,)),
            Fact("Data version", (Text(linker.atlas.data_version),)),
        )
    )


def _kinds(found: Statistics, linker: Linker) -> Table:
    """Records of each kind by state."""
    rows = tuple(
        (
            TableCell((linker.at(f"{kind.folder}/", kind.plural),)),
            *_numbers(kind.records, kind.stub, kind.curated, kind.reviewed),
        )
        for kind in found.kinds
    )
    states = (state.label.capitalize() for state in State)
    return Table(("Kind", "Records", *states), rows, "Records by kind and state")


def _levels(levels: Iterable[LevelCount]) -> Table:
    """Evidence items of each level by stance."""
    columns = ("Level", "Supports", "Opposes", "No effect", "Inconclusive", "Counts for nothing")
    rows = tuple(
        (
            TableCell((level_badge(row.level), Text(f" {row.level.definition}"))),
            *_numbers(row.supports, row.opposes, row.no_effect, row.inconclusive, row.uncounted),
        )
        for row in levels
    )
    return Table(columns, rows, "Evidence items by level and stance")


def _tumors(rows: tuple[TumorCoverage, ...], linker: Linker) -> tuple[ViewBlock, ...]:
    """What is curated on each tumour type, those with the most mechanisms first."""
    columns = ("Tumour type", "Mechanisms", "Classes", "Papers", "In people")
    table = Table(
        columns,
        tuple(_tumor(row, linker) for row in rows[:_TUMORS]),
        "Coverage of tumour types",
        filterable=True,
    )
    words = _ROLLED_UP
    if rows[_TUMORS:]:
        words += f" {counted(len(rows) - _TUMORS, 'more tumour type')} with fewer mechanisms."
    return (Paragraphs(((Text(words),),), "ct-meta"), table)


def _tumor(row: TumorCoverage, linker: Linker) -> TableRow:
    return (
        TableCell((linker.to(row.tumor),)),
        *_numbers(row.mechanisms, len(row.by_class), row.papers),
        TableCell((Text("yes" if row.human else "no"),)),
    )


def _waiting(found: Statistics, linker: Linker) -> Table:
    """Records that nobody has looked at for longest; stubs wait for a first curation."""
    rows = tuple(
        (
            TableCell((linker.to(row.record, linker.atlas.entries[row.record].record.title_text),)),
            TableCell((Text(row.on.isoformat() if row.on else "no date"),)),
        )
        for row in found.oldest[:_WAITING]
    )
    stubs = counted(len(found.stubs), "stub")
    return Table(("Record", "Last curated"), rows, f"The first {len(rows)}; {stubs} apart")


def _numbers(*numbers: int) -> TableRow:
    return tuple(TableCell((Text(str(number)),), numeric=True) for number in numbers)
