"""What a page can show: pieces of a line, and blocks of a page.

Views are plain values, prepared by page modules and laid out by templates in
two dialects: the site's Markdown with HTML blocks, and the plain Markdown twin.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from markupsafe import Markup

from generator.pages.cards import Cards
from generator.pages.pieces import Badge, Fact, Link, Pieces, Text


@dataclass(frozen=True, slots=True)
class Short:
    """The box of numbers that matter, at the top."""

    facts: tuple[Fact, ...]
    type: ClassVar[str] = "short"


@dataclass(frozen=True, slots=True)
class Facts:
    """A strip of facts."""

    facts: tuple[Fact, ...]
    type: ClassVar[str] = "facts"


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs."""

    paragraphs: tuple[Pieces, ...]
    css: str = ""
    type: ClassVar[str] = "prose"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Pieces, ...]
    css: str = ""
    type: ClassVar[str] = "bullets"


@dataclass(frozen=True, slots=True)
class Line:
    """One line for one thing, with its sign and what else matters."""

    mark: Badge | None
    main: Pieces
    meta: tuple[Pieces, ...] = ()
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines under an optional small heading."""

    lines: tuple[Line, ...]
    heading: str = ""
    type: ClassVar[str] = "lines"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    pieces: Pieces
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; on a phone each row becomes a list of labelled lines."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str
    filterable: bool = False
    """Whether readers may filter and sort it."""
    type: ClassVar[str] = "table"


@dataclass(frozen=True, slots=True)
class Definition:
    """A term with an anchor of its own."""

    anchor: str
    term: Pieces
    text: str
    more: tuple[Pieces, ...] = ()


@dataclass(frozen=True, slots=True)
class Definitions:
    """Terms with what they mean."""

    entries: tuple[Definition, ...]
    type: ClassVar[str] = "definitions"


@dataclass(frozen=True, slots=True)
class Banner:
    """A notice that must not be missed."""

    css: str
    pieces: Pieces
    type: ClassVar[str] = "banner"


@dataclass(frozen=True, slots=True)
class Empty:
    """Says what is missing and offers the way to add it."""

    text: str
    link: Link | None = None
    type: ClassVar[str] = "empty"


@dataclass(frozen=True, slots=True)
class Markdown:
    """A hand-written page's body, held to plain Markdown when it was read."""

    body: Markup
    type: ClassVar[str] = "markdown"


@dataclass(frozen=True, slots=True)
class Code:
    """Text of a file, line by line."""

    lines: tuple[str, ...]
    type: ClassVar[str] = "code"


@dataclass(frozen=True, slots=True)
class SearchForm:
    """The place where the search interface unfolds."""

    listings: tuple[Link, ...]
    type: ClassVar[str] = "search"


Block: TypeAlias = (
    Short
    | Facts
    | Prose
    | Bullets
    | Lines
    | Table
    | Cards
    | Definitions
    | Banner
    | Empty
    | Markdown
    | Code
    | SearchForm
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with blocks below it."""

    anchor: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the sections."""

    kind: str
    """Word above the title, or an empty text."""
    shape: str
    """Colour and shape of the kind."""
    title: str
    lang: str | None = None
    crumbs: tuple[Link, ...] = ()
    actions: tuple[Link, ...] = ()
    also: tuple[Text, ...] = ()
    chips: tuple[Link, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """All that one page shows."""

    head: Head
    intro: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    previous: Link | None = None
    next: Link | None = None
