"""An item found no effect, under a statement that says just that.

Under `has-no-effect-on`, finding no effect is support: `stance: supports`. With
`stance: no-effect` it would count against the statement.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: has-no-effect-on
        evidence:
          - paper: papers/example-2020-zip
            stance: no-effect

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: has-no-effect-on
        evidence:
          - paper: papers/example-2020-zip
            stance: supports
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.relations import Relation
from generator.records.vocabulary import Stance
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each such item."""
    for placed in items(atlas):
        is_negative = placed.under.statement.relation is Relation.HAS_NO_EFFECT_ON
        if is_negative and placed.item.stance is Stance.NO_EFFECT:
            yield Finding(
                placed.at("stance"),
                "`no-effect` counts against a statement that says `has-no-effect-on`",
                "write `supports` if no effect was found, `opposes` if one was",
                (Note("the relation", placed.under.at("relation")),),
            )
