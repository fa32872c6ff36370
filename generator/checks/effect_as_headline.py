"""The first statement begins at an effect, or at a denervation.

The first statement is the whole claim, from neural element to outcome: its subject
is what acts. Invasion, growth or pain is what came of something; and when a nerve
was cut, it is the intact nerve that acts, with the cut in `changed`.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - subject: therapies/zed-cut
        relation: decreases

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - subject: neural-elements/zed-nerve
        relation: increases
        evidence:
          - paper: papers/example-2020-zip
            study: {system: in-vivo, design: denervation}
            changed: [therapies/zed-cut]
"""

from generator.atlas.atlas import Atlas
from generator.records.entity import Therapy
from generator.records.entity_terms import TherapyCategory
from generator.records.mechanism import Mechanism
from generator.records.shared import Process
from generator.records.vocabulary import ProcessGroup
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_EFFECTS = (ProcessGroup.COURSE, ProcessGroup.SYMPTOM)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each headline whose subject does not act."""
    for mechanism in atlas.all(Mechanism):
        subject = mechanism.headline.subject
        help_ = _remedy(subject, atlas)
        if help_:
            yield Finding(
                atlas.entries[mechanism.id].at("statements", 0, "subject"),
                f"`{subject}` is not what acts",
                help_,
            )


def _remedy(subject: str, atlas: Atlas) -> str:
    record, term = atlas.find(subject), atlas.terms.get(subject)
    if isinstance(record, Therapy) and record.category is TherapyCategory.DENERVATION:
        return "begin at the intact nerve with the opposite relation, and name the cut in `changed`"
    if isinstance(term, Process) and term.group in _EFFECTS and not term.about:
        return (
            "put first the statement that begins at the nerve, the tumor or the molecule that acts"
        )
    return ""
