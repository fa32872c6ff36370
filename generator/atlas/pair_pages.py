"""Which pairs of a tumor type and a thing have a page of their own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from generator.atlas.hierarchy import Hierarchy
from generator.atlas.pair import Pair, PairCell
from generator.atlas.pairs import Pairs
from generator.records.entity import Therapy, Trial

PairKey: TypeAlias = tuple[str, str]
"""Ids of a tumor type and of a thing."""
PAIR_FOLDERS = ("neural-elements", "targets", "pathways", "therapies")
"""What may be paired with a tumor type: processes have pages that list tumor types."""
_PAPERS = 2
_STATEMENTS = 3


@dataclass(frozen=True)
class PairTables:
    """Pairs that pages show: those told of, those with a page, those on the same items."""

    pairs: Pairs
    therapies: tuple[Therapy, ...]

    @cached_property
    def pages(self) -> Mapping[PairKey, Pair]:
        """The pairs that have a page of their own."""
        return pairs_with_pages(self.pairs, self.therapies)

    def told(self, keys: Iterable[PairKey]) -> Iterator[tuple[Pair, PairCell | None]]:
        """These pairs with their cells; those of which nothing is told are left out."""
        return (self._cells[key] for key in keys if key in self._cells)

    def twins_of(self, pair: Pair) -> tuple[Pair, ...]:
        """Pairs with a page that rest on exactly the evidence items of the pair."""
        return self._twins.get((pair.tumor, pair.thing), ())

    @cached_property
    def _cells(self) -> Mapping[PairKey, tuple[Pair, PairCell | None]]:
        keys = (key for key in self.pairs.keys if is_of_pair(key[1]))
        pairs = {key: self.pairs.pair(*key) for key in keys}
        return {key: (pair, self.pairs.cell(pair)) for key, pair in pairs.items() if pair.papers}

    @cached_property
    def _twins(self) -> Mapping[PairKey, tuple[Pair, ...]]:
        return on_the_same_rows(self.pages.values())


def pairs_with_pages(pairs: Pairs, therapies: Iterable[Therapy]) -> Mapping[PairKey, Pair]:
    """Pairs that two papers or three statements tell of, and therapies tried in the tumor."""
    found: dict[PairKey, Pair] = {}
    for tumor, thing in pairs.keys:
        if is_of_pair(thing):
            pair = pairs.pair(tumor, thing)
            if _is_told_enough(pair):
                found[tumor, thing] = pair
    for therapy in therapies:
        for tumor in tried_in(therapy, pairs.hierarchy):
            if (tumor, therapy.id) not in found:
                found[tumor, therapy.id] = pairs.pair(tumor, therapy.id)
    return dict(sorted(found.items()))


def is_of_pair(thing: str) -> bool:
    """Whether the thing may be paired with a tumor type."""
    return thing.partition("/")[0] in PAIR_FOLDERS


def tried_in(therapy: Therapy, hierarchy: Hierarchy) -> tuple[str, ...]:
    """The tumor types that a trial of the therapy treated, and the wider ones."""
    named = dict.fromkeys(tumor for trial in therapy.trials for tumor in trial.tumor_types)
    wider = (above for tumor in named for above in hierarchy.ancestors(tumor))
    return tuple(dict.fromkeys((*named, *wider)))


def trials_in(tumor: str, therapy: Therapy, hierarchy: Hierarchy) -> Iterator[Trial]:
    """Trials of the therapy in the tumor type or its subtypes."""
    treated = set(hierarchy.with_narrower(tumor))
    return (trial for trial in therapy.trials if treated & set(trial.tumor_types))


def on_the_same_rows(pairs: Iterable[Pair]) -> Mapping[PairKey, tuple[Pair, ...]]:
    """Pairs of one tumor type that rest on the same evidence items, by pair."""
    found: dict[tuple[str, frozenset[str]], list[Pair]] = {}
    for pair in pairs:
        rows = frozenset(result.bearing.id for result in pair.told)
        if rows:
            found.setdefault((pair.tumor, rows), []).append(pair)
    return {
        (pair.tumor, pair.thing): tuple(other for other in same if other is not pair)
        for same in found.values()
        for pair in same
    }


def _is_told_enough(pair: Pair) -> bool:
    papers = {result.bearing.item.paper for result in pair.told}
    statements = {(r.bearing.mechanism.id, r.statement.id) for r in pair.told}
    return len(papers) >= _PAPERS or len(statements) >= _STATEMENTS
