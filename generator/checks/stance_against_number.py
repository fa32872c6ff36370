"""The number of an item says the opposite of its stance.

A hazard ratio above 1 means more of the event: more deaths, more recurrence. From
the relation, the stance, and what the therapy in `changed` does to the subject, it
follows whether the event should be more or less frequent in the first group. The
check looks at ratios whose interval leaves 1 out, and at correlations.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: correlates-positively-with
        text: The zed nerve goes with growth of glimmeroma.
        evidence:
          - paper: papers/sample-2018-fade
            study:
              system: human-tissue
              design: association
              estimate: [{measure: correlation, of: biomarker, value: -0.5}]

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: correlates-positively-with
        text: The zed nerve goes with growth of glimmeroma.
        evidence:
          - paper: papers/sample-2018-fade
            study:
              system: human-tissue
              design: association
              estimate: [{measure: correlation, of: biomarker, value: 0.5}]
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedItem, items
from generator.atlas.results import Direction, Interpreter, direction_of
from generator.records.estimate import Estimate
from generator.records.outcome_terms import RATIOS, Measure, Measured
from generator.records.shared import Process
from generator.records.vocabulary import Favors
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_BAD = {
    Measured.OVERALL_SURVIVAL,
    Measured.CANCER_SPECIFIC_SURVIVAL,
    Measured.PROGRESSION_FREE_SURVIVAL,
    Measured.DISEASE_FREE_SURVIVAL,
    Measured.RELAPSE_FREE_SURVIVAL,
    Measured.METASTASIS_FREE_SURVIVAL,
    Measured.RECURRENCE,
    Measured.METASTASIS,
    Measured.INCIDENCE,
}
"""Outcomes whose event is bad for the host: of survival, hazard ratios count the deaths."""
_OF_EVENTS = (Measure.HAZARD_RATIO, Measure.SUBDISTRIBUTION_HAZARD_RATIO)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each number that points the other way than its item."""
    interpreter = Interpreter(atlas.hierarchy, atlas.find, atlas.terms)
    for placed in items(atlas):
        if not placed.item.study.estimate:
            continue
        direction = _direction(placed, interpreter)
        if direction is None or not direction.is_found:
            continue
        for index, estimate in enumerate(placed.item.study.estimate):
            told = _told(estimate, placed, atlas)
            if told is direction.opposite:
                yield Finding(
                    placed.at("study", "estimate", index),
                    f"the number means “{told.label}”, but the stance means “{direction.label}”",
                    "correct `stance` or the number; or write `reversed: true`, if the first "
                    "group of `compared` is the one without what was changed or has less of it",
                    (Note("the stance", placed.at("stance")),),
                )


def _direction(placed: PlacedItem, interpreter: Interpreter) -> Direction | None:
    """What the item found for the one thing that was compared."""
    changed, found = placed.item.changed, direction_of(placed.bearing)
    if not changed:
        return found
    only = len(changed) == 1
    return interpreter.direction_from(changed[0], placed.under.statement, found) if only else None


def _told(estimate: Estimate, placed: PlacedItem, atlas: Atlas) -> Direction | None:
    """What the number says of the object of the statement; None where one cannot tell."""
    value, is_ratio = estimate.value, estimate.measure in RATIOS
    if value is None or estimate.subgroup:
        return None
    if estimate.measure is Measure.CORRELATION:
        more = value > 0
    elif is_ratio and estimate.of in _BAD and _is_clear(estimate):
        if "survival" in estimate.of and estimate.measure not in _OF_EVENTS:
            return None
        process = atlas.terms.get(placed.under.statement.object)
        favors = process.favors if isinstance(process, Process) else Favors.NEITHER
        if favors is Favors.NEITHER:
            return None
        more = (value > 1) is (favors is Favors.TUMOR)
    else:
        return None
    return Direction.RAISES if more is not estimate.reversed else Direction.LOWERS


def _is_clear(estimate: Estimate) -> bool:
    """Whether the interval leaves 1 out."""
    low, high = estimate.low, estimate.high
    return low is not None and high is not None and (low > 1 or high < 1)
