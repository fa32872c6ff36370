"""An item supports an effect, and its finding tells that there was none.

A test that could have found the effect and did not is `stance: no-effect`; one that
could not decide is `inconclusive`.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            stance: supports
            finding: Singing did not change the size of tumors.

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            stance: no-effect
            finding: Singing did not change the size of tumors, compared with silence.
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.relations import Sign
from generator.records.vocabulary import Stance
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_NOTHING = re.compile(
    r"^[^.;:,]*?\b(?:(?:did|does) not (?:change|alter|affect|influence|differ)|had no effect"
    r"|made no difference)\b"
)
"""Words of no effect in the first clause: further ones may tell of a control."""
_NEEDED = re.compile(r"\b(?:without|lacking|deficient|depleted|knock\w*|-null|no longer)\b")
"""Where the thing itself was missing, no effect of another shows that it is needed."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each supporting item that found no effect."""
    for placed in items(atlas):
        relation, finding = placed.under.statement.relation, placed.item.finding
        if placed.item.stance is not Stance.SUPPORTS or relation.sign is Sign.NONE:
            continue
        seen = _NOTHING.search(finding)
        if seen and not _NEEDED.search(seen[0]):
            yield Finding(
                placed.at("finding"),
                f"“{seen[0]}” is no support for `{relation}`",
                "write `stance: no-effect`, or `inconclusive` if the test could not decide; "
                "or begin with what was found",
                (Note("the stance", placed.at("stance")),),
            )
