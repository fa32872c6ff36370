"""Disagreement: where papers found opposite signs, and where context may tell them apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.atlas.evidence import Bearing, Standing
from generator.atlas.hierarchy import Hierarchy
from generator.records.levels import Level
from generator.records.mechanism import Mechanism
from generator.records.statement import Statement
from generator.records.vocabulary import MechanismRelation

StatementKey = tuple[str, str]
"""Mechanism id and statement id."""


@dataclass(frozen=True, slots=True)
class Contest:
    """One disagreement."""

    one: StatementKey
    other: StatementKey | None
    """The other statement; None when the sides meet within one statement."""
    note: str = ""
    """What may reconcile them, where a curator has said so."""


def find_contests(
    mechanisms: Mapping[str, Mechanism],
    bearings: Mapping[StatementKey, tuple[Bearing, ...]],
    standings: Mapping[StatementKey, Standing],
    hierarchy: Hierarchy,
) -> tuple[Contest, ...]:
    """Every disagreement, by the three rules of the data model."""
    within = [
        Contest(key, None) for key, standing in standings.items() if standing is Standing.CONTESTED
    ]
    notes = dict(_declared(mechanisms))
    between = {
        pair: Contest(*pair, notes.get(frozenset((pair[0][0], pair[1][0])), ""))
        for pair in _opposite_pairs(mechanisms, bearings, hierarchy)
    }
    seen = {frozenset((a[0], b[0])) for a, b in between}
    declared = [
        Contest(_headline(mechanisms[a]), _headline(mechanisms[b]), note)
        for pair, note in notes.items()
        if pair not in seen and len(pair) == 2  # noqa: PLR2004
        for a, b in [sorted(pair)]
    ]
    return (*within, *between.values(), *declared)


def _headline(mechanism: Mechanism) -> StatementKey:
    return (mechanism.id, mechanism.headline.id)


def _declared(mechanisms: Mapping[str, Mechanism]) -> Iterator[tuple[frozenset[str], str]]:
    """Pairs of mechanisms that a curator says contradict each other, with the note."""
    for mechanism in mechanisms.values():
        for related in mechanism.related:
            if (
                related.relation is MechanismRelation.CONTRADICTS
                and related.mechanism in mechanisms
            ):
                yield frozenset((mechanism.id, related.mechanism)), related.note or ""


def _opposite_pairs(
    mechanisms: Mapping[str, Mechanism],
    bearings: Mapping[StatementKey, tuple[Bearing, ...]],
    hierarchy: Hierarchy,
) -> Iterator[tuple[StatementKey, StatementKey]]:
    """Statements of opposite sign on one object, subjects and tumour types of one line."""
    by_object: dict[tuple[str, str | None], list[tuple[StatementKey, Statement]]] = {}
    for mechanism in mechanisms.values():
        for statement in mechanism.statements:
            key = (mechanism.id, statement.id)
            if statement.relation.sign and _stands_above_e(bearings[key]):
                place = (statement.object, statement.aspect)
                by_object.setdefault(place, []).append((key, statement))
    for rows in by_object.values():
        for (key, one), (other_key, other) in combinations(rows, 2):
            assert one.relation.sign is not None
            if (
                other.relation.sign is one.relation.sign.opposite
                and hierarchy.related(one.subject, other.subject)
                and _share_line(mechanisms[key[0]], mechanisms[other_key[0]], hierarchy)
            ):
                yield key, other_key


def _stands_above_e(bearings: tuple[Bearing, ...]) -> bool:
    return any(b.is_for and b.level is not Level.E for b in bearings)


def _share_line(one: Mechanism, other: Mechanism, hierarchy: Hierarchy) -> bool:
    return any(hierarchy.related(a, b) for a in one.tumor_types for b in other.tumor_types)
