"""Ids of evidence items: `<mechanism>#<statement>/<paper>`, with `~2` for a second item.

An id that is written is permanent. The others follow from where an item stands, and
never take a number that was given before.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_NUMBERED = re.compile(r"(.+?)(?:~([0-9]{1,9}))?", re.DOTALL)


class ItemPlace(NamedTuple):
    """Where an item stands."""

    statement: str
    paper: str
    """Slug of its paper."""
    written: str = ""
    """Its id, where it is written."""


class ItemIdParts(NamedTuple):
    """What an id tells."""

    mechanism: str
    statement: str
    paper: str


def parts_of_id(item_id: str) -> ItemIdParts:
    """The slugs in an id."""
    mechanism, _, rest = item_id.partition("#")
    statement, _, paper = rest.partition("/")
    return ItemIdParts(mechanism, statement, paper.partition("~")[0])


def ids_of(mechanism: str, places: Iterable[ItemPlace]) -> Iterator[str]:
    """The id of each item of a mechanism in order: as written, else the next that is free."""
    rows = tuple(places)
    last: dict[str, int] = {}
    for row in rows:
        if row.written:
            _count(row.written, last)
    for row in rows:
        base = f"{mechanism}#{row.statement}/{row.paper}"
        nth = last.get(base, 0) + 1
        item_id = row.written or (base if nth == 1 else f"{base}~{nth}")
        if not row.written:
            _count(item_id, last)
        yield item_id


def _count(item_id: str, last: dict[str, int]) -> None:
    """Remember the highest number that items of one paper in one statement have."""
    found = _NUMBERED.fullmatch(item_id)
    assert found is not None  # an id is never empty
    base, number = found[1], int(found[2] or 1)
    last[base] = max(last.get(base, 0), number)
