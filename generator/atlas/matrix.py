"""Tumour types against nerves, classes and targets: what is known where, and how sure it is.

Frozen values, made once for the page and for exports. A cell gathers the mechanisms
of a tumour type and everything below it that stand in the column. A mechanism stands
there as its headline does; one without counted evidence stands in no matrix. No cell
means: not curated, which is not the same as no effect.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Standing, Summary, best_level
from generator.atlas.matrix_columns import (
    MatrixColumn,
    class_columns,
    nerve_columns,
    target_columns,
)
from generator.records.entity import TumorType
from generator.records.levels import EvidenceLevel
from generator.records.mechanism import Mechanism
from generator.records.relations import Sign
from generator.records.vocabulary import Defined, Effect

MOST_COLUMNS = 22
"""Columns side by side; those with fewer mechanisms are only named."""


class CellState(Defined):
    """How the mechanisms of a cell stand, taken together: the first that fits."""

    CONTESTED = "contested", "contested", "Papers disagree about at least one of its mechanisms."
    SUPPORTED = "supported", "supported", "Evidence for at least one mechanism, none contested."
    OPEN = "open", "open", "Not confirmed by all who looked, or no study could decide."
    NO_EFFECT = "no-effect", "tested, no effect", "An effect was looked for and not found."


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The mechanisms of one tumour type in one column."""

    state: CellState
    level: EvidenceLevel | None
    """Best level for any of their headlines; against, where nothing is for; or none at all."""
    mechanisms: tuple[str, ...]
    """Their ids, the best supported first."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One tumour type with everything below it."""

    tumor: str
    group: str
    """The tumour type at the top of its line."""
    depth: int
    """Steps below that."""
    cells: tuple[MatrixCell | None, ...]
    """One a column; None where nothing is curated."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """One table: tumour types with mechanisms against the columns."""

    columns: tuple[MatrixColumn, ...]
    left_out: tuple[MatrixColumn, ...]
    """Columns that there is no room for, those with most mechanisms first."""
    rows: tuple[MatrixRow, ...]
    bare: tuple[str, ...]
    """Tumour types that have no row, for want of a mechanism."""


def by_nerve(atlas: Atlas) -> Matrix:
    """Tumour types against neural elements."""
    return _matrix(nerve_columns(atlas), atlas)


def by_class(atlas: Atlas) -> Matrix:
    """Tumour types against classes of mechanism."""
    return _matrix(class_columns(atlas), atlas)


def by_target(atlas: Atlas) -> Matrix:
    """Tumour types against families of targets, and roles of targets in no family."""
    return _matrix(target_columns(atlas), atlas)


def state_of(mechanism: Mechanism, atlas: Atlas) -> CellState:
    """How one mechanism with counted evidence stands in a cell."""
    standing = atlas.standing(mechanism)
    denies = atlas.effect(mechanism) is Effect.NONE or mechanism.headline.relation.sign is Sign.NONE
    if standing is Standing.CONTESTED:
        return CellState.CONTESTED
    if standing is Standing.SUPPORTED:
        return CellState.NO_EFFECT if denies else CellState.SUPPORTED
    if standing is Standing.OPPOSED and not atlas.headline_summary(mechanism).opposes:
        return CellState.NO_EFFECT
    return CellState.OPEN


class _Member(NamedTuple):
    """What a cell must know of a mechanism."""

    id: str
    state: CellState
    headline: Summary


def _matrix(candidates: Iterable[MatrixColumn], atlas: Atlas) -> Matrix:
    ranked = _ranked(atlas)
    signed = frozenset(ranked)
    filled = [replace(c, mechanisms=c.mechanisms & signed) for c in candidates]
    # Depth before name: where a part has all mechanisms of the whole, the whole goes first.
    best = sorted(
        (column for column in filled if column.mechanisms),
        key=lambda c: (-len(c.mechanisms), c.depth, c.label.casefold(), c.key),
    )
    shown = {column.key for column in best[:MOST_COLUMNS]}
    columns = tuple(column for column in filled if column.key in shown)
    found = {
        tumor.id: _ordered(atlas.roll_up(tumor.id).all, ranked) for tumor in atlas.all(TumorType)
    }
    return Matrix(
        columns,
        left_out=tuple(best[MOST_COLUMNS:]),
        rows=tuple(
            MatrixRow(tumor, top, depth, tuple(_cell(found[tumor], column) for column in columns))
            for tumor, top, depth in _lines(found, atlas)
        ),
        bare=tuple(t.id for t in atlas.of_folder("tumor-types") if not found[t.id]),
    )


def _ranked(atlas: Atlas) -> dict[str, _Member]:
    """Mechanisms whose headline has counted evidence, the best supported first."""
    signed = (m for m in atlas.all(Mechanism) if atlas.headline_summary(m).papers)
    return {
        m.id: _Member(m.id, state_of(m, atlas), atlas.headline_summary(m))
        for m in atlas.by_strength(signed)
    }


def _ordered(some: Iterable[Mechanism], ranked: dict[str, _Member]) -> list[_Member]:
    ids = {mechanism.id for mechanism in some}
    return [member for mechanism_id, member in ranked.items() if mechanism_id in ids]


def _lines(found: dict[str, list[_Member]], atlas: Atlas) -> Iterator[tuple[str, str, int]]:
    """Tumour types with mechanisms, each below its first parent: id, top of the line, depth."""
    below: dict[str, list[str]] = {}
    for tumor in sorted(found, key=lambda t: (-len(found[t]), atlas.name(t).casefold(), t)):
        if found[tumor]:
            parents = atlas.hierarchy.parents[tumor] or ("",)
            below.setdefault(parents[0], []).append(tumor)

    def walk(tumor: str, top: str, depth: int) -> Iterator[tuple[str, str, int]]:
        yield tumor, top, depth
        for narrower in below.get(tumor, ()):
            yield from walk(narrower, top, depth + 1)

    for top in below.get("", ()):
        yield from walk(top, top, 0)


def _cell(row: list[_Member], column: MatrixColumn) -> MatrixCell | None:
    members = [member for member in row if member.id in column.mechanisms]
    if not members:
        return None
    states = {member.state for member in members}
    return MatrixCell(
        state=next(state for state in CellState if state in states),
        level=best_level(member.headline for member in members),
        mechanisms=tuple(member.id for member in members),
    )
