"""A species has another name than elsewhere, or does not go with the system.

Species are compared and counted by name: `mouse`, `rat`, `human`, in small
letters and in the singular. What was measured in patients or in their tissue is
human; the mouse that carries a human graft is the species, the graft stands in
`model`.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - study: {system: in-vivo, design: stimulation, species: [Mice]}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - study: {system: in-vivo, design: stimulation, species: [mouse]}
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedItem, items
from generator.records.vocabulary import System
from generator.text.diagnostics import Finding, Findings, Level, Note
from generator.text.edits import swap

LEVEL = Level.WARNING
_OTHER_NAMES = {
    "mouse": ("mice", "murine", "mus musculus"),
    "rat": ("rats", "rattus norvegicus"),
    "human": ("humans", "homo sapiens", "man", "people", "patient", "patients"),
    "zebrafish": ("danio rerio",),
    "fruit fly": ("drosophila", "drosophila melanogaster", "fly", "flies"),
    "dog": ("dogs", "canine"),
    "pig": ("pigs", "porcine"),
    "rabbit": ("rabbits",),
    "chicken": ("chick", "chicks", "gallus gallus"),
    "monkey": ("monkeys", "macaque"),
}
_NAME_OF = {word: name for name, others in _OTHER_NAMES.items() for word in (name, *others)}
_HUMAN = (System.PATIENTS, System.HUMAN_TISSUE)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each such species."""
    for placed in items(atlas):
        study = placed.item.study
        for index, written in enumerate(study.species):
            name = _NAME_OF.get(written.casefold(), written)
            if name != written:
                yield _misnamed(placed, index, name)
        if study.system in _HUMAN and study.species and "human" not in study.species:
            yield Finding(
                placed.at("study", "species"),
                f"a study of the system `{study.system}` is of humans",
                "write `human`, or correct the system",
                (Note("the system", placed.at("study", "system")),),
            )


def _misnamed(placed: PlacedItem, index: int, name: str) -> Finding:
    species, span = placed.item.study.species, placed.at("study", "species", index)
    written, others = species[index], (*species[:index], *species[index + 1 :])
    is_twice = name in (_NAME_OF.get(other.casefold(), other) for other in others)
    source = placed.under.entry.document.source
    return Finding(
        span,
        f"`{written}` is elsewhere called `{name}`",
        f"write `{name}`, once" if is_twice else f"write `{name}`",
        edits=() if is_twice else swap(source, span, written, name),
    )
