"""The id of an evidence item names another mechanism or paper than its own.

`crosstalk format` writes ids; nobody has to. One that was copied or typed leads
readers to a place where the item is not. An item keeps its id when it moves to
another statement of its mechanism, and when its mechanism or paper is renamed:
the old names then stand in `content/redirects.yaml`.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - id: whole
        evidence:
          - id: zed-nerve-hums#whole/example-2020-zip

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - id: whole
        evidence:
          - id: zed-nerve-sings#whole/example-2020-zip
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.item_ids import parts_of_id
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each id that neither the place of its item nor an old name explains."""
    redirects = atlas.content.shared.redirects
    for placed in items(atlas):
        if not placed.item.id:
            continue
        told = parts_of_id(placed.item.id)
        for named, own in (
            (f"mechanisms/{told.mechanism}", placed.under.mechanism.id),
            (f"papers/{told.paper}", placed.item.paper),
        ):
            if own not in (named, redirects.get(named)):
                yield Finding(
                    placed.at("id"),
                    f"the id names `{named}`, but the item stands under `{own}`"
                    if named.startswith("mechanisms/")
                    else f"the id names `{named}`, but the item rests on `{own}`",
                    "remove the line; `crosstalk format` writes the right one",
                )
                break
