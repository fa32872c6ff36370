"""An ORCID has the wrong last character.

The last character of an ORCID is computed from the others, so that slips of the
hand are noticed. One that does not fit is nobody's, or somebody else's.

Broken:

    # content/papers/example-2020-zip.yaml
    authors:
      - {name: Ada Example, orcid: 0000-0002-1852-0097} # 52 for 25

Mended:

    # content/papers/example-2020-zip.yaml
    authors:
      - {name: Ada Example, orcid: 0000-0002-1825-0097}
"""

from generator.atlas.atlas import Atlas
from generator.records.paper import Paper
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each ORCID whose last character does not follow from the others."""
    for paper in atlas.all(Paper):
        for index, author in enumerate(paper.authors):
            if author.orcid and author.orcid[-1] != _last_of(author.orcid):
                yield Finding(
                    atlas.entries[paper.id].at("authors", index, "orcid"),
                    f"`{author.orcid}` is no ORCID: its digits do not fit together",
                    "copy it again from the paper or from orcid.org, or leave it out",
                )


def _last_of(orcid: str) -> str:
    """The last character by ISO 7064 (MOD 11-2), as ORCID prescribes."""
    total = 0
    for digit in orcid.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return "0123456789X"[rest]
