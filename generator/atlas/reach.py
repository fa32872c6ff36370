"""Where a change shows: the records whose pages tell of a record or shared term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.atlas.atlas import Atlas
from generator.records.entity import Therapy
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.references import references


def reach(atlas: Atlas, things: Iterable[str]) -> set[str]:
    """Ids of all records and terms whose pages may show something of ``things``.

    A page shows what its record refers to, and what refers to it. A mechanism
    is shown by all that takes part in it and by what is wider or narrower, and
    therapies that act on something that takes part are shown with it.
    """
    return {shown for thing in things for shown in _reach_of(thing, atlas) if atlas.exists(shown)}


def _reach_of(thing: str, atlas: Atlas) -> Iterator[str]:
    yield thing
    yield from (link.source for link in atlas.backlinks.get(thing, ()))
    record = atlas.find(thing)
    if record is None:
        return
    yield from (target for _, target in references(record))
    if isinstance(record, Mechanism):
        yield from _around(record, atlas)
    elif isinstance(record, Paper):
        yield from atlas.cites(record)
    elif isinstance(record, Therapy):
        acted_on = _line((act.on for act in record.acts_on), atlas)
        for step in acted_on:
            yield from (mechanism.id for mechanism in atlas.mechanisms_with.get(step, ()))
    else:
        yield from _line([thing], atlas)


def _around(mechanism: Mechanism, atlas: Atlas) -> Iterator[str]:
    for contest in (*atlas.contests_of(mechanism), *atlas.differences_of(mechanism)):
        yield from (record for record, _ in contest.keys)
    for thing in _line(atlas.things_in.get(mechanism.id, ()), atlas):
        yield thing
        for link in atlas.backlinks.get(thing, ()):
            if isinstance(atlas.find(link.source), Therapy):
                yield link.source


def _line(things: Iterable[str], atlas: Atlas) -> set[str]:
    """The things with all that is wider or narrower."""
    found = set(things)
    for thing in tuple(found):
        found.update(atlas.hierarchy.ancestors(thing), atlas.hierarchy.descendants(thing))
    return found
