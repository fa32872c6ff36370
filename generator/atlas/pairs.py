"""Pairs: what evidence says of one thing in one tumor type, and of nothing else.

A pair has its own results, those of members of the thing under their own names, and
those recorded for a wider group of tumors. Only own results set levels and signs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.atlas.evidence import Bearing
from generator.atlas.hierarchy import Hierarchy
from generator.atlas.pair import CellSide, Claim, Leaning, LevelOfLeaning, Pair, PairCell
from generator.atlas.result_index import ResultIndex
from generator.atlas.results import Direction, Result, Role
from generator.records.shared import Process, SharedTerm
from generator.records.vocabulary import Favors, ProcessGroup

__all__ = ["CellSide", "Claim", "Leaning", "LevelOfLeaning", "Pair", "PairCell", "Pairs"]


@dataclass(frozen=True)
class Pairs:
    """Every pair of a tumor type and a thing."""

    results: tuple[Result, ...]
    hierarchy: Hierarchy
    terms: Mapping[str, SharedTerm]

    @cached_property
    def index(self) -> ResultIndex:
        """The results by thing, by mechanism and by item."""
        return ResultIndex(self.results)

    def pair(self, tumor: str, thing: str) -> Pair:
        """What is known of ``thing`` in ``tumor``; maybe nothing."""
        below = self.hierarchy.descendants(thing)
        above = (self._exact.get((wider, thing), ()) for wider in self.hierarchy.ancestors(tumor))
        own = self._rolled.get((tumor, thing), ())
        return Pair(
            tumor,
            thing,
            own,
            members=tuple(r for member in below for r in self._rolled.get((tumor, member), ())),
            wider=_once(r for row in above for r in row if r not in own),
        )

    @property
    def keys(self) -> Iterable[tuple[str, str]]:
        """Every tumor type and thing with own results."""
        return self._rolled.keys()

    def things_of(self, tumor: str) -> tuple[str, ...]:
        """Everything with own results in the tumor or its subtypes."""
        return self._things.get(tumor, ())

    def tumors_of(self, thing: str) -> tuple[str, ...]:
        """Every tumor type for which results of the thing itself were given."""
        return self._tumors.get(thing, ())

    def of_tumor(self, tumor: str) -> tuple[Bearing, ...]:
        """Every evidence item of the tumor or its subtypes, once."""
        return self._of_tumors.get(tumor, ())

    def of_thing(self, thing: str) -> tuple[Bearing, ...]:
        """Every evidence item that sets a level of the thing itself, in any tumor or in none."""
        told = (r.bearing for r in self.results_of(thing) if r.role.sets_level)
        return tuple({bearing.id: bearing for bearing in told}.values())

    def results_of(self, thing: str) -> tuple[Result, ...]:
        """Every result of the thing itself, in whatever tumor and role."""
        return self._by_thing.get(thing, ())

    def results_on(self, process: str) -> tuple[Result, ...]:
        """What agents were found to do to a process, where the item counts."""
        return self._on.get(process, ())

    def is_mixed_group(self, result: Result, tumor: str) -> bool:
        """Whether the result is of a mixed group that the tumor type does not hold whole."""
        item = result.bearing.item
        return item.pooled and not all(
            tumor == name or tumor in self.hierarchy.ancestors(name)
            for name in result.bearing.tumor_types
        )

    def claims(self, results: Iterable[Result], tumor: str) -> tuple[Claim, ...]:
        """The results grouped by what they say, in their order."""
        rows: dict[tuple[object, ...], list[Result]] = {}
        for result in results:
            rows.setdefault(self._key(result, tumor), []).append(result)
        return tuple(self._claim(row, tumor) for row in rows.values())

    def group_of(self, thing: str) -> ProcessGroup | None:
        """The sort of a process; None for anything else."""
        term = self.terms.get(thing)
        return term.group if isinstance(term, Process) else None

    def leaning_of(self, result: Result) -> Leaning | None:
        """Which way the result points; None where it is unclear."""
        if result.direction is Direction.UNCLEAR:
            return None
        if result.direction is Direction.NONE:
            return Leaning.NONE
        if result.direction is Direction.CHANGES:
            return Leaning.CHANGES
        term = self.terms.get(result.statement.object)
        favors = term.favors if isinstance(term, Process) else Favors.NEITHER
        raises = result.direction is Direction.RAISES
        if favors is Favors.NEITHER:
            return Leaning.MORE if raises else Leaning.LESS
        return Leaning.FOR_TUMOR if raises is (favors is Favors.TUMOR) else Leaning.AGAINST_TUMOR

    def cell(self, pair: Pair) -> PairCell | None:
        """The pair in a cell: own results only."""
        return self.cell_of(pair.own, pair.tumor)

    def cell_of(self, results: Iterable[Result], tumor: str) -> PairCell | None:
        """Results in a cell: of agents the first sort of outcome there is, else others."""
        told = [r for r in results if r.bearing.counts and r.role.sets_level]
        agent = [r for r in told if r.role is Role.AGENT]
        for group in (ProcessGroup.COURSE, ProcessGroup.SYMPTOM, ProcessGroup.IMMUNITY):
            rows = [r for r in agent if self.group_of(r.statement.object) is group]
            if rows:
                return self._cell(rows, group, tumor)
        rows = agent or told
        return self._cell(rows, None, tumor) if rows else None

    def side(self, results: Iterable[Result], tumor: str, *, people: bool) -> CellSide:
        """People or models: the best level of each leaning, and how many could not decide."""
        rows = [
            r
            for r in results
            if (r.level.is_human if people else r.level.is_model)
            and r.bearing.counts
            and not self.is_mixed_group(r, tumor)
        ]
        found = []
        for leaning in Leaning:
            leaning_rows = [r for r in rows if self.leaning_of(r) is leaning]
            if leaning_rows:
                leaning_rows.sort(key=lambda r: (r.level.rank, bool(r.bearing.item.subgroup)))
                best = leaning_rows[0]
                plain = leaning in (Leaning.MORE, Leaning.LESS, Leaning.CHANGES)
                objects = dict.fromkeys(r.statement.object for r in leaning_rows) if plain else ()
                is_subgroup = all(r.bearing.item.subgroup for r in leaning_rows)
                found.append(
                    LevelOfLeaning(
                        leaning,
                        best.level,
                        best.mode,
                        tuple(objects),
                        is_subgroup,
                        tuple(leaning_rows),
                    )
                )
        leanings = {row.leaning for row in found}
        unclear = sum(self.leaning_of(r) is None for r in rows)
        is_mixed = {Leaning.FOR_TUMOR, Leaning.AGAINST_TUMOR} <= leanings
        return CellSide(tuple(found), unclear, is_mixed)

    def _cell(
        self, results: list[Result], group: ProcessGroup | None, tumor: str
    ) -> PairCell | None:
        """A cell of results; None where all are of mixed groups, which set no level here."""
        rows = [r for r in results if not self.is_mixed_group(r, tumor)]
        if not rows:
            return None
        narrower = [self._narrower(r, tumor) for r in rows]
        return PairCell(
            group,
            rows[0].role,
            self.side(rows, tumor, people=True),
            self.side(rows, tumor, people=False),
            tuple(sorted({n for names in narrower for n in names})) if all(narrower) else (),
            len({r.bearing.item.paper for r in rows}),
            tuple(rows),
        )

    def _narrower(self, result: Result, tumor: str) -> tuple[str, ...]:
        """The subtypes that the result is of; none where it is of the tumor itself."""
        named = result.bearing.tumor_types
        if tumor in named:
            return ()
        return tuple(name for name in named if tumor in self.hierarchy.ancestors(name))

    def _key(self, result: Result, tumor: str) -> tuple[object, ...]:
        statement = result.statement
        tumors = self._narrower(result, tumor)
        ends = (statement.object, statement.object_state, statement.aspect)
        subject = "" if result.role is Role.AGENT else statement.subject
        agent = (result.thing, result.role, result.state, result.together, subject)
        return (*agent, *ends, statement.context, tumors)

    def _claim(self, row: list[Result], tumor: str) -> Claim:
        first = row[0]
        statement = first.statement
        return Claim(
            first.thing,
            first.role,
            first.state,
            first.together,
            first.thing if first.role is Role.AGENT else statement.subject,
            statement.object,
            statement.object_state or "",
            statement.aspect,
            statement.context,
            self._narrower(first, tumor),
            tuple(row),
        )

    @cached_property
    def _exact(self) -> dict[tuple[str, str], tuple[Result, ...]]:
        """Results by the tumor they name, and their thing."""
        return _gathered(self.results, lambda result: result.bearing.tumor_types)

    @cached_property
    def _rolled(self) -> dict[tuple[str, str], tuple[Result, ...]]:
        """Results by each tumor that they name or that is wider, and their thing."""
        return _gathered(
            self.results,
            lambda result: dict.fromkeys(
                wider
                for name in result.bearing.tumor_types
                for wider in (name, *self.hierarchy.ancestors(name))
            ),
        )

    @cached_property
    def _of_tumors(self) -> dict[str, tuple[Bearing, ...]]:
        found: dict[str, dict[str, Bearing]] = {}
        for (tumor, _), results in self._rolled.items():
            found.setdefault(tumor, {}).update((r.bearing.id, r.bearing) for r in results)
        return {tumor: tuple(rows.values()) for tumor, rows in found.items()}

    @cached_property
    def _on(self) -> dict[str, tuple[Result, ...]]:
        found: dict[str, list[Result]] = {}
        for result in self.results:
            if result.role is Role.AGENT and result.bearing.counts:
                found.setdefault(result.statement.object, []).append(result)
        return {process: tuple(rows) for process, rows in found.items()}

    @cached_property
    def _by_thing(self) -> dict[str, tuple[Result, ...]]:
        found: dict[str, list[Result]] = {}
        for result in self.results:
            found.setdefault(result.thing, []).append(result)
        return {thing: tuple(rows) for thing, rows in found.items()}

    @cached_property
    def _things(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for tumor, thing in self._rolled:
            found.setdefault(tumor, []).append(thing)
        return {tumor: tuple(things) for tumor, things in found.items()}

    @cached_property
    def _tumors(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for tumor, thing in self._exact:
            found.setdefault(thing, []).append(tumor)
        return {thing: tuple(tumors) for thing, tumors in found.items()}


def _gathered(
    results: Iterable[Result], tumors_of: Callable[[Result], Iterable[str]]
) -> dict[tuple[str, str], tuple[Result, ...]]:
    found: dict[tuple[str, str], list[Result]] = {}
    for result in results:
        for tumor in tumors_of(result):
            found.setdefault((tumor, result.thing), []).append(result)
    return {key: tuple(rows) for key, rows in found.items()}


def _once(results: Iterator[Result]) -> tuple[Result, ...]:
    return tuple({(r.bearing.id, r.role): r for r in results}.values())
