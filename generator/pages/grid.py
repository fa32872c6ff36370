"""Blocks of the whole-atlas views: the matrix, bars of counts, a search field."""

from typing import NamedTuple

from generator.pages.pieces import Link, Piece, Pieces


class CellEntry(NamedTuple):
    """One result in the list that a cell opens."""

    mark: str
    """Its level."""
    link: Link
    words: str
    """How it is known."""


class GridCell(NamedTuple):
    """One cell: its mark, and what it opens or where it leads."""

    css: str = ""
    mark: str = ""
    """Half-filled, ringed and so on; nothing for what is plainly supported."""
    level: str = ""
    number: str = ""
    """How many papers are behind it."""
    unit: str = ""
    """What is counted, and how it stands: said after the number."""
    words: str = ""
    """All of it in words."""
    tip: str = ""
    """The same with the first things in it, for the mouse."""
    anchor: str = ""
    """Id of the list that it opens; empty where there is none."""
    heading: str = ""
    entries: tuple[CellEntry, ...] = ()
    more: Pieces = ()
    suggest: Link | None = None
    """Where an empty cell leads."""


class GridRow(NamedTuple):
    """One row: its heading, how deep it stands below the first of its group, its cells."""

    head: Piece
    depth: int
    cells: tuple[GridCell, ...]


class GridColumn(NamedTuple):
    """The heading of a column, and whether it is a part of the one at its left."""

    head: Piece
    depth: int = 0


class Grid(NamedTuple):
    """A matrix whose headings stay in sight."""

    caption: str
    corner: str
    columns: tuple[GridColumn, ...]
    groups: tuple[tuple[GridRow, ...], ...]
    is_small: bool = False
    """Whether it stands within a page, and not in a box that scrolls."""
    type: str = "grid"


class KeyRow(NamedTuple):
    """An example of a cell, the word for it, and what that means."""

    cell: GridCell
    word: str
    meaning: str


class Key(NamedTuple):
    """What the marks in cells mean."""

    rows: tuple[KeyRow, ...]
    type: str = "key"


class Bar(NamedTuple):
    """One count: what was counted, how many, and in words."""

    label: Pieces
    value: int
    words: Pieces


class Bars(NamedTuple):
    """Counts as bars; the longest is as wide as the place allows."""

    label: str
    """What the list is, for those who hear it."""
    bars: tuple[Bar, ...]
    most: int
    """Value of a full bar."""
    type: str = "bars"


class Find(NamedTuple):
    """A search field of its own: a plain form that leads to the search page."""

    action: Link
    label: str
    type: str = "find"
