"""A record refers to itself, or a statement has one thing at both ends.

A paper that cites itself or has the same data as itself, a target that is its
own partner or a mechanism that is related to itself says nothing: an error.
Most often another record was meant. A statement whose subject is its object
needs an `aspect` (it raises its own expression) or two places (`subject_in`,
`object_in`), and nothing sits in itself: a warning.

Broken:

    # content/targets/zip1.yaml
    partners: [targets/zip1]

Mended:

    # content/targets/zip1.yaml
    partners: [targets/zapr]
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedStatement, items, statements
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each reference of a record or a statement to itself, parents apart."""
    for record_id, entry in atlas.entries.items():
        for link in atlas.backlinks.get(record_id, ()):
            if link.source == record_id and link.path[0] != "parents":
                yield Finding(
                    entry.at(*link.path),
                    f"`{record_id}` refers to itself",
                    "name the record that was meant, or remove the reference",
                )
    for item in items(atlas):
        for field in ("same_data_as", "supersedes"):
            if item.item.paper in getattr(item.item, field):
                index = getattr(item.item, field).index(item.item.paper)
                yield Finding(
                    item.at(field, index),
                    f"`{field}` names the item's own paper",
                    "name the other paper, or remove the reference",
                    (Note("the item's paper", item.at("paper")),),
                )
    yield from _in_statements(atlas)


def _in_statements(atlas: Atlas) -> Findings:
    """Yield a finding for each statement with one thing at both ends, or in itself."""
    for placed in statements(atlas):
        told = placed.statement
        is_elsewhere = told.subject_in != told.object_in
        if told.subject == told.object and not told.aspect and not is_elsewhere:
            yield _same_end(placed, "object", "subject")
        for end in ("subject", "object"):
            if getattr(told, f"{end}_in") == getattr(told, end):
                yield _same_end(placed, f"{end}_in", end)


def _same_end(placed: PlacedStatement, field: str, other: str) -> Finding:
    return Finding(
        placed.at(field),
        f"`{field}` is the same as `{other}`",
        "name what was meant, or remove it"
        if field.endswith("_in")
        else "name what was meant, or say by `aspect` what of it changes",
        (Note(f"the {other}", placed.at(other)),),
        is_mild=True,
    )
