"""An item of a human study tells of animals.

The level of an item is that of its system. What was seen in mice beside patients
would be counted as seen in people. Each has an item of its own.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: correlates-positively-with
        text: The zed nerve goes with growth of glimmeroma.
        evidence:
          - paper: papers/sample-2018-fade
            finding: Nerves were thicker in the tumors of patients and of mice.
            study: {system: human-tissue, design: imaging}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: correlates-positively-with
        text: The zed nerve goes with growth of glimmeroma.
        evidence:
          - paper: papers/sample-2018-fade
            finding: Nerves were thicker in the tumors of patients.
            study: {system: human-tissue, design: imaging}
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.vocabulary import System
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_HUMAN = (System.PATIENTS, System.HUMAN_TISSUE)
_ANIMAL = re.compile(r"\b(?:mice|mouse|murine|rats?|zebrafish|xenografts?)\b", re.IGNORECASE)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each human study whose finding or model names animals."""
    for placed in items(atlas):
        study = placed.item.study
        if study.system not in _HUMAN:
            continue
        for words, path in ((placed.item.finding, ("finding",)), (study.model, ("study", "model"))):
            seen = _ANIMAL.search(words or "")
            if seen:
                yield Finding(
                    placed.at(*path),
                    f"“{seen[0]}” stands in a study of the system `{study.system}`",
                    "give what was seen in animals an item of its own, or correct the system",
                    (Note("the system", placed.at("study", "system")),),
                )
                break
