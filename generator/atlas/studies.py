"""Estimates of one question side by side: one row a study, nothing pooled, nothing averaged.

A question is what was given or compared, what was measured, and with which measure.
The rules are those of "Forest plot" in HACKING.md.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.atlas.evidence import Bearing
from generator.atlas.hierarchy import Hierarchy
from generator.atlas.leading import size_of
from generator.atlas.result_index import ResultIndex, agents_of
from generator.atlas.results import Mode, Result
from generator.records.estimate import Estimate
from generator.records.outcome_terms import RATIOS, Adjusted, Measure, Measured
from generator.records.vocabulary import PaperType

_LEAST = 2
"""Studies from which on a question is drawn."""
_ADJUSTED = {Adjusted.MATCHED: 1, Adjusted.YES: 2}
_OTHER = 3


class Number(NamedTuple):
    """One estimate, with the result that it belongs to."""

    result: Result
    estimate: Estimate

    @property
    def bearing(self) -> Bearing:
        """The evidence item."""
        return self.result.bearing

    @property
    def is_part(self) -> bool:
        """Whether it is of a part of the patients only."""
        return bool(self.bearing.item.subgroup or self.estimate.subgroup)

    @property
    def rank(self) -> int:
        """Randomized before matched before adjusted before all others."""
        if self.result.mode is Mode.RANDOMIZED:
            return 0
        adjusted = self.estimate.adjusted
        return _ADJUSTED.get(adjusted, _OTHER) if adjusted else _OTHER


class StudyRow(NamedTuple):
    """A study in one tumor: its estimate of the whole group, and those of parts of it."""

    result: Result
    estimate: Estimate | None
    """None where only parts were given."""
    parts: tuple[Number, ...]
    """Subgroups, doses and narrower tumor types."""
    papers: tuple[str, ...]
    """Papers of the same data: they are one study."""


class TumorRows(NamedTuple):
    """The studies of one tumor type, or of one mixed group."""

    tumors: tuple[str, ...]
    rows: tuple[StudyRow, ...]


class StudiedQuestion(NamedTuple):
    """A question with at least two studies."""

    agents: tuple[str, ...]
    of: Measured
    measure: Measure
    unit: str
    groups: tuple[TumorRows, ...]
    pooled: tuple[StudyRow, ...]
    """Pooled analyses of others."""

    @property
    def rows(self) -> tuple[StudyRow, ...]:
        """All studies that are no pooled analyses."""
        return tuple(row for group in self.groups for row in group.rows)


def studied(
    bearings: Iterable[Bearing], index: ResultIndex, hierarchy: Hierarchy
) -> tuple[StudiedQuestion, ...]:
    """Every question of which two studies in people printed a ratio or a difference."""
    found: dict[tuple[object, ...], list[Number]] = {}
    for bearing in {b.id: b for b in bearings}.values():
        if bearing.counts and bearing.level.is_human:
            result = index.primary(bearing)
            for number in _numbers(result):
                found.setdefault(_key(number), []).append(number)
    questions = [_question(numbers, hierarchy) for numbers in found.values()]
    kept = [question for question in questions if _studies(question) >= _LEAST]
    return tuple(sorted(kept, key=lambda q: (-_studies(q), q.agents, q.of, q.measure)))


def _numbers(result: Result) -> Iterator[Number]:
    for estimate in result.bearing.item.study.estimate:
        if estimate.measure in RATIOS or estimate.measure is Measure.MEAN_DIFFERENCE:
            yield Number(result, estimate)


def _key(number: Number) -> tuple[object, ...]:
    """The question; differences share an axis only in one unit."""
    agents, estimate = tuple(sorted(agents_of(number.bearing))), number.estimate
    unit = "" if estimate.measure in RATIOS else estimate.unit or ""
    return (agents, number.result.state, estimate.of, estimate.measure, unit)


def _studies(question: StudiedQuestion) -> int:
    return len({row.papers for row in question.rows if row.estimate})


def _question(numbers: list[Number], hierarchy: Hierarchy) -> StudiedQuestion:
    first = numbers[0]
    own = [number for number in numbers if not is_pooled(number.bearing)]
    others = [number for number in numbers if is_pooled(number.bearing)]
    groups: dict[tuple[str, ...], list[StudyRow]] = {}
    for papers, study in _by_study(own):
        for tumors, whole, parts in _by_tumor(study, hierarchy):
            groups.setdefault(tumors, []).append(_row(whole, parts, papers))
    pooled = [_row(study, [], papers) for papers, study in _by_study(others)]
    return StudiedQuestion(
        agents_of(first.bearing),
        first.estimate.of,
        first.estimate.measure,
        "" if first.estimate.measure in RATIOS else first.estimate.unit or "",
        tuple(
            TumorRows(tumors, tuple(sorted(rows, key=_order)))
            for tumors, rows in sorted(groups.items(), key=lambda item: _place(item[0], hierarchy))
        ),
        tuple(sorted(pooled, key=_order)),
    )


def is_pooled(bearing: Bearing) -> bool:
    """Whether an item is an analysis of others' studies."""
    is_review = bearing.paper is not None and bearing.paper.type is PaperType.SYSTEMATIC_REVIEW
    return bool(bearing.item.pools) or is_review


def _by_study(numbers: list[Number]) -> Iterator[tuple[tuple[str, ...], list[Number]]]:
    """The numbers of each study; papers of the same data are one, whoever says so."""
    studies: list[tuple[set[str], list[Number]]] = []
    for number in numbers:
        item = number.bearing.item
        papers = {item.paper, *item.same_data_as, *item.supersedes}
        joined = [study for study in studies if study[0] & papers]
        studies = [study for study in studies if not study[0] & papers]
        members = [n for study in joined for n in study[1]]
        studies.append((papers.union(*(study[0] for study in joined)), [*members, number]))
    for _, members in studies:
        yield tuple(sorted({n.bearing.item.paper for n in members})), members


def _by_tumor(
    study: list[Number], hierarchy: Hierarchy
) -> Iterator[tuple[tuple[str, ...], list[Number], list[Number]]]:
    """The widest tumors of a study, each with its own numbers and those of narrower types."""
    rows: dict[tuple[str, ...], list[Number]] = {}
    for number in study:
        rows.setdefault(number.bearing.tumor_types, []).append(number)
    for tumors, numbers in rows.items():
        if not any(_holds(wide, tumors, hierarchy) for wide in rows):
            narrow = [n for other in rows if _holds(tumors, other, hierarchy) for n in rows[other]]
            yield tumors, numbers, narrow


def _holds(wide: tuple[str, ...], narrow: tuple[str, ...], hierarchy: Hierarchy) -> bool:
    """Whether each of the one's tumors is among, or below, the other's; and they differ."""
    if wide == narrow or not narrow:
        return False
    return all(
        name in wide or any(above in wide for above in hierarchy.ancestors(name)) for name in narrow
    )


def _row(numbers: list[Number], narrower: list[Number], papers: tuple[str, ...]) -> StudyRow:
    """One row: the best adjusted number of the whole group; parts and doses below it."""
    replaced = {paper for n in numbers for paper in n.bearing.item.supersedes}
    whole = [n for n in numbers if not n.is_part]
    whole.sort(key=lambda n: (n.bearing.item.paper in replaced, n.rank))
    parts = [n for n in numbers if n.is_part]
    doses = _doses(whole)
    chosen = None if doses or not whole else whole[0]
    first = chosen or (doses or parts)[0]
    return StudyRow(
        first.result,
        chosen.estimate if chosen else None,
        (*doses, *parts, *narrower),
        papers,
    )


def _doses(whole: list[Number]) -> list[Number]:
    """Numbers of one item that compare different groups with the same: doses of one study."""
    if not whole:
        return []
    best = whole[0]
    same = [n for n in whole if n.bearing.id == best.bearing.id and n.rank == best.rank]
    return same if len({n.estimate.compared for n in same}) > 1 else []


def _order(row: StudyRow) -> tuple[object, ...]:
    number = Number(row.result, row.estimate) if row.estimate else row.parts[0]
    return (number.rank, -(size_of(row.result.bearing.item.study) or 0), row.papers)


def _place(tumors: tuple[str, ...], hierarchy: Hierarchy) -> tuple[object, ...]:
    """Subtypes stand below their type; what is not placed comes last."""
    return (not tumors, [[*hierarchy.lineage(name), name] for name in tumors])
