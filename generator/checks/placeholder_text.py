"""A text is still to be written.

`TODO`, `???` and the like were put where a text should follow. Published, they
would be the text. A record that is not finished has the state `stub`; leave out
what is not known, or say under `curation.note` what is missing. Comments in the
file may say what they like.

Broken:

    # content/pathways/zip-signalling.yaml
    summary: "TODO: say what follows when zipin meets its receptor."

Mended:

    # content/pathways/zip-signalling.yaml
    # TODO: what follows when zipin meets its receptor?
    name: ZIP signalling
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import texts
from generator.text.diagnostics import Finding, Findings, Level
from generator.text.edits import found_after

LEVEL = Level.WARNING
_PLACEHOLDER = re.compile(r"\b(?:TODO|FIXME|TBD|XXX|[Ll]orem ipsum|[Tt]o be written)\b|\?\?\?")
_HINTS = ("TODO", "FIXME", "TBD", "XXX", "orem ipsum", "o be written", "???")
"""Parts of them, which are found much faster."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each text with a placeholder, notes for curators apart."""
    for place, text in texts(atlas, lambda source: any(hint in source for hint in _HINTS)):
        found = _PLACEHOLDER.findall(text)
        if found and place.path[0] != "curation":
            source, whole = place.entry.document.source, place.span
            yield Finding(
                next(found_after(source, whole, found), whole),
                f"`{found[0]}` stands where a text should",
                "write the text, leave the field out, or put the reminder in a comment",
            )
