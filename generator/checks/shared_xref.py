"""Two records of one kind have the same identifier elsewhere.

`xrefs` name the same thing in other databases. Two records that are the same
thing there are one thing written down twice, or a line was copied with the file
that a record was made from. Where a narrower or wider thing has no identifier
of its own, leave it out.

Broken:

    # content/tumor-types/bright-glimmeroma.yaml
    # the identifier of tumor-types/glimmeroma
    xrefs: ['TOY:0000001']

Mended:

    # content/tumor-types/bright-glimmeroma.yaml
    xrefs: ['TOY:0000011']
"""

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each cross-reference that an earlier record of the folder has."""
    seen: dict[tuple[str, str], tuple[str, int]] = {}
    for entry in atlas.entries.values():
        record = entry.record
        for index, xref in enumerate(record.xrefs):
            other, place = seen.setdefault((record.folder, xref), (record.id, index))
            if other != record.id:
                yield Finding(
                    entry.at("xrefs", index),
                    f"`{xref}` is also the identifier of `{other}`",
                    "correct it, leave it out of the wider or narrower thing, or merge the two",
                    (Note("the other record", atlas.entries[other].at("xrefs", place)),),
                )
