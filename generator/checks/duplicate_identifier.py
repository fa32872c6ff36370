"""Two papers have the same DOI, PubMed or PubMed Central id.

They are then one paper, or one of the identifiers is wrong. DOIs are compared
without regard to letter case, as the DOI handbook says.
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.records.paper import Paper
from generator.text.diagnostics import Diagnostic, Level, Note, error

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a fault for each paper whose identifier an earlier one has."""
    for field in ("doi", "pmid", "pmcid"):
        seen: dict[str, str] = {}
        for paper in atlas.all(Paper):
            value = str(getattr(paper, field) or "").lower()
            if not value:
                continue
            if value in seen:
                yield error(
                    "duplicate-identifier",
                    atlas.entries[paper.id].at(field),
                    f"`{paper.id}` has the same {field} as `{seen[value]}`",
                    "merge the two records, or correct the identifier",
                    Note("the other paper", atlas.entries[seen[value]].at(field)),
                )
            seen.setdefault(value, paper.id)
