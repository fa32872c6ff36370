"""Two papers, or two authors of one paper, have the same identifier.

Two papers with one DOI, PubMed or PubMed Central id are one paper, or one of
the identifiers is wrong; and no two people share an ORCID. DOIs are compared
without regard to letter case, as the DOI handbook says. A published paper's
`preprint_doi` is never its own DOI.

Broken:

    # content/papers/sample-2018-fade.yaml
    pmid: '1001' # the PubMed id of papers/example-2020-zip

Mended:

    # content/papers/sample-2018-fade.yaml
    pmid: '1002'
"""

from generator.atlas.atlas import Atlas
from generator.reading.load import RecordEntry
from generator.records.paper import Paper
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each identifier that an earlier paper or author has."""
    for field in ("doi", "pmid", "pmcid"):
        seen: dict[str, str] = {}
        for paper in atlas.all(Paper):
            value = str(getattr(paper, field) or "").lower()
            if not value:
                continue
            if value in seen:
                yield Finding(
                    atlas.entries[paper.id].at(field),
                    f"`{paper.id}` has the same {field} as `{seen[value]}`",
                    "merge the two records, or correct the identifier",
                    (Note("the other paper", atlas.entries[seen[value]].at(field)),),
                )
            seen.setdefault(value, paper.id)
    for paper in atlas.all(Paper):
        yield from _within(paper, atlas.entries[paper.id])


def _within(paper: Paper, entry: RecordEntry) -> Findings:
    """Faults of one paper: its preprint's DOI is its own, two authors are one person."""
    if paper.doi and paper.preprint_doi and paper.doi.lower() == paper.preprint_doi.lower():
        yield Finding(
            entry.at("preprint_doi"),
            "the DOI of the preprint is the paper's own",
            "write the preprint's, or leave it out",
            (Note("the paper's DOI", entry.at("doi")),),
        )
    seen: dict[str, int] = {}
    for index, author in enumerate(paper.authors):
        first = seen.setdefault(author.orcid, index) if author.orcid else index
        if first != index:
            yield Finding(
                entry.at("authors", index, "orcid"),
                f"`{author.name}` has the ORCID of `{paper.authors[first].name}`",
                "correct one of the two, or leave out what the paper does not give",
                (Note("the other author", entry.at("authors", first, "orcid")),),
            )
