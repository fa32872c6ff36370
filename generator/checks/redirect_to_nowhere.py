"""A redirect leads to no record, or starts at one.

`content/redirects.yaml` maps old ids to new ones. The old id must be gone, and
the new one must exist.
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Diagnostic, Level, error
from generator.text.spelling import did_you_mean, nearest_id

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a fault for each redirect that cannot work."""
    document = atlas.content.shared.documents.get("redirects")
    if document is None:
        return
    for old, new in atlas.content.shared.redirects.items():
        if old in atlas.entries:
            yield error(
                "redirect-to-nowhere",
                document.at_key(old),
                f"`{old}` still exists, so it cannot be redirected",
                "remove the line, or the record",
            )
        if new not in atlas.entries and not atlas.content.is_unread(new):
            yield error(
                "redirect-to-nowhere",
                document.at(old),
                f"there is no `{new}` to lead to",
                did_you_mean(nearest_id(new, atlas.entries), "correct it, or remove the line"),
            )
