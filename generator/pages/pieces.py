"""The pieces of a line: text, links and small marks, prepared for both dialects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text."""

    text: str
    lang: str | None = None
    type: ClassVar[str] = "text"


@dataclass(frozen=True, slots=True)
class Link:
    """A link; ``href`` is for the page, ``plain`` for its Markdown twin."""

    text: str
    href: str
    plain: str
    css: str = ""
    """Style classes: the kind of entity, or a chip."""
    title: str = ""
    outward: bool = False
    """Whether it leads to another host."""
    type: ClassVar[str] = "link"


@dataclass(frozen=True, slots=True)
class Badge:
    """A small mark that says a word: a level, a sign, a standing."""

    text: str
    css: str
    title: str = ""
    type: ClassVar[str] = "badge"


Piece: TypeAlias = Text | Link | Badge
Pieces: TypeAlias = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Fact:
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
