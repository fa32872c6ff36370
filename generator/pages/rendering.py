"""Pages into text: the Markdown that MkDocs builds, and the plain Markdown twin."""

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import escape as escape_html
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from generator.figures.drawing import draw
from generator.figures.forest import mark, scale_for
from generator.pages.cards import Cards
from generator.pages.forest import ForestBlock
from generator.pages.inline import site_inline, twin_cell, twin_inline, twin_rest
from generator.pages.page import Page
from generator.pages.view import ListLines, Markdown, Table, ViewBlock
from generator.text.escape import escape

_JSON = json.JSONEncoder(ensure_ascii=False).encode
_BLANK_LINES = re.compile(r"\n\s*\n")


class Renderer:
    """The templates of one folder, read once.

    Everything a template prints passes the one escaper; filters that could
    get round it are not there.
    """

    def __init__(self, templates: Path) -> None:
        files = (*templates.glob("*.j2"), *templates.parent.glob("figures/*.j2"))
        texts = sorted(
            # The place is what a failing template is called by.
            (
                path.name,
                path.read_text(encoding="utf-8"),
                f"templates/{path.parent.name}/{path.name}",
            )
            for path in files
        )
        environment = _environment(tuple(texts))
        page = environment.get_template("page.md.j2")
        self._site = _with(page.render, environment.get_template("site.md.j2").module)
        self._twin = _with(page.render, environment.get_template("twin.md.j2").module)

    def markdown(self, page: Page) -> str:
        """The Markdown that MkDocs turns into the page."""
        return f"{front_matter(page)}{_tidy(self._site(view=page.view))}"

    def twin(self, page: Page) -> str:
        """The same page as plain Markdown."""
        return _tidy(self._twin(view=page.view))


@lru_cache(maxsize=2)
def _environment(texts: tuple[tuple[str, str, str], ...]) -> Environment:
    """The templates, compiled once for as long as their texts stay the same."""
    known = {name: (text, place, lambda: True) for name, text, place in texts}
    environment = Environment(
        loader=FunctionLoader(known.get),
        autoescape=True,
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters = {
        "drawn": draw,
        "length": len,
        "marked": mark,
        "scaled": scale_for,
        "site_inline": site_inline,
        "twin_inline": twin_inline,
        "twin_rest": twin_rest,
        "twin_cell": twin_cell,
    }
    return environment


def front_matter(page: Page) -> str:
    """The page's front matter: only keys and values made here.

    Titles and descriptions are HTML-escaped, since the theme prints them raw;
    JSON strings are YAML strings, so nothing can break out of its line.
    """
    fields: dict[str, Any] = {
        "title": escape_html(page.title),
        "description": escape_html(page.description),
    }
    if page.section:
        fields["section"] = page.section
    if page.has_twin:
        fields["twin"] = f"../{page.path.rpartition('/')[2]}"
    if page.needs_search:
        fields["search"] = True
    if any(isinstance(b, Table) and b.filterable for s in page.view.sections for b in s.blocks):
        fields["tables"] = True
    contents = _contents(page)
    if contents:
        fields["contents"] = contents
    lines = (f"{key}: {_JSON(value)}" for key, value in fields.items())
    return "\n".join(["---", *lines, "---", "", ""])


def _contents(page: Page) -> list[dict[str, Any]]:
    """The table of contents: sections, and the statements and groups in them.

    Empty beside hand-written text: MkDocs finds the headings of both.
    """
    if any(isinstance(b, Markdown) for section in page.view.sections for b in section.blocks):
        return []
    return [
        {
            "url": f"#{section.anchor}",
            "title": escape_html(section.heading),
            "children": [
                {"url": f"#{anchor}", "title": escape_html(heading), "children": []}
                for block in section.blocks
                for anchor, heading in _entries(block)
            ],
        }
        for section in page.view.sections
        if section.heading
    ]


def _entries(block: ViewBlock) -> Iterator[tuple[str, str]]:
    """What a block adds to the table of contents: statements, or its own heading."""
    if isinstance(block, Cards):
        yield from ((card.anchor, card.heading) for card in block.cards)
    elif isinstance(block, ListLines | ForestBlock) and block.anchor:
        yield block.anchor, block.heading


def _with(render: Callable[..., str], dialect: object) -> Callable[..., str]:
    return lambda **values: render(ui=dialect, **values)


def _tidy(text: str) -> str:
    return f"{_BLANK_LINES.sub(chr(10) * 2, text).strip()}\n"
