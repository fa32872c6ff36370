"""What the models say of themselves, for messages: fields, values, and where a field belongs."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.records.annotations import marks_of, parts_of
from generator.records.meaning import meanings
from generator.records.record import fields_of

Model = type[BaseModel]


def field_names(model: Model) -> tuple[str, ...]:
    """The fields of ``model`` as curators write them."""
    return tuple(written for written, _ in _fields(model))


def model_at(model: Model, loc: tuple[str | int, ...]) -> Model:
    """The model that a mapping at ``loc`` is read as."""
    for step in loc:
        model = part_of(model, str(step)) or model
    return model


def part_of(model: Model, name: str) -> Model | None:
    """The part of a record that the field ``name`` holds, or None."""
    field = dict(_fields(model)).get(name)
    return _part(field) if field else None


def named(model: Model) -> str:
    """``model`` as a message names it: `an evidence item`."""
    letters = "".join(f" {c.lower()}" if c.isupper() else c for c in model.__name__).strip()
    return f"{'an' if letters[0] in 'aeiou' else 'a'} {letters}"


def described(model: Model, name: str) -> str:
    """What the field ``name`` holds, in brackets; nothing when there is no such field."""
    names = {field.alias or own: own for own, field in fields_of(model).items()}
    text = meanings(model).get(names.get(name, ""), "")
    return f"({text[0].lower()}{text[1:].rstrip('.')})" if text else ""


def values_of(model: Model, name: str) -> tuple[str, ...]:
    """The closed list that the field ``name`` takes its values from; empty when it has none."""
    field = dict(_fields(model)).get(name)
    marks = _marks(field) if field else ()
    return tuple(
        str(value.value)
        for mark in marks
        if isinstance(mark, type) and issubclass(mark, Enum)
        for value in mark
    )


def home_of(root: Model, model: Model, name: str) -> tuple[str, str]:
    """Where the field ``name`` belongs that somebody wrote in ``model``.

    The field of ``model`` to move it under, and the part of the record that has
    such a field; empty texts where no part, or more than one, has it.
    """
    owners = {part: under for part, under in _parts(root) if name in field_names(part)}
    if len(owners) != 1 or model in owners:
        return "", ""
    owner = next(iter(owners))
    return dict(_parts(model)).get(owner, ""), named(owner)


def _parts(model: Model, under: str = "") -> Iterator[tuple[Model, str]]:
    """``model`` and every part below it, each with the field that leads to it."""
    yield model, under
    for written, field in _fields(model):
        part = _part(field)
        if part:
            yield from _parts(part, written)


def _fields(model: Model) -> list[tuple[str, FieldInfo]]:
    return [(field.alias or name, field) for name, field in fields_of(model).items()]


def _part(field: FieldInfo) -> Model | None:
    return next(parts_of(_marks(field)), None)


def _marks(field: FieldInfo) -> Iterator[Any]:
    return marks_of((field.annotation,))
