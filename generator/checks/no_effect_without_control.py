"""An item found no effect, and does not tell how it could have found one.

`no-effect` counts against a statement. It needs an adequate test: an interval that
leaves no room for a useful effect, or a control that the same test told apart. Else
nothing was decided, and the stance is `inconclusive`. Trials and cohorts compare by
their design.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            stance: no-effect
            finding: Singing left the size of tumors alone.

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            stance: no-effect
            finding: Singing left the size of tumors alone; humming, in the same test, raised it.
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.levels import EvidenceLevel
from generator.records.relations import Relation
from generator.records.vocabulary import Design, Stance
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_COMPARING = (Design.RANDOMIZED_TRIAL, Design.EXPOSURE_COHORT, Design.ASSOCIATION)
_CONTROL = re.compile(
    r"(?<!no )(?<!no untreated )\bcontrols?\b|\b(?:placebo|sham|vehicle|saline|compar\w+|versus"
    r"|than|intervals?|CI|expected|wild-type|method could|those (?:of|with|without)|while|whereas"
    r"|although|in contrast|same (?:tests?|assay|study|stain|removal|mice|animals|experiment))\b"
)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each item of no effect that names neither interval nor control."""
    for placed in items(atlas):
        item, study = placed.item, placed.item.study
        # Under a claim of no effect the stance itself is wrong: `double-negation`.
        is_claim = placed.under.statement.relation is Relation.HAS_NO_EFFECT_ON
        if item.stance is not Stance.NO_EFFECT or study.level is EvidenceLevel.E or is_claim:
            continue
        has_number = any(e.low is not None or e.against is not None for e in study.estimate)
        if study.design in _COMPARING or has_number or _CONTROL.search(item.finding):
            continue
        yield Finding(
            placed.at("stance"),
            "`no-effect` names neither an interval nor a control",
            "add the interval to `estimate`, or name in `finding` what the same test did find; "
            "else write `stance: inconclusive`",
            (Note("the finding", placed.at("finding")),),
        )
