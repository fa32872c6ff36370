"""The order of short lists: one result of each direction first, so that no list picks winners."""

import re
from collections.abc import Iterable

from generator.atlas.evidence import list_order
from generator.atlas.results import Direction, Result
from generator.records.evidence import Study

_NUMBER = re.compile(r"\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?!\d)|\d+")


def size_of(study: Study) -> int | None:
    """The largest number in what is said of n, for order and markers; None where none is said."""
    numbers = [int(re.sub(r"\D", "", found)) for found in _NUMBER.findall(study.n or "")]
    return max(numbers, default=None)


def leading(results: Iterable[Result]) -> tuple[Result, ...]:
    """The largest study of each direction first, whatever it found; then all others by level."""
    largest_first = sorted(results, key=lambda r: (-_size(r), list_order(r.level)))
    first: dict[Direction, Result] = {}
    for result in largest_first:
        first.setdefault(result.direction, result)
    others = sorted(
        (r for r in largest_first if first[r.direction] is not r),
        key=lambda r: list_order(r.level),
    )
    return (*first.values(), *others)


def _size(result: Result) -> int:
    """Size for sorting: what is not stated comes last."""
    return size_of(result.bearing.item.study) or 0
