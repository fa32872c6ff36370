"""HTML blocks of generated pages, set aside before Markdown looks at them.

Python-Markdown finds raw HTML by parsing the whole page, and MkDocs parses it
once more for anchors: half of the time of a page. Our templates write each HTML
block on one line of its own, so the lines can be taken as they are. The result
is the same to the byte (a test compares it with plain ``mkdocs build``).

Never on pages with hand-written text: there a line may begin with a tag that
Markdown takes for text, and set aside it would come to life.
"""

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

_BEFORE_RAW_HTML = 22
"""MkDocs' own parser of raw HTML has priority 21, Python-Markdown's 20."""


class OurBlocks(Extension):
    """Sets aside each line that begins with a tag, while it may."""

    def __init__(self) -> None:
        super().__init__()
        self.may = False
        """Whether the page to come is all our own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Register the preprocessor for the page to come."""
        if self.may:
            md.preprocessors.register(_SetAside(md), "our_blocks", _BEFORE_RAW_HTML)


class _SetAside(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            if line.startswith("<"):
                # A block before a blank line keeps its line end, as in Python-Markdown.
                block = line if following else f"{line}\n"
                out += ["", self.md.htmlStash.store(block), ""]
            else:
                out.append(line)
        return out
