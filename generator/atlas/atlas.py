"""The atlas itself: every question a page, check or export may ask, answered from one place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator.atlas.backlinks import Backlink, Label, LooseEnd, papers_by_doi
from generator.atlas.contest import Contest, StatementKey, by_mechanism
from generator.atlas.disagreements import Disagreement
from generator.atlas.effects import effect_of
from generator.atlas.evidence import Bearing, Standing, Summary, summarize, tally
from generator.atlas.hierarchy import Hierarchy
from generator.atlas.pair import Pair
from generator.atlas.pair_pages import PairKey, PairTables
from generator.atlas.pairs import Pairs
from generator.atlas.rollup import RollUp, roll_ups
from generator.atlas.summaries import Summaries
from generator.reading.load import Content, RecordEntry
from generator.records.entity import Therapy
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.relations import Sign
from generator.records.shared import Process, SharedTerm
from generator.records.statement import Statement
from generator.records.vocabulary import Effect
from generator.text.addresses import record_address, term_address

R = TypeVar("R", bound=Record)
_NO_MECHANISM = RollUp()


@dataclass(frozen=True)
class Atlas:
    """The linked, read-only whole. Made by `link`, never changed.

    What many ask for stands in private tables. Each is worked out whole when it
    is first needed and never grows, so no answer depends on what was asked before.
    """

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
    pairs: Pairs
    """What evidence says of each thing in each tumor type."""
    disagreements: tuple[Disagreement, ...]
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

    @cached_property
    def things_in(self) -> Mapping[str, tuple[str, ...]]:
        """Things that take part in a mechanism, by the mechanism's id."""
        found: dict[str, list[str]] = {}
        for thing, mechanisms in self.mechanisms_with.items():
            for mechanism in mechanisms:
                found.setdefault(mechanism.id, []).append(thing)
        return {mechanism: tuple(things) for mechanism, things in found.items()}

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

    def evidence(self, mechanism: Mechanism, statement: Statement) -> tuple[Bearing, ...]:
        """What bears on a statement."""
        return self.bearings[mechanism.id, statement.id]

    def statement(self, key: StatementKey) -> tuple[Mechanism, Statement]:
        """The statement of this key, with its mechanism."""
        return self._statements[key]

    @cached_property
    def _statements(self) -> Mapping[StatementKey, tuple[Mechanism, Statement]]:
        return {(m.id, s.id): (m, s) for m in self.all(Mechanism) for s in m.statements}

    def standing(self, mechanism: Mechanism) -> Standing:
        """How a mechanism stands: contested when any contest names it, else as its headline."""
        if self.contests_of(mechanism):
            return Standing.CONTESTED
        return self.standings[mechanism.id, mechanism.headline.id]

    def sign(self, mechanism: Mechanism) -> Sign | None:
        """The headline's sign; None without counted evidence."""
        return mechanism.headline.relation.sign if self.headline_summary(mechanism).papers else None

    def effect(self, mechanism: Mechanism) -> Effect | None:
        """What the mechanism does to the tumor; None where it favors neither side."""
        return effect_of(mechanism, self.terms)

    def summary(self, *mechanisms: Mechanism) -> Summary:
        """What all evidence of these mechanisms amounts to."""
        if len(mechanisms) == 1:
            return self._summaries.of_mechanisms[mechanisms[0].id]
        return self._summaries.of_several(mechanisms)

    def summary_of(self, record: Record) -> Summary:
        """What a record's page sums up: a paper's items, or what was found of a thing itself."""
        if isinstance(record, Paper):
            return summarize([tally(self.bearings_of_paper.get(record.id, ()))])
        if isinstance(record, Mechanism):
            return self.summary(record)
        return self._of_things[record.id]

    @cached_property
    def _of_things(self) -> Mapping[str, Summary]:
        kinds = (Paper, Mechanism)
        things = (i for i, e in self.entries.items() if not isinstance(e.record, kinds))
        return {thing: summarize([tally(self.own_evidence(thing))]) for thing in things}

    def own_evidence(self, thing_id: str) -> tuple[Bearing, ...]:
        """What was found in a tumor type or its subtypes, or of another thing itself."""
        is_tumor = thing_id.startswith("tumor-types/")
        return self.pairs.of_tumor(thing_id) if is_tumor else self.pairs.of_thing(thing_id)

    def own_papers(self, thing_id: str) -> tuple[str, ...]:
        """Papers of that evidence, each once, by id; those that count for nothing among them."""
        return tuple(sorted({bearing.item.paper for bearing in self.own_evidence(thing_id)}))

    def disagreements_of(self, thing_id: str) -> tuple[Disagreement, ...]:
        """Disagreements between results of the thing itself."""
        return self._disagreements.get(thing_id, ())

    @cached_property
    def _disagreements(self) -> Mapping[str, tuple[Disagreement, ...]]:
        found: dict[str, list[Disagreement]] = {}
        for row in self.disagreements:
            found.setdefault(row.one.thing, []).append(row)
        return {thing: tuple(rows) for thing, rows in found.items()}

    @property
    def pair_pages(self) -> Mapping[PairKey, Pair]:
        """The pairs that have a page of their own, by tumor type and thing."""
        return self.pair_tables.pages

    @cached_property
    def pair_tables(self) -> PairTables:
        """Pairs with what pages show of them."""
        return PairTables(self.pairs, tuple(self.all(Therapy)))

    def summary_in(self, mechanism: Mechanism, tumor_id: str) -> Summary:
        """What evidence of the mechanism from one tumor type or its subtypes amounts to."""
        return self._summaries_in.get((mechanism.id, tumor_id)) or summarize(())

    @cached_property
    def _summaries_in(self) -> Mapping[tuple[str, str], Summary]:
        found: dict[tuple[str, str], list[Bearing]] = {}
        for tumor in self.of_folder("tumor-types"):
            for bearing in self.pairs.of_tumor(tumor.id):
                found.setdefault((bearing.mechanism.id, tumor.id), []).append(bearing)
        return {key: summarize([tally(rows)]) for key, rows in found.items()}

    def headline_summary(self, mechanism: Mechanism) -> Summary:
        """What the evidence of the mechanism's headline amounts to."""
        return self._summaries.of_headlines[mechanism.id]

    @property
    def summaries(self) -> Mapping[StatementKey, Summary]:
        """What the evidence of each statement amounts to."""
        return self._summaries.of_statements

    @cached_property
    def _summaries(self) -> Summaries:
        return Summaries(self.bearings, tuple(self.all(Mechanism)))

    def roll_up(self, thing_id: str) -> RollUp:
        """The thing's mechanisms, its narrower things' and its wider things', each once."""
        return self._roll_ups.get(thing_id, _NO_MECHANISM)

    @cached_property
    def _roll_ups(self) -> Mapping[str, RollUp]:
        return roll_ups(self.mechanisms_with, self.hierarchy)

    def by_strength(self, mechanisms: Iterable[Mechanism]) -> list[Mechanism]:
        """Mechanisms in the one order of strength (`Summaries.ranks`), the strongest first."""
        ranks = self._summaries.ranks
        return sorted(mechanisms, key=lambda mechanism: ranks[mechanism.id])

    def papers_behind(self, mechanisms: Iterable[Mechanism]) -> tuple[str, ...]:
        """Papers with evidence for or against these mechanisms, each once, by id.

        Those that count for nothing are among them, and those that have no record.
        """
        papers = self._summaries.papers
        return tuple(sorted({paper for m in mechanisms for paper in papers[m.id]}))

    def contests_of(self, mechanism: Mechanism) -> tuple[Contest, ...]:
        """The disagreements that name the mechanism."""
        return self._contests.get(mechanism.id, ())

    def differences_of(self, mechanism: Mechanism) -> tuple[Contest, ...]:
        """The differences by context that name the mechanism."""
        return self._differences.get(mechanism.id, ())

    @cached_property
    def _contests(self) -> Mapping[str, tuple[Contest, ...]]:
        return by_mechanism(self.contests)

    @cached_property
    def _differences(self) -> Mapping[str, tuple[Contest, ...]]:
        return by_mechanism(self.differences)

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

    @cached_property
    def therapies_on(self) -> Mapping[str, tuple[Therapy, ...]]:
        """Therapies by what they act on."""
        found: dict[str, dict[str, Therapy]] = {}
        for therapy in self.all(Therapy):
            for act in therapy.acts_on:
                found.setdefault(act.on, {})[therapy.id] = therapy
        return {thing: tuple(therapies.values()) for thing, therapies in found.items()}

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
