"""Tables of the index, cut into files of which a reader fetches only those it needs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

_FULL = 12_000
"""Characters of a file, about: less makes more requests, more brings what nobody asked for."""
_FULL_OF = {"names": 6_000, "cards": 3_000, "texts": 6_000}
"""The same of tables of which a query needs a row here and a row there."""


as_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
"""A value as JSON without spaces: made once, since it is asked for every row."""


class Table(NamedTuple):
    """One table, in the order of its keys."""

    name: str
    starts: list[str] | list[int]
    """Of each file the first key, shortened; or the place of its first row."""
    files: list[str]


def keyed(name: str, rows: Mapping[str, Any]) -> Table:
    """A table of rows by keys."""
    cut = _cut(name, [(key, f"{as_json(key)}:{as_json(rows[key])}") for key in _ordered(rows)])
    files = ["{" + ",".join(row[1] for row in group) + "}" for group in cut]
    return Table(name, _starts([[key for key, _ in group] for group in cut]), files)


def listed(name: str, words: Iterable[str]) -> Table:
    """A table of words alone."""
    cut = _cut(name, [(word, as_json(word)) for word in _ordered(words)])
    files = ["[" + ",".join(row[1] for row in group) + "]" for group in cut]
    return Table(name, _starts([[key for key, _ in group] for group in cut]), files)


def counted(name: str, rows: Sequence[Any]) -> Table:
    """A table of rows that are found by their place."""
    cut = _cut(name, [(n, as_json(row)) for n, row in enumerate(rows)])
    files = ["[" + ",".join(row[1] for row in group) + "]" for group in cut]
    return Table(name, [group[0][0] for group in cut], files)


def _cut(name: str, rows: Sequence[tuple[Any, str]]) -> list[list[tuple[Any, str]]]:
    cut: list[list[tuple[Any, str]]] = []
    full = size = _FULL_OF.get(name, _FULL)
    for row in rows:
        if size >= full:
            cut.append([])
            size = 0
        cut[-1].append(row)
        size += len(row[1])
    return cut


def _ordered(keys: Iterable[str]) -> list[str]:
    """Keys as JavaScript compares them: by units of UTF-16."""
    return sorted(keys, key=_in_utf_16)


def _starts(groups: Sequence[Sequence[str]]) -> list[str]:
    """So much of each first key that the last key before it comes before it still."""
    starts = [""] if groups else []
    for before, group in pairwise(groups):
        last, first = _in_utf_16(before[-1]), group[0]
        lengths = range(1, len(first) + 1)
        starts.append(first[: next(n for n in lengths if _in_utf_16(first[:n]) > last)])
    return starts


def _in_utf_16(key: str) -> bytes:
    return key.encode("utf-16-be")
