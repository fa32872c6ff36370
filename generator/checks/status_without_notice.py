"""A paper was corrected, but the correction is not named.

What a correction changed decides whether a result still stands. Without its DOI
every reader has to search for it again.

Broken:

    # content/papers/sample-2018-fade.yaml
    status: corrected
    notice:

Mended:

    # content/papers/sample-2018-fade.yaml
    status: corrected
    notice: 10.5555/toy.2018.2c
"""

from generator.atlas.atlas import Atlas
from generator.records.paper import Paper
from generator.records.vocabulary import PaperStatus
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each corrected paper without a notice."""
    for paper in atlas.all(Paper):
        if paper.status is PaperStatus.CORRECTED and not paper.notice:
            yield Finding(
                atlas.entries[paper.id].at("status"),
                "the paper was corrected, but the correction is not named",
                "add `notice:` with the DOI of the correction",
            )
