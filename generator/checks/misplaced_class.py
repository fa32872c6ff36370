"""`also` holds a class that comes before the mechanism's own.

A mechanism stands under the first class that fits, in the order of the list on
`/evidence/`, and further classes follow under `also`. A class of `also` that
comes earlier in that list would have been the first to fit.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    class: neurotransmitter
    also: [synaptic]
    statements: [{}]

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    class: synaptic
    also: [neurotransmitter]
    statements: [{}]
"""

from generator.atlas.atlas import Atlas
from generator.records.mechanism import Mechanism
from generator.records.vocabulary import MechanismClass
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_ORDER = list(MechanismClass)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each further class that comes before the first."""
    for mechanism in atlas.all(Mechanism):
        first = _ORDER.index(mechanism.mechanism_class)
        for index, further in enumerate(mechanism.also):
            if _ORDER.index(further) < first:
                entry = atlas.entries[mechanism.id]
                yield Finding(
                    entry.at("also", index),
                    f"`{further}` comes before `{mechanism.mechanism_class}`",
                    "make it the class if it fits, or leave it out",
                    (Note("the class", entry.at("class")),),
                )
