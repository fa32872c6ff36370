"""Two statements of one mechanism have the same id.

A statement's id is its permanent anchor on the page; links to it must lead to
one place.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - id: whole
        object: processes/glimmer-growth
      - id: whole
        relation: releases
        object: targets/zip1

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - id: whole
        object: processes/glimmer-growth
      - id: release
        relation: releases
        object: targets/zip1
"""

from generator.atlas.atlas import Atlas
from generator.records.mechanism import Mechanism
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each statement whose id an earlier one has."""
    for mechanism in atlas.all(Mechanism):
        entry = atlas.entries[mechanism.id]
        seen: dict[str, int] = {}
        for index, statement in enumerate(mechanism.statements):
            if statement.id in seen:
                yield Finding(
                    entry.at("statements", index, "id"),
                    f"the statement id `{statement.id}` is used twice",
                    "choose another id for the newer statement",
                    (Note("first used here", entry.at("statements", seen[statement.id], "id")),),
                )
            seen.setdefault(statement.id, index)
