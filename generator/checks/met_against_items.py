"""A primary endpoint is judged `met`, and the paper's item on it does not support.

The trial and the evidence item tell of one result. Where the one says that the
endpoint was met and the other `no-effect` or `inconclusive`, one of them is wrong,
or the item is of another endpoint than its estimate says.

Broken:

    # content/therapies/zapblock.yaml
    trials:
      - title: Zapblock in glimmeroma
        phase: '2'
        status: completed
        endpoints: [{of: overall-survival, primary: 'yes', judged: met, result: better}]
        paper: papers/trial-2024-zapblock

Mended:

    # content/therapies/zapblock.yaml
    trials:
      - title: Zapblock in glimmeroma
        phase: '2'
        status: completed
        endpoints: [{of: overall-survival, primary: 'yes', judged: not-met, result: no-difference}]
        paper: papers/trial-2024-zapblock
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Bearing
from generator.records.entity import Therapy, Trial, TrialEndpoint
from generator.records.outcome_terms import Judged
from generator.records.vocabulary import Stance
from generator.text.diagnostics import Finding, Findings, Level, Note
from generator.text.source import Span

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each endpoint called met that no item of its paper supports."""
    for therapy in atlas.all(Therapy):
        for number, trial in enumerate(therapy.trials):
            for index, endpoint in enumerate(trial.endpoints):
                rows = list(_items_on(endpoint, trial, therapy, atlas))
                is_met = endpoint.judged is Judged.MET
                if is_met and rows and not any(r.item.stance is Stance.SUPPORTS for r in rows):
                    place = ("trials", number, "endpoints", index, "judged")
                    yield Finding(
                        atlas.entries[therapy.id].at(*place),
                        f"{endpoint.of.label} is judged `met`, but what `{rows[0].item.paper}` "
                        f"found on it stands as `{rows[0].item.stance}`",
                        "look up the trial's rule, and correct `judged` or the item's `stance`",
                        (Note("the item", _stance_of(rows[0], atlas)),),
                    )


def _stance_of(bearing: Bearing, atlas: Atlas) -> Span:
    number = bearing.mechanism.statements.index(bearing.statement)
    entry = atlas.entries[bearing.mechanism.id]
    return entry.at("statements", number, "evidence", bearing.index, "stance")


def _items_on(
    endpoint: TrialEndpoint, trial: Trial, therapy: Therapy, atlas: Atlas
) -> Iterator[Bearing]:
    """Items of the trial's paper on the endpoint, of the whole group."""
    paper = endpoint.paper or trial.paper
    for bearing in atlas.bearings_of_paper.get(paper or "", ()):
        item = bearing.item
        tested = (bearing.statement.subject, *item.changed)
        is_of_it = (therapy.id in tested or not item.changed) and not item.subgroup
        if is_of_it and any(
            estimate.of is endpoint.of and not estimate.subgroup for estimate in item.study.estimate
        ):
            yield bearing
