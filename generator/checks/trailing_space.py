"""A line ends with spaces or tabs.

Nobody sees them, but they make differences between versions where there are
none. `crosstalk check --fix` and `crosstalk format` remove them. In hand-written
pages two spaces mean a line break and may stay. In the example ␠ stands for a space.

Broken:

    # content/targets/zip1.yaml
    symbol: ZIP1␠␠

Mended:

    # content/targets/zip1.yaml
    symbol: ZIP1
"""

import re

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Edit, Finding, Findings, Level
from generator.text.edits import stretch

LEVEL = Level.WARNING
_BLANKS = re.compile(r"(?<![ \t\u00a0\u3000])[ \t\u00a0\u3000]+$", re.MULTILINE)
_BEFORE_END = (" \n", "\t\n", "\u00a0\n", "\u3000\n")


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each line of a record that ends with white space."""
    for source in atlas.content.sources.values():
        # Looking for the four is twenty times as fast as the expression.
        text = f"{source.text}\n"
        if not source.path.endswith(".yaml") or not any(end in text for end in _BEFORE_END):
            continue
        for blanks in _BLANKS.finditer(source.text):
            span = stretch(source, blanks.start(), blanks.end())
            yield Finding(
                span, "white space at the end of the line", "remove it", edits=(Edit(span, ""),)
            )
