"""The running text of an article in JATS XML, block by block.

Nothing is fetched, and a file that declares entities is refused: they can hide
text, and swell without end. The parser keeps no tree, so depth costs nothing.
"""

import re
from dataclasses import dataclass
from html.entities import html5
from xml.parsers import expat  # entities are refused below

_INLINE = frozenset(
    {
        *("abbrev", "bold", "email", "ext-link", "fixed-case", "inline-formula", "italic"),
        *("monospace", "named-content", "overline", "roman", "sans-serif", "sc", "strike"),
        *("styled-content", "sub", "sup", "underline", "uri", "xref"),
    }
)
_SILENT = frozenset({"tex-math", "processing-meta"})
_EMPTY_BRACKETS = re.compile(r"\s*[\[(][\s,;–-]*[\])]")


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph, heading or cell."""

    line: int
    text: str


class NotJats(Exception):
    """The file cannot be read as XML."""

    def __init__(self, words: str, line: int) -> None:
        super().__init__(words)
        self.line = line


def read_blocks(data: bytes, *, with_citations: bool) -> tuple[TextBlock, ...]:
    """The blocks of the article in ``data``; citation marks are kept or left out.

    Raises:
        NotJats: it is not XML, or declares entities.
    """
    return _Collector(with_citations=with_citations).read(data)


class _Collector:
    """Gathers text between the tags that begin or end a block."""

    def __init__(self, *, with_citations: bool) -> None:
        self._with_citations = with_citations
        self._blocks: list[TextBlock] = []
        self._parts: list[str] = []
        self._line = 1
        self._superscript: int | None = None
        """Number of parts before the superscript that is open."""
        self._is_citation = False
        """Whether that superscript holds a citation, and is left out."""
        self._muted: list[str] = []
        """Open elements whose text is left out."""
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = self._refuse
        self._parser.SkippedEntityHandler = self._named

    def read(self, data: bytes) -> tuple[TextBlock, ...]:
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError) as problem:
            words = expat.errors.messages.get(getattr(problem, "code", 0), "not XML")
            raise NotJats(words, self._parser.CurrentLineNumber) from problem
        self._break()
        return tuple(self._blocks)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        cites = name == "xref" and attributes.get("ref-type") == "bibr"
        if name in _SILENT or self._muted or (cites and not self._with_citations):
            self._muted.append(name)
            if cites and self._superscript is not None:
                del self._parts[self._superscript :]
                self._is_citation = True
        elif name == "sup" and not self._with_citations:
            self._superscript = len(self._parts)
        elif not _is_inline(name):
            self._break()

    def _end(self, name: str) -> None:
        if self._muted:
            self._muted.pop()
        elif name == "sup":
            self._superscript, self._is_citation = None, False
        elif not _is_inline(name):
            self._break()

    def _text(self, text: str) -> None:
        if self._muted or self._is_citation:
            return
        if not self._parts:
            self._line = self._parser.CurrentLineNumber
        self._parts.append(text)

    def _named(self, name: str, is_parameter: bool) -> None:
        """A character by its name, such as `&nbsp;`, which the article's DTD would know."""
        if not is_parameter:
            self._text(html5.get(f"{name};", ""))

    def _refuse(self, *_: object) -> None:
        raise NotJats("it declares entities", self._parser.CurrentLineNumber)

    def _break(self) -> None:
        text = "".join(self._parts)
        if not self._with_citations:
            text = _EMPTY_BRACKETS.sub("", text)
        if text.strip():
            self._blocks.append(TextBlock(self._line, text))
        self._parts.clear()


def _is_inline(name: str) -> bool:
    return name in _INLINE or name.startswith("mml:")
