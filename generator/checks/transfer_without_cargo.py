"""`transfers-to` without saying what is transferred.

The cargo stands in `via`: mitochondria, a vesicle, a molecule. Without it the
statement says that something passes from one cell to another, and not what.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: transfers-to
        object: cells/glimmer-cell

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: transfers-to
        object: cells/glimmer-cell
        via: [targets/zip1]
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import statements
from generator.records.relations import Relation
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each transfer without `via`."""
    for placed in statements(atlas):
        if placed.statement.relation is Relation.TRANSFERS_TO and not placed.statement.via:
            yield Finding(
                placed.at("relation"),
                "`transfers-to` does not say what is transferred",
                "name the cargo in `via`",
            )
