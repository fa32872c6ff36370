"""A relation does not go with its object.

Each verb takes certain things: molecules are released, cleaved and expressed;
cells are recruited; nerves innervate tumours and cells. Read the statement
aloud as subject, relation, object: one that makes no sense has the wrong verb,
or its object and outcome are mixed up.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: releases
        object: processes/glimmer-growth

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - relation: increases
        object: processes/glimmer-growth
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import statements
from generator.records.relations import Relation
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_LIVING = ("cells", "neural-elements", "tumor-types")
_OBJECTS = {
    Relation.RELEASES: ("targets",),
    Relation.CLEAVES: ("targets",),
    Relation.EXPRESSES: ("targets", "processes", "pathways"),
    Relation.BINDS: ("targets", *_LIVING),
    Relation.RECRUITS: _LIVING,
    Relation.INNERVATES: _LIVING,
    Relation.MIGRATES_TO: _LIVING,
    Relation.TRANSFERS_TO: _LIVING,
    Relation.TRANSFORMS_INTO: _LIVING,
}
"""Folders of what each verb takes; a verb that is not here takes anything."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each object that its verb does not take, and each odd innervation."""
    for placed in statements(atlas):
        told = placed.statement
        allowed = _OBJECTS.get(told.relation)
        if allowed and told.object.partition("/")[0] not in allowed:
            yield Finding(
                placed.at("object"),
                f"`{told.relation}` does not go with `{told.object}`",
                f"choose another relation, or something of {_listed(allowed)}",
                (Note("the relation", placed.at("relation")),),
            )
        is_nerve = told.subject.startswith("neural-elements/")
        if told.relation is Relation.INNERVATES and not is_nerve:
            yield Finding(
                placed.at("subject"),
                f"only a nerve innervates, and `{told.subject}` is none",
                "name the nerve as subject, or choose another relation",
            )


def _listed(folders: tuple[str, ...]) -> str:
    *others, last = (f"`{folder}/…`" for folder in folders)
    return f"{', '.join(others)} or {last}" if others else last
