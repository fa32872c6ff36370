"""A target's symbol is a symbol or synonym of another target.

Readers and programs find targets by symbol. When two records answer to one, a
link or a curator sooner or later takes the wrong one. Old names in papers are
real, but in the atlas each should lead to one record. Letter case is not
regarded. Where both records rightly bear the name, the one that has it as a
synonym says so under `allow`.

Broken:

    # content/targets/zapr.yaml
    name: Zap receptor
    symbol: ZAPR
    synonyms: [ZIP1] # the symbol of targets/zip1

Mended:

    # content/targets/zapr.yaml
    name: Zap receptor
    symbol: ZAPR
    synonyms: [ZIP1R]
"""

from generator.atlas.atlas import Atlas
from generator.records.entity import Target
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each name of a target that is another's symbol."""
    owners: dict[str, str] = {}
    for target in atlas.all(Target):
        first = owners.setdefault(target.symbol.casefold(), target.id)
        if first != target.id:
            yield _finding(atlas, target.symbol, target.id, ("symbol",), first)
    for target in atlas.all(Target):
        for index, synonym in enumerate(target.synonyms):
            owner = owners.get(synonym.text.casefold(), target.id)
            if owner != target.id:
                yield _finding(atlas, synonym.text, target.id, ("synonyms", index), owner)


def _finding(
    atlas: Atlas, name: str, target: str, path: tuple[str | int, ...], owner: str
) -> Finding:
    return Finding(
        atlas.entries[target].at(*path),
        f"`{name}` is also the symbol of `{owner}`",
        "remove it here, correct the symbol there, or merge the two records",
        (Note("the symbol", atlas.entries[owner].at("symbol")),),
    )
