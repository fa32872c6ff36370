"""A paper is dated later than the newest curation of the atlas.

Nobody can have read it then. Most often two digits changed places, or day and
month did. The day is compared with the newest `curation.on` of all records and
not with today's, so that the same records always give the same report.

Broken:

    # content/papers/doe-2026-zip.yaml
    title: Zipin once more
    authors: [{name: Jo Doe}]
    published: 2026-10-01 # and nothing was curated after 2026-01-11
    type: primary
    cites: [papers/sample-2018-fade]
    read: abstract

Mended:

    # content/papers/doe-2026-zip.yaml
    title: Zipin once more
    authors: [{name: Jo Doe}]
    published: 2026-01-10
    type: primary
    cites: [papers/sample-2018-fade]
    read: abstract
"""

from generator.atlas.atlas import Atlas
from generator.records.paper import Paper
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each paper from after the last curation."""
    last = atlas.last_curated
    if last is None:
        return
    newest = last.isoformat()
    for paper in atlas.all(Paper):
        published = paper.published or ""
        # A year or month alone is compared as far as it goes.
        if published > newest[: len(published)]:
            yield Finding(
                atlas.entries[paper.id].at("published"),
                f"the paper is dated {published}, and the newest curation {newest}",
                "correct `published`, or bring `curation.on` up to date",
            )
