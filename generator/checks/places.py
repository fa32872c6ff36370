"""Statements, evidence items and texts with their places, for checks to walk over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.atlas.atlas import Atlas
from generator.reading.load import RecordEntry
from generator.records.evidence import EvidenceItem
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.statement import Statement
from generator.text.source import Span

_VERBATIM = ("abstract", "quote")


# Named tuples, because every run makes them by the ten thousand.
class PlacedStatement(NamedTuple):
    """A statement in its mechanism."""

    mechanism: Mechanism
    statement: Statement
    entry: RecordEntry
    number: int
    """Position in the mechanism's list."""

    def at(self, *path: str | int) -> Span:
        """Where the value at ``path`` of the statement stands."""
        return self.entry.at("statements", self.number, *path)


class PlacedItem(NamedTuple):
    """An evidence item under its statement."""

    under: PlacedStatement
    item: EvidenceItem
    number: int
    """Position in the statement's list."""
    paper: Paper | None
    """The paper, or None where the reference is a loose end."""

    def at(self, *path: str | int) -> Span:
        """Where the value at ``path`` of the item stands."""
        return self.under.at("evidence", self.number, *path)


def statements(atlas: Atlas) -> Iterator[PlacedStatement]:
    """Every statement of every mechanism."""
    for mechanism in atlas.all(Mechanism):
        entry = atlas.entries[mechanism.id]
        for number, statement in enumerate(mechanism.statements):
            yield PlacedStatement(mechanism, statement, entry, number)


def items(atlas: Atlas) -> Iterator[PlacedItem]:
    """Every evidence item of every statement."""
    papers = {paper.id: paper for paper in atlas.all(Paper)}
    for under in statements(atlas):
        for index, item in enumerate(under.statement.evidence):
            yield PlacedItem(under, item, index, papers.get(item.paper))


def texts(
    value: Any, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a document's data with the way to it; what is verbatim is left out."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            if key not in _VERBATIM:
                yield from texts(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from texts(part, (*path, index))
