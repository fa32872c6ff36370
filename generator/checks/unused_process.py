"""A process of `content/processes.yaml` is used by no record.

The shared vocabulary grows only with use; a term nobody uses is likely a
duplicate of another.

Broken:

    # content/processes.yaml
    glimmer-humming: {name: Glimmer humming, favors: neither, group: nerve}

Mended:

    # content/processes.yaml
    # glimmer-growth already says it
"""

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each process without a backlink."""
    document = atlas.content.shared.documents.get("processes")
    if document is None or atlas.content.unread:
        return
    for term_id in atlas.terms:
        folder, _, slug = term_id.partition("/")
        if folder == "processes" and term_id not in atlas.backlinks:
            yield Finding(
                document.at_key(slug),
                f"no record uses the process `{slug}`",
                "use it, or remove it",
            )
