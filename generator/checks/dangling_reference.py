"""A reference leads to no record.

References are ids: the folder and file name of a record (`targets/nlgn3`), or a
term of `content/processes.yaml` or `content/cells.yaml`. The nearest existing
id is offered. What refers to nothing would be a dead link on the page.

Broken:

    # content/papers/example-2020-zip.yaml
    cites: [papers/sampel-2018-fade]

Mended:

    # content/papers/example-2020-zip.yaml
    cites: [papers/sample-2018-fade]
"""

from generator.atlas.atlas import Atlas
from generator.records.kinds import VOCABULARY_OF
from generator.text.diagnostics import Finding, Findings, Level
from generator.text.spelling import did_you_mean, nearest_id

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each loose end."""
    known = (*atlas.entries, *atlas.terms)
    for end in atlas.loose_ends:
        yield Finding(
            atlas.entries[end.source].at(*end.path),
            f"there is no `{end.target}`",
            did_you_mean(nearest_id(end.target, known), f"correct it, or add {_file(end.target)}"),
        )


def _file(target: str) -> str:
    folder, _, slug = target.partition("/")
    if folder in VOCABULARY_OF:
        return f"`{slug}` to content/{folder}.yaml"
    return f"content/{target}.yaml"
