"""One paper stands twice under one statement.

One result is one item in one place. A second item of the same paper under the
same statement needs another `tumor_type`; otherwise join the two findings, or
move one to the statement it bears on.

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
            seen: dict[tuple[str, str | None], int] = {}
            for index, item in enumerate(statement.evidence):
                key = (item.paper, item.tumor_type)
                place = ("statements", number, "evidence")
                if key in seen:
                    yield Finding(
                        entry.at(*place, index, "paper"),
                        f"`{item.paper}` stands twice under the statement `{statement.id}`",
                        "join the two, or say in which `tumor_type` each was seen",
                        (Note("the first one", entry.at(*place, seen[key], "paper")),),
                    )
                seen.setdefault(key, index)
