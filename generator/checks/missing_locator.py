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

from __future__ import annotations

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.checks.places import items
from generator.records.vocabulary import Basis
from generator.text.diagnostics import Diagnostic, Level, warning

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a warning for each full-text item without a locator."""
    for placed in items(atlas):
        if placed.item.basis is Basis.FULL_TEXT and not placed.item.locator:
            yield warning(
                "missing-locator",
                placed.at("basis"),
                f"the item of `{placed.item.paper}` does not say where its result stands",
                "add `locator:`, as in `Fig. 2c` or `Results`",
            )
