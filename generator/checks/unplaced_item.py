"""One cannot tell which tumor a result is of.

A result enters the pages of the tumors that it was given for, and of no others.
An item that does not name its `tumor_type` is of the tumor that its statement
names, else of the only one of its mechanism. Where the mechanism has several and
the statement names none, only the curator knows.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    tumor_types: [tumor-types/glimmeroma, tumor-types/bright-glimmeroma]
    statements:
      - evidence:
          - paper: papers/example-2020-zip

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    tumor_types: [tumor-types/glimmeroma, tumor-types/bright-glimmeroma]
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            tumor_type: [tumor-types/bright-glimmeroma]
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each item whose tumor cannot be told."""
    for placed in items(atlas):
        if not placed.bearing.is_placed:
            yield Finding(
                placed.at("paper"),
                f"one cannot tell which tumor the result of `{placed.item.paper}` is of",
                "add `tumor_type` with the types that it was given for; "
                "`unstated` where the paper names none, `no-tumor` where there was none",
            )
