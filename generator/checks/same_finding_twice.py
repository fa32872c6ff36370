"""One finding of a paper stands in two places.

One result is one item in one place: attach it to the edge whose subject was
changed and whose object was measured. Twice told, it counts twice. White space,
letter case and punctuation are not regarded.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - id: whole
        evidence:
          - finding: Firing made zipin rise and glimmeromas grow.
      - id: release
        relation: releases
        object: targets/zip1
        evidence:
          - finding: Firing made zipin rise and glimmeromas grow.

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - id: whole
        evidence:
          - finding: Firing made glimmeromas grow.
      - id: release
        relation: releases
        object: targets/zip1
        evidence:
          - finding: Firing made zipin rise.
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedItem, items
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each finding that an earlier item of the paper has."""
    seen: dict[tuple[str, str], PlacedItem] = {}
    for placed in items(atlas):
        words = _BETWEEN_WORDS.sub(" ", placed.item.finding.casefold()).strip()
        first = seen.setdefault((placed.item.paper, words), placed)
        if first is not placed:
            yield Finding(
                placed.at("finding"),
                f"the same finding of `{placed.item.paper}` stands elsewhere",
                "keep it under the statement it bears on, or say what each item found",
                (Note("the other item", first.at("finding")),),
            )
