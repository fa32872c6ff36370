"""Adding what comes later is taken for proof of the whole edge.

A step that is blocked shows that the edge runs through it. A ligand that is added,
or a drug that activates, does not: that the receptor can do it says nothing of
whether the nerve before it does. Such a result bears on the edge that begins at
what was added.

A warning, and not an error, until the records are mended.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - subject: neural-elements/zed-nerve
        via: [targets/zip1]
        evidence:
          - paper: papers/example-2020-zip
            study: {system: in-vitro, design: ligand}
            changed: [targets/zip1]

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    neural_elements: []
    axis: tumor-intrinsic
    statements:
      - subject: targets/zip1
        evidence:
          - paper: papers/example-2020-zip
            study: {system: in-vitro, design: ligand}
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedItem, items
from generator.records.entity import NeuralElement, Therapy
from generator.records.entity_terms import Action, NeuralCategory
from generator.records.vocabulary import Design, Stance
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_ACTIVATING = (Action.ACTIVATES, Action.STIMULATES)
_TAKEN_AWAY = re.compile(
    r"block|neutrali|scaveng|trap|antibod|deplet|antagoni|inhibit|without|lack|silenc|remov",
    re.IGNORECASE,
)
"""Words of a ligand that was scavenged and not added."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each supporting item in which only a later step was added."""
    for placed in items(atlas):
        item, told = placed.item, placed.under.statement
        if item.stance is Stance.SUPPORTS and _only_added_later(placed, atlas):
            place = ("changed", 0) if item.changed else ("study", "design")
            added = f"`{item.changed[0]}`" if item.changed else "a ligand"
            yield Finding(
                placed.at(*place),
                f"{added} was added, but `{told.id}` begins before it, at `{told.subject}`",
                "move the item to a statement that begins at what was added",
                (Note("the subject", placed.under.at("subject")),),
            )


def _only_added_later(placed: PlacedItem, atlas: Atlas) -> bool:
    item, subject = placed.item, atlas.find(placed.under.statement.subject)
    if item.changed:
        return all(_is_added_step(thing, placed, atlas) for thing in item.changed)
    return (
        _is_ligand_added(placed)
        and isinstance(subject, NeuralElement)
        and subject.category is not NeuralCategory.EXPOSURE
    )


def _is_added_step(thing: str, placed: PlacedItem, atlas: Atlas) -> bool:
    """Whether ``thing`` is a later step that was added, or a drug that switches one on."""
    told, meets = placed.under.statement, atlas.hierarchy.related
    record = atlas.find(thing)
    reached = [thing]
    if isinstance(record, Therapy):
        reached = [act.on for act in record.acts_on if act.action in _ACTIVATING]
    elif not _is_ligand_added(placed):
        return False
    return any(meets(one, step) for one in reached for step in told.via) and not any(
        meets(one, told.subject) for one in reached
    )


def _is_ligand_added(placed: PlacedItem) -> bool:
    is_ligand = placed.item.study.design is Design.LIGAND
    return is_ligand and not _TAKEN_AWAY.search(placed.item.finding)
