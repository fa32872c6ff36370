"""The columns of a matrix: nerves with their parts, classes, families and roles of targets.

A column holds the mechanisms that meet its thing or anything below it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.atlas.atlas import Atlas
from generator.records.entity import NeuralElement, Target
from generator.records.entity_terms import TargetCategory, TargetRole
from generator.records.mechanism import Mechanism
from generator.records.vocabulary import MechanismClass


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """One nerve, class, family or role."""

    key: str
    """Id of a record, or the written form of a class or role."""
    label: str
    depth: int
    """1 for a part of the last column of depth 0, else 0."""
    mechanisms: frozenset[str]
    """Ids of the mechanisms in it."""
    term: MechanismClass | TargetRole | None = None
    """The class or role; None for a record."""


def nerve_columns(atlas: Atlas) -> Iterator[MatrixColumn]:
    """The widest neural elements by number of mechanisms, each followed by its parts."""
    parts: dict[str, list[MatrixColumn]] = {}
    for nerve in atlas.all(NeuralElement):
        parents = atlas.hierarchy.parents[nerve.id] or ("",)
        parts.setdefault(parents[0], []).append(_of_record(nerve.id, int(parents != ("",)), atlas))
    for top in _ranked(parts.get("", ())):
        yield top
        yield from _ranked(parts.get(top.key, ()))


def class_columns(atlas: Atlas) -> Iterator[MatrixColumn]:
    """Classes in the order of their list; each mechanism stands in one."""
    members: dict[MechanismClass, list[Mechanism]] = {}
    for mechanism in atlas.all(Mechanism):
        members.setdefault(mechanism.mechanism_class, []).append(mechanism)
    for kind in MechanismClass:
        yield MatrixColumn(kind.value, kind.label, 0, _ids(members.get(kind, ())), kind)


def target_columns(atlas: Atlas) -> Iterator[MatrixColumn]:
    """Families and complexes, then by role the targets that neither are nor belong to one."""
    alone: dict[TargetRole, list[Mechanism]] = {}
    families = []
    for target in atlas.all(Target):
        if target.parents:
            continue
        if target.category in (TargetCategory.FAMILY, TargetCategory.COMPLEX):
            families.append(_of_record(target.id, 0, atlas))
            continue
        for role in target.role:
            alone.setdefault(role, []).extend(atlas.roll_up(target.id).all)
    yield from _ranked(families)
    yield from _ranked(
        MatrixColumn(role.value, _label(role), 0, _ids(found), role)
        for role, found in alone.items()
    )


def _label(role: TargetRole) -> str:
    return "Other" if role is TargetRole.OTHER else f"Other {role.label}"


def _of_record(record_id: str, depth: int, atlas: Atlas) -> MatrixColumn:
    name = atlas.entries[record_id].record.title_text
    return MatrixColumn(record_id, name, depth, _ids(atlas.roll_up(record_id).all))


def _ids(mechanisms: Iterable[Mechanism]) -> frozenset[str]:
    return frozenset(mechanism.id for mechanism in mechanisms)


def _ranked(columns: Iterable[MatrixColumn]) -> list[MatrixColumn]:
    return sorted(columns, key=lambda c: (-len(c.mechanisms), c.label.casefold(), c.key))
