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

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.places import Place, statements
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each such text that stands elsewhere too."""
    seen: dict[str, Place] = {}
    for place, text in _texts(atlas):
        first = seen.setdefault(text.casefold(), place)
        if first is not place:
            yield Finding(
                place.span,
                "the same words stand elsewhere",
                "say here what is told here, or join the two",
                (Note("where they stand", first.span),),
            )


def _texts(atlas: Atlas) -> Iterator[tuple[Place, str]]:
    for mechanism in atlas.all(Mechanism):
        yield Place(atlas.entries[mechanism.id], ("summary",)), mechanism.summary
    for placed in statements(atlas):
        yield Place(placed.entry, ("statements", placed.number, "text")), placed.statement.text
    for paper in atlas.all(Paper):
        if paper.tldr:
            yield Place(atlas.entries[paper.id], ("tldr",)), paper.tldr
