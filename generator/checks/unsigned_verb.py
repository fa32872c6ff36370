"""The relation has a direction, and the text has none.

“Regulates”, “remodels” and “affects” do not say whether there is more or less
afterwards. Where the source does not say it either, the relation is `changes`,
which stands in no matrix of signs.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: increases
        text: The zed nerve regulates growth of glimmeroma.

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: changes
        text: The zed nerve regulates growth of glimmeroma.
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import statements
from generator.records.relations import Relation
from generator.text.claims import ASSOCIATION, CAUSE, UNSIGNED
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_SIGNED = (Relation.ACTIVATES, Relation.INHIBITS, Relation.INCREASES, Relation.DECREASES)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each signed relation whose text tells no direction."""
    for placed in statements(atlas):
        text, relation = placed.statement.text, placed.statement.relation
        seen = UNSIGNED.search(text) if relation in _SIGNED else None
        if seen and not CAUSE.search(text) and not ASSOCIATION.search(text):
            yield Finding(
                placed.at("text"),
                f"“{seen[0]}” tells no direction, but the relation is `{relation}`",
                "say in `text` which way, or write `relation: changes`",
                (Note("the relation", placed.at("relation")),),
            )
