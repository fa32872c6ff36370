"""Nothing that was done shows that the one binds the other.

Images and sequences show that two things lie close to each other, or are made by
the same cells. Binding takes a test of binding: a pull-down, a labelled ligand, a
mutation of the site.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
      - subject: targets/zip1
        relation: binds
        object: targets/zapr
        evidence:
          - paper: papers/sample-2018-fade
            study: {system: human-tissue, design: imaging}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
      - subject: targets/zip1
        relation: correlates-positively-with
        object: targets/zapr
        text: Zipin lies where its receptor lies.
        evidence:
          - paper: papers/sample-2018-fade
            study: {system: human-tissue, design: imaging}
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import statements
from generator.records.levels import EvidenceLevel
from generator.records.relations import Relation
from generator.records.vocabulary import Design
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_WATCHING = (Design.IMAGING, Design.SEQUENCING)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each binding that only images or sequences support."""
    for placed in statements(atlas):
        if placed.statement.relation is not Relation.BINDS:
            continue
        counted = [
            bearing.item.study.design
            for bearing in atlas.evidence(placed.mechanism, placed.statement)
            if bearing.is_for and bearing.level is not EvidenceLevel.E
        ]
        if counted and all(design in _WATCHING for design in counted):
            yield Finding(
                placed.at("relation"),
                f"`binds` rests on {' and '.join(dict.fromkeys(counted))} alone",
                "write `correlates-positively-with` and say where the two were seen, "
                "or add what tested the binding",
            )
