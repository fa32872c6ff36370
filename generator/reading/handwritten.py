"""Hand-written Markdown pages: prose of the site, held to plain Markdown.

Whoever edits ``content/pages/`` may be a stranger too, so the page is converted
once and every tag, attribute and link of the result must be on a short list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

import markdown

from generator.text.addresses import is_safe_url
from generator.text.diagnostics import Diagnostic, error
from generator.text.source import SourceFile, Span

_TAGS = frozenset(
    {
        *("h2", "h3", "h4", "p", "ul", "ol", "li", "a", "em", "strong", "code", "pre"),
        *("blockquote", "hr", "br"),
    }
)
_LOCAL_LINK = re.compile(r"[A-Za-z0-9./_#-]+")


@dataclass(frozen=True, slots=True)
class HandWritten:
    """One hand-written page."""

    name: str
    """File name without ``.md``: `about`, `contribute`, `index`."""
    title: str
    body: str
    """Markdown without the title line."""
    source: SourceFile


def read_handwritten(source: SourceFile, name: str) -> HandWritten | tuple[Diagnostic, ...]:
    """The page, or what is not plain Markdown in it."""
    first, _, body = source.text.partition("\n")
    if not first.startswith("# ") or not first[2:].strip():
        return (
            error(
                "hand-written-markup",
                Span(source.path),
                "the first line is not a title",
                "start the file with `# Title`",
            ),
        )
    faults = tuple(
        error("hand-written-markup", _find(source, needle), message, "use plain Markdown")
        for message, needle in _judge(body)
    )
    return faults or HandWritten(name, first[2:].strip(), body.strip("\n"), source)


def _judge(body: str) -> list[tuple[str, str]]:
    judge = _Judge()
    try:
        judge.feed(markdown.markdown(body, extensions=["attr_list"]))
        judge.close()
    except RecursionError:
        return [("nested too deeply", "")]
    return judge.faults


class _Judge(HTMLParser):
    """Looks at the converted page for anything beyond plain Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.faults.append((f"the element `{tag}` is not plain Markdown", f"<{tag}"))
        for name, value in attrs:
            if (tag, name) != ("a", "href"):
                self.faults.append((f"the attribute `{name}` is not plain Markdown", name))
            elif not (is_safe_url(value or "") or _LOCAL_LINK.fullmatch(value or "")):
                self.faults.append((f"the link `{value}` leads nowhere safe", value or ""))

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self.faults.append(("an HTML comment", "<!--"))

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        self.faults.append(("an HTML declaration", "<!"))

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self.faults.append(("a processing instruction", "<?"))

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002
        self.faults.append(("an HTML declaration", "<!["))


def _find(source: SourceFile, needle: str) -> Span:
    offset = source.text.find(needle) if needle else 0
    if offset < 0:
        return Span(source.path)
    line = source.text.count("\n", 0, offset) + 1
    column = offset - source.text.rfind("\n", 0, offset)
    return Span(source.path, line, column, column + len(needle))
