"""Stress was applied, but the statement begins at a nerve or receptor.

Stress, enrichment and behavior act by many ways at once. An experiment that
applied them tested the exposure: it is the subject, a neural element of
`category: exposure`, and nerve, transmitter and receptor stand in `via`. A blocker
that cancels stress is a statement of its own: it begins at the receptor, has the
stress in `context.condition`, and its item has `design: drug` and the drug in
`changed`.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - subject: neural-elements/zed-nerve
        evidence:
          - paper: papers/example-2020-zip
            study: {system: in-vivo, design: stress}

Mended:

    # content/neural-elements/zed-noise.yaml
    name: Zed noise
    category: exposure
    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - subject: neural-elements/zed-noise
        via: [neural-elements/zed-nerve]
        evidence:
          - paper: papers/example-2020-zip
            study: {system: in-vivo, design: stress}
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.entity import NeuralElement, Therapy
from generator.records.entity_terms import NeuralCategory, TherapyCategory
from generator.records.vocabulary import Design
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each stress experiment whose subject is no exposure."""
    for placed in items(atlas):
        subject = placed.under.statement.subject
        if placed.item.study.design is not Design.STRESS or not _is_inside(subject, atlas):
            continue
        if not any(_is_exposure(thing, atlas) for thing in placed.item.changed):
            yield Finding(
                placed.at("study", "design"),
                f"stress was applied, and not `{subject}` changed",
                "make the exposure the subject and name the steps in `via`; or, if a drug "
                "was given to stressed animals, write `design: drug` and name it in `changed`",
                (Note("the subject", placed.under.at("subject")),),
            )


def _is_inside(thing: str, atlas: Atlas) -> bool:
    """Whether it is a nerve or a molecule, and no exposure."""
    if thing.startswith("targets/"):
        return True
    return isinstance(atlas.find(thing), NeuralElement) and not _is_exposure(thing, atlas)


def _is_exposure(thing: str, atlas: Atlas) -> bool:
    record = atlas.find(thing)
    if isinstance(record, Therapy):
        return record.category is TherapyCategory.BEHAVIORAL
    return isinstance(record, NeuralElement) and record.category is NeuralCategory.EXPOSURE
