"""What was measured in people: every item, null and negative results included, by question."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Bearing
from generator.atlas.leading import size_of
from generator.atlas.result_index import agents_of
from generator.atlas.results import Direction, Result
from generator.records.vocabulary import System


class Asked(NamedTuple):
    """One question, agent and outcome, with every result that was given."""

    agents: tuple[str, ...]
    """What was given, varied or compared; several together."""
    object: str
    results: tuple[Result, ...]
    """Those that count first, the strongest before others."""

    @property
    def counted(self) -> int:
        """How many results count."""
        return sum(r.bearing.counts for r in self.results)


class Count(NamedTuple):
    """How many results there are, and what they found."""

    results: int
    papers: int
    found: int
    """Results with an effect, whatever its direction."""
    without: int
    """Results that looked for an effect and found none."""
    unclear: int
    struck: int
    """Results that count for nothing, and are in none of the other numbers."""


def seen_in(system: System, atlas: Atlas) -> tuple[Asked, ...]:
    """Every item of one system, by question: those with the strongest results first."""
    rows: dict[tuple[tuple[str, ...], str], list[Result]] = {}
    for bearings in atlas.bearings.values():
        for bearing in bearings:
            if bearing.item.study.system is system:
                key = (tuple(sorted(agents_of(bearing))), bearing.statement.object)
                rows.setdefault(key, []).append(atlas.pairs.index.primary(bearing))
    asked = [
        Asked(agents_of(found[0].bearing), thing, tuple(sorted(found, key=_order)))
        for (_, thing), found in rows.items()
    ]
    return tuple(sorted(asked, key=lambda one: _rank(one, atlas)))


def count_of(asked: Iterable[Asked]) -> Count:
    """What all results of some questions come to."""
    everything = [result for one in asked for result in one.results]
    results = [result for result in everything if result.bearing.counts]
    without = sum(r.direction is Direction.NONE for r in results)
    unclear = sum(r.direction is Direction.UNCLEAR for r in results)
    return Count(
        len(results),
        len({r.bearing.item.paper for r in results}),
        len(results) - without - unclear,
        without,
        unclear,
        len(everything) - len(results),
    )


def patients_of(tumor: str, atlas: Atlas) -> tuple[Bearing, ...]:
    """Items in patients that count, of the tumor type or its subtypes."""
    own = (
        result.bearing
        for thing in atlas.pairs.things_of(tumor)
        for result in atlas.pairs.pair(tumor, thing).own
    )
    found = {b.id: b for b in own if b.counts and b.item.study.system is System.PATIENTS}
    return tuple(found.values())


def _order(result: Result) -> tuple[object, ...]:
    bearing = result.bearing
    return (not bearing.counts, bearing.level.rank, -(size_of(bearing.item.study) or 0), bearing.id)


def _rank(asked: Asked, atlas: Atlas) -> tuple[object, ...]:
    best = min((r.level.rank for r in asked.results if r.bearing.counts), default=99)
    names = [atlas.name(thing).casefold() for thing in (*asked.agents, asked.object)]
    return (best, -asked.counted, names)
