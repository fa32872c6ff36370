"""A statement rests on a retracted paper.

The item stays, shown struck out and counting for nothing, so that readers who
know the paper see what became of it. The warning asks for another source; where
the item is kept on purpose, the mechanism says so under `allow`.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/dummy-2019-gone

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/dummy-2019-gone
    allow:
      retracted-paper-used: Readers know this paper and should see what became of it.
"""

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each evidence item of a retracted paper."""
    for bearings in atlas.bearings.values():
        for bearing in bearings:
            if bearing.paper is None or not bearing.paper.is_retracted:
                continue
            statements = bearing.mechanism.statements
            place = ("statements", statements.index(bearing.statement), "evidence", bearing.index)
            yield Finding(
                atlas.entries[bearing.mechanism.id].at(*place, "paper"),
                f"`{bearing.item.paper}` is retracted and counts for nothing",
                "find another source, or say why it stays: `allow: {retracted-paper-used: …}`",
                (Note("its status", atlas.entries[bearing.paper.id].at("status")),),
            )
