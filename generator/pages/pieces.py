"""The pieces of a line: text, links and small marks, prepared for both dialects.

Each has another number of fields, so that no two are equal as tuples.
"""

from typing import NamedTuple, TypeAlias


class Text(NamedTuple):
    """A stretch of text."""

    text: str
    lang: str | None = None


class Link(NamedTuple):
    """A link; ``href`` is for the page, ``plain`` for its Markdown twin."""

    text: str
    href: str
    plain: str
    css: str = ""
    """Style classes: the kind of entity, or a chip."""
    title: str = ""
    outward: bool = False
    """Whether it leads to another host."""


class Badge(NamedTuple):
    """A small mark that says a word: a level, a sign, a standing."""

    text: str
    css: str
    title: str = ""


Piece: TypeAlias = Text | Link | Badge
Pieces: TypeAlias = tuple[Piece, ...]


class Fact(NamedTuple):
    """A label with what belongs to it."""

    label: str
    pieces: Pieces


def joined(lists: tuple[Pieces, ...], separator: str = ", ") -> Pieces:
    """Several runs of pieces as one, with ``separator`` between them."""
    out: list[Piece] = []
    for pieces in lists:
        if out:
            out.append(Text(separator))
        out.extend(pieces)
    return tuple(out)
