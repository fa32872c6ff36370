"""Nothing refers to the record.

A target, pathway, nerve, tumour type, therapy or paper that no other record
names cannot be reached by following links. Use it in a mechanism, name it as a
parent, or remove it. Mechanisms, and therapies that act on something, link
themselves; so does a record with parents, and a paper that cites another.

Broken:

    # content/neural-elements/dim-zed-nerve.yaml
    name: Dim zed nerve  # no mechanism or therapy names it
    category: nerve

Mended:

    # content/neural-elements/dim-zed-nerve.yaml
    name: Dim zed nerve
    category: nerve
    parents: [neural-elements/zed-nerve]
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import title_place
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each record that stands alone."""
    if atlas.content.unread:  # their references are not known
        return
    for record_id, entry in atlas.entries.items():
        links = [link for link in atlas.backlinks.get(record_id, ()) if link.source != record_id]
        if not links and not _links_itself(entry.record):
            yield Finding(
                title_place(entry).span,
                f"nothing refers to `{record_id}`",
                "use it in a mechanism, or remove it",
            )


def _links_itself(record: Record) -> bool:
    if isinstance(record, Paper):
        return bool(record.cites)
    return (
        isinstance(record, Mechanism)
        or bool(getattr(record, "acts_on", ()))
        or bool(getattr(record, "parents", ()))
    )
