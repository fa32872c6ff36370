"""The first statement tells of no nerve.

The first statement is the whole claim, from neural element to tumour outcome;
sign and level of the mechanism are those of this statement. One that begins at
a receptor tells only a step. The nerve may be subject, object or intermediate,
or the place where one of them sits; a transmitter, a hormone, a therapy, or a
process of nerves (innervation, seizures) may stand for it. Mechanisms with the
axis `tumor-intrinsic` have no neural partner and are left alone.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    neural_elements: []
    statements:
      - subject: targets/zapr
        object: processes/glimmer-growth

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    neural_elements: [neural-elements/zed-nerve]
    statements:
      - subject: neural-elements/zed-nerve
        object: processes/glimmer-growth
        via: [targets/zapr]
"""

import re

from generator.atlas.atlas import Atlas
from generator.records.entity import Target, Therapy
from generator.records.entity_terms import TargetRole
from generator.records.mechanism import Mechanism
from generator.records.vocabulary import Axis
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_SIGNALS = {TargetRole.TRANSMITTER, TargetRole.HORMONE}
_OF_NERVES = re.compile(
    r"neur|nerv|axon|synap|schwann|seizure|epilep|pain|cognit|sleep|behav", re.IGNORECASE
)
"""Stems in names of processes and pathways that are about nerves."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each mechanism whose headline names nothing neural."""
    for mechanism in atlas.all(Mechanism):
        said = mechanism.headline
        things = (said.subject, said.object, said.subject_in, said.object_in, *said.via)
        # Of what cannot be found, nobody knows whether it is neural.
        if mechanism.axis is Axis.TUMOR_INTRINSIC or any(
            thing and (_is_neural(thing, atlas) or not atlas.exists(thing)) for thing in things
        ):
            continue
        yield Finding(
            atlas.entries[mechanism.id].at("statements", 0, "subject"),
            "the first statement, which is the whole claim, tells of no nerve",
            "begin it at the nerve, with the molecule in `via`; or set `axis: tumor-intrinsic`",
        )


def _is_neural(thing: str, atlas: Atlas) -> bool:
    record = atlas.find(thing)
    if isinstance(record, Target):
        return not _SIGNALS.isdisjoint(record.role)
    if thing.startswith(("processes/", "pathways/")):
        return bool(_OF_NERVES.search(thing) or _OF_NERVES.search(atlas.name(thing)))
    return isinstance(record, Therapy) or thing.startswith("neural-elements/")
