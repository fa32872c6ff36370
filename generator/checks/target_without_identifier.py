"""A gene has no identifier elsewhere.

Without one, other atlases and databases cannot tell which gene is meant: names
are shared between species and change with time. Give the HGNC id at least.
Families, complexes and molecules say so with `category`.

Broken:

    # content/targets/zip1.yaml
    symbol: ZIP1
    category: gene
    xrefs: []

Mended:

    # content/targets/zip1.yaml
    symbol: ZIP1
    category: gene
    xrefs: ['TOY:0000003']
"""

from generator.atlas.atlas import Atlas
from generator.records.entity import Target
from generator.records.entity_terms import TargetCategory
from generator.records.vocabulary import State
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each gene without cross-references, stubs apart."""
    for target in atlas.all(Target):
        is_stub = target.curation.state is State.STUB
        if target.category is TargetCategory.GENE and not target.xrefs and not is_stub:
            yield Finding(
                atlas.entries[target.id].at("symbol"),
                f"the gene `{target.symbol}` has no identifier elsewhere",
                "add `xrefs` with its HGNC id, or say by `category` that it is no gene",
            )
