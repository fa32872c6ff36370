"""Disagreement between statements: who is on which side, and where context tells them apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.atlas.disagreements import Disagreement, DisagreementKind
from generator.atlas.results import Result
from generator.records.mechanism import Mechanism
from generator.records.vocabulary import MechanismRelation

StatementKey = tuple[str, str]
"""Mechanism id and statement id."""
_CONTESTED = (DisagreementKind.CONTESTED, DisagreementKind.BY_SUBGROUP)
_APART = (DisagreementKind.BY_CONTEXT, DisagreementKind.BY_TUMOR)


@dataclass(frozen=True, slots=True)
class Contest:
    """One disagreement, or one difference by context."""

    one: StatementKey
    other: StatementKey | None
    """The other statement; None when the sides meet within one statement."""
    note: str = ""
    """What may reconcile them, where a curator has said so."""
    rows: tuple[Disagreement, ...] = field(default=(), compare=False)
    """The results that disagree; none where only a curator says so."""

    @property
    def keys(self) -> tuple[StatementKey, ...]:
        """The statements that it names: one or two."""
        return (self.one, self.other) if self.other else (self.one,)


def find_contests(
    mechanisms: Mapping[str, Mechanism], disagreements: Iterable[Disagreement]
) -> tuple[tuple[Contest, ...], tuple[Contest, ...]]:
    """Every disagreement, then every difference by context or tumor.

    Curators may say that two mechanisms contradict each other, or that they differ
    by context: what they tell apart is never a disagreement too.
    """
    contradictions = _declared(mechanisms, MechanismRelation.CONTRADICTS)
    told_apart = {
        ids: note
        for ids, note in _declared(mechanisms, MechanismRelation.DIFFERS_BY_CONTEXT).items()
        if ids not in contradictions
    }
    contested: list[Disagreement] = []
    apart: list[Disagreement] = []
    for row in disagreements:
        if row.kind in _APART or (row.kind in _CONTESTED and _mechanisms_of(row) in told_apart):
            apart.append(row)
        elif row.kind in _CONTESTED:
            contested.append(row)
    return (
        _gathered(contested, contradictions, mechanisms),
        _gathered(apart, told_apart, mechanisms),
    )


def by_mechanism(contests: tuple[Contest, ...]) -> dict[str, tuple[Contest, ...]]:
    """Contests by the mechanisms that they name."""
    found: dict[str, list[Contest]] = {}
    for contest in contests:
        for mechanism_id in dict.fromkeys(mechanism_id for mechanism_id, _ in contest.keys):
            found.setdefault(mechanism_id, []).append(contest)
    return {mechanism_id: tuple(row) for mechanism_id, row in found.items()}


def key_of_statement(result: Result) -> StatementKey:
    """The statement that a result bears on."""
    return (result.bearing.mechanism.id, result.statement.id)


def _gathered(
    rows: list[Disagreement],
    declared: Mapping[frozenset[str], str],
    mechanisms: Mapping[str, Mechanism],
) -> tuple[Contest, ...]:
    """One contest a pair of statements, and those that only curators tell of."""
    found: dict[tuple[StatementKey, ...], list[Disagreement]] = {}
    for row in rows:
        keys = sorted({key_of_statement(row.one), key_of_statement(row.other)})
        found.setdefault(tuple(keys), []).append(row)
    contests = [
        Contest(
            keys[0],
            keys[1] if len(keys) > 1 else None,
            declared.get(frozenset(mechanism for mechanism, _ in keys), ""),
            tuple(together),
        )
        for keys, together in found.items()
    ]
    known = {frozenset(mechanism for mechanism, _ in contest.keys) for contest in contests}
    for ids, note in declared.items():
        if ids not in known:
            a, b = sorted(ids)
            contests.append(Contest(_headline(mechanisms[a]), _headline(mechanisms[b]), note))
    return tuple(contests)


def _mechanisms_of(row: Disagreement) -> frozenset[str]:
    return frozenset((row.one.bearing.mechanism.id, row.other.bearing.mechanism.id))


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
