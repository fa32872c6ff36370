"""A DOI is written in two ways, or ends in a punctuation mark.

DOIs do not tell capital letters from small ones, but people and programs that
compare them do. One spelling throughout lets them find each other. A full stop,
comma or colon at the end came from the sentence the DOI was copied from.

Broken:

    # content/papers/example-2020-zip.yaml
    cites: [10.5555/TOY.2018.2] # that paper's record has 10.5555/toy.2018.2

Mended:

    # content/papers/example-2020-zip.yaml
    cites: [10.5555/toy.2018.2]
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.places import Place
from generator.records.paper import Paper
from generator.text.diagnostics import Finding, Findings, Level, Note
from generator.text.edits import swap

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each DOI that is spelt otherwise than before, or ends oddly."""
    known: dict[str, tuple[Place, str]] = {}
    for place, doi in _dois(atlas):
        home, right = known.setdefault(doi.lower(), (place, doi))
        if doi[-1] in ".,;:":
            corrected = doi.rstrip(".,;:")
            yield _finding(place, doi, corrected, f"the DOI ends with `{doi[-1]}`")
        elif doi != right and {place.path, home.path} != {("doi",)}:  # which is an error
            note = Note("written so here", home.span)
            yield _finding(place, doi, right, f"`{doi}` is elsewhere written `{right}`", note)


def _finding(place: Place, doi: str, corrected: str, message: str, *notes: Note) -> Finding:
    span = place.span
    edits = swap(place.entry.document.source, span, doi, corrected)
    return Finding(span, message, f"write `{corrected}`", notes, edits=edits)


def _dois(atlas: Atlas) -> Iterator[tuple[Place, str]]:
    """Every DOI with its place; those of the papers themselves first, for they set the spelling."""
    papers = [(atlas.entries[paper.id], paper) for paper in atlas.all(Paper)]
    for entry, paper in papers:
        if paper.doi:
            yield Place(entry, ("doi",)), paper.doi
    for entry, paper in papers:
        if paper.preprint_doi:
            yield Place(entry, ("preprint_doi",)), paper.preprint_doi
        if paper.notice:
            yield Place(entry, ("notice",)), paper.notice
        for index, cited in enumerate(paper.cites):
            if cited.startswith("10."):
                yield Place(entry, ("cites", index)), cited
