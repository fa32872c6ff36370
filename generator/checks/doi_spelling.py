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

from __future__ import annotations

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.reading.load import RecordEntry
from generator.records.paper import Paper
from generator.text.diagnostics import Diagnostic, Level, Note, warning
from generator.text.edits import swap
from generator.text.source import Span

LEVEL = Level.WARNING
_Path = tuple[str | int, ...]


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a warning for each DOI that is spelt otherwise than before, or ends oddly."""
    known: dict[str, tuple[str, RecordEntry, _Path]] = {}
    for entry, path, doi in _dois(atlas):
        right, home, place = known.setdefault(doi.lower(), (doi, entry, path))
        if doi[-1] in ".,;:":
            mended = doi.rstrip(".,;:")
            yield _told(entry, path, doi, mended, f"the DOI ends with `{doi[-1]}`")
        elif doi != right and (path, place) != (("doi",), ("doi",)):  # which is an error
            note = Note("written so here", home.at(*place))
            yield _told(entry, path, doi, right, f"`{doi}` is elsewhere written `{right}`", note)


def _told(
    entry: RecordEntry, path: _Path, doi: str, mended: str, message: str, *notes: Note
) -> Diagnostic:
    span: Span = entry.at(*path)
    edits = swap(entry.document.source, span, doi, mended)
    return warning("doi-spelling", span, message, f"write `{mended}`", *notes, edits=edits)


def _dois(atlas: Atlas) -> Iterator[tuple[RecordEntry, _Path, str]]:
    """Every DOI with its place; those of the papers themselves first, for they set the spelling."""
    papers = [(atlas.entries[paper.id], paper) for paper in atlas.all(Paper)]
    for entry, paper in papers:
        if paper.doi:
            yield entry, ("doi",), paper.doi
    for entry, paper in papers:
        if paper.preprint_doi:
            yield entry, ("preprint_doi",), paper.preprint_doi
        if paper.notice:
            yield entry, ("notice",), paper.notice
        for index, cited in enumerate(paper.cites):
            if cited.startswith("10."):
                yield entry, ("cites", index), cited
