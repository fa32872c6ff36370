"""The atlas itself: every question a page, check or export may ask, answered from one place."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from generator.atlas.contest import Contest, StatementKey
from generator.atlas.evidence import Bearing, Standing, Summary, Tally, summarize, tally
from generator.atlas.hierarchy import Hierarchy
from generator.atlas.ties import Backlink, Label, LooseEnd, RollUp
from generator.reading.load import Content, RecordEntry
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.relations import Sign
from generator.records.shared import SharedTerm
from generator.records.statement import Statement
from generator.text.addresses import record_address, term_address

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Atlas:
    """The linked, read-only whole. Made by `link`, never changed."""

    content: Content
    entries: Mapping[str, RecordEntry]
    terms: Mapping[str, SharedTerm]
    """Processes and cells by id (``processes/invasion``)."""
    backlinks: Mapping[str, tuple[Backlink, ...]]
    loose_ends: tuple[LooseEnd, ...]
    hierarchy: Hierarchy
    mechanisms_with: Mapping[str, tuple[Mechanism, ...]]
    """Mechanisms in which a thing takes part, by the thing's id."""
    bearings: Mapping[StatementKey, tuple[Bearing, ...]]
    bearings_of_paper: Mapping[str, tuple[Bearing, ...]]
    standings: Mapping[StatementKey, Standing]
    """How each statement stands; contested also where another statement disagrees."""
    contests: tuple[Contest, ...]
    differences: tuple[Contest, ...]
    """Opposite signs that context tells apart: listed apart, never contested."""
    cited_by: Mapping[str, tuple[Paper, ...]]

    def all(self, model: type[R]) -> Iterator[R]:
        """Every record of one model, by id."""
        return iter(self._by_model.get(model, ()))  # type: ignore[arg-type]

    def of_folder(self, folder: str) -> tuple[Record, ...]:
        """Every record of one folder, by title."""
        return self._by_folder.get(folder, ())

    @cached_property
    def _by_model(self) -> dict[type[Record], list[Record]]:
        found: dict[type[Record], list[Record]] = {}
        for entry in self.entries.values():
            found.setdefault(type(entry.record), []).append(entry.record)
        return found

    @cached_property
    def _by_folder(self) -> dict[str, tuple[Record, ...]]:
        found: dict[str, list[Record]] = {}
        for entry in self.entries.values():
            found.setdefault(entry.record.folder, []).append(entry.record)
        return {
            folder: tuple(sorted(row, key=lambda record: (record.title_text.casefold(), record.id)))
            for folder, row in found.items()
        }

    def neighbours(self, record: Record) -> tuple[Record | None, Record | None]:
        """The records before and after ``record`` in its folder's order."""
        row, place = self._by_folder[record.folder], self._places[record.id]
        return (
            row[place - 1] if place else None,
            row[place + 1] if place + 1 < len(row) else None,
        )

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {
            record.id: place for row in self._by_folder.values() for place, record in enumerate(row)
        }

    @cached_property
    def things_in(self) -> Mapping[str, tuple[str, ...]]:
        """Things that take part in a mechanism, by the mechanism's id."""
        found: dict[str, list[str]] = {}
        for thing, mechanisms in self.mechanisms_with.items():
            for mechanism in mechanisms:
                found.setdefault(mechanism.id, []).append(thing)
        return {mechanism: tuple(things) for mechanism, things in found.items()}

    @cached_property
    def _summaries(self) -> dict[tuple[str, ...], Summary]:
        return {}

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
    def _names(self) -> dict[str, str]:
        names = {term_id: term.name for term_id, term in self.terms.items()}
        for record_id, entry in self.entries.items():
            record = entry.record
            own = record.short if isinstance(record, Paper) else getattr(record, "symbol", None)
            names[record_id] = own or record.title_text
        return names

    def label(self, thing_id: str) -> Label:
        """What a link to the thing says, and where it leads."""
        found = self._labels.get(thing_id)
        if found is None:
            paper = self.paper(thing_id)
            title = paper.title if paper else ""
            found = Label(self.name(thing_id), self.address(thing_id), title)
            self._labels[thing_id] = found
        return found

    @cached_property
    def _labels(self) -> dict[str, Label]:
        return {}

    def url(self, curie: str) -> str:
        """Where the resource of an identifier shows it.

        Raises:
            curies.ExpansionError: the prefix is unknown; checked content has none.
        """
        return self.content.shared.prefixes.url(curie)

    @cached_property
    def derived(self) -> dict[Hashable, Any]:
        """What others work out from the atlas again and again, by who does and of what."""
        return {}

    def address(self, thing_id: str) -> str:
        """Where the thing stands on the site."""
        return (term_address if thing_id in self.terms else record_address)(thing_id)

    def evidence(self, mechanism: Mechanism, statement: Statement) -> tuple[Bearing, ...]:
        """What bears on a statement."""
        return self.bearings[mechanism.id, statement.id]

    def standing(self, mechanism: Mechanism) -> Standing:
        """How a mechanism stands: contested when any contest names it, else as its headline."""
        if self.contests_of(mechanism):
            return Standing.CONTESTED
        return self.standings[mechanism.id, mechanism.headline.id]

    def sign(self, mechanism: Mechanism) -> Sign | None:
        """The headline's sign; None without counted evidence."""
        counted = self.headline_summary(mechanism).papers
        return mechanism.headline.relation.sign if counted else None

    def summary(self, *mechanisms: Mechanism) -> Summary:
        """What all evidence of these mechanisms amounts to."""
        key = tuple(mechanism.id for mechanism in mechanisms)
        if key not in self._summaries:
            self._summaries[key] = summarize(self._tallies[m.id] for m in mechanisms)
        return self._summaries[key]

    @cached_property
    def _tallies(self) -> dict[str, Tally]:
        found: dict[str, list[Bearing]] = {}
        for (mechanism_id, _), bearings in self.bearings.items():
            found.setdefault(mechanism_id, []).extend(bearings)
        return {mechanism_id: tally(bearings) for mechanism_id, bearings in found.items()}

    def headline_summary(self, mechanism: Mechanism) -> Summary:
        """What the evidence of the mechanism's headline amounts to."""
        return self.summaries[mechanism.id, mechanism.headline.id]

    @cached_property
    def summaries(self) -> Mapping[StatementKey, Summary]:
        """What the evidence of each statement amounts to."""
        return {key: summarize([tally(bearings)]) for key, bearings in self.bearings.items()}

    def roll_up(self, thing_id: str) -> RollUp:
        """The thing's mechanisms, its narrower things' and its wider things', each once."""
        found = self._rolled_up.get(thing_id)
        if found is None:
            found = self._rolled_up[thing_id] = self._roll_up(thing_id)
        return found

    @cached_property
    def _rolled_up(self) -> dict[str, RollUp]:
        return {}

    def _roll_up(self, thing_id: str) -> RollUp:
        own = self.mechanisms_with.get(thing_id, ())
        below = self._gather(self.hierarchy.descendants(thing_id), own)
        above = self._gather(self.hierarchy.ancestors(thing_id), (*own, *below))
        return RollUp(own, below, above)

    def _gather(
        self, things: Iterable[str], without: tuple[Mechanism, ...]
    ) -> tuple[Mechanism, ...]:
        known = {mechanism.id for mechanism in without}
        found: dict[str, Mechanism] = {}
        for thing in things:
            for mechanism in self.mechanisms_with.get(thing, ()):
                if mechanism.id not in known:
                    found[mechanism.id] = mechanism
        return tuple(found.values())

    def contests_of(self, mechanism: Mechanism) -> tuple[Contest, ...]:
        """The disagreements that name the mechanism."""
        return self._contests.get(mechanism.id, ())

    def differences_of(self, mechanism: Mechanism) -> tuple[Contest, ...]:
        """The differences by context that name the mechanism."""
        return self._differences.get(mechanism.id, ())

    @cached_property
    def _contests(self) -> dict[str, tuple[Contest, ...]]:
        return _by_mechanism(self.contests)

    @cached_property
    def _differences(self) -> dict[str, tuple[Contest, ...]]:
        return _by_mechanism(self.differences)

    @cached_property
    def paper_of_doi(self) -> Mapping[str, str]:
        """Paper ids by DOI in lower case: DOIs do not tell cases apart."""
        return papers_by_doi(self.all(Paper))

    def cites(self, paper: Paper) -> tuple[str, ...]:
        """What a paper cites: ids of papers in the atlas, DOIs of others."""
        return tuple(dict.fromkeys(self.paper_of_doi.get(c.lower(), c) for c in paper.cites))

    @cached_property
    def papers_of_trial(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the papers that report a trial, by its registry id."""
        found: dict[str, tuple[str, ...]] = {}
        for paper in self.all(Paper):
            for trial in paper.trials:
                found[trial] = (*found.get(trial, ()), paper.id)
        return found

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


def papers_by_doi(papers: Iterable[Paper]) -> dict[str, str]:
    """Paper ids by DOI in lower case."""
    return {paper.doi.lower(): paper.id for paper in papers if paper.doi}


def _by_mechanism(contests: tuple[Contest, ...]) -> dict[str, tuple[Contest, ...]]:
    found: dict[str, dict[Contest, None]] = {}
    for contest in contests:
        for mechanism_id, _ in contest.keys:
            found.setdefault(mechanism_id, {})[contest] = None
    return {mechanism_id: tuple(row) for mechanism_id, row in found.items()}
