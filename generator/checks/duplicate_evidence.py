"""One paper stands twice under one statement.

One result is one item in one place. A second item of the same paper under the
same statement is of another tumor, another thing that was changed, or another
part of the patients, and says so; otherwise join the two findings, or move one
to the statement it bears on.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            finding: Singing enlarged the tumours.
          - paper: papers/example-2020-zip
            finding: Singing louder enlarged them more.

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            finding: Singing enlarged the tumours, and singing louder did so more.
"""

from generator.atlas.atlas import Atlas
from generator.records.mechanism import Mechanism
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each evidence item whose id an earlier one has."""
    for mechanism in atlas.all(Mechanism):
        entry = atlas.entries[mechanism.id]
        for number, statement in enumerate(mechanism.statements):
            seen: dict[tuple[object, ...], int] = {}
            for index, item in enumerate(statement.evidence):
                arms = (item.tumor_type, item.changed, item.given_with, item.subgroup)
                key = (item.paper, *arms)
                place = ("statements", number, "evidence")
                if key in seen:
                    yield Finding(
                        entry.at(*place, index, "paper"),
                        f"`{item.paper}` stands twice under the statement `{statement.id}`",
                        "join the two, or tell them apart by `tumor_type`, `changed` or `subgroup`",
                        (Note("the first one", entry.at(*place, seen[key], "paper")),),
                    )
                seen.setdefault(key, index)
