"""A process of `content/processes.yaml` is used by no record.

The shared vocabulary grows only with use; a term nobody uses is likely a
duplicate of another.

Broken:

    # content/processes.yaml
    glimmer-humming: {name: Glimmer humming, favours: neither}

Mended:

    # content/processes.yaml
    # glimmer-growth already says it
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Diagnostic, Level, warning

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a warning for each process without a backlink."""
    document = atlas.content.shared.documents.get("processes")
    if document is None or atlas.content.unread:
        return
    for term_id in atlas.terms:
        folder, _, slug = term_id.partition("/")
        if folder == "processes" and term_id not in atlas.backlinks:
            yield warning(
                "unused-process",
                document.at_key(slug),
                f"no record uses the process `{slug}`",
                "use it, or remove it",
            )
