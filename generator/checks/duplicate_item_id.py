"""Two evidence items have the same id.

The id of an item is permanent: links, exports and what people cite lead by it to
one result. Whoever copies an item takes its id along; the copy needs its own,
which `crosstalk format` writes once the line is gone.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - id: whole
        evidence:
          - id: zed-nerve-sings#whole/example-2020-zip
          - id: zed-nerve-sings#whole/example-2020-zip
            tumor_type: [tumor-types/bright-glimmeroma]

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - id: whole
        evidence:
          - id: zed-nerve-sings#whole/example-2020-zip
          - id: zed-nerve-sings#whole/example-2020-zip~2
            tumor_type: [tumor-types/bright-glimmeroma]
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedItem, items
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each item whose id an earlier one has."""
    seen: dict[str, PlacedItem] = {}
    for placed in items(atlas):
        item_id = placed.item.id
        if item_id and item_id in seen:
            yield Finding(
                placed.at("id"),
                f"the item id `{item_id}` is used twice",
                "remove the line of the newer item; `crosstalk format` gives it an id of its own",
                (Note("first used here", seen[item_id].at("id")),),
            )
        elif item_id:
            seen[item_id] = placed
