"""The text of a statement claims more than its relation, or less.

Readers read the text, pages and matrices count by the relation. Words of an
association (goes with, correlates with) belong under a `correlates-…-with`, words
of a cause (raises, drives, slows) under a relation that claims one.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: increases
        text: The zed nerve goes with growth of glimmeroma.

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: increases
        text: The zed nerve raises growth of glimmeroma.
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedStatement, statements
from generator.records.relations import Relation
from generator.text.claims import ASSOCIATION, CAUSE
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_CAUSAL = (Relation.ACTIVATES, Relation.INHIBITS, Relation.INCREASES, Relation.DECREASES)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each text whose words do not go with the relation."""
    for placed in statements(atlas):
        relation, text = placed.statement.relation, placed.statement.text
        if relation not in _CAUSAL and not relation.is_association:
            continue
        cause, association = CAUSE.search(text), ASSOCIATION.search(text)
        if relation in _CAUSAL and association and not cause:
            yield _finding(
                placed,
                f"“{association[0]}” tells of an association",
                "write `correlates-positively-with` or `correlates-negatively-with`, "
                "or say what was changed and what followed",
            )
        elif relation.is_association and cause and not association:
            yield _finding(
                placed,
                f"“{cause[0]}” claims a cause",
                "say what was seen together, as in “goes with”, "
                "or give the relation that the evidence bears",
            )


def _finding(placed: PlacedStatement, seen: str, help_: str) -> Finding:
    return Finding(
        placed.at("text"),
        f"{seen}, but the relation is `{placed.statement.relation}`",
        help_,
        (Note("the relation", placed.at("relation")),),
    )
