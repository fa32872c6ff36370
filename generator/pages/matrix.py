"""The matrix: tumor types against nerves, classes and targets, each cell with its results."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.atlas.atlas import Atlas
from generator.atlas.matrix import CellState, Matrix, by_class, by_nerve, by_target
from generator.pages.badges import counted
from generator.pages.entity import nothing_yet
from generator.pages.grid import Grid, GridCell, GridColumn, GridRow, Key, KeyRow
from generator.pages.linker import Linker
from generator.pages.lists import IN_A_ROW, things
from generator.pages.matrix_cells import STATE_MARKS, CellMaker, cell_css, column_link
from generator.pages.page import Page, Settings
from generator.pages.pieces import Pieces, Text, joined
from generator.pages.view import Head, Paragraphs, Section, View, ViewBlock
from generator.records.levels import EvidenceLevel

_LEAD = (
    "What was found where, and how it is known: the best level of evidence, and the number of "
    "papers. Each cell opens the list of what they found."
)
_ROLLED_UP = (
    "Rows take in the subtypes below them. A cell speaks for results that name exactly its "
    "column: those of members are listed in it and set no level."
)
_NOT_CURATED = "Nobody has entered anything, which is not the same as no effect."
_BODY = "Tumor type:\nNerve, class or target:\nPaper (DOI or PubMed id):\nWhat it found:\n"
_ROWS = 100
"""Tumor types that one table shows."""


class _Table(NamedTuple):
    key: str
    words: str
    matrix: Matrix


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of the three matrices."""
    linker = Linker(atlas, settings, "matrix/index.md")
    tables = (
        _Table("nerves", "Neural elements", by_nerve(atlas)),
        _Table("classes", "Classes of mechanism", by_class(atlas)),
        _Table("targets", "Target families and roles", by_target(atlas)),
    )
    jumps = joined(
        tuple((linker.at(f"{linker.address}#sec-{t.key}", t.words),) for t in tables), " · "
    )
    sections = [Section(f"sec-{t.key}", t.words, _blocks(t, linker)) for t in tables]
    if bare := tables[0].matrix.bare:
        pieces = (Text("Nothing is curated for "), *things(bare, linker), Text("."))
        sections.append(
            Section("sec-bare", "Tumor types without results", (Paragraphs((pieces,)),))
        )
    view = View(
        Head("", "", "Matrix", crumbs=(linker.at("", "Home"),), lead=_LEAD),
        intro=(
            Paragraphs((jumps,), "ct-jumps"),
            key(),
            Paragraphs(((Text(_ROLLED_UP),),), "ct-meta"),
        ),
        sections=tuple(sections),
    )
    return Page(linker.path, "Matrix", _LEAD, view, linker.made)


def key() -> Key:
    """What the marks of a cell mean."""
    order = (
        CellState.FOUND,
        CellState.ASSOCIATED,
        CellState.CONTESTED,
        CellState.OPEN,
        CellState.NO_EFFECT,
        CellState.ACTED_ON,
        CellState.MIXED_GROUP,
        CellState.MEMBERS,
    )
    examples = (
        KeyRow(
            GridCell(
                css=cell_css(s, EvidenceLevel.D1), mark=STATE_MARKS[s], level="D1", number="2"
            ),
            s.label,
            s.definition,
        )
        for s in order
    )
    empty = KeyRow(GridCell(css="ct-c", level="·"), "not curated", _NOT_CURATED)
    return Key((*examples, empty))


def grid(table_name: str, caption: str, matrix: Matrix, linker: Linker) -> Grid:
    """The matrix as a block: a group of rows for each line of tumor types."""
    atlas = linker.atlas
    maker = CellMaker(table_name, linker)
    groups: dict[str, list[GridRow]] = {}
    for row in matrix.rows[:_ROWS]:
        head = linker.at(atlas.address(row.tumor), atlas.name(row.tumor))
        cells = tuple(
            maker.cell(cell, row.tumor, column)
            for cell, column in zip(row.cells, matrix.columns, strict=True)
        )
        groups.setdefault(row.group, []).append(GridRow(head, row.depth, cells))
    return Grid(
        caption=caption,
        corner="Tumor type",
        columns=tuple(GridColumn(column_link(c, linker), c.depth) for c in matrix.columns),
        groups=tuple(tuple(rows) for rows in groups.values()),
    )


def _blocks(table: _Table, linker: Linker) -> tuple[ViewBlock, ...]:
    matrix = table.matrix
    if not matrix.rows:
        return (nothing_yet("No result has been curated.", linker),)
    caption = f"Tumor types and {table.words[0].lower()}{table.words[1:]}"
    notes = tuple(_notes(matrix, linker))
    return (
        grid(table.key, caption, matrix, linker),
        *([Paragraphs(notes, "ct-meta")] if notes else []),
    )


def _notes(matrix: Matrix, linker: Linker) -> Iterator[Pieces]:
    """What the table had no room for, and the way to fill it."""
    if matrix.left_out:
        named = joined(
            tuple(
                (column_link(column, linker), Text(f" ({column.papers})"))
                for column in matrix.left_out[:IN_A_ROW]
            )
        )
        yield (Text("Columns with fewer papers: "), *named, Text("."))
    if matrix.rows[_ROWS:]:
        words = counted(len(matrix.rows) - _ROWS, "more tumor type")
        yield (linker.at("tumor-types/", f"{words} in the listing"),)
    if suggest := linker.issue("Suggest a mechanism", "Suggest a mechanism", _BODY, "suggestion"):
        yield (suggest, Text(" for any place that is empty."))
