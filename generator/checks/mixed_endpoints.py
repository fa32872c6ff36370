"""Items of one clinical statement measured different endpoints.

Fewer recurrences and longer survival are two results. Under one statement a null
on the one would count against the other, and pages would put them into one row.
Deaths of any cause and of the cancer are one endpoint here, and so are the ways
of counting that the tumor came back.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/sample-2018-fade
            study:
              system: patients
              design: randomized-trial
              endpoint: clinical
              n: '40'
              estimate: [{measure: none, of: overall-survival, p: '0.3'}]
          - paper: papers/example-2020-zip
            study:
              system: patients
              design: randomized-trial
              endpoint: clinical
              n: '40'
              estimate: [{measure: none, of: recurrence, p: '0.3'}]

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/sample-2018-fade
            study:
              system: patients
              design: randomized-trial
              endpoint: clinical
              n: '40'
              estimate: [{measure: none, of: overall-survival, p: '0.3'}]
          - paper: papers/example-2020-zip
            study:
              system: patients
              design: randomized-trial
              endpoint: clinical
              n: '40'
              estimate: [{measure: none, of: cancer-specific-survival, p: '0.3'}]
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedStatement, statements
from generator.records.evidence import EvidenceItem
from generator.records.outcome_terms import Measured
from generator.records.vocabulary import System
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_LIKE = {
    Measured.CANCER_SPECIFIC_SURVIVAL: Measured.OVERALL_SURVIVAL,
    Measured.DISEASE_FREE_SURVIVAL: Measured.RECURRENCE,
    Measured.RELAPSE_FREE_SURVIVAL: Measured.RECURRENCE,
    Measured.METASTASIS_FREE_SURVIVAL: Measured.METASTASIS,
}
"""What counts as one endpoint."""
_BESIDE = {Measured.OTHER, Measured.TOXICITY, Measured.BIOMARKER}
"""What is told beside an endpoint, or may be anything."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each item that shares no endpoint with an earlier one."""
    for placed in statements(atlas):
        if len(placed.statement.evidence) > 1:
            yield from _apart(placed)


def _apart(placed: PlacedStatement) -> Findings:
    first: tuple[int, set[Measured]] | None = None
    for index, item in enumerate(placed.statement.evidence):
        measured = _measured(item)
        if not measured:
            continue
        if first is None:
            first = (index, measured)
        elif measured.isdisjoint(first[1]):
            here, there = (" and ".join(sorted(m.label for m in s)) for s in (measured, first[1]))
            yield Finding(
                placed.at("evidence", index, "study", "estimate"),
                f"`{item.paper}` measured {here}, an item above it {there}",
                "move one of the two to a statement of its own, with the process that it "
                "measured as `object`",
                (Note("the other item", placed.at("evidence", first[0], "study", "estimate")),),
            )


def _measured(item: EvidenceItem) -> set[Measured]:
    if item.study.system is not System.PATIENTS:
        return set()
    return {_LIKE.get(e.of, e.of) for e in item.study.estimate} - _BESIDE
