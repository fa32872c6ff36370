"""The atlas itself: every question a page, check or export may ask, answered from one place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.atlas.backlinks import Backlink, LooseEnd, papers_by_doi
from generator.atlas.contest import Contest, StatementKey, by_mechanism
from generator.atlas.disagreements import Disagreement
from generator.atlas.effects import effect_of
from generator.atlas.evidence import Bearing, Standing, Summary, summarize, tally
from generator.atlas.hierarchy import Hierarchy
from generator.atlas.pair import Pair
from generator.atlas.pair_pages import PairKey, PairTables
from generator.atlas.pairs import Pairs
from generator.atlas.register import Register
from generator.atlas.rollup import RollUp, roll_ups
from generator.atlas.summaries import Summaries
from generator.records.entity import Therapy
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.relations import Sign
from generator.records.statement import Statement
from generator.records.vocabulary import Effect

_NO_MECHANISM = RollUp()


@dataclass(frozen=True)
class Atlas(Register):
    """The linked, read-only whole. Made by `link`, never changed.

    What many ask for stands in private tables. Each is worked out whole when it
    is first needed and never grows, so no answer depends on what was asked before.
    """

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

    @cached_property
    def things_in(self) -> Mapping[str, tuple[str, ...]]:
        """Things that take part in a mechanism, by the mechanism's id."""
        found: dict[str, list[str]] = {}
        for thing, mechanisms in self.mechanisms_with.items():
            for mechanism in mechanisms:
                found.setdefault(mechanism.id, []).append(thing)
        return {mechanism: tuple(things) for mechanism, things in found.items()}

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
