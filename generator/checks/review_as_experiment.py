"""A review stands as an experiment, or an experiment as a review.

A review's own sentence is `system: review`, level E, whatever it tells of: an
experiment counts once, under the paper that reports it. A systematic review
with pooled data of patients may have `system: patients`. In the same way a
paper that reports its own results is no review; if only its introduction says
so, cite the paper that it cites.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/review-2023-zed # a review
            study: {system: in-vivo, design: denervation}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/review-2023-zed
            study: {system: review, design: narrative}
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedItem, items
from generator.records.paper import Paper
from generator.records.vocabulary import PaperType, System
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_REVIEWS = (PaperType.REVIEW, PaperType.SYSTEMATIC_REVIEW, PaperType.COMMENTARY)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each item whose system does not go with its paper's type."""
    for placed in items(atlas):
        paper, system = placed.paper, placed.item.study.system
        if paper is None or _goes_with(system, paper.type):
            continue
        yield Finding(
            placed.at("study", "system"),
            _words(placed, paper),
            "cite the paper that did the work, or write `system: review`"
            if paper.type in _REVIEWS
            else "say in what the study was done, or cite the review that says so",
            (Note("its type", atlas.entries[paper.id].at("type")),),
        )


def _goes_with(system: System, kind: PaperType) -> bool:
    if kind is PaperType.SYSTEMATIC_REVIEW and system is System.PATIENTS:
        return True
    return (system is System.REVIEW) == (kind in _REVIEWS)


def _words(placed: PlacedItem, paper: Paper) -> str:
    name, system = placed.item.paper, placed.item.study.system
    if paper.type in _REVIEWS:
        return f"`{name}` is a {paper.type.label.lower()}, which has no `{system}` study of its own"
    return f"`{name}` is no review: its type is `{paper.type}`"
