"""What can be asked before a record is drafted, and what has to be: its fields, from the model."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias, get_origin

from pydantic import TypeAdapter, ValidationError

from generator.drafting.yaml_values import Value
from generator.editing.field_order import canonical_fields
from generator.reading.model_fields import Model, part_of, values_of
from generator.records.annotations import marks_of
from generator.records.meaning import meanings
from generator.records.record import fields_of
from generator.records.references import RefersTo

Answer: TypeAlias = str | list[str]
FieldPath: TypeAlias = tuple[str, ...]
"""Way to a field: its name, after those of the fields it stands in."""
_KNOWN: dict[FieldPath, str] = {("curation", "state"): "stub", ("statements", "id"): "whole"}
"""Answers that hold for every new record."""
_WORDS = {
    "string_too_short": "it may not be empty",
    "string_too_long": "at most {max_length} characters are allowed",
    "string_unicode": "it is no text",
}
_WORTH_ASKING = ("parents", "neural_elements", "pathways")
"""Fields that may stay empty and seldom should."""


@dataclass(frozen=True, slots=True)
class FieldQuestion:
    """One field that holds a value or a list of values."""

    path: FieldPath
    meaning: str
    """What it holds, in a sentence."""
    values: tuple[str, ...]
    """The closed list that it takes its values from; empty when it has none."""
    folders: tuple[str, ...]
    """What it refers to; empty when it is no reference."""
    many: bool
    """Whether it takes a list."""
    required: bool
    default: str
    """What it is when nobody says otherwise."""
    annotation: Any
    """The type of its value."""

    @property
    def name(self) -> str:
        """The field as an option names it: `statements.subject`."""
        return ".".join(self.path)

    @property
    def is_asked(self) -> bool:
        """Whether people are asked for it."""
        return (self.required and not self.default) or self.name in _WORTH_ASKING

    def fault(self, answer: Answer) -> str:
        """What is wrong with ``answer``, in a sentence, or nothing."""
        try:
            TypeAdapter(self.annotation).validate_python(answer)
        except ValidationError as problem:
            found = problem.errors(include_url=False)[0]
            context = found.get("ctx", {})
            if "message" in context:
                return "; ".join(filter(None, (context["message"], context.get("help", ""))))
            if found["type"] == "enum":
                return f"it is one of: {', '.join(self.values)}"
            return _WORDS.get(found["type"], "{msg}").format(msg=found["msg"], **context)
        return ""


def collect_values(
    model: Model, asked: Iterable[FieldQuestion], answers: Mapping[str, Answer]
) -> dict[str, Value]:
    """The fields of a record as ``answers`` give them, by the names of questions."""
    values: dict[str, Any] = {}
    for question in asked:
        answer = answers.get(question.name) or question.default
        *above, name = question.path
        place = values
        for step in above:
            place = place.setdefault(step, {})
        if answer:
            place[name] = answer
    for name, field in fields_of(model).items():
        if get_origin(field.annotation) is tuple and isinstance(values.get(name), dict):
            values[name] = [values[name]]
    return values


def list_questions(model: Model, before: FieldPath = ()) -> tuple[FieldQuestion, ...]:
    """Every field of ``model`` that can be answered in a word or a list, in order.

    Parts of a record are entered where they are required.
    """
    found: list[FieldQuestion] = []
    fields = {field.alias or name: (name, field) for name, field in fields_of(model).items()}
    for written in canonical_fields(model):
        name, field = fields[written]
        part = part_of(model, written)
        path = (*before, written)
        if part:
            found += list_questions(part, path) if field.is_required() else ()
            continue
        types = list(marks_of((field.annotation, *field.metadata)))
        if any(get_origin(mark) is dict for mark in types):
            continue
        refers = next((mark for mark in types if isinstance(mark, RefersTo)), None)
        found.append(
            FieldQuestion(
                path=path,
                meaning=meanings(model)[name],
                values=values_of(model, written),
                folders=refers.folders if refers else (),
                many=any(get_origin(mark) is tuple for mark in types),
                required=field.is_required(),
                default=_KNOWN.get(path, ""),
                annotation=Annotated[(field.annotation, *field.metadata, None)],
            )
        )
    return tuple(found)
