"""A redirect leads to no record, or starts at one.

`content/redirects.yaml` maps old ids to new ones, so that links from elsewhere
go on working. The old id must be gone; when a new record takes it, the redirect
is stale. The new one must exist, and not be redirected in its turn: a reader
who follows an old link is sent on once.

Broken:

    # content/redirects.yaml
    targets/older-zip1: targets/old-zip1 # which leads to targets/zip1

Mended:

    # content/redirects.yaml
    targets/older-zip1: targets/zip1
"""

from collections.abc import Mapping

from generator.atlas.atlas import Atlas
from generator.reading.document import Document
from generator.text.diagnostics import Finding, Findings, Level, Note
from generator.text.edits import swap
from generator.text.spelling import did_you_mean, nearest_id

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each redirect that cannot work."""
    document = atlas.content.shared.documents.get("redirects")
    if document is None:
        return
    redirects = atlas.content.shared.redirects
    for old, new in redirects.items():
        if atlas.has_page(old):
            yield Finding(
                document.at_key(old),
                f"`{old}` still exists, so it cannot be redirected",
                "remove the line, or the record",
            )
        if atlas.has_page(new) or atlas.content.is_unread(new):
            continue
        if new in redirects and new != old:
            yield _chained(old, redirects, document, atlas)
        else:
            yield Finding(
                document.at(old),
                f"there is no `{new}` to lead to",
                did_you_mean(_nearest(new, atlas), "correct it, or remove the line"),
            )


def _nearest(new: str, atlas: Atlas) -> str | None:
    known = (thing for thing in (*atlas.entries, *atlas.terms) if atlas.has_page(thing))
    return nearest_id(new, tuple(known))


def _chained(old: str, redirects: Mapping[str, str], document: Document, atlas: Atlas) -> Finding:
    """The fault of a redirect that leads to another one."""
    new, span = redirects[old], document.at(old)
    last = _last(new, redirects)
    is_sure = atlas.has_page(last)
    return Finding(
        span,
        f"`{new}` is itself redirected to `{redirects[new]}`",
        f"write `{last}`" if is_sure else "lead both to a record that exists",
        (Note("redirected here", document.at_key(new)),),
        edits=swap(document.source, span, new, last) if is_sure else (),
    )


def _last(start: str, redirects: Mapping[str, str]) -> str:
    """Where following redirects from ``start`` ends; in a circle, somewhere on it."""
    step, seen = start, {start}
    while step in redirects and redirects[step] not in seen:
        step = redirects[step]
        seen.add(step)
    return step
