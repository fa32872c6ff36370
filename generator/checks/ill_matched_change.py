"""What an item changed is no part of its statement.

`changed` names what was given, cut or altered when it is not the subject. A result
bears on an edge only when that is the subject or a member of it, a step in `via`,
or a therapy whose `acts_on` reaches one of these. Given together with something
that fits, it need not fit itself. Anything else bears on another edge.

A warning, and not an error, until the records are mended.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - subject: neural-elements/zed-nerve
        evidence:
          - paper: papers/example-2020-zip
            study: {system: in-vivo, design: drug}
            changed: [therapies/zapblock] # acts on zapr

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - subject: neural-elements/zed-nerve
        via: [targets/zapr]
        evidence:
          - paper: papers/example-2020-zip
            study: {system: in-vivo, design: drug}
            changed: [therapies/zapblock]
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.atlas.results import Direction, Interpreter
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each item of which nothing that was changed fits."""
    fits = Interpreter(atlas.hierarchy, atlas.find, atlas.terms).direction_from
    for placed in items(atlas):
        changed, told = placed.item.changed, placed.under.statement
        # Of what cannot be found, nobody knows what it acts on.
        if not changed or not all(atlas.exists(thing) for thing in changed):
            continue
        if not any(fits(thing, told, Direction.RAISES) for thing in changed):
            yield Finding(
                placed.at("changed", 0),
                f"`{changed[0]}` was changed, which is no part of `{told.id}`",
                "move the item to the statement of what was changed; or name the step that it "
                "acts on in `via`; or add to `acts_on` of the therapy what it acts on",
            )
