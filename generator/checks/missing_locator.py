"""An item read in full text does not say where in the paper its result stands.

A second reader checks a result in a minute when the figure or section is named,
and in an hour when it is not. An abstract needs no locator.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            basis: full-text

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            locator: Fig. 2c
            basis: full-text
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.vocabulary import Basis
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each full-text item without a locator."""
    for placed in items(atlas):
        if placed.item.basis is Basis.FULL_TEXT and not placed.item.locator:
            yield Finding(
                placed.at("basis"),
                f"the item of `{placed.item.paper}` does not say where its result stands",
                "add `locator:`, as in `Fig. 2c` or `Results`",
            )
