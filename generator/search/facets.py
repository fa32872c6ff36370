"""Facets: by what results can be sifted.

A mechanism has its own values, a paper and a thing those of the mechanisms that they
bear on or take part in. Tumor types, nerves and targets count for wider ones too.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Standing
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record

_ROLLED_UP = {
    "tumor-types": "Tumor type",
    "neural-elements": "Nerve",
    "targets": "Target",
}
YES = "yes"

Facets = Mapping[str, tuple[tuple[str, str], ...]]
"""Name and value of each facet of a document, by the document's id."""


def facets_of(atlas: Atlas) -> Facets:
    """The facets of every record."""
    of_mechanism = {m.id: tuple(_of_mechanism(m, atlas)) for m in atlas.all(Mechanism)}
    found = {}
    for record_id, entry in atlas.entries.items():
        mechanisms = _mechanisms(entry.record, atlas)
        shared = (row for mechanism in mechanisms for row in of_mechanism[mechanism.id])
        found[record_id] = tuple(dict.fromkeys((*shared, *_own(entry.record, atlas))))
    return found


def _mechanisms(record: Record, atlas: Atlas) -> Iterable[Mechanism]:
    if isinstance(record, Mechanism):
        return (record,)
    if isinstance(record, Paper):
        bearings = atlas.bearings_of_paper.get(record.id, ())
        return {b.mechanism.id: b.mechanism for b in bearings}.values()
    return atlas.mechanisms_with.get(record.id, ())


def _of_mechanism(mechanism: Mechanism, atlas: Atlas) -> Iterator[tuple[str, str]]:
    things = atlas.things_in.get(mechanism.id, ())
    wider = {w for thing in things for w in (thing, *atlas.hierarchy.ancestors(thing))}
    for thing in sorted(wider):
        name = _ROLLED_UP.get(thing.partition("/")[0])
        if name:
            yield name, atlas.name(thing)
    yield "Class", mechanism.mechanism_class.label
    if atlas.standing(mechanism) is Standing.CONTESTED:
        yield "Contested", YES


def _own(record: Record, atlas: Atlas) -> Iterator[tuple[str, str]]:
    summary = atlas.summary_of(record)
    if summary.best:
        yield "Best level", summary.best.value
    if summary.human:
        yield "Human evidence", YES
    if isinstance(record, Paper):
        if record.year:
            yield "Year", record.year
        yield "Status", record.status.label
