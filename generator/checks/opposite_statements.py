"""Two statements of one mechanism contradict each other.

They have the same subject, object and place, one says more and the other less
(or no effect), and each has evidence for it and none against. A result that
goes the other way is an item with `stance: opposes` or `no-effect` under the
one statement; so readers see both sides in one place. Where the circumstances
differ, say so with `context`, `aspect`, `subject_in` or `object_in`.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - id: grows
        subject: targets/zip1
        relation: increases
        object: processes/glimmer-growth
        via: [neural-elements/zed-nerve]
      - id: shrinks
        subject: targets/zip1
        relation: decreases
        object: processes/glimmer-growth

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - id: grows
        subject: targets/zip1
        relation: increases
        object: processes/glimmer-growth
        via: [neural-elements/zed-nerve]
        context: {condition: in the dark}
      - id: shrinks
        subject: targets/zip1
        relation: decreases
        object: processes/glimmer-growth
        context: {condition: in bright light}
"""

from itertools import combinations

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedStatement, statements
from generator.records.relations import Relation, Sign
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_OF_ACTIVITY = (Relation.ACTIVATES, Relation.INHIBITS)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each pair of statements that contradict each other."""
    edges: dict[tuple[object, ...], list[PlacedStatement]] = {}
    for placed in statements(atlas):
        told = placed.statement
        ends = (told.subject, told.object, told.aspect, told.subject_in, told.object_in)
        edges.setdefault((placed.mechanism.id, *ends, told.context), []).append(placed)
    for row in edges.values():
        for one, other in combinations(row, 2):
            if _contradict(one, other) and _only_for(one, atlas) and _only_for(other, atlas):
                yield Finding(
                    other.at("relation"),
                    f"`{other.statement.id}` contradicts `{one.statement.id}`",
                    "join the two with the right `stance`, or say in which `context` each holds",
                    (Note("the other statement", one.at("relation")),),
                )


def _contradict(one: PlacedStatement, other: PlacedStatement) -> bool:
    verbs = (one.statement.relation, other.statement.relation)
    signs = {verb.sign for verb in verbs}
    if Relation.HAS_NO_EFFECT_ON in verbs:
        return len(signs) > 1 and None not in signs
    # A thing may raise the amount of another and lower its activity.
    same_measure = len({verb in _OF_ACTIVITY for verb in verbs}) == 1
    return signs == {Sign.INCREASES, Sign.DECREASES} and same_measure


def _only_for(placed: PlacedStatement, atlas: Atlas) -> bool:
    bearings = atlas.evidence(placed.mechanism, placed.statement)
    return any(b.is_for for b in bearings) and not any(b.is_against for b in bearings)
