"""A paper's title is not written as it was printed.

Brackets mark a title that is not the printed one: PubMed puts them around
titles that it translated, and curators around titles that they had to invent.
Write a translation without them, the printed title under `title_original`, and
the paper's `language`. A title that nobody has seen must be looked up before
anyone can find the paper. The full stop that databases put at the end is left
out, and capitals throughout are written as small letters.

Broken:

    # content/papers/example-2020-zip.yaml
    title: '[Zipin of the zed nerve feeds glimmeroma]'

Mended:

    # content/papers/example-2020-zip.yaml
    title: Zipin of the zed nerve feeds glimmeroma
"""

import re

from generator.atlas.atlas import Atlas
from generator.records.paper import Paper
from generator.text.diagnostics import Finding, Findings, Level
from generator.text.edits import swap

LEVEL = Level.WARNING
_BRACKETED = re.compile(r"\[[^\[\]]+\]\.?")
_STOPPED = re.compile(r".*[^.]\.")
_SHORTEST = 20
"""Letters below which capitals may be an abbreviation."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each title in brackets, with a full stop, or in capitals."""
    for paper in atlas.all(Paper):
        title, entry = paper.title, atlas.entries[paper.id]
        if _BRACKETED.fullmatch(title):
            yield Finding(
                entry.at("title"),
                "the title stands in square brackets, so it is not the printed one",
                "write the title as printed; a translation without brackets, "
                "beside `title_original` and `language`",
            )
        elif _STOPPED.fullmatch(title):
            span, last = entry.at("title"), title.rpartition(" ")[2]
            yield Finding(
                span,
                "the title ends with a full stop, which databases add",
                "remove it",
                edits=swap(entry.document.source, span, last, last[:-1]),
            )
        elif title.isupper() and len(title) > _SHORTEST:
            yield Finding(
                entry.at("title"),
                "the title is in capitals",
                "write it in small letters, names and abbreviations apart",
            )
