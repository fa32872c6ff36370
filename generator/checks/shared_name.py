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

from __future__ import annotations

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.reading.load import RecordEntry
from generator.text.diagnostics import Diagnostic, Level, Note, warning

LEVEL = Level.WARNING
_Path = tuple[str | int, ...]


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a warning for each name that another record of the folder has."""
    seen: dict[tuple[str, str], tuple[str, _Path]] = {}
    for entry, path, name in _names(atlas):
        record = entry.record
        place = (record.folder, name.casefold())
        other, other_path = seen.setdefault(place, (record.id, path))
        is_own = other == record.id
        if not is_own or other_path != path:
            yield warning(
                "shared-name",
                entry.at(*path),
                f"`{name}` is a name of this record already"
                if is_own
                else f"`{name}` is also a name of `{other}`",
                "remove it" if is_own else "keep it where it belongs, or merge the two records",
                Note("the other one", atlas.entries[other].at(*other_path)),
            )


def _names(atlas: Atlas) -> Iterator[tuple[RecordEntry, _Path, str]]:
    """Every name with its place; synonyms last, since of a pair they are more likely wrong."""
    for entry in atlas.entries.values():
        field = "name" if hasattr(entry.record, "name") else "title"
        yield entry, (field,), entry.record.title_text
    for entry in atlas.entries.values():
        for index, synonym in enumerate(entry.record.synonyms):
            yield entry, ("synonyms", index), synonym.text
