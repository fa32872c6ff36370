"""A statement claims a cause, and only observation of people stands behind it.

Patients who take a drug, or whose tumor holds more of a molecule, differ from
others in more than that. What a cohort, a correlation or images of human tissue
show is that two things go together; the relation says so.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: increases
        evidence:
          - paper: papers/sample-2018-fade
            study: {system: human-tissue, design: association}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: correlates-positively-with
        text: The zed nerve goes with growth of glimmeroma.
        evidence:
          - paper: papers/sample-2018-fade
            study: {system: human-tissue, design: association}
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import statements
from generator.atlas.results import Mode, mode_of
from generator.records.levels import EvidenceLevel
from generator.records.relations import Relation, Sign
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_CAUSAL = (
    Relation.ACTIVATES,
    Relation.INHIBITS,
    Relation.INCREASES,
    Relation.DECREASES,
    Relation.RECRUITS,
)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each causal statement that only observation of people supports."""
    for placed in statements(atlas):
        told = placed.statement
        if told.relation not in _CAUSAL:
            continue
        counted = [
            bearing
            for bearing in atlas.evidence(placed.mechanism, told)
            if bearing.is_for and bearing.level is not EvidenceLevel.E
        ]
        if counted and all(
            bearing.level.is_human and mode_of(bearing) is Mode.ASSOCIATED for bearing in counted
        ):
            way = "positively" if told.relation.sign is Sign.INCREASES else "negatively"
            yield Finding(
                placed.at("relation"),
                f"`{told.relation}` claims a cause, but all that supports it is observation",
                f"write `correlates-{way}-with` and say so in `text`, or add what tested it",
            )
