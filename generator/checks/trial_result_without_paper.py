"""A trial has a result, and no paper that reports it.

What a trial found weighs most of all, and nobody can check it without its source:
`paper` of the endpoint or of the trial, or a paper that names the trial under
`trials`.

Broken:

    # content/therapies/zapblock.yaml
    trials:
      - title: Zapblock in glimmeroma
        phase: '2'
        status: completed
        endpoints: [{of: pain, result: better}]

Mended:

    # content/therapies/zapblock.yaml
    trials:
      - title: Zapblock in glimmeroma
        phase: '2'
        status: completed
        endpoints: [{of: pain, result: better}]
        paper: papers/trial-2024-zapblock
"""

from generator.atlas.atlas import Atlas
from generator.records.entity import Therapy
from generator.records.outcome_terms import EndpointResult, Judged
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_JUDGED = (Judged.MET, Judged.NOT_MET)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each reported endpoint without a paper."""
    for therapy in atlas.all(Therapy):
        for number, trial in enumerate(therapy.trials):
            if trial.paper or atlas.papers_of_trial.get(trial.id or ""):
                continue
            for index, endpoint in enumerate(trial.endpoints):
                is_told = endpoint.result is not EndpointResult.NOT_REPORTED
                if (is_told or endpoint.judged in _JUDGED) and not endpoint.paper:
                    yield Finding(
                        atlas.entries[therapy.id].at("trials", number, "endpoints", index),
                        f"{endpoint.of.label} has a result, but no paper reports it here",
                        "add `paper:` to the trial, or write `result: not-reported` "
                        "and take `judged` out",
                    )
