"""The year of a paper differs from the year in its file name or DOI.

The file name holds the year by which people cite the paper, and many DOIs hold
the year in which it was accepted. When `published` is far from either, one of
the three was copied from another paper. A year of difference passes: papers
often appear online in one year and in print in the next.

Broken:

    # content/papers/example-2020-zip.yaml
    published: 2012-02-29

Mended:

    # content/papers/example-2020-zip.yaml
    published: 2020-02-29
"""

import re
from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.records.paper import Paper
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_YEAR = r"((?:19|20)[0-9]{2})"
_IN_SLUG = re.compile(rf"(?:^|-){_YEAR}(?:-|$)")
# Elsevier's `j.cell.2015.04`, bioRxiv's `2020.05.01`, `jco.2016.67`; Nature's `s41586-019-`.
_IN_DOI = re.compile(rf"[a-z/]\.?{_YEAR}\.[0-9]|/s4[0-9]{{4}}-(0[0-9]{{2}})-")
_SLACK = 1


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each paper whose years lie more than one apart."""
    for paper in atlas.all(Paper):
        if not paper.published:
            continue
        for place, year in _years(paper):
            if abs(int(paper.year) - year) > _SLACK:
                yield Finding(
                    atlas.entries[paper.id].at("published"),
                    f"the paper is dated {paper.year}, but {place} says {year}",
                    "correct the one that is wrong",
                )


def _years(paper: Paper) -> Iterator[tuple[str, int]]:
    named = _IN_SLUG.search(paper.slug)
    if named:
        yield f"the file name `{paper.slug}`", int(named[1])
    coded = _IN_DOI.search(paper.doi or "")
    if coded:
        yield f"the DOI `{paper.doi}`", int(coded[1] or f"2{coded[2]}")
