"""The columns of a matrix: nerves with their parts, classes, families and roles of targets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.atlas.atlas import Atlas
from generator.atlas.results import Result, Role
from generator.records.entity import NeuralElement, Target
from generator.records.entity_terms import TargetCategory, TargetRole
from generator.records.vocabulary import MechanismClass


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """One nerve, class, family or role."""

    key: str
    """Id of a record, or the written form of a class or role."""
    label: str
    depth: int
    """1 for a part of the last column of depth 0, else 0."""
    own: tuple[Result, ...]
    """Results of exactly what the column is of."""
    members: tuple[Result, ...] = ()
    """Results of members of the record, which count for no cell."""
    term: MechanismClass | TargetRole | None = None
    """The class or role; None for a record."""

    @property
    def papers(self) -> int:
        """Papers behind its own results and those of members: where it stands among others."""
        return len({result.bearing.item.paper for result in (*self.own, *self.members)})


def nerve_columns(atlas: Atlas) -> Iterator[MatrixColumn]:
    """The widest neural elements by number of papers, each followed by its parts."""
    parts: dict[str, list[MatrixColumn]] = {}
    for nerve in atlas.all(NeuralElement):
        parents = atlas.hierarchy.parents[nerve.id] or ("",)
        parts.setdefault(parents[0], []).append(_of_record(nerve.id, int(parents != ("",)), atlas))
    for top in _ranked(parts.get("", ())):
        yield top
        yield from _ranked(parts.get(top.key, ()))


def class_columns(atlas: Atlas) -> Iterator[MatrixColumn]:
    """Classes in the order of their list; each mechanism stands in one."""
    found: dict[MechanismClass, dict[str, Result]] = {}
    for result in atlas.pairs.results:
        if result.bearing.counts and result.role is Role.AGENT:
            # One result an item: what acts stands first.
            rows = found.setdefault(result.bearing.mechanism.mechanism_class, {})
            rows.setdefault(result.bearing.id, result)
    for kind in MechanismClass:
        own = tuple(found.get(kind, {}).values())
        yield MatrixColumn(kind.value, kind.label, 0, own, term=kind)


def target_columns(atlas: Atlas) -> Iterator[MatrixColumn]:
    """Families and complexes, then by role the targets that neither are nor belong to one."""
    alone: dict[TargetRole, list[Result]] = {}
    families = []
    for target in atlas.all(Target):
        if target.parents:
            continue
        if target.category in (TargetCategory.FAMILY, TargetCategory.COMPLEX):
            families.append(_of_record(target.id, 0, atlas))
            continue
        for role in target.role:
            alone.setdefault(role, []).extend(_told(target.id, atlas))
    yield from _ranked(families)
    yield from _ranked(
        MatrixColumn(role.value, _label(role), 0, tuple(found), term=role)
        for role, found in alone.items()
    )


def _label(role: TargetRole) -> str:
    return "Other" if role is TargetRole.OTHER else f"Other {role.label}"


def _of_record(record_id: str, depth: int, atlas: Atlas) -> MatrixColumn:
    below = atlas.hierarchy.descendants(record_id)
    return MatrixColumn(
        record_id,
        atlas.entries[record_id].record.title_text,
        depth,
        _told(record_id, atlas),
        tuple(result for member in below for result in _told(member, atlas)),
    )


def _told(thing: str, atlas: Atlas) -> tuple[Result, ...]:
    """Results of the thing itself that count, in the roles that set levels."""
    return tuple(r for r in atlas.pairs.results_of(thing) if r.bearing.counts and r.role.sets_level)


def _ranked(columns: Iterable[MatrixColumn]) -> list[MatrixColumn]:
    return sorted(columns, key=lambda c: (-c.papers, c.label.casefold(), c.key))
