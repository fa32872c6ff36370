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

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Edit, Finding, Findings, Level
from generator.text.source import Span

LEVEL = Level.WARNING
_BLANKS = " \t\u00a0\u3000"


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each line of a record that ends with white space."""
    for source in atlas.content.sources.values():
        if not source.path.endswith(".yaml"):
            continue
        for number, line in enumerate(source.text.split("\n"), 1):
            if line and line[-1] in _BLANKS:
                span = Span(source.path, number, len(line.rstrip(_BLANKS)) + 1, len(line) + 1)
                yield Finding(
                    span, "white space at the end of the line", "remove it", edits=(Edit(span, ""),)
                )
