"""A parent is above another parent.

`parents` name the next wider things only; what is above them follows. A parent
that is too broad as well hides where the record belongs, and makes it show up
beside things that are one level up.

Broken:

    # content/tumor-types/dullosarcoma.yaml
    parents: [tumor-types/bright-glimmeroma, tumor-types/glimmeroma]

Mended:

    # content/tumor-types/dullosarcoma.yaml
    parents: [tumor-types/bright-glimmeroma]
"""

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each parent that is an ancestor of another."""
    hierarchy = atlas.hierarchy
    for record_id in hierarchy.parents:
        parents: tuple[str, ...] = getattr(atlas.entries[record_id].record, "parents", ())
        if len(parents) == 1 or hierarchy.cycle_at(record_id):
            continue
        for index, broad in enumerate(parents):
            narrow = next((p for p in parents if broad in hierarchy.ancestors(p)), None)
            if narrow:
                yield Finding(
                    atlas.entries[record_id].at("parents", index),
                    f"`{broad}` is above the other parent `{narrow}`",
                    "remove it: it follows from the other",
                )
