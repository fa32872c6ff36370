"""A record refers to itself.

A paper that cites itself, a target that is its own partner or a mechanism that
is related to itself says nothing. Most often another record was meant.
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Diagnostic, Level, error

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a fault for each reference of a record to itself, parents apart."""
    for record_id, entry in atlas.entries.items():
        for link in atlas.backlinks.get(record_id, ()):
            if link.source == record_id and link.path[0] != "parents":
                yield error(
                    "self-reference",
                    entry.at(*link.path),
                    f"`{record_id}` refers to itself",
                    "name the record that was meant, or remove the reference",
                )
