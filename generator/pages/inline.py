"""Pieces of a line into text, in both dialects.

Templates call these as filters: a page holds hundreds of pieces, and a macro
call for each took most of the time of rendering it.
"""

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from generator.pages.pieces import Badge, Link, Piece, Text
from generator.text.escape import escape, escape_inline, from_our_own

_PIECE = (Text, Link, Badge)
_REMEMBERED = 100_000
"""Pieces whose text is kept: the same links and marks stand on many pages."""


def site_inline(pieces: Iterable[Piece] | Piece) -> Markup:
    """Pieces as HTML."""
    if isinstance(pieces, _PIECE):
        return _site(pieces)
    return from_our_own("".join(map(_site, pieces)))


def twin_inline(pieces: Iterable[Piece] | Piece) -> Markup:
    """Pieces as plain Markdown, at the start of a line."""
    several = (pieces,) if isinstance(pieces, _PIECE) else pieces
    first, *rest = [piece for piece in several if piece.text] or [Text("")]
    start = escape(first.text.lstrip()) if isinstance(first, Text) else _twin(first)
    return from_our_own("".join([start, *map(_twin, rest)]))


def twin_rest(pieces: Iterable[Piece] | Piece) -> Markup:
    """Pieces as plain Markdown, after something else on their line."""
    if isinstance(pieces, _PIECE):
        return _twin(pieces)
    return from_our_own("".join(map(_twin, pieces)))


def twin_cell(pieces: Iterable[Piece] | Piece) -> Markup:
    """Pieces as plain Markdown in the cell of a table, which a bar would end."""
    return from_our_own(str(twin_rest(pieces)).replace("|", "&#124;"))


@lru_cache(_REMEMBERED)
def _site(piece: Piece) -> Markup:
    return from_our_own(_html(piece))


def _html(piece: Piece) -> str:
    text = escape_inline(piece.text)
    if isinstance(piece, Text):
        return f'<span lang="{escape(piece.lang)}">{text}</span>' if piece.lang else text
    title = f' title="{escape(piece.title)}"' if piece.title else ""
    if isinstance(piece, Badge):
        return f'<span class="{piece.css}"{title}>{text}</span>'
    css = f' class="{piece.css}"' if piece.css else ""
    rel = ' rel="nofollow noopener"' if piece.outward else ""
    return f'<a href="{escape_inline(piece.href)}"{css}{title}{rel}>{text}</a>'


@lru_cache(_REMEMBERED)
def _twin(piece: Piece) -> Markup:
    text = escape_inline(piece.text)
    if isinstance(piece, Link):
        return from_our_own(f"[{text}]({_destination(piece.plain)})")
    return from_our_own(f"**{text}**") if isinstance(piece, Badge) else text


def _destination(url: str) -> str:
    """A URL as Markdown takes it: what would end it, or mean something there, is encoded."""
    return escape_inline(quote(url, safe=":/?#@!$&+,;=%~"))
