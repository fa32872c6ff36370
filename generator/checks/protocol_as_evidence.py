"""A protocol stands as evidence.

A protocol plans a study and has no results. Its trial belongs under `trials` of
the therapy; the item can be written when results are published.

Broken:

    # content/papers/trial-2024-zapblock.yaml
    type: protocol # and mechanisms/zed-nerve-feeds-glimmeroma cites it

Mended:

    # content/papers/trial-2024-zapblock.yaml
    type: clinical-trial
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.vocabulary import PaperType
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each item of a protocol."""
    for placed in items(atlas):
        paper = placed.paper
        if paper and paper.type is PaperType.PROTOCOL:
            yield Finding(
                placed.at("paper"),
                f"`{paper.id}` is a protocol, which has no results",
                "remove the item, and name the trial under `trials` of the therapy",
                (Note("its type", atlas.entries[paper.id].at("type")),),
            )
