"""An item or statement is about a tumour type that the mechanism is not about.

`tumor_type` of an item narrows the mechanism's own: it is one of its
`tumor_types`, or below one. Another one would put the mechanism on no page of
that tumour, although evidence for it stands here. The tumour in which subject
or object sits may also be wider, but must be of the same line.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    tumor_types: [tumor-types/bright-glimmeroma]
    statements:
      - evidence:
          - tumor_type: [tumor-types/glimmeroma]  # which is wider

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    tumor_types: [tumor-types/glimmeroma]
    statements:
      - evidence:
          - tumor_type: [tumor-types/bright-glimmeroma]
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedStatement, items, statements
from generator.text.diagnostics import Finding, Findings, Level, Note
from generator.text.source import Span

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each tumour type that is outside of the mechanism's."""
    if atlas.content.unread:  # what is above what is not known then
        return
    for item in items(atlas):
        own = item.under.mechanism.tumor_types
        for index, tumor in enumerate(item.item.tumor_type):
            is_own = not {tumor, *atlas.hierarchy.ancestors(tumor)}.isdisjoint(own)
            if tumor in atlas.entries and not is_own:
                yield _finding(item.under, item.at("tumor_type", index), tumor, atlas)
    for placed in statements(atlas):
        for field in ("subject_in", "object_in"):
            place, own = getattr(placed.statement, field) or "", placed.mechanism.tumor_types
            is_tumor = place.startswith("tumor-types/") and place in atlas.entries
            if is_tumor and not any(atlas.hierarchy.related(place, one) for one in own):
                yield _finding(placed, placed.at(field), place, atlas)


def _finding(placed: PlacedStatement, span: Span, tumor: str, atlas: Atlas) -> Finding:
    own = placed.mechanism.tumor_types
    below = [narrower for narrower in own if tumor in atlas.hierarchy.ancestors(narrower)]
    return Finding(
        span,
        f"`{tumor}` is wider than the mechanism's `{below[0]}`"
        if below
        else f"`{tumor}` is not among the mechanism's tumour types, nor below one",
        "leave it out, or widen `tumor_types`"
        if below
        else "add it to `tumor_types`, or move this to a mechanism of that tumour",
        (Note("the mechanism's", placed.entry.at("tumor_types")),),
    )
