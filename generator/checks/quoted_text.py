"""A text stands in quotation marks that are part of it.

YAML reads only the plain marks `"` and `'` as quotes, and only once. Curly marks,
which word processors put in their place, and a second pair of marks are taken
for letters of the text and shown on the page.

Broken:

    # content/targets/zapr.yaml
    name: “Zap receptor”

Mended:

    # content/targets/zapr.yaml
    name: Zap receptor
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import texts
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_MARKS = "\"'“”„‘’「」『』«»"
_QUOTED = re.compile(rf"[{_MARKS}][^{_MARKS}]*[{_MARKS}]")
_CURLY = "“„‘「『«"


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each text that is quoted as a whole."""
    for place, text in texts(atlas, _may_hold_one):
        if _QUOTED.fullmatch(text):
            yield Finding(
                place.span,
                f"the marks {text[0]} and {text[-1]} are part of the text",
                "remove them; where YAML needs quotes, use one pair of \" or '",
            )


def _may_hold_one(source: str) -> bool:
    """Whether it is worth looking: most records hold neither curly marks nor double pairs."""
    is_curly = not source.isascii() and any(mark in source for mark in _CURLY)
    return is_curly or "'\"" in source or "\"'" in source
