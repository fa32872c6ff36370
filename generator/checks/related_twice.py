"""Two mechanisms are related in two ways.

A relation is written once, in one of the two records; the other page derives
it. Written from both sides, or twice from one, with different words, the pages
would say both. Where one of the two says `contradicts`, the pair is shown as
contested whatever the other says.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    related:
      - {mechanism: mechanisms/zed-nerve-feeds-glimmeroma, relation: refines}
      - {mechanism: mechanisms/zed-nerve-feeds-glimmeroma, relation: part-of}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    related:
      - {mechanism: mechanisms/zed-nerve-feeds-glimmeroma, relation: refines}
"""

from generator.atlas.atlas import Atlas
from generator.records.mechanism import Mechanism
from generator.records.vocabulary import MechanismRelation
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_ONE_WAY = (MechanismRelation.REFINES, MechanismRelation.PART_OF)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each relation that another of the same pair goes against."""
    told: dict[frozenset[str], tuple[Mechanism, int]] = {}
    for mechanism in atlas.all(Mechanism):
        for index, row in enumerate(mechanism.related):
            pair = frozenset((mechanism.id, row.mechanism))
            first, at = told.setdefault(pair, (mechanism, index))
            earlier = first.related[at]
            is_mutual = first is not mechanism and row.relation in _ONE_WAY
            if earlier is row or (earlier.relation is row.relation and not is_mutual):
                continue
            yield Finding(
                atlas.entries[mechanism.id].at("related", index, "relation"),
                f"this and `{row.mechanism}` are also told to be related as `{earlier.relation}`",
                "keep the relation that holds, in one of the two records",
                (Note("told here", atlas.entries[first.id].at("related", at, "relation")),),
            )
