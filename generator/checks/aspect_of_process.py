"""A statement names an aspect of a process.

`aspect` says what of a thing changes: how much of a molecule is made, let out
or active, how many cells there are. A process is already a change; more of it
is `increases`, less `decreases`.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - object: processes/glimmer-growth
        aspect: activity

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - object: processes/glimmer-growth
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import statements
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each aspect whose object is a process."""
    for placed in statements(atlas):
        told = placed.statement
        if told.aspect and told.object.startswith("processes/"):
            yield Finding(
                placed.at("aspect"),
                f"`{told.object}` is a process, which has no {told.aspect.label}",
                "remove `aspect`, or name the thing whose aspect it is as `object`",
            )
