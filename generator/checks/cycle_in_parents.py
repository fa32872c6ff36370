"""A record is its own ancestor.

`parents` name wider things. When climbing from a record leads back to it, no
page could say which of the two is the wider one.
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Diagnostic, Note, error


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a fault for each record on a circle of parents."""
    for record_id, parents in atlas.hierarchy.parents.items():
        for index, parent in enumerate(parents):
            line = (parent, *atlas.hierarchy.ancestors(parent))
            if record_id not in line:
                continue
            yield error(
                "cycle-in-parents",
                atlas.entries[record_id].at("parents", index),
                f"`{record_id}` is its own ancestor through `{parent}`",
                "remove the parent that is not the wider thing",
                Note(f"`{parent}` is below it", atlas.entries[parent].at("parents")),
            )
