"""An item of level A or B gives neither the number of patients nor a trial.

What patients showed weighs most in the atlas. Readers can judge it only when
they see how many there were, or can look the trial up. `study.n` may hold words
(`12 versus 14`); registry ids stand under `trials` of the paper.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/trial-2024-zapblock
            study: {system: patients, design: single-arm-trial, endpoint: clinical}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/trial-2024-zapblock
            study: {system: patients, design: single-arm-trial, endpoint: clinical, n: '40'}
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.levels import EvidenceLevel
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each item of level A or B without numbers."""
    for placed in items(atlas):
        study, paper = placed.item.study, placed.paper
        if study.level not in (EvidenceLevel.A, EvidenceLevel.B) or study.n:
            continue
        if paper and not paper.trials:
            yield Finding(
                placed.at("study", "design"),
                f"an item of level {study.level} gives neither the number of patients nor a trial",
                "add `n:` to the study, or the registry id to `trials` of the paper",
            )
