"""The register: every record and shared term by its id, with its name and its address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator.atlas.backlinks import Label
from generator.reading.load import Content, RecordEntry
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.shared import Process, SharedTerm
from generator.text.addresses import record_address, term_address

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Register:
    """What there is, what people call it and where it stands; nothing of evidence."""

    content: Content
    entries: Mapping[str, RecordEntry]
    terms: Mapping[str, SharedTerm]
    """Processes and cells by id (``processes/invasion``)."""

    def all(self, model: type[R]) -> Iterator[R]:
        """Every record of one model, by id."""
        return iter(self._by_model.get(model, ()))  # type: ignore[arg-type]

    def of_folder(self, folder: str) -> tuple[Record, ...]:
        """Every record of one folder, by title."""
        return self._by_folder.get(folder, ())

    @cached_property
    def _by_model(self) -> Mapping[type[Record], list[Record]]:
        found: dict[type[Record], list[Record]] = {}
        for entry in self.entries.values():
            found.setdefault(type(entry.record), []).append(entry.record)
        return found

    @cached_property
    def _by_folder(self) -> Mapping[str, tuple[Record, ...]]:
        found: dict[str, list[Record]] = {}
        for entry in self.entries.values():
            found.setdefault(entry.record.folder, []).append(entry.record)
        return {
            folder: tuple(sorted(row, key=lambda record: (record.title_text.casefold(), record.id)))
            for folder, row in found.items()
        }

    def neighbours(self, record: Record) -> tuple[Record | None, Record | None]:
        """The records before and after ``record`` in its folder's order."""
        return self._neighbours[record.id]

    @cached_property
    def _neighbours(self) -> Mapping[str, tuple[Record | None, Record | None]]:
        return {
            record.id: (before, after)
            for row in self._by_folder.values()
            for before, record, after in zip((None, *row), row, (*row[1:], None), strict=False)
        }

    def find(self, record_id: str) -> Record | None:
        """The record of this id, or None."""
        entry = self.entries.get(record_id)
        return entry.record if entry else None

    def paper(self, record_id: str) -> Paper | None:
        """The paper of this id, or None."""
        record = self.find(record_id)
        return record if isinstance(record, Paper) else None

    def exists(self, thing_id: str) -> bool:
        """Whether a record or shared term has this id."""
        return thing_id in self.entries or thing_id in self.terms

    def name(self, thing_id: str) -> str:
        """What people call the thing: a target's symbol, a paper's short form, else the name."""
        return self._names.get(thing_id, thing_id)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        names = {term_id: term.name for term_id, term in self.terms.items()}
        for record_id, entry in self.entries.items():
            record = entry.record
            own = record.short if isinstance(record, Paper) else getattr(record, "symbol", None)
            names[record_id] = own or record.title_text
        return names

    def label(self, thing_id: str) -> Label:
        """What a link to the thing says, and where it leads."""
        return self._labels.get(thing_id) or self._label(thing_id)

    @cached_property
    def _labels(self) -> Mapping[str, Label]:
        return {thing: self._label(thing) for thing in (*self.terms, *self.entries)}

    def _label(self, thing_id: str) -> Label:
        paper = self.paper(thing_id)
        return Label(
            self.name(thing_id),
            self.address(thing_id),
            paper.title if paper else "",
            self.has_page(thing_id),
        )

    def url(self, curie: str) -> str:
        """Where the resource of an identifier shows it.

        Raises:
            curies.ExpansionError: the prefix is unknown; checked content has none.
        """
        return self.content.shared.prefixes.url(curie)

    def address(self, thing_id: str) -> str:
        """Where the thing stands on the site."""
        return (record_address if self.has_page(thing_id) else term_address)(thing_id)

    def has_page(self, thing_id: str) -> bool:
        """Whether it has a page of its own: records and processes, but not cells."""
        return thing_id in self.entries or isinstance(self.terms.get(thing_id), Process)

    @property
    def data_version(self) -> str:
        """Fingerprint of all content: the same records always have the same version."""
        return self.content.fingerprint[:12]

    @property
    def last_curated(self) -> date | None:
        """Day of the last curation of any record."""
        days = [e.record.curation.on for e in self.entries.values() if e.record.curation.on]
        return max(days, default=None)

    @property
    def curators(self) -> tuple[str, ...]:
        """Everyone who curated a record, by name."""
        return tuple(sorted({name for e in self.entries.values() for name in e.record.curation.by}))
