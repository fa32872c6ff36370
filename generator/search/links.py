"""What a thing brings along: the mechanisms, papers and therapies in which it takes part.

A query that names a thing under any of its names thereby finds what is told of it, so
names need not be copied into every document that is about the thing.
"""

from collections.abc import Iterator, Mapping

from generator.atlas.atlas import Atlas
from generator.records.entity import Therapy
from generator.records.mechanism import Mechanism

_HEADLINE, _LISTED, _PATHWAY, _OTHER, _ACTED_ON, _PAPER = 100, 90, 70, 60, 50, 40
_WIDER = 0.8
"""What is told of a narrower thing counts so much for a wider one."""


def links_of(atlas: Atlas) -> Mapping[str, Mapping[str, int]]:
    """How much each record is about a thing, by the thing's id: 1 to 100."""
    found: dict[str, dict[str, int]] = {}
    for thing, record, weight in _links(atlas):
        for name, share in ((thing, 1.0), *((a, _WIDER) for a in atlas.hierarchy.ancestors(thing))):
            row = found.setdefault(name, {})
            row[record] = max(row.get(record, 0), round(weight * share))
    return found


def _links(atlas: Atlas) -> Iterator[tuple[str, str, int]]:
    for mechanism in atlas.all(Mechanism):
        things = _things(mechanism)
        for thing, weight in things.items():
            yield thing, mechanism.id, weight
        for statement in mechanism.statements:
            ends = {statement.subject, statement.object, *statement.via, *mechanism.tumor_types}
            for item in statement.evidence:
                if item.paper in atlas.entries:
                    yield from ((thing, item.paper, _PAPER) for thing in sorted(ends))
    for therapy in atlas.all(Therapy):
        for act in therapy.acts_on:
            yield act.on, therapy.id, _ACTED_ON


def _things(mechanism: Mechanism) -> dict[str, int]:
    """Everything that takes part in a mechanism, with the most that it counts."""
    headline = mechanism.headline
    rows = [(headline.subject, _HEADLINE), (headline.object, _HEADLINE)]
    rows += [(thing, _LISTED) for thing in (*mechanism.tumor_types, *mechanism.neural_elements)]
    rows += [(thing, _PATHWAY) for thing in mechanism.pathways]
    for statement in mechanism.statements:
        places = (statement.subject_in, statement.object_in)
        ends = (statement.subject, statement.object, *statement.via, *filter(None, places))
        rows += [(thing, _OTHER) for thing in ends]
    found: dict[str, int] = {}
    for thing, weight in rows:
        found[thing] = max(found.get(thing, 0), weight)
    return found
