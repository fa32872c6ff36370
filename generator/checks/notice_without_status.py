"""A paper has a notice, but its status is `ok`.

`notice` is the DOI of a correction, an expression of concern or a retraction.
Only `status` says which of these it is, and only by it does the evidence of a
retracted paper stop counting.

Broken:

    # content/papers/sample-2018-fade.yaml
    status: ok
    notice: 10.5555/toy.2018.2c

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
    """Yield a finding for each notice that no status explains."""
    for paper in atlas.all(Paper):
        if paper.notice and paper.status is PaperStatus.OK:
            yield Finding(
                atlas.entries[paper.id].at("notice"),
                "there is a notice, but no `status` says of what",
                "add `status: corrected`, `concern` or `retracted`",
            )
