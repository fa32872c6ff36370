"""An author's name is no name of one person or group.

Papers are cited by the first author's family name, and research groups are told
apart by the last author's. Initials alone, several people in one entry, `et
al.`, and marks of footnotes come from the wrong column of an export or from the
printed line of authors.

Broken:

    # content/papers/review-2023-zed.yaml
    authors: [{name: D.S.}]

Mended:

    # content/papers/review-2023-zed.yaml
    authors: [{name: Di Specimen}]
"""

import re

from generator.atlas.atlas import Atlas
from generator.records.paper import Paper
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_ODD = (
    (
        re.compile(r"(?:[A-Z](?:\. ?|[ -]|$)){1,4}|[A-Z]{1,3}\.?"),
        "is initials only",
        "write the name as printed, family name included",
    ),
    (
        re.compile(r".*\bet al\b.*", re.IGNORECASE),
        "is no author",
        "leave it out: `authors_complete: false` says that there are more",
    ),
    (
        re.compile(r".*(?:;| and | & |,.*,).*"),
        "is more than one person",
        "write one entry for each: `- {name: …}`",
    ),
    (
        re.compile(r".*[0-9*†‡§¶@].*"),
        "holds a mark that is no part of a name",
        "remove the number or sign of the footnote",
    ),
)
"""What the whole name looks like, what is wrong with it, and how to mend it."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each author whose name cannot be one."""
    for paper in atlas.all(Paper):
        for index, author in enumerate(paper.authors):
            for look, message, remedy in _ODD:
                if look.fullmatch(author.name):
                    yield Finding(
                        atlas.entries[paper.id].at("authors", index, "name"),
                        f"`{author.name}` {message}",
                        remedy,
                    )
                    break
