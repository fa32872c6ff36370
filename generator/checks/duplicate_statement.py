"""Two statements of one mechanism say the same.

Subject, relation, object, place, aspect, intermediates and context are equal.
Their evidence belongs under one of them, or it would be counted apart and each
half look weaker than the whole.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - {id: whole, relation: increases, object: processes/glimmer-growth}
      - {id: again, relation: increases, object: processes/glimmer-growth}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - {id: whole, relation: increases, object: processes/glimmer-growth}
      - {id: again, relation: decreases, object: processes/glimmer-fading}
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedStatement, statements
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each statement that says what an earlier one of the mechanism says."""
    seen: dict[tuple[object, ...], PlacedStatement] = {}
    for placed in statements(atlas):
        told = placed.statement
        edge = (told.subject, told.relation, told.object, told.aspect, told.via, told.context)
        places = (told.subject_in, told.object_in)
        states = (told.subject_state, told.object_state)
        first = seen.setdefault((placed.mechanism.id, *edge, *places, *states), placed)
        if first is not placed:
            yield Finding(
                placed.at("id"),
                f"`{told.id}` says the same as `{first.statement.id}`",
                "put the evidence of both under one, or say what sets them apart",
                (Note("the other statement", first.at("id")),),
            )
