"""From a parsed document to a typed record: Pydantic judges, our words report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.reading.node import Document, Mapping, plain_data
from generator.records.record import Record, fields_of
from generator.text.diagnostics import Diagnostic, Note, error
from generator.text.source import Span
from generator.text.spelling import did_you_mean

R = TypeVar("R", bound=Record)
T = TypeVar("T")
_SHOWN = 60


def shape_record(document: Document, model: type[R], record_id: str) -> R | list[Diagnostic]:
    """The record in ``document``, or every fault of its fields."""
    own_id = document.root.find("id")
    if own_id:
        return [
            error(
                "unknown-field",
                own_id[0].span,
                "`id` is not a field: the path of the file is the id",
                "remove the line",
            )
        ]
    try:
        return model.model_validate({**plain_data(document.root), "id": record_id})
    except ValidationError as problem:
        return list(_told(problem, document, model))


def shape_shared(document: Document, adapter: TypeAdapter[T], row: Any) -> T | list[Diagnostic]:
    """A shared vocabulary, whose rows are of the model ``row``, or every fault in it."""
    try:
        return adapter.validate_python(plain_data(document.root))
    except ValidationError as problem:
        return list(_told(problem, document, row))


def _told(problem: ValidationError, document: Document, model: Any) -> Iterator[Diagnostic]:
    for fault in problem.errors(include_url=False):
        # "At least one item" over a list whose items are at fault tells nothing new.
        if fault["type"] == "too_short" and fault["input"]:
            continue
        yield _Fault(fault, document, model).diagnostic()


class _Fault:
    """One fault as Pydantic found it, on its way into our words."""

    def __init__(self, fault: ErrorDetails, document: Document, model: Any) -> None:
        self.type = fault["type"]
        self.loc = tuple(step for step in fault["loc"] if step != "[key]")
        self.context = fault.get("ctx", {})
        self.input = fault["input"]
        self.pydantic_message = fault["msg"]
        self.document = document
        self.model = model

    def diagnostic(self) -> Diagnostic:
        """The diagnostic, made by the method for the fault's type."""
        if "message" in self.context and "help" in self.context:
            return error(self.type, self.span, self.context["message"], self.context["help"])
        make = {
            "missing": self._missing,
            "extra_forbidden": self._unknown_field,
            "enum": self._unknown_value,
            "tuple_type": self._not_a_list,
            "model_type": self._not_a_mapping,
            "model_attributes_type": self._not_a_mapping,
            "dict_type": self._not_a_mapping,
        }.get(self.type, self._wrong_type)
        return make()

    @property
    def span(self) -> Span:
        return self.document.at(*self.loc)

    @property
    def field(self) -> str:
        return next((str(step) for step in reversed(self.loc) if isinstance(step, str)), "record")

    def _missing(self) -> Diagnostic:
        parent = _model_at(self.model, self.loc[:-1])
        described = _description(parent, self.field)
        return error(
            "missing-field",
            _first_key(self.document, self.loc[:-1]),
            f"{_named(parent)} lacks the field `{self.field}`",
            f"add `{self.field}:` {described}" if described else f"add `{self.field}:`",
        )

    def _unknown_field(self) -> Diagnostic:
        parent = _model_at(self.model, self.loc[:-1])
        known = [field.alias or name for name, field in fields_of(parent).items()]
        return error(
            "unknown-field",
            self.document.at_key(*self.loc),
            f"`{_cut(self.field)}` is not a field of {_named(parent)}",
            did_you_mean(self.field, known),
            Note(f"its fields: {', '.join(known)}"),
        )

    def _unknown_value(self) -> Diagnostic:
        allowed = self.context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        return error(
            "unknown-value",
            self.span,
            f"`{_cut(self.input)}` is not a value of `{self.field}`",
            did_you_mean(str(self.input), allowed),
            Note(f"its values: {', '.join(allowed)}"),
        )

    def _not_a_list(self) -> Diagnostic:
        example = f"`{self.field}: [{_cut(self.input)}]`" if isinstance(self.input, str) else ""
        return error(
            "wrong-type",
            self.span,
            f"`{self.field}` takes a list",
            f"write {example}" if example else "start each entry with a hyphen",
        )

    def _not_a_mapping(self) -> Diagnostic:
        part = _model_at(self.model, self.loc)
        known = ", ".join(f.alias or name for name, f in fields_of(part).items()) if part else ""
        return error(
            "wrong-type",
            self.span,
            f"`{self.field}` takes fields of its own, not {_kind(self.input)}",
            f"write it with these fields: {known}" if known else "",
        )

    def _wrong_type(self) -> Diagnostic:
        if self.type == "string_type":
            words = f"`{self.field}` takes text, not {_kind(self.input)}"
            return error("wrong-type", self.span, words, "quote it, or fill it in")
        if self.type == "string_too_long":
            limit = self.context["max_length"]
            words = f"`{self.field}` has {len(str(self.input)):,} characters"
            return error("wrong-type", self.span, words, f"at most {limit:,} are allowed")
        if self.type in ("string_too_short", "too_short"):
            return error("wrong-type", self.span, f"`{self.field}` is empty", "fill it in")
        return error("wrong-type", self.span, f"`{self.field}`: {self.pydantic_message.lower()}")


def _model_at(model: Any, loc: tuple[str | int, ...]) -> type[BaseModel]:
    """The model that a mapping at ``loc`` is read as."""
    found: Any = model
    for step in loc:
        if not isinstance(step, str) or not _is_model(found):
            continue
        field = next(
            (f for name, f in found.model_fields.items() if (f.alias or name) == step), None
        )
        inner = _first_model(field.annotation) if field else None
        found = inner or found
    return found  # type: ignore[no-any-return]


def _first_model(annotation: Any) -> Any:
    if _is_model(annotation):
        return annotation
    return next((found for part in get_args(annotation) if (found := _first_model(part))), None)


def _is_model(thing: Any) -> bool:
    return isinstance(thing, type) and issubclass(thing, BaseModel)


def _named(model: type[BaseModel]) -> str:
    letters = "".join(f" {c.lower()}" if c.isupper() else c for c in model.__name__).strip()
    article = "an" if letters[0] in "aeiou" else "a"
    return f"{article} {letters}"


def _description(model: type[BaseModel], name: str) -> str:
    field = next((f for n, f in model.model_fields.items() if (f.alias or n) == name), None)
    text = (field.description or "") if field else ""
    return f"({text[0].lower()}{text[1:].rstrip('.')})" if text else ""


def _first_key(document: Document, path: tuple[str | int, ...]) -> Span:
    """Where a mapping begins: its first key, which a reader sees, not its brace."""
    node = document._walk(path)[1]  # noqa: SLF001  # the tree is ours
    if isinstance(node, Mapping) and node.entries:
        return node.entries[0][0].span
    return node.span


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    return "fields" if isinstance(value, dict) else f"`{_cut(value)}`"


def _cut(value: Any) -> str:
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
