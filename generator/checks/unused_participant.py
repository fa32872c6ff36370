"""A mechanism lists a nerve or pathway that no statement of it names.

`neural_elements` and `pathways` file the mechanism on the pages of these things.
A reader who follows them there looks for what was found of them, and a word in a
text has no paper, no level and no sign. A statement names a thing by itself, by
anything above or below it, by a transmitter of the nerve or a member of the
pathway, by a therapy that acts on one of these, or by a process that counts it.

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

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.records.entity import NeuralElement, Pathway, Therapy
from generator.records.mechanism import Mechanism
from generator.records.shared import Process
from generator.records.statement import Statement
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each nerve or pathway that is only listed."""
    if atlas.loose_ends or atlas.content.unread:  # which may be what it would tell of
        return
    line_of: dict[str, frozenset[str]] = {}
    for mechanism in atlas.all(Mechanism):
        named = _named_in(mechanism, atlas)
        for field in ("neural_elements", "pathways"):
            for index, thing in enumerate(getattr(mechanism, field)):
                if thing not in line_of:
                    line_of[thing] = frozenset(_line_of(thing, atlas))
                if thing in atlas.entries and named.isdisjoint(line_of[thing]):
                    yield Finding(
                        atlas.entries[mechanism.id].at(field, index),
                        f"no statement names `{thing}`",
                        "name it in the statement that it takes part in, or remove it here",
                    )


def _named_in(mechanism: Mechanism, atlas: Atlas) -> set[str]:
    """What its statements and their items name, and what these act on or count."""
    named = {thing for said in mechanism.statements for thing in _named_by(said) if thing}
    therapies = [r for thing in named if isinstance(r := atlas.find(thing), Therapy)]
    terms = [t for thing in named if isinstance(t := atlas.terms.get(thing), Process)]
    reached = {act.on for therapy in therapies for act in therapy.acts_on}
    return named | reached | {term.about for term in terms if term.about}


def _named_by(said: Statement) -> Iterator[str | None]:
    yield from (said.subject, said.object, said.subject_in, said.object_in, *said.via)
    for item in said.evidence:
        yield from item.changed


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
