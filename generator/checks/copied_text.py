"""Two records tell of themselves in the same words.

A record is often begun as a copy of another. A summary, statement or `tldr`
that is the same in both was forgotten when the rest was changed, or the two
records are one.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - text: The zed nerve makes glimmeroma grow. # as in zed-nerve-feeds-glimmeroma

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - text: The zed nerve sings and makes glimmeroma grow.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.checks.places import statements
from generator.reading.load import RecordEntry
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.text.diagnostics import Diagnostic, Level, Note, warning

LEVEL = Level.WARNING
_Path = tuple[str | int, ...]


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a warning for each such text that stands elsewhere too."""
    seen: dict[str, tuple[RecordEntry, _Path]] = {}
    for entry, path, text in _texts(atlas):
        home, place = seen.setdefault(text.casefold(), (entry, path))
        if (home, place) != (entry, path):
            yield warning(
                "copied-text",
                entry.at(*path),
                "the same words stand elsewhere",
                "say here what is told here, or join the two",
                Note("where they stand", home.at(*place)),
            )


def _texts(atlas: Atlas) -> Iterator[tuple[RecordEntry, _Path, str]]:
    for mechanism in atlas.all(Mechanism):
        yield atlas.entries[mechanism.id], ("summary",), mechanism.summary
    for placed in statements(atlas):
        yield placed.entry, ("statements", placed.number, "text"), placed.statement.text
    for paper in atlas.all(Paper):
        if paper.tldr:
            yield atlas.entries[paper.id], ("tldr",), paper.tldr
