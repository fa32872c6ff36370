"""Pairs: what evidence says of one thing in one tumor type, and of nothing else.

A pair has its own results, those of members of the thing under their own names, and
those recorded for a wider group of tumors. Only own results set levels and signs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.atlas.hierarchy import Hierarchy
from generator.atlas.result_index import ResultIndex
from generator.atlas.results import Direction, Mode, Result, Role
from generator.records.levels import EvidenceLevel
from generator.records.shared import Process, SharedTerm
from generator.records.statement import Context
from generator.records.vocabulary import Aspect, Defined, Favors, ProcessGroup


class Leaning(Defined):
    """Which way a result points for a reader: more of the thing is ..."""

    FOR_TUMOR = "for-tumor", "for the tumor", "More of it helps the tumor."
    AGAINST_TUMOR = "against-tumor", "against the tumor", "More of it holds the tumor back."
    MORE = "more", "more", "More of it, more of something that favors nobody."
    LESS = "less", "less", "More of it, less of something that favors nobody."
    CHANGES = "changes", "changes", "An effect without a direction."
    NONE = "none", "no effect", "Looked for, and not found."


class Claim(NamedTuple):
    """What results say together: one agent, one object, one context, one tumor."""

    thing: str
    role: Role
    state: str
    together: tuple[str, ...]
    """What was given together with it."""
    subject: str
    """What acts: the thing itself, unless it is acted on."""
    object: str
    object_state: str
    aspect: Aspect | None
    context: Context | None
    tumors: tuple[str, ...]
    """The narrower tumors that it is of; none where it is of the pair's own."""
    results: tuple[Result, ...]


class LevelOfLeaning(NamedTuple):
    """The best level of one leaning, on one side of a cell."""

    leaning: Leaning
    level: EvidenceLevel
    mode: Mode
    objects: tuple[str, ...]
    """What of, where the leaning favors nobody."""
    is_subgroup: bool
    """Whether only parts of the patients show it."""


class CellSide(NamedTuple):
    """People, or models: what was found there."""

    found: tuple[LevelOfLeaning, ...]
    unclear: int
    """Results that could not decide."""
    is_mixed: bool
    """Whether claims on different outcomes point both ways."""


class PairCell(NamedTuple):
    """A pair in one cell of a table."""

    group: ProcessGroup | None
    """Sort of outcome that the cell speaks of; None for others, and where it is acted on."""
    role: Role
    people: CellSide
    models: CellSide
    tumors: tuple[str, ...]
    """The narrower tumors that all of it is of; none where any is of the pair's own."""
    papers: int


@dataclass(frozen=True, slots=True)
class Pair:
    """All results of one thing in one tumor type."""

    tumor: str
    thing: str
    own: tuple[Result, ...]
    """Of the thing itself, in the tumor or its subtypes."""
    members: tuple[Result, ...]
    """Of members of the thing, under their own names."""
    wider: tuple[Result, ...]
    """Of the thing itself, recorded for a wider group of tumors."""

    @property
    def papers(self) -> frozenset[str]:
        """Papers of own results that count."""
        return frozenset(r.bearing.item.paper for r in self.own if r.bearing.counts)


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

    def things_of(self, tumor: str) -> tuple[str, ...]:
        """Everything with own results in the tumor or its subtypes."""
        return self._things.get(tumor, ())

    def tumors_of(self, thing: str) -> tuple[str, ...]:
        """Every tumor type for which results of the thing itself were given."""
        return self._tumors.get(thing, ())

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
        """The pair in a cell: agent results of the first sort of outcome there is, else others."""
        agent = [r for r in pair.own if r.role is Role.AGENT and r.bearing.counts]
        for group in (ProcessGroup.COURSE, ProcessGroup.SYMPTOM, ProcessGroup.IMMUNITY):
            rows = [r for r in agent if self.group_of(r.statement.object) is group]
            if rows:
                return self._cell(rows, group, pair.tumor)
        rows = agent or [r for r in pair.own if r.bearing.counts and r.role.sets_level]
        return self._cell(rows, None, pair.tumor) if rows else None

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
                best = min(
                    leaning_rows, key=lambda r: (r.level.rank, bool(r.bearing.item.subgroup))
                )
                plain = leaning in (Leaning.MORE, Leaning.LESS, Leaning.CHANGES)
                objects = dict.fromkeys(r.statement.object for r in leaning_rows) if plain else ()
                is_subgroup = all(r.bearing.item.subgroup for r in leaning_rows)
                found.append(
                    LevelOfLeaning(leaning, best.level, best.mode, tuple(objects), is_subgroup)
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
