"""A statement has no evidence.

Every statement leads to the papers behind it. One without evidence is an
opinion; in a record whose `curation.state` is `stub` it is only a warning.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - text: The zed nerve sings and glimmeroma grows.
        evidence: []

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - text: The zed nerve sings and glimmeroma grows.
        evidence:
          - paper: papers/example-2020-zip
            finding: Singing enlarged the tumours by half.
"""

from generator.atlas.atlas import Atlas
from generator.records.mechanism import Mechanism
from generator.records.vocabulary import State
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each statement with an empty `evidence`."""
    for mechanism in atlas.all(Mechanism):
        for index, statement in enumerate(mechanism.statements):
            if not statement.evidence:
                yield Finding(
                    atlas.entries[mechanism.id].at("statements", index, "id"),
                    f"the statement `{statement.id}` has no evidence",
                    "add an item under `evidence`, or remove the statement",
                    is_mild=mechanism.curation.state is State.STUB,
                )
