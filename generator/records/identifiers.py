"""Identifiers: where CURIEs stand in a record."""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from generator.records.annotations import FieldPath, marks_of, parts_of
from generator.records.fields import HoldsCurie


def curies(part: BaseModel, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every identifier in ``part`` as a CURIE, with the way to it.

    Fields of one resource (`doi`, `pmid`) hold bare identifiers, which get
    their prefix here.
    """
    for name, written, prefix in _fields_to_walk(type(part)):
        value = getattr(part, name)
        if value:
            yield from _in_value(value, (*path, written), prefix)


def _in_value(
    value: object, path: FieldPath, prefix: str | None
) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, BaseModel):
        yield from curies(value, path)
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _in_value(entry, (*path, index), prefix)
    elif prefix is not None and isinstance(value, str):
        yield path, f"{prefix}:{value}" if prefix else value


@cache
def _fields_to_walk(model: type[BaseModel]) -> tuple[tuple[str, str, str | None], ...]:
    rows = []
    for name, field in model.model_fields.items():
        marks = list(marks_of((field.annotation, *field.metadata)))
        holds = next((mark for mark in marks if isinstance(mark, HoldsCurie)), None)
        holds_parts = any(_fields_to_walk(part) for part in parts_of(marks))
        if holds or holds_parts:
            rows.append((name, field.alias or name, holds.prefix if holds else None))
    return tuple(rows)
