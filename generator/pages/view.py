"""What a page can show: pieces of a line, and blocks of a page.

Views are plain values, prepared by page modules and laid out by templates in
two dialects: the site's Markdown with HTML blocks, and the plain Markdown twin.
"""

from typing import NamedTuple, TypeAlias

from markupsafe import Markup

from generator.figures.graph import Graph
from generator.pages.cards import Cards
from generator.pages.claims import ClaimTable, Ladder
from generator.pages.forest import ForestBlock, ForestKey
from generator.pages.grid import Bars, Find, Grid, Key
from generator.pages.pieces import Badge, Fact, Link, Pieces, Text


class Short(NamedTuple):
    """The box of numbers that matter, at the top."""

    facts: tuple[Fact, ...]
    ladder: Ladder | None = None
    """How many papers stand on each level, beside the facts."""
    type: str = "short"


class FactStrip(NamedTuple):
    """A strip of facts."""

    facts: tuple[Fact, ...]
    css: str = "ct-facts"
    type: str = "facts"


class Paragraphs(NamedTuple):
    """Paragraphs."""

    paragraphs: tuple[Pieces, ...]
    css: str = ""
    type: str = "prose"


class Bullets(NamedTuple):
    """A list."""

    items: tuple[Pieces, ...]
    css: str = ""
    type: str = "bullets"


class ListLine(NamedTuple):
    """One line for one thing, with its sign and what else matters."""

    mark: Badge | None
    main: Pieces
    meta: tuple[Pieces, ...] = ()
    badges: tuple[Badge, ...] = ()


class ListLines(NamedTuple):
    """Lines under an optional small heading."""

    lines: tuple[ListLine, ...]
    heading: str = ""
    anchor: str = ""
    """Of the heading, where it stands in the table of contents."""
    type: str = "lines"


class TableCell(NamedTuple):
    """One cell of a table."""

    pieces: Pieces
    numeric: bool = False
    rank: int | None = None
    """Place in the order of the column, where text or number would sort it wrongly."""
    more: str = ""
    """Words by which a filter finds the row, though they are not shown."""
    anchor: str = ""
    """Of the first cell of a row that links lead to."""
    css: str = ""
    """Style classes: struck out, where the row counts for nothing."""


TableRow: TypeAlias = tuple[TableCell, ...]


class Table(NamedTuple):
    """A table; on a phone each row becomes a list of labelled lines."""

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    caption: str
    filterable: bool = False
    """Whether readers may filter and sort it."""
    widths: tuple[int, ...] = ()
    """Widths of the columns in percent, by fives: they keep them while rows still arrive."""
    type: str = "table"


class Definition(NamedTuple):
    """A term with an anchor of its own."""

    anchor: str
    term: Pieces
    text: str
    more: tuple[Pieces, ...] = ()


class Definitions(NamedTuple):
    """Terms with what they mean."""

    entries: tuple[Definition, ...]
    type: str = "definitions"


class Banner(NamedTuple):
    """A notice that must not be missed."""

    css: str
    pieces: Pieces
    type: str = "banner"


class Empty(NamedTuple):
    """Says what is missing and offers the way to add it."""

    text: str
    link: Link | None = None
    type: str = "empty"


class Markdown(NamedTuple):
    """A hand-written page's body, held to plain Markdown when it was read."""

    body: Markup
    type: str = "markdown"


class Code(NamedTuple):
    """Text of a file, line by line."""

    lines: tuple[str, ...]
    type: str = "code"


class Legend(NamedTuple):
    """One entry of a figure's legend: an arrow or a shape, and what it stands for."""

    text: str
    sign: str = ""
    line: str = ""
    head: str = ""
    shape: str = ""
    outline: str = ""


class FigureBlock(NamedTuple):
    """A drawing with links; the same stands in a table below it."""

    anchor: str
    title: str
    description: str
    graph: Graph
    """It gets its places when the page is written, which is seldom: that takes long."""
    legend: tuple[Legend, ...]
    table: Table
    more: Pieces = ()
    """What the figure leaves out, and where it can be read."""
    type: str = "figure"


class Format(NamedTuple):
    """A citation in one format, line by line."""

    name: str
    lines: tuple[str, ...]


class Cite(NamedTuple):
    """A citation to copy, as text and for reference managers."""

    heading: str
    text: str
    formats: tuple[Format, ...] = ()
    coins: str = ""
    """Context object for programs that look for one."""
    type: str = "cite"


class SearchForm(NamedTuple):
    """The place where the search interface unfolds."""

    listings: tuple[Link, ...]
    type: str = "search"


class Fold(NamedTuple):
    """Tables or lists that are folded away, with what they hold told outside."""

    summary: str
    note: str
    tables: tuple[ClaimTable | Bullets | Table | ListLines, ...]
    type: str = "fold"


ViewBlock: TypeAlias = (
    Short
    | ClaimTable
    | Ladder
    | Fold
    | FactStrip
    | Paragraphs
    | Bullets
    | ListLines
    | Table
    | Cards
    | Definitions
    | Banner
    | Empty
    | Markdown
    | Code
    | Cite
    | FigureBlock
    | ForestBlock
    | ForestKey
    | SearchForm
    | Grid
    | Key
    | Bars
    | Find
)


class Section(NamedTuple):
    """A heading with blocks below it."""

    anchor: str
    heading: str
    blocks: tuple[ViewBlock, ...]


class Head(NamedTuple):
    """What stands above the sections."""

    kind: str
    """Word above the title, or an empty text."""
    shape: str
    """Colour and shape of the kind."""
    title: str
    lang: str | None = None
    crumbs: tuple[Link, ...] = ()
    crumb: str = ""
    """What the page is called in its own breadcrumb, where the title is long."""
    actions: tuple[Link, ...] = ()
    also: tuple[Text, ...] = ()
    chips: tuple[Link, ...] = ()
    lead: str = ""


class View(NamedTuple):
    """All that one page shows."""

    head: Head
    intro: tuple[ViewBlock, ...] = ()
    sections: tuple[Section, ...] = ()
    previous: Link | None = None
    next: Link | None = None
