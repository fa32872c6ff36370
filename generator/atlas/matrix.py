"""Tumor types against nerves, classes and targets: what was found where, and how it is known.

Frozen values, made once for the page and for exports. A cell speaks for results that
name exactly its column, in the tumor type or its subtypes; nothing flows from a
mechanism to what else takes part in it, or from a member to its family. No cell
means: not curated, which is not the same as no effect.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.atlas.atlas import Atlas
from generator.atlas.disagreements import DisagreementKind
from generator.atlas.matrix_columns import (
    MatrixColumn,
    class_columns,
    nerve_columns,
    target_columns,
)
from generator.atlas.pairs import Leaning, LevelOfLeaning, PairCell
from generator.atlas.results import Mode, Result, Role
from generator.records.entity import TumorType
from generator.records.levels import EvidenceLevel
from generator.records.vocabulary import Defined

MOST_COLUMNS = 22
"""Columns side by side; those with fewer papers are only named."""


class CellState(Defined):
    """What the results of a cell come to: the first that fits."""

    CONTESTED = "contested", "contested", "Papers found opposite directions."
    OPEN = "open", "open", "Not confirmed by all who looked, or no study could decide."
    FOUND = "found", "found", "An effect was found by changing something, or seen directly."
    ASSOCIATED = "associated", "associated", "Seen together with an outcome; nothing was changed."
    ACTED_ON = "acted-on", "acted on", "Something acts on it here; what it does was not tested."
    NO_EFFECT = "no-effect", "tested, no effect", "An effect was looked for and not found."
    MIXED_GROUP = (
        "mixed-group",
        "in a mixed group",
        "Only together with other tumors.",
    )
    MEMBERS = "members", "of members only", "Only members of it were tested, each by itself."


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The results of one tumor type in one column."""

    state: CellState
    level: EvidenceLevel | None
    """Best level of what was found; of no effect, where nothing was; or none at all."""
    papers: int
    """Papers behind it; of members, where the state says so."""
    results: tuple[Result, ...]
    """The strongest first."""
    members: tuple[Result, ...] = ()
    """Results of members, which set neither state nor level."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One tumor type with everything below it."""

    tumor: str
    group: str
    """The tumor type at the top of its line."""
    depth: int
    """Steps below that."""
    cells: tuple[MatrixCell | None, ...]
    """One a column; None where nothing is curated."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """One table: tumor types with results against the columns."""

    columns: tuple[MatrixColumn, ...]
    left_out: tuple[MatrixColumn, ...]
    """Columns that there is no room for, those with most papers first."""
    rows: tuple[MatrixRow, ...]
    bare: tuple[str, ...]
    """Tumor types that have no row, for want of a result."""


def by_nerve(atlas: Atlas) -> Matrix:
    """Tumor types against neural elements."""
    return _matrix(nerve_columns(atlas), atlas)


def by_class(atlas: Atlas) -> Matrix:
    """Tumor types against classes of mechanism."""
    return _matrix(class_columns(atlas), atlas)


def by_target(atlas: Atlas) -> Matrix:
    """Tumor types against families of targets, and roles of targets in no family."""
    return _matrix(target_columns(atlas), atlas)


def _matrix(candidates: Iterable[MatrixColumn], atlas: Atlas) -> Matrix:
    filled = [column for column in candidates if column.papers]
    # Depth before name: where a part has all papers of the whole, the whole goes first.
    best = sorted(filled, key=lambda c: (-c.papers, c.depth, c.label.casefold(), c.key))
    shown = {column.key for column in best[:MOST_COLUMNS]}
    columns = tuple(column for column in filled if column.key in shown)
    cells = {column.key: dict(_cells(column, atlas)) for column in columns}
    lines = tuple(_lines(atlas))
    named = {tumor for tumor, _, _ in lines}
    return Matrix(
        columns,
        left_out=tuple(best[MOST_COLUMNS:]),
        rows=tuple(
            MatrixRow(tumor, top, depth, tuple(cells[column.key].get(tumor) for column in columns))
            for tumor, top, depth in lines
        ),
        bare=tuple(t.id for t in atlas.of_folder("tumor-types") if t.id not in named),
    )


def _cells(column: MatrixColumn, atlas: Atlas) -> Iterator[tuple[str, MatrixCell]]:
    """The cells of a column by tumor type, wider types included."""
    own, members = _by_tumor(column.own, atlas), _by_tumor(column.members, atlas)
    for tumor in {**own, **members}:
        cell = atlas.pairs.cell_of(own.get(tumor, ()), tumor)
        others = tuple(members.get(tumor, ()))
        if cell:
            yield tumor, _filled(cell, others, atlas)
        elif results := tuple(own.get(tumor, ())):
            papers = len({result.bearing.item.paper for result in results})
            yield tumor, MatrixCell(CellState.MIXED_GROUP, None, papers, results, others)
        else:
            papers = len({result.bearing.item.paper for result in others})
            yield tumor, MatrixCell(CellState.MEMBERS, None, papers, (), others)


def _by_tumor(results: Iterable[Result], atlas: Atlas) -> dict[str, list[Result]]:
    found: dict[str, list[Result]] = {}
    for result in results:
        named = result.bearing.tumor_types
        above = (wide for name in named for wide in atlas.hierarchy.ancestors(name))
        for tumor in dict.fromkeys((*named, *above)):
            found.setdefault(tumor, []).append(result)
    return found


def _filled(cell: PairCell, members: tuple[Result, ...], atlas: Atlas) -> MatrixCell:
    leanings = (*cell.people.found, *cell.models.found)
    found = [row for row in leanings if row.leaning is not Leaning.NONE]
    level = min((row.level for row in found or leanings), key=lambda e: e.rank, default=None)
    ranked = sorted(cell.results, key=lambda result: result.level.rank)
    return MatrixCell(_state(cell, found, atlas), level, cell.papers, tuple(ranked), members)


def _state(cell: PairCell, found: list[LevelOfLeaning], atlas: Atlas) -> CellState:
    kinds = _disagreements(cell.results, atlas)
    if kinds & {DisagreementKind.CONTESTED, DisagreementKind.BY_SUBGROUP}:
        return CellState.CONTESTED
    if cell.role is not Role.AGENT:
        return CellState.ACTED_ON
    if DisagreementKind.NOT_CONFIRMED in kinds:
        return CellState.OPEN
    if found:
        seen = all(row.mode in (Mode.ASSOCIATED, Mode.OPINION) for row in found)
        return CellState.ASSOCIATED if seen else CellState.FOUND
    nothing = any(row for side in (cell.people, cell.models) for row in side.found)
    return CellState.NO_EFFECT if nothing else CellState.OPEN


def _disagreements(results: tuple[Result, ...], atlas: Atlas) -> set[DisagreementKind]:
    """How results of the cell disagree with one another."""
    here = {id(result) for result in results}
    rows = (row for thing in {r.thing for r in results} for row in atlas.disagreements_of(thing))
    return {row.kind for row in rows if id(row.one) in here and id(row.other) in here}


def _lines(atlas: Atlas) -> Iterator[tuple[str, str, int]]:
    """Tumor types with results, each below its first parent: id, top of the line, depth."""
    papers = {
        tumor.id: len({b.item.paper for b in atlas.pairs.of_tumor(tumor.id) if b.counts})
        for tumor in atlas.all(TumorType)
    }
    below: dict[str, list[str]] = {}
    for tumor in sorted(papers, key=lambda t: (-papers[t], atlas.name(t).casefold(), t)):
        if papers[tumor]:
            parents = atlas.hierarchy.parents[tumor] or ("",)
            below.setdefault(parents[0], []).append(tumor)

    def walk(tumor: str, top: str, depth: int) -> Iterator[tuple[str, str, int]]:
        yield tumor, top, depth
        for narrower in below.get(tumor, ()):
            yield from walk(narrower, top, depth + 1)

    for top in below.get("", ()):
        yield from walk(top, top, 0)
