"""An identifier does not fit its prefix.

Every CURIE's prefix must stand in `content/prefixes.yaml`, and the part behind
the colon must fit the pattern given there. A wrong identifier sends readers to
the wrong thing, which is worse than none.
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.reading.document import Document
from generator.records.identifiers import curies
from generator.text.diagnostics import Diagnostic, Level, error
from generator.text.spelling import did_you_mean, nearest

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a fault for each identifier that its prefix does not allow."""
    if "prefixes" in atlas.content.unread_folders:
        return
    prefixes = atlas.content.shared.prefixes
    for document, path, curie in _all_curies(atlas):
        wrong = prefixes.fault(curie)
        if not wrong:
            continue
        prefix = curie.partition(":")[0]
        row, near = prefixes.find(prefix), nearest(prefix, prefixes.names())
        mend = (
            f"it looks like `{row.prefix}:{row.example}`"
            if row
            else did_you_mean(near, "add the prefix to content/prefixes.yaml")
        )
        yield error("bad-identifier", document.at(*path), f"`{curie}` {wrong}", mend)


def _all_curies(atlas: Atlas) -> Iterator[tuple[Document, tuple[str | int, ...], str]]:
    for entry in atlas.entries.values():
        for path, curie in curies(entry.record):
            yield entry.document, path, curie
    for term_id, term in atlas.terms.items():
        folder, _, slug = term_id.partition("/")
        document = atlas.content.shared.documents[folder]
        for path, curie in curies(term):
            yield document, (slug, *path), curie
