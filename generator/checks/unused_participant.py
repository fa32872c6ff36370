"""A mechanism lists a nerve or pathway that it does not tell of.

`neural_elements` and `pathways` put the mechanism on the pages of these things.
A reader who follows them there looks for what the mechanism says of them. It
tells of a thing when a statement names it, anything above or below it, a
transmitter of the nerve or a member of the pathway; or when a text of the
mechanism has a word of its name.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    pathways: [pathways/zip-signalling] # nothing tells of zipin
    statements:
      - subject: neural-elements/zed-nerve
        object: processes/glimmer-growth

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    pathways: [pathways/zip-signalling]
    statements:
      - subject: neural-elements/zed-nerve
        object: processes/glimmer-growth
        via: [targets/zip1]
"""

import re
from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.places import names
from generator.records.entity import NeuralElement, Pathway, Therapy
from generator.records.mechanism import Mechanism
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_WORD = re.compile(r"[a-z0-9]{2,}")
_STEM = 5
"""Letters that the forms of one word share: `nociceptor`, `nociception`."""
_COMMON = {"signa", "pathw", "recep", "cell", "cells", "syste", "and", "of", "the", "to", "type"}
"""Stems that tell nothing of a name."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each nerve or pathway that is only listed."""
    if atlas.loose_ends or atlas.content.unread:  # which may be what it would tell of
        return
    for mechanism in atlas.all(Mechanism):
        named = _named_in(mechanism, atlas)
        silent = [
            (field, index, thing)
            for field in ("neural_elements", "pathways")
            for index, thing in enumerate(getattr(mechanism, field))
            if thing in atlas.entries and named.isdisjoint(_line_of(thing, atlas))
        ]
        words = _stems(f"{_texts(mechanism)} {' '.join(named)}") if silent else set()
        for field, index, thing in silent:
            if words.isdisjoint(_stems(" ".join(names(atlas.entries[thing].record)))):
                yield Finding(
                    atlas.entries[mechanism.id].at(field, index),
                    f"the mechanism says nothing of `{thing}`",
                    "name it in the statement that it takes part in, or remove it here",
                )


def _named_in(mechanism: Mechanism, atlas: Atlas) -> set[str]:
    """What its statements name, and what therapies among these act on."""
    named = {
        thing
        for said in mechanism.statements
        for thing in (said.subject, said.object, said.subject_in, said.object_in, *said.via)
        if thing
    }
    therapies = [r for thing in named if isinstance(r := atlas.find(thing), Therapy)]
    return named | {act.on for therapy in therapies for act in therapy.acts_on}


def _line_of(thing: str, atlas: Atlas) -> Iterator[str]:
    """The thing, what is above and below it, and the targets that belong to these."""
    hierarchy = atlas.hierarchy
    for one in (thing, *hierarchy.ancestors(thing), *hierarchy.descendants(thing)):
        yield one
        record = atlas.find(one)
        if isinstance(record, (Pathway, NeuralElement)):
            own = record.members if isinstance(record, Pathway) else record.transmitters
            for target in own:
                yield from (target, *hierarchy.descendants(target), *hierarchy.ancestors(target))


def _texts(mechanism: Mechanism) -> str:
    said = mechanism.statements
    findings = (item.finding for statement in said for item in statement.evidence)
    return " ".join((mechanism.name, mechanism.summary, *(s.text for s in said), *findings))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.casefold())} - _COMMON
