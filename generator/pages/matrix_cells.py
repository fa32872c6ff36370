"""Cells of a matrix as a page shows them: mark, level and count, and the list they open."""

from generator.atlas.matrix import CellState, MatrixCell
from generator.atlas.matrix_columns import MatrixColumn
from generator.atlas.results import Result
from generator.pages.badges import counted
from generator.pages.evidence import term_address
from generator.pages.grid import CellEntry, GridCell
from generator.pages.linker import Linker
from generator.pages.pair_rows import result_link
from generator.pages.pieces import Link, Pieces
from generator.pages.results import found_words, known_words
from generator.records.levels import EvidenceLevel
from generator.text.addresses import pair_address

STATE_MARKS = {
    CellState.CONTESTED: "◐",
    CellState.OPEN: "?",
    CellState.FOUND: "",
    CellState.ASSOCIATED: "┄",
    CellState.ACTED_ON: "◁",
    CellState.NO_EFFECT: "○",
    CellState.MIXED_GROUP: "…",
    CellState.MEMBERS: "+",
}
_LISTED = 12
"""Results that a cell lists; the pages of its pair and of its tumor type have them all."""
_IN_A_TIP = 3
_BODY = "Paper (DOI or PubMed id): "


def column_link(column: MatrixColumn, linker: Linker) -> Link:
    """The heading of a column, leading to its record or to the definition of its term."""
    if column.term:
        address = term_address(column.term)
        return linker.at(address, column.label, title=column.term.definition)
    return linker.at(linker.atlas.address(column.key), column.label)


def cell_css(state: CellState, level: EvidenceLevel | None) -> str:
    """Style classes of a filled cell: by its state, and by the letter of its level."""
    letter = level.value[0].lower() if level else "none"
    return f"ct-c ct-c-{state.value} ct-l-{letter}"


def told(cell: MatrixCell) -> GridCell:
    """A cell that tells, and opens nothing."""
    number = counted(cell.papers, "paper")
    level = f", best level {cell.level.value}" if cell.level else ""
    return GridCell(
        css=cell_css(cell.state, cell.level),
        mark=STATE_MARKS[cell.state],
        level=cell.level.value if cell.level else "–",
        number=str(cell.papers),
        unit=f"{number.partition(' ')[2]}, {cell.state.label}",
        words=f"{number}{level}, {cell.state.label}",
    )


class CellMaker:
    """Makes the cells of one table; ``name`` keeps their lists apart from other tables'."""

    def __init__(self, name: str, linker: Linker) -> None:
        self._name = name
        self._linker = linker
        self._entries: dict[tuple[str, str, bool], CellEntry] = {}

    def cell(self, cell: MatrixCell | None, tumor: str, column: MatrixColumn) -> GridCell:
        """The cell of a tumor type in a column: its list, or where an empty one leads."""
        if cell is None:
            return GridCell(suggest=self._suggest(tumor, column))
        results = (*cell.results, *cell.members)
        is_named = bool(column.term)
        own = [self._entry(result, is_named=is_named) for result in cell.results]
        members = [self._entry(result, is_named=True) for result in cell.members]
        entries = tuple(dict.fromkeys((*own, *members)))
        slug = tumor.partition("/")[2]
        shown = told(cell)
        return shown._replace(
            tip=f"{shown.words}: {'; '.join(e.link.text for e in entries[:_IN_A_TIP])}",
            anchor=f"{self._name}-{slug}-{column.key.replace('/', '-')}",
            heading=f"{self._linker.atlas.name(tumor)}: {column.label}",
            entries=entries[:_LISTED],
            more=self._more(len(entries) - _LISTED, tumor, column) if results else (),
        )

    def _suggest(self, tumor: str, column: MatrixColumn) -> Link | None:
        title = f"{column.label} in {self._linker.atlas.name(tumor)}"
        return self._linker.issue("Not curated: suggest a paper", title, _BODY, "suggestion")

    def _entry(self, result: Result, *, is_named: bool) -> CellEntry:
        key = (result.bearing.id, result.thing, is_named)
        if key not in self._entries:
            self._entries[key] = self._made(result, is_named=is_named)
        return self._entries[key]

    def _made(self, result: Result, *, is_named: bool) -> CellEntry:
        """One result; the thing is named where the column is not of it alone."""
        atlas = self._linker.atlas
        words = found_words(result, atlas)
        name = atlas.name(result.thing)
        link = result_link(result, self._linker, f"{name}: {words}" if is_named else words)
        return CellEntry(result.level.value, link, f"· {known_words(result)}")

    def _more(self, rest: int, tumor: str, column: MatrixColumn) -> Pieces:
        """The page of the pair, or of the tumor type where there is no room for all."""
        atlas = self._linker.atlas
        if (tumor, column.key) in atlas.pair_pages:
            address = pair_address(tumor, column.key)
            return (self._linker.at(address, f"{column.label} in {atlas.name(tumor)}: all of it"),)
        if rest <= 0:
            return ()
        words = f"and {rest} more on the page of {atlas.name(tumor)}"
        return (self._linker.at(atlas.address(tumor), words),)
