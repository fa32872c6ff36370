"""Disagreements gathered by question: one agent and one object, and who is on which side."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.atlas.contest import Contest, StatementKey, key_of_statement
from generator.atlas.disagreements import Disagreement, DisagreementKind
from generator.atlas.evidence import list_order
from generator.atlas.leading import size_of
from generator.atlas.results import Direction, Result
from generator.records.statement import Statement


class DisputeSide(NamedTuple):
    """What some results found alike, in one statement."""

    direction: Direction
    statement: StatementKey
    results: tuple[Result, ...]
    """The strongest first."""


class Dispute(NamedTuple):
    """One question on which results disagree."""

    kind: DisagreementKind
    """The gravest that there is among them."""
    thing: str
    state: str
    statement: Statement
    """A statement that names the object as all of them do."""
    sides: tuple[DisputeSide, ...]
    """Every statement with a result, direction by direction."""


def disputes(rows: Iterable[Disagreement]) -> tuple[Dispute, ...]:
    """The questions that these disagreements are about, the gravest first.

    Two items may disagree on several things, such as a nerve and the drug that
    blocks it: they are told once, about what both statements say acts if there is such.
    """
    order = list(DisagreementKind)
    told: set[frozenset[str]] = set()
    found: dict[tuple[object, ...], list[Disagreement]] = {}
    for row in sorted(rows, key=lambda row: (order.index(row.kind), not _is_of_subject(row))):
        pair = frozenset((row.one.bearing.id, row.other.bearing.id))
        if pair not in told:
            told.add(pair)
            found.setdefault(_question(row.one), []).append(row)
    return tuple(_dispute(together) for together in found.values())


def notes_of(contests: Iterable[Contest]) -> Mapping[StatementKey, str]:
    """What curators noted of disagreements, by the statements these name."""
    return {key: contest.note for contest in contests if contest.note for key in contest.keys}


def _is_of_subject(row: Disagreement) -> bool:
    return all(result.thing == result.statement.subject for result in (row.one, row.other))


def _question(result: Result) -> tuple[object, ...]:
    statement = result.statement
    ends = (statement.object, statement.object_state, statement.aspect, statement.object_in)
    return (result.thing, result.state, *ends)


def _dispute(rows: list[Disagreement]) -> Dispute:
    first = rows[0].one
    results = {r.bearing.id: r for row in rows for r in (row.one, row.other)}
    sides: dict[tuple[Direction, StatementKey], list[Result]] = {}
    for result in sorted(results.values(), key=_order):
        sides.setdefault((result.direction, key_of_statement(result)), []).append(result)
    directions = list(dict.fromkeys(direction for direction, _ in sides))
    return Dispute(
        rows[0].kind,
        first.thing,
        first.state,
        first.statement,
        tuple(
            DisputeSide(direction, key, tuple(found))
            for (direction, key), found in sorted(
                sides.items(), key=lambda side: directions.index(side[0][0])
            )
        ),
    )


def _order(result: Result) -> tuple[int, int]:
    return list_order(result.level), -(size_of(result.bearing.item.study) or 0)
