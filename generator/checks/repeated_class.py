"""`also` repeats the class of a mechanism.

`class` is the first class that fits, and `also` holds the further ones. A class
that stands in both says nothing twice; most often another was meant.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    class: neurotransmitter
    also: [neurotransmitter]
    statements: [{}]

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    class: neurotransmitter
    also: [paracrine]
    statements: [{}]
"""

from generator.atlas.atlas import Atlas
from generator.records.mechanism import Mechanism
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each mechanism with its class among the further ones."""
    for mechanism in atlas.all(Mechanism):
        if mechanism.mechanism_class in mechanism.also:
            entry = atlas.entries[mechanism.id]
            yield Finding(
                entry.at("also", mechanism.also.index(mechanism.mechanism_class)),
                f"`{mechanism.mechanism_class}` is the class of the mechanism already",
                "remove it from `also`, or name the class that was meant",
                (Note("its class", entry.at("class")),),
            )
