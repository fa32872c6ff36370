"""Disagreement: where papers found opposite signs, and where context tells them apart."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.atlas.evidence import Bearing, Standing
from generator.atlas.hierarchy import Hierarchy
from generator.records.levels import EvidenceLevel
from generator.records.mechanism import Mechanism
from generator.records.relations import Sign
from generator.records.vocabulary import MechanismRelation

StatementKey = tuple[str, str]
"""Mechanism id and statement id."""


Pair = tuple[StatementKey, StatementKey]


@dataclass(frozen=True, slots=True)
class Contest:
    """One disagreement, or one difference by context."""

    one: StatementKey
    other: StatementKey | None
    """The other statement; None when the sides meet within one statement."""
    note: str = ""
    """What may reconcile them, where a curator has said so."""

    @property
    def keys(self) -> tuple[StatementKey, ...]:
        """The statements that it names: one or two."""
        return (self.one, self.other) if self.other else (self.one,)


def find_contests(
    mechanisms: Mapping[str, Mechanism],
    bearings: Mapping[StatementKey, tuple[Bearing, ...]],
    standings: Mapping[StatementKey, Standing],
    hierarchy: Hierarchy,
) -> tuple[tuple[Contest, ...], tuple[Contest, ...]]:
    """Every disagreement by the three rules of the data model, then every difference by context.

    A difference is never a disagreement too: opposite signs in unrelated tumour
    types, and pairs that a curator says differ by context, unless another says
    that they contradict each other.
    """
    contradictions = _declared(mechanisms, MechanismRelation.CONTRADICTS)
    differences = _declared(mechanisms, MechanismRelation.DIFFERS_BY_CONTEXT)
    told_apart = {ids: note for ids, note in differences.items() if ids not in contradictions}
    contested: list[Pair] = []
    apart: list[Pair] = []
    for one, other in _opposite_pairs(mechanisms, bearings, hierarchy):
        ids = frozenset((one[0], other[0]))
        share = _have_related_tumors(mechanisms[one[0]], mechanisms[other[0]], hierarchy)
        (contested if share and ids not in told_apart else apart).append((one, other))
    return (
        _gathered(Standing.CONTESTED, standings, contested, contradictions, mechanisms),
        _gathered(Standing.DIFFERS_BY_CONTEXT, standings, apart, told_apart, mechanisms),
    )


def by_mechanism(contests: Iterable[Contest]) -> Mapping[str, tuple[Contest, ...]]:
    """Disagreements by the mechanisms that they name."""
    found: dict[str, dict[Contest, None]] = {}
    for contest in contests:
        for mechanism_id, _ in contest.keys:
            found.setdefault(mechanism_id, {})[contest] = None
    return {mechanism_id: tuple(row) for mechanism_id, row in found.items()}


def _gathered(
    standing: Standing,
    standings: Mapping[StatementKey, Standing],
    pairs: list[Pair],
    declared: Mapping[frozenset[str], str],
    mechanisms: Mapping[str, Mechanism],
) -> tuple[Contest, ...]:
    """What was found within statements, between statements, and by curators, each once."""
    within = (Contest(key, None) for key, found in standings.items() if found is standing)
    ids_of = {pair: frozenset((pair[0][0], pair[1][0])) for pair in pairs}
    between = (Contest(*pair, declared.get(ids, "")) for pair, ids in ids_of.items())
    known = set(ids_of.values())
    told = (
        Contest(_headline(mechanisms[a]), _headline(mechanisms[b]), note)
        for ids, note in declared.items()
        if ids not in known
        for a, b in [sorted(ids)]
    )
    return (*within, *between, *told)


def _headline(mechanism: Mechanism) -> StatementKey:
    return (mechanism.id, mechanism.headline.id)


def _declared(
    mechanisms: Mapping[str, Mechanism], relation: MechanismRelation
) -> dict[frozenset[str], str]:
    """Pairs of mechanisms that curators put in ``relation``, with what they noted."""
    notes: dict[frozenset[str], list[str]] = {}
    for mechanism in mechanisms.values():
        for related in mechanism.related:
            other = related.mechanism
            if related.relation is relation and other in mechanisms and other != mechanism.id:
                row = notes.setdefault(frozenset((mechanism.id, other)), [])
                row += [related.note] if related.note and related.note not in row else []
    return {ids: " ".join(row) for ids, row in notes.items()}


def _opposite_pairs(
    mechanisms: Mapping[str, Mechanism],
    bearings: Mapping[StatementKey, tuple[Bearing, ...]],
    hierarchy: Hierarchy,
) -> Iterator[Pair]:
    """Statements of opposite sign on one object and aspect, their subjects related."""
    by_object: dict[tuple[str, str | None], list[tuple[StatementKey, str, Sign]]] = {}
    for mechanism in mechanisms.values():
        for statement in mechanism.statements:
            key = (mechanism.id, statement.id)
            if statement.relation.sign and _is_found_above_e(bearings[key]):
                place = (statement.object, statement.aspect)
                row = (key, statement.subject, statement.relation.sign)
                by_object.setdefault(place, []).append(row)
    for rows in by_object.values():
        for (key, one, sign), (other_key, other, other_sign) in combinations(rows, 2):
            if sign != other_sign and hierarchy.related(one, other):
                yield key, other_key


def _is_found_above_e(bearings: tuple[Bearing, ...]) -> bool:
    return any(b.is_for and b.level is not EvidenceLevel.E for b in bearings)


def _have_related_tumors(one: Mechanism, other: Mechanism, hierarchy: Hierarchy) -> bool:
    return any(hierarchy.related(a, b) for a in one.tumor_types for b in other.tumor_types)
