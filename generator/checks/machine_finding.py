"""A finding reads like a text that a machine wrote.

Fields under `machine_text` are shown as what a machine wrote, and are never
evidence. A finding in their words was taken from them and not from the paper.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip # its tldr was written by a machine
            finding: Zipin from the zed nerve makes invented tumors grow very much.
    # content/papers/example-2020-zip.yaml
    tldr: Zipin from the zed nerve makes invented tumors grow.

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            finding: With the nerve cut, tumors of eight mice stopped growing.
    # content/papers/example-2020-zip.yaml
    tldr: Zipin from the zed nerve makes invented tumors grow.
"""

import re
from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.places import Place
from generator.records.paper import Paper
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_WORD = re.compile(r"\w+")
_RUN = 4
"""Words in a row that two texts may share by chance in few places only."""
_MUCH = 0.5
"""Share of a finding's runs that makes it a copy."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each finding or key finding in the words of a machine's text."""
    for paper in atlas.all(Paper):
        written = {field: runs for field in paper.machine_text if (runs := _runs_of(paper, field))}
        if not written:
            continue
        for place, text in _findings(paper, atlas):
            own = _runs(text)
            for field, runs in written.items():
                if own and len(own & runs) >= _MUCH * len(own):
                    yield Finding(
                        place.span,
                        f"the text is that of `{field}` of `{paper.id}`, which a machine wrote",
                        "read the paper, and say in your own words what was found",
                        (Note("the machine's text", atlas.entries[paper.id].at(field)),),
                    )
                    break


def _findings(paper: Paper, atlas: Atlas) -> Iterator[tuple[Place, str]]:
    for bearing in atlas.bearings_of_paper.get(paper.id, ()):
        entry = atlas.entries[bearing.mechanism.id]
        number = bearing.mechanism.statements.index(bearing.statement)
        path = ("statements", number, "evidence", bearing.index, "finding")
        yield Place(entry, path), bearing.item.finding
    if "key_findings" not in paper.machine_text:
        for index, text in enumerate(paper.key_findings):
            yield Place(atlas.entries[paper.id], ("key_findings", index)), text


def _runs_of(paper: Paper, field: str) -> set[tuple[str, ...]]:
    value = getattr(paper, field)
    return _runs(value) if isinstance(value, str) else set()


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
