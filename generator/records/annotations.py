"""Walking a record's fields by their marks, for references and identifiers alike."""

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel

FieldPath = tuple[str | int, ...]
"""Way to a value in a record: field names as written, and positions in lists."""


def marks_of(annotations: tuple[Any, ...]) -> Iterator[Any]:
    """Every type and mark within ``annotations``, at any depth."""
    for annotation in annotations:
        yield annotation
        yield from marks_of(get_args(annotation))


def parts_of(marks: Iterable[Any]) -> Iterator[type[BaseModel]]:
    """The models among ``marks``: parts that have fields of their own."""
    for mark in marks:
        if isinstance(mark, type) and issubclass(mark, BaseModel):
            yield mark
