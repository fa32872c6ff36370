"""One paper bears on one edge in two mechanisms.

The same paper, subject and object (in the same tumor, place, state and context,
with the same things changed) is one result. In two mechanisms it is counted
twice, and a later correction reaches only one. Where the two say different things
of it, one of them is wrong: that is an error.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
    # content/mechanisms/zed-nerve-hums.yaml
    name: The zed nerve hums
    summary: The zed nerve hums to an invented tumor.
    statements:
      - text: The zed nerve hums and glimmeroma grows.
        evidence:
          - paper: papers/example-2020-zip
            finding: Humming enlarged the tumors.

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
    # content/mechanisms/zed-nerve-hums.yaml
    name: The zed nerve hums
    summary: The zed nerve hums to an invented tumor.
    statements:
      - text: The zed nerve hums and glimmeroma grows.
        evidence:
          - paper: papers/sample-2018-fade
            finding: Humming enlarged the tumors.
"""

from itertools import combinations

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedItem, items
from generator.atlas.results import direction_of
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each item whose paper bears on the same edge elsewhere."""
    edges: dict[tuple[str, str, str], list[PlacedItem]] = {}
    for placed in items(atlas):
        told = placed.under.statement
        edges.setdefault((placed.item.paper, told.subject, told.object), []).append(placed)
    for row in edges.values():
        for one, other in combinations(row, 2):
            if one.under.mechanism is not other.under.mechanism and _is_one(one, other):
                yield _finding(one, other)


def _finding(one: PlacedItem, other: PlacedItem) -> Finding:
    first, second = direction_of(one.bearing), direction_of(other.bearing)
    name, elsewhere = other.item.paper, one.under.mechanism.id
    is_same = first is second
    return Finding(
        other.at("paper"),
        f"`{name}` bears on the same edge in `{elsewhere}`"
        + ("" if is_same else f", but there the result is “{first}”, here “{second}”"),
        "keep the item in one mechanism, and name the other under `related`"
        if is_same
        else "look the result up, and keep one of the two items; or say what sets them apart: "
        "`tumor_type`, `changed`, `subgroup`, `context`, `aspect`, `object_in`",
        (Note("the other item", one.at("paper")),),
        is_mild=is_same,
    )


def _is_one(one: PlacedItem, other: PlacedItem) -> bool:
    """Whether nothing sets the two apart."""
    tumors = [set(placed.bearing.tumor_types) for placed in (one, other)]
    return _what_sets_apart(one) == _what_sets_apart(other) and (
        tumors[0] == tumors[1] or bool(tumors[0] & tumors[1])
    )


def _what_sets_apart(placed: PlacedItem) -> tuple[object, ...]:
    told, item = placed.under.statement, placed.item
    states = (told.subject_state, told.object_state, told.aspect, told.context)
    study = (item.study.system, item.study.design, item.subgroup)
    place = "" if _is_tumor(told.object_in) else told.object_in
    return (*states, *study, item.changed, item.given_with, place)


def _is_tumor(place: str | None) -> bool:
    return not place or place.startswith("tumor-types/") or place == "cells/tumor-cell"
