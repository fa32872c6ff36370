"""A therapy acts on nothing that takes part in a mechanism.

Therapies stand in the atlas because they act on crosstalk. When none of the
things a therapy acts on takes part in a mechanism, nor anything wider or
narrower, no page can say why it matters. A mechanism is missing, or the therapy
acts on something else. A therapy whose trials name a mechanism is left alone,
and so is one that trials combine with another.

Broken:

    # content/targets/zapr.yaml
    parents: []
    # content/therapies/dimblock.yaml
    name: Dimblock
    category: drug
    acts_on: [{on: targets/dim1, action: inhibits}]
    # content/targets/dim1.yaml
    name: Dimin 1
    symbol: DIM1

Mended:

    # content/therapies/dimblock.yaml
    name: Dimblock
    category: drug
    acts_on: [{on: targets/zip1, action: inhibits}]
"""

from generator.atlas.atlas import Atlas
from generator.records.entity import Therapy
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each therapy that meets no mechanism."""
    if atlas.content.unread:  # mechanisms may be among them
        return
    for therapy in atlas.all(Therapy):
        things = [act.on for act in therapy.acts_on if atlas.exists(act.on)]
        if not things or _is_tried(therapy, atlas):
            continue
        if not any(_takes_part(thing, atlas) for thing in (*things, therapy.id)):
            yield Finding(
                atlas.entries[therapy.id].at("acts_on", 0, "on"),
                f"no mechanism involves `{things[0]}`"
                + (", nor anything else that it acts on" if len(things) > 1 else ""),
                "curate the mechanism, or correct what the therapy acts on",
            )


def _is_tried(therapy: Therapy, atlas: Atlas) -> bool:
    links = atlas.backlinks.get(therapy.id, ())
    return any(trial.mechanisms for trial in therapy.trials) or any("with" in b.path for b in links)


def _takes_part(thing: str, atlas: Atlas) -> bool:
    found = atlas.roll_up(thing)
    return bool(found.own or found.below or found.above)
