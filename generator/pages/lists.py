"""Lists that stay readable, and of one size however large the atlas grows.

A page shows the first of what it has to tell, in an order that puts the best
first, and says how many more there are and where they can be found.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from generator.pages.linker import Linker
from generator.pages.pieces import Pieces, Text, joined
from generator.pages.view import ListLine, ListLines, TableCell, TableRow

T = TypeVar("T")
IN_A_ROW = 12
"""Things named one after the other on a line."""
IN_A_LIST = 40
"""Lines of a list, and rows of a table on a record's page."""


def things(ids: Iterable[str], linker: Linker) -> Pieces:
    """Links to things, with commas between; of very many the first."""
    listed = tuple(ids)
    pieces = joined(tuple((linker.to(thing),) for thing in listed[:IN_A_ROW]))
    return (*pieces, Text(f" and {len(listed) - IN_A_ROW} more")) if listed[IN_A_ROW:] else pieces


def most_lines(
    found: Sequence[T], make: Callable[[T], ListLine], linker: Linker, about: str, heading: str = ""
) -> ListLines:
    """A line for each of the first, and where the others are: a search for ``about``."""
    lines = tuple(make(thing) for thing in found[:IN_A_LIST])
    more = _more(len(found), linker, about)
    return ListLines((*lines, *([ListLine(None, more)] if more else [])), heading)


def most_rows(
    found: Sequence[T], make: Callable[[T], TableRow], linker: Linker, about: str
) -> tuple[TableRow, ...]:
    """A row for each of the first, and one that tells where the others are."""
    rows = tuple(make(thing) for thing in found[:IN_A_LIST])
    more = _more(len(found), linker, about)
    if not more:
        return rows
    return (*rows, (TableCell(more), *(TableCell((Text(""),)) for _ in rows[0][1:])))


def _more(number: int, linker: Linker, about: str) -> Pieces:
    if number <= IN_A_LIST:
        return ()
    return (linker.search(about, f"and {number - IN_A_LIST} more: search the atlas"),)
