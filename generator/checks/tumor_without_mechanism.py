"""A tumour type has no mechanism, nor has any below it.

Its page would say only that nothing was curated. That may be the honest state:
then the record keeps the reason under `allow`. Else curate a mechanism, or use
a wider tumour type.

Broken:

    # content/tumor-types/dim-glimmeroma.yaml
    name: Dim glimmeroma
    parents: [tumor-types/glimmeroma]

Mended:

    # content/tumor-types/dim-glimmeroma.yaml
    name: Dim glimmeroma
    parents: [tumor-types/glimmeroma]
    allow:
      tumor-without-mechanism: Searched in January 2026; nobody has studied its nerves.
"""

from generator.atlas.atlas import Atlas
from generator.records.entity import TumorType
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each tumour type without a mechanism of its own or below."""
    if atlas.content.unread:  # mechanisms may be among them
        return
    for tumor in atlas.all(TumorType):
        if not atlas.roll_up(tumor.id).all:
            yield Finding(
                atlas.entries[tumor.id].at("name"),
                f"no mechanism is about `{tumor.id}` or anything below it",
                "curate one, or say why there is none: `allow: {tumor-without-mechanism: …}`",
            )
