"""Two records of one kind share a name or synonym, or one record has a name twice.

Search and the glossary then offer two things for one word, and the two records
are often one thing written down twice. Symbols of targets have a rule of their
own. A synonym that repeats the name of its own record says nothing. Letter case
is not regarded.

Broken:

    # content/neural-elements/upper-zed-nerve.yaml
    name: Upper zed nerve
    synonyms: [Zed nerve] # the name of neural-elements/zed-nerve

Mended:

    # content/neural-elements/upper-zed-nerve.yaml
    name: Upper zed nerve
    synonyms: [Superior zed nerve]
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.places import Place, title_place
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each name that another record of the folder has."""
    seen: dict[tuple[str, str], Place] = {}
    for place, name in _names(atlas):
        record = place.entry.record
        first = seen.setdefault((record.folder, name.casefold()), place)
        if first is not place:
            other = first.entry.record.id
            is_own = other == record.id
            yield Finding(
                place.span,
                f"`{name}` is a name of this record already"
                if is_own
                else f"`{name}` is also a name of `{other}`",
                "remove it" if is_own else "keep it where it belongs, or merge the two records",
                (Note("the other one", first.span),),
            )


def _names(atlas: Atlas) -> Iterator[tuple[Place, str]]:
    """Every name with its place; synonyms last, since of a pair they are more likely wrong."""
    for entry in atlas.entries.values():
        yield title_place(entry), entry.record.title_text
    for entry in atlas.entries.values():
        for index, synonym in enumerate(entry.record.synonyms):
            yield Place(entry, ("synonyms", index)), synonym.text
