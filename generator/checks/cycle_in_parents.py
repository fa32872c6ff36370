"""A record is its own ancestor.

`parents` name wider things. When climbing from a record leads back to it, no
page could say which of the two is the wider one. Each circle is told once.

Broken:

    # content/tumor-types/glimmeroma.yaml
    parents: [tumor-types/bright-glimmeroma] # whose parent it is

Mended:

    # content/tumor-types/glimmeroma.yaml
    parents: []
"""

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each circle of parents, at the first record on it."""
    hierarchy, told = atlas.hierarchy, set[str]()
    for record_id in sorted(hierarchy.parents):
        if record_id in told or not hierarchy.cycle_at(record_id):
            continue
        others = [a for a in hierarchy.ancestors(record_id) if record_id in hierarchy.ancestors(a)]
        told.update(others)
        yield Finding(
            atlas.entries[record_id].at("parents"),
            f"`{record_id}` is its own ancestor",
            "remove the parent that is not the wider thing",
            tuple(
                Note(f"`{other}` is above it and below it", atlas.entries[other].at("parents"))
                for other in others
                if other != record_id
            ),
        )
