"""An item rests on the abstract, and names a place in the paper.

`locator` says where in the paper a result was read, `basis` what was read. With
`basis: abstract` nobody has looked at the figure; a locator promises that somebody
has.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/sample-2018-fade
            locator: Fig. 3
            basis: abstract

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/sample-2018-fade
            basis: abstract
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.vocabulary import Basis
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each item of an abstract with another locator than `Abstract`."""
    for placed in items(atlas):
        locator = placed.item.locator
        if placed.item.basis is Basis.ABSTRACT and locator and locator.casefold() != "abstract":
            yield Finding(
                placed.at("locator"),
                f"the locator `{locator}` is of more than the abstract, which is all that was read",
                "take `locator` out; or write `basis: excerpt`, if it was read there",
                (Note("the basis", placed.at("basis")),),
            )
