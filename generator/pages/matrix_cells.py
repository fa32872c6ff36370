"""Cells of a matrix as a page shows them: mark, level and count, and the list they open."""

from generator.atlas.matrix import CellState, MatrixCell, state_of
from generator.atlas.matrix_columns import MatrixColumn
from generator.pages.badges import counted, effect_of
from generator.pages.evidence import term_address
from generator.pages.grid import CellEntry, GridCell
from generator.pages.linker import Linker
from generator.pages.pieces import Link, Pieces
from generator.records.levels import EvidenceLevel
from generator.records.mechanism import Mechanism

STATE_MARKS = {
    CellState.SUPPORTED: "",
    CellState.CONTESTED: "◐",
    CellState.OPEN: "?",
    CellState.NO_EFFECT: "○",
}
_LISTED = 12
"""Mechanisms that a cell lists; the page of its tumour type has them all."""
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
    number = counted(len(cell.mechanisms), "mechanism")
    level = f", best level {cell.level.value}" if cell.level else ""
    return GridCell(
        css=cell_css(cell.state, cell.level),
        mark=STATE_MARKS[cell.state],
        level=cell.level.value if cell.level else "–",
        number=str(len(cell.mechanisms)),
        unit=f"{number.partition(' ')[2]}, {cell.state.label}",
        words=f"{number}{level}, {cell.state.label}",
    )


class CellMaker:
    """Makes the cells of one table; ``name`` keeps their lists apart from other tables'."""

    def __init__(self, name: str, linker: Linker) -> None:
        self._name = name
        self._linker = linker
        self._entries: dict[str, CellEntry] = {}

    def cell(self, cell: MatrixCell | None, tumor: str, column: MatrixColumn) -> GridCell:
        """The cell of a tumour type in a column: its list, or where an empty one leads."""
        if cell is None:
            return GridCell(suggest=self._suggest(tumor, column))
        listed, more = cell.mechanisms[:_LISTED], cell.mechanisms[_LISTED:]
        slug = tumor.partition("/")[2]
        entries = tuple(self._entry(mechanism) for mechanism in listed)
        shown = told(cell)
        return shown._replace(
            tip=f"{shown.words}: {'; '.join(e.link.text for e in entries[:_IN_A_TIP])}",
            anchor=f"{self._name}-{slug}-{column.key.replace('/', '-')}",
            heading=f"{self._linker.atlas.name(tumor)}: {column.label}",
            entries=entries,
            more=self._rest(len(more), tumor) if more else (),
        )

    def _suggest(self, tumor: str, column: MatrixColumn) -> Link | None:
        title = f"{column.label} in {self._linker.atlas.name(tumor)}"
        return self._linker.issue("Not curated: suggest a paper", title, _BODY, "suggestion")

    def _entry(self, mechanism_id: str) -> CellEntry:
        if mechanism_id not in self._entries:
            self._entries[mechanism_id] = self._made(mechanism_id)
        return self._entries[mechanism_id]

    def _made(self, mechanism_id: str) -> CellEntry:
        atlas = self._linker.atlas
        mechanism = atlas.entries[mechanism_id].record
        assert isinstance(mechanism, Mechanism)
        state = state_of(mechanism, atlas)
        summary = atlas.headline_summary(mechanism)
        words = [summary.best.value] if summary.best else []
        if state is not CellState.SUPPORTED:
            standing = state if state is CellState.NO_EFFECT else atlas.standing(mechanism)
            words.append(standing.label)
        link = self._linker.at(atlas.address(mechanism_id), mechanism.name)
        return CellEntry(effect_of(mechanism, atlas).text, link, ", ".join(words))

    def _rest(self, number: int, tumor: str) -> Pieces:
        words = f"and {number} more on the page of {self._linker.atlas.name(tumor)}"
        return (self._linker.at(self._linker.atlas.address(tumor), words),)
