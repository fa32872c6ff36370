"""A preprint is recorded as a published paper.

The DOI belongs to a server of preprints, which nobody has reviewed. Readers are
told so only when the record says `stage: preprint`. When the paper has appeared
in a journal since, its DOI goes under `doi` and the preprint's under
`preprint_doi`.

Broken:

    # content/papers/sample-2018-fade.yaml
    doi: 10.1101/234567

Mended:

    # content/papers/sample-2018-fade.yaml
    doi: 10.1101/234567
    stage: preprint
"""

from generator.atlas.atlas import Atlas
from generator.records.paper import Paper
from generator.records.vocabulary import Stage
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
# bioRxiv and medRxiv, Research Square, arXiv, Preprints.org, OSF, SSRN.
_SERVERS = ("10.1101/", "10.64898/", "10.21203/", "10.48550/", "10.20944/", "10.31219/", "10.2139/")
# The press that gave bioRxiv its prefix has journals too, whose DOIs begin so.
_JOURNALS = ("10.1101/gad.", "10.1101/gr.", "10.1101/lm.", "10.1101/cshperspect.", "10.1101/mcs.")


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each paper with the DOI of a preprint and the stage of a paper."""
    for paper in atlas.all(Paper):
        doi = (paper.doi or "").lower()
        is_preprint = doi.startswith(_SERVERS) and not doi.startswith(_JOURNALS)
        if is_preprint and paper.stage is Stage.PUBLISHED:
            yield Finding(
                atlas.entries[paper.id].at("doi"),
                f"`{paper.doi}` is the DOI of a preprint",
                "add `stage: preprint`, or write the journal's DOI and this as `preprint_doi`",
            )
