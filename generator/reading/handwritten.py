"""Hand-written Markdown pages: prose of the site, held to plain Markdown.

Whoever edits ``content/pages/`` may be a stranger too, so the page is converted
once and every tag, attribute and link of the result must be on a short list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TypeAlias

from generator.reading.cannot_read import CannotRead
from generator.reading.document import Memory, memory_key
from generator.records.kinds import FOLDERS
from generator.text.addresses import OWN_PAGES, is_safe_url
from generator.text.characters import shortened
from generator.text.diagnostics import error
from generator.text.source import SourceFile, Span

_TAGS = frozenset(
    {
        *("h2", "h3", "h4", "p", "ul", "ol", "li", "a", "em", "strong", "code", "pre"),
        *("blockquote", "hr", "br"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    }
)
_EXTENSIONS = ("attr_list", "fenced_code", "tables")
"""Those that pages are rendered with; MkDocs adds the last two, whatever its settings say."""
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_FOR_HANDS = frozenset({"about/", "contribute/"})
"""Pages of the site that hold hand-written text; `index` is the home page's."""
_LANGUAGE = re.compile(r"language-[A-Za-z0-9+-]+")
_LOCAL_LINK = re.compile(r"(?!/)[A-Za-z0-9./_#-]+")
_PLAIN = "write it in plain Markdown, or leave it out"
_OF_MARKDOWN = {
    "h1": ("a second title", "start a section with `## `", "\n# "),
    "h5": ("a heading that is too deep", "use `## ` to `#### `", "\n##### "),
    "h6": ("a heading that is too deep", "use `## ` to `#### `", "\n###### "),
    "img": ("a picture", "say it in words: pages hold no pictures", "!["),
}
"""Elements that Markdown can write and pages may not hold: message, help, how it is written."""


_DEAR = ("[", "<", "*", "_", "`")
_MOST = 500
"""Python-Markdown needs a time that grows with the square of these signs."""


@dataclass(frozen=True, slots=True)
class HandWritten:
    """One hand-written page."""

    name: str
    """File name without ``.md``: `about`, `contribute`, `index`."""
    title: str
    body: str
    """Markdown without the title line."""
    links: tuple[tuple[str, Span], ...]
    """Links to pages of the site as written, with where each stands."""
    source: SourceFile

    @property
    def linked(self) -> frozenset[str]:
        """Files of the pages that it links to."""
        return frozenset(link.partition("#")[0] for link, _ in self.links) - {""}


def _refuse_too_many_signs(source: SourceFile, body: str) -> None:
    """Raise before Markdown reads what would take it long."""
    for sign in _DEAR:
        if body.count(sign) > _MOST:
            raise CannotRead.because(
                "hand-written-markup",
                _find(source, (sign,)),
                f"the page has more than {_MOST} times `{sign}`",
                "split it into several pages",
            )


def read_handwritten(source: SourceFile, name: str, memory: Memory) -> HandWritten:
    """The page; ``memory`` grows by it.

    Raises:
        CannotRead: it holds more than plain Markdown, or cannot have its name.
    """
    if not _NAME.fullmatch(name) or f"{name}/" in OWN_PAGES - _FOR_HANDS or name in FOLDERS:
        raise CannotRead.because(
            "hand-written-name",
            Span(source.path),
            f"a hand-written page cannot be called `{shortened(name)}`",
            "use lower-case letters, digits and hyphens, and no name that the site uses itself",
        )
    first, _, body = source.text.partition("\n")
    if not first.startswith("# ") or not first[2:].strip():
        raise CannotRead.because(
            "hand-written-markup",
            Span(source.path),
            "the first line is not a title",
            "start the file with `# Title`",
        )
    _refuse_too_many_signs(source, body)
    key = memory_key(source)
    if key not in memory:
        judged = _check(body)
        if judged.faults:
            faults = (
                error("hand-written-markup", _find(source, needles), message, remedy)
                for message, remedy, needles in judged.faults
            )
            raise CannotRead(*faults)
        memory[key] = {"links": judged.links}
    links = memory[key]["links"]
    return HandWritten(
        name,
        first[2:].strip(),
        body.strip("\n"),
        tuple((link, _find(source, (f"({link}", f": {link}", link))) for link in links),
        source,
    )


_Finding: TypeAlias = tuple[str, str, tuple[str, ...]]
"""A message, its help, and the ways in which the thing at fault may be written."""


def _check(body: str) -> _Judge:
    # Imported here, since no record needs it and it takes long.
    import markdown  # noqa: PLC0415

    judge = _Judge()
    try:
        judge.feed(markdown.markdown(body, extensions=_EXTENSIONS))
        judge.close()
    except RecursionError:
        judge.faults = [("nested too deeply", _PLAIN, ())]
    except TypeError:  # so fails Python-Markdown itself on some attributes of a code block
        judge.faults = [("a code block with attributes", _PLAIN, ("```", "~~~"))]
    return judge


class _Judge(HTMLParser):
    """Looks at the converted page for anything beyond plain Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[_Finding] = []
        self.links: list[str] = []

    def handle_endtag(self, tag: str) -> None:
        # One without its beginning would close elements of the theme around the page.
        if tag not in _TAGS and not self.faults:
            self._refuse(f"the element `{tag}`", f"</{tag}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            message, remedy, needle = _OF_MARKDOWN.get(tag, (f"the element `{tag}`", _PLAIN, ""))
            self._refuse(message, f"<{tag}", needle, remedy=remedy)
            return
        for name, value in attrs:
            if (tag, name) == ("code", "class") and _LANGUAGE.fullmatch(value or ""):
                continue
            if (tag, name) != ("a", "href"):
                self._refuse(f"the attribute `{name}`", f" {name}", name, "{:")
            elif _LOCAL_LINK.fullmatch(value or ""):
                self.links.append(value or "")
            elif not is_safe_url(value or ""):
                message = f"the link `{shortened(value)}` leads nowhere safe"
                remedy = "link to an https:// address, or to a page of the site by its file name"
                self._refuse(message, value or "", remedy=remedy)

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self._refuse("an HTML comment", "<!--")

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        self._refuse("an HTML declaration", "<!")

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self._refuse("a processing instruction", "<?")

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002
        self._refuse("an HTML declaration", "<![")

    def _refuse(self, message: str, *needles: str, remedy: str = _PLAIN) -> None:
        self.faults.append((message, remedy, tuple(needle for needle in needles if needle)))


def _find(source: SourceFile, needles: tuple[str, ...]) -> Span:
    """Where the first of ``needles`` stands that stands anywhere; else the whole file."""
    needle = next((n for n in needles if n in source.text), "")
    if not needle:
        return Span(source.path)
    offset = source.text.index(needle) + len(needle) - len(needle.lstrip())
    line = source.text.count("\n", 0, offset) + 1
    column = offset - source.text.rfind("\n", 0, offset)
    return Span(source.path, line, column, column + len(needle.strip()))
