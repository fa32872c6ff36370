"""An item claims that more was read than the paper's record does.

`basis` says what the curator of the item read, `read` what was read for the
paper's own record. Full text in the one and an abstract in the other cannot
both be up to date, and readers judge an item by it.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/sample-2018-fade # its record says `read: abstract`
            locator: Fig. 1
            basis: full-text

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
    """Yield a finding for each full-text item of a paper that was not read so far."""
    for placed in items(atlas):
        paper = placed.paper
        if paper and placed.item.basis is Basis.FULL_TEXT and paper.read is not Basis.FULL_TEXT:
            yield Finding(
                placed.at("basis"),
                f"of `{paper.id}` only the {paper.read.label} was read, its record says",
                f"write `basis: {paper.read}`, or bring the paper's `read` up to date",
                (Note("what was read", atlas.entries[paper.id].at("read")),),
            )
