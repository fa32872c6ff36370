"""`via` repeats the subject or the object.

`via` names what stands between the two ends, or the cargo. An end that is named
again says nothing, and draws a loop in figures.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - subject: neural-elements/zed-nerve
        object: processes/glimmer-growth
        via: [neural-elements/zed-nerve, targets/zip1]

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - subject: neural-elements/zed-nerve
        object: processes/glimmer-growth
        via: [targets/zip1]
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import statements
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each intermediate that is an end."""
    for placed in statements(atlas):
        told = placed.statement
        for index, step in enumerate(told.via):
            if step in (told.subject, told.object):
                end = "subject" if step == told.subject else "object"
                yield Finding(
                    placed.at("via", index),
                    f"`{step}` is the {end} itself, not something in between",
                    "remove it from `via`, or name what was meant",
                    (Note(f"the {end}", placed.at(end)),),
                )
