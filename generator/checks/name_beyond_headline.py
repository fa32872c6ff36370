"""The name of a mechanism claims a cause, and its first statement only an association.

The name is what lists, search results and other pages show, without the evidence
beside it. It says no more than the first statement.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    name: The zed nerve drives glimmeroma
    statements:
      - relation: correlates-positively-with
        text: The zed nerve goes with growth of glimmeroma.

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    name: The zed nerve goes with growth of glimmeroma
    statements:
      - relation: correlates-positively-with
        text: The zed nerve goes with growth of glimmeroma.
"""

from generator.atlas.atlas import Atlas
from generator.records.mechanism import Mechanism
from generator.text.claims import ASSOCIATION, CAUSE
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each causal name over a headline that correlates."""
    for mechanism in atlas.all(Mechanism):
        if not mechanism.headline.relation.is_association:
            continue
        seen = CAUSE.search(mechanism.name)
        if seen and not ASSOCIATION.search(mechanism.name):
            entry = atlas.entries[mechanism.id]
            yield Finding(
                entry.at("name"),
                f"“{seen[0]}” claims a cause, but the first statement is an association",
                "name the mechanism by what goes together, as in “goes with” or “marks”; "
                "or put a statement first that was tested",
                (Note("the relation", entry.at("statements", 0, "relation")),),
            )
