"""Where results disagree: same agent, same object, different papers, each above level E.

Recurrence, incidence and deaths are never set against each other.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from generator.atlas.hierarchy import Hierarchy
from generator.atlas.results import Direction, Result, Role
from generator.records.levels import EvidenceLevel
from generator.records.outcome_terms import Measured
from generator.records.vocabulary import Defined


class DisagreementKind(Defined):
    """How two results disagree, the gravest first."""

    CONTESTED = "contested", "contested", "Opposite directions in one tumor and context."
    BY_SUBGROUP = (
        "contested-by-a-subgroup",
        "contested by a subgroup",
        "Opposite directions, one of them in a part of the patients only.",
    )
    NOT_CONFIRMED = (
        "not-confirmed",
        "not confirmed",
        "Found by some; others looked in the same tumor and found no effect.",
    )
    WIDER_GROUP = (
        "wider-group-no-effect",
        "wider group: no effect",
        "Found in one tumor; no effect in the wider group that it belongs to.",
    )
    BY_CONTEXT = (
        "differs-by-context",
        "differs by context",
        "Told apart by site, stage or condition.",
    )
    BY_TUMOR = "differs-by-tumor", "differs by tumor", "Opposite directions in unrelated tumors."


_EVENTS = (
    frozenset({Measured.OVERALL_SURVIVAL, Measured.CANCER_SPECIFIC_SURVIVAL}),
    frozenset(
        {
            Measured.RECURRENCE,
            Measured.RELAPSE_FREE_SURVIVAL,
            Measured.DISEASE_FREE_SURVIVAL,
            Measured.PROGRESSION_FREE_SURVIVAL,
        }
    ),
    frozenset({Measured.METASTASIS, Measured.METASTASIS_FREE_SURVIVAL}),
)
"""What counts the same event: deaths, return, spread. All else stands for itself."""


class Disagreement(NamedTuple):
    """Two results that disagree."""

    kind: DisagreementKind
    one: Result
    other: Result


def find_disagreements(results: Iterable[Result], hierarchy: Hierarchy) -> tuple[Disagreement, ...]:
    """Every disagreement between agent results, the gravest first."""
    rows: dict[tuple[object, ...], list[Result]] = {}
    for result in results:
        if _can_disagree(result):
            rows.setdefault(_question(result), []).append(result)
    found = [
        Disagreement(kind, one, other)
        for row in rows.values()
        for one, other, kind in _disagreeing(row, hierarchy)
    ]
    order = list(DisagreementKind)
    return tuple(sorted(found, key=lambda row: order.index(row.kind)))


def _can_disagree(result: Result) -> bool:
    is_told = result.direction.is_found or result.direction is Direction.NONE
    is_strong = result.level is not EvidenceLevel.E
    return result.role is Role.AGENT and result.bearing.counts and is_told and is_strong


def _question(result: Result) -> tuple[object, ...]:
    """What results must share to disagree; that of tumors is asked of the items."""
    statement = result.statement
    is_tumor = (statement.object_in or "").startswith("tumor-types/")
    place = "" if is_tumor else statement.object_in
    agent = (result.thing, result.state)
    return (*agent, statement.object, statement.object_state, statement.aspect, place or "")


def _disagreeing(
    row: list[Result], hierarchy: Hierarchy
) -> Iterator[tuple[Result, Result, DisagreementKind]]:
    for one, other in combinations(row, 2):
        is_apart = one.bearing.item.paper != other.bearing.item.paper
        if is_apart and _is_one_event(one, other):
            kind = _kind_of(one, other, hierarchy)
            if kind:
                yield one, other, kind


def _kind_of(one: Result, other: Result, hierarchy: Hierarchy) -> DisagreementKind | None:
    if one.direction is other.direction:
        return None
    pairs = [(a, b) for a in one.bearing.tumor_types for b in other.bearing.tumor_types]
    is_opposite = one.direction is other.direction.opposite
    if is_opposite and not any(hierarchy.related(a, b) for a, b in pairs):
        return DisagreementKind.BY_TUMOR if pairs else None
    if not _is_one_context(one, other):
        return DisagreementKind.BY_CONTEXT
    if is_opposite:
        is_part = one.bearing.item.subgroup or other.bearing.item.subgroup
        return DisagreementKind.BY_SUBGROUP if is_part else DisagreementKind.CONTESTED
    if any(a == b for a, b in pairs):
        return DisagreementKind.NOT_CONFIRMED
    nothing = one if one.direction is Direction.NONE else other
    found = other if nothing is one else one
    if any(
        wide in hierarchy.ancestors(narrow)
        for wide in nothing.bearing.tumor_types
        for narrow in found.bearing.tumor_types
    ):
        return DisagreementKind.WIDER_GROUP
    return None


def _is_one_event(one: Result, other: Result) -> bool:
    """Whether both measured the same; a result without numbers may have measured anything."""
    here, there = _events(one), _events(other)
    return not here or not there or bool(here & there)


def _events(result: Result) -> set[frozenset[Measured]]:
    measured = {estimate.of for estimate in result.bearing.item.study.estimate}
    return {next((event for event in _EVENTS if of in event), frozenset({of})) for of in measured}


def _is_one_context(one: Result, other: Result) -> bool:
    """Equal or empty contexts are one context."""
    here, there = one.statement.context, other.statement.context
    return here is None or there is None or here == there
