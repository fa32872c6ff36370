"""The summary of a target tells of a result that no statement holds.

A result on the page of a target has no paper, no level and no tumor beside it.
It belongs into a statement with its evidence; the summary says what the target is.

Broken:

    # content/targets/zip2.yaml
    name: Zipin 2
    symbol: ZIP2
    summary: An invented signal of nerves. Mice without it grew smaller glimmeromas.

Mended:

    # content/targets/zip2.yaml
    name: Zipin 2
    symbol: ZIP2
    summary: An invented signal of invented nerves, which nobody has ever seen.
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import statements
from generator.records.entity import Target
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_RESULT = re.compile(
    r"\b(?:[Mm]ice|[Pp]atients|reported|raises?|raised|lowers?|lowered|slows|slowed|drives?|drove"
    r"|promotes?|promoted|makes it|made it|grew|grow|cause[sd]?)\b"
)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each target with a result of its own and no statement."""
    if atlas.content.unread:  # mechanisms may be among them
        return
    named = _named(atlas)
    for target in atlas.all(Target):
        if named.isdisjoint(atlas.hierarchy.with_narrower(target.id)):
            seen = _RESULT.search(target.summary or "")
            if seen:
                yield Finding(
                    atlas.entries[target.id].at("summary"),
                    f"“{seen[0]}” tells of a result, but no statement names the target",
                    "put the result into a statement with its paper, or take it out of `summary`",
                )


def _named(atlas: Atlas) -> set[str]:
    """Everything that a statement or an item names."""
    named: set[str | None] = set()
    for placed in statements(atlas):
        told = placed.statement
        named |= {told.subject, told.object, told.subject_in, told.object_in, *told.via}
        for item in told.evidence:
            named.update(item.changed)
    return {thing for thing in named if thing}
