"""An identifier does not have the form of its kind.

A DOI, PubMed id or ORCID has one form. Any other identifier is a prefix that
stands in `content/prefixes.yaml`, a colon, and what the pattern given there
allows. A wrong identifier sends readers to the wrong thing, which is worse than
none.

Broken:

    # content/papers/example-2020-zip.yaml
    doi: https://doi.org/10.5555/toy.2020.1

Mended:

    # content/papers/example-2020-zip.yaml
    doi: 10.5555/toy.2020.1
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.reading.document import Document
from generator.records.identifiers import curies
from generator.text.diagnostics import Finding, Findings, Level
from generator.text.edits import swap
from generator.text.spelling import did_you_mean, is_same_word, nearest

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each identifier that its prefix does not allow."""
    if "prefixes" in atlas.content.unread_folders:
        return
    prefixes = atlas.content.shared.prefixes
    for document, path, curie in _all_curies(atlas):
        wrong = prefixes.fault(curie)
        if not wrong:
            continue
        prefix = curie.partition(":")[0]
        row, near = prefixes.find(prefix), nearest(prefix, prefixes.names())
        remedy = (
            f"it looks like `{row.prefix}:{row.example}`"
            if row
            else did_you_mean(near, "add the prefix to content/prefixes.yaml")
        )
        span = document.at(*path)
        is_sure = not row and near and is_same_word(prefix, near)
        edits = swap(document.source, span, f"{prefix}:", f"{near}:") if is_sure else ()
        yield Finding(span, f"`{curie}` {wrong}", remedy, edits=edits)


def _all_curies(atlas: Atlas) -> Iterator[tuple[Document, tuple[str | int, ...], str]]:
    for entry in atlas.entries.values():
        for path, curie in curies(entry.record):
            yield entry.document, path, curie
    for term_id, term in atlas.terms.items():
        folder, _, slug = term_id.partition("/")
        document = atlas.content.shared.documents[folder]
        for path, curie in curies(term):
            yield document, (slug, *path), curie
