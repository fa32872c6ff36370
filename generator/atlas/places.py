"""Statements, evidence items, texts and names with their places, for checks to walk over."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Bearing
from generator.reading.load import RecordEntry
from generator.records.entity import Target
from generator.records.evidence import EvidenceItem
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.statement import Statement
from generator.text.source import Span

_VERBATIM = ("abstract", "quote")


class Place(NamedTuple):
    """A value of a record; where it stands is worked out only when somebody asks."""

    entry: RecordEntry
    path: tuple[str | int, ...]

    @property
    def span(self) -> Span:
        """Where the value stands."""
        return self.entry.at(*self.path)


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

    @property
    def bearing(self) -> Bearing:
        """The item under its statement, as if it counted."""
        mechanism, told = self.under.mechanism, self.under.statement
        written = self.item.id or ""
        return Bearing(mechanism, told, self.number, self.item, self.paper, counts=True, id=written)


def statements(atlas: Atlas) -> Iterator[PlacedStatement]:
    """Every statement of every mechanism."""
    for mechanism in atlas.all(Mechanism):
        entry = atlas.entries[mechanism.id]
        for number, statement in enumerate(mechanism.statements):
            yield PlacedStatement(mechanism, statement, entry, number)


def items(atlas: Atlas) -> Iterator[PlacedItem]:
    """Every evidence item of every statement."""
    for under in statements(atlas):
        for index, item in enumerate(under.statement.evidence):
            yield PlacedItem(under, item, index, atlas.paper(item.paper))


def texts(atlas: Atlas, may_hold: Callable[[str], object]) -> Iterator[tuple[Place, str]]:
    """Every text that is not verbatim, of the records whose source ``may_hold`` what is sought."""
    for entry in atlas.entries.values():
        if may_hold(entry.document.source.text):
            for path, text in _texts(entry.document.data):
                yield Place(entry, path), text


def title_place(entry: RecordEntry) -> Place:
    """Where the record's name stands, or a paper's title."""
    return Place(entry, ("title" if isinstance(entry.record, Paper) else "name",))


def names(record: Record) -> list[str]:
    """All that the record is called: name or title, symbol, synonyms."""
    symbol = [record.symbol] if isinstance(record, Target) else []
    return [record.title_text, *symbol, *(synonym.text for synonym in record.synonyms)]


def _texts(
    value: Any, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            if key not in _VERBATIM:
                yield from _texts(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*path, index))
