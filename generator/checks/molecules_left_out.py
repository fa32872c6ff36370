"""The text of a statement names two molecules, its edge only one of them.

Nobody finds the second one: it has no page of this result, no cell and no level. An
edge has one subject and one object; two results are two statements.

Broken:

    # content/targets/zip2.yaml
    name: Zipin 2
    symbol: ZIP2
    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - via: [targets/zip1]
        text: The zed nerve makes glimmeroma grow by ZIP1 and ZIP2.

Mended:

    # content/targets/zip2.yaml
    name: Zipin 2
    symbol: ZIP2
    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - via: [targets/zip1, targets/zip2]
        text: The zed nerve makes glimmeroma grow by ZIP1 and ZIP2.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedStatement, names, statements
from generator.records.entity import Target
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_BETWEEN = re.compile(r",? and |,? or |, ")
_WORDS = 3
"""Words that a name may have here."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each molecule that is listed beside one of the edge."""
    called: dict[str, set[str]] = {}
    for target in atlas.all(Target):
        for name in names(target):
            called.setdefault(name.casefold(), set()).add(target.id)
    for placed in statements(atlas):
        for name in _left_out(placed, called, atlas):
            yield Finding(
                placed.at("text"),
                f"the text names “{name}”, the edge does not",
                "give it a statement of its own, add it to `via` if it is a step, "
                "or leave it out of the text",
            )


def _left_out(
    placed: PlacedStatement, called: Mapping[str, set[str]], atlas: Atlas
) -> Iterator[str]:
    told = placed.statement
    parts = _BETWEEN.split(told.text.rstrip("."))
    if len(parts) == 1:
        return
    ends = (told.subject, told.object, told.subject_in, told.object_in, *told.via)
    changed = (thing for item in told.evidence for thing in item.changed)
    edge = {thing for end in (*ends, *changed) if end for thing in atlas.hierarchy.family(end)}
    for before, after in pairwise(parts):
        one, other = _ending(before.split(), called), _beginning(after.split(), called)
        if one and other:
            for name, beside in ((one, other), (other, one)):
                if edge.isdisjoint(called[name.casefold()]) and not edge.isdisjoint(
                    called[beside.casefold()]
                ):
                    yield name


def _ending(words: Sequence[str], called: Mapping[str, set[str]]) -> str:
    """The name that the words end with, the longest there is."""
    tails = (" ".join(words[-n:]) for n in range(min(_WORDS, len(words)), 0, -1))
    return next((tail for tail in tails if tail.casefold() in called), "")


def _beginning(words: Sequence[str], called: Mapping[str, set[str]]) -> str:
    heads = (" ".join(words[:n]) for n in range(min(_WORDS, len(words)), 0, -1))
    return next((head for head in heads if head.casefold() in called), "")
