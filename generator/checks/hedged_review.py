"""A review only supposes something, and counts as if it said it.

What a review thinks possible is neither for nor against a statement. Its item has
`stance: inconclusive`; or the finding tells what the review does say.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/review-2023-zed
            stance: supports
            finding: The review thinks that singing may enlarge glimmeromas.
            study: {system: review, design: narrative}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/review-2023-zed
            stance: inconclusive
            finding: The review thinks that singing may enlarge glimmeromas.
            study: {system: review, design: narrative}
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.vocabulary import Design, Stance
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_HEDGE = re.compile(
    r"\b(?:may|might|perhaps|possibly|could(?! explain)|propos(?:es?|ed)|hypothesi\w+"
    r"|speculat\w+|suspects?)\b"
)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each narrative review that hedges under a directional stance."""
    for placed in items(atlas):
        item = placed.item
        if item.study.design is not Design.NARRATIVE or item.stance not in (
            Stance.SUPPORTS,
            Stance.OPPOSES,
        ):
            continue
        seen = _HEDGE.search(item.finding)
        if seen:
            yield Finding(
                placed.at("stance"),
                f"the stance is `{item.stance}`, but the review says “{seen[0]}”",
                "write `stance: inconclusive`, or tell in `finding` what the review does say",
                (Note("the finding", placed.at("finding")),),
            )
