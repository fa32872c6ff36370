"""From a parsed document to a typed record: Pydantic judges, our words report."""

import re
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.reading.cannot_read import CannotRead
from generator.reading.document import Document
from generator.reading.model_fields import (
    Model,
    described,
    field_names,
    home_of,
    model_at,
    named,
    part_of,
    values_of,
)
from generator.reading.node import YamlMapping
from generator.reading.old_words import REWRITES, advice_on_field, advice_on_value
from generator.records.record import Record
from generator.records.shared import SharedFile
from generator.text.characters import shortened
from generator.text.diagnostics import Diagnostic, Edit, Note, error
from generator.text.edits import swap
from generator.text.source import Span
from generator.text.spelling import did_you_mean, is_same_word, nearest

R = TypeVar("R", bound=Record)
_ENOUGH = 500
"""Faults of one file that are put into words: one with more is hostile, and must not stall us."""
_SIMPLE = re.compile(r"[\w /.+-]{1,40}")


def shape_record(document: Document, model: type[R], record_id: str) -> R:
    """The record in ``document``.

    Raises:
        CannotRead: its fields have faults.
    """
    if "id" in document.data:
        raise CannotRead.because(
            "unknown-field",
            document.at_key("id"),
            "`id` is not a field: the path of the file is the id",
            "remove the line",
        )
    try:
        return model.model_validate({**document.data, "id": record_id})
    except ValidationError as problem:
        raise CannotRead(*_diagnostics(problem, document, model)) from problem


def shape_shared(document: Document, file: SharedFile) -> dict[str, Any]:
    """The rows of a shared file.

    Raises:
        CannotRead: they have faults.
    """
    try:
        return file.adapter.validate_python(document.data)
    except ValidationError as problem:
        raise CannotRead(*_diagnostics(problem, document, file.row)) from problem


def _diagnostics(problem: ValidationError, document: Document, model: Any) -> Iterator[Diagnostic]:
    rows = problem.errors(include_url=False)[:_ENOUGH]
    faults = [_Fault(row, document, model) for row in rows]
    # A required field that was misspelt, or stands one level off, is one fault and not two.
    meant = {(*f.loc[:-1], f.meant) for f in faults if f.type == "extra_forbidden"}
    for fault in faults:
        # "At least one item" over a list whose items are at fault tells nothing new.
        if fault.type == "too_short" and fault.input:
            continue
        if fault.type != "missing" or fault.loc not in meant:
            yield fault.diagnostic()


class _Fault:
    """One fault as Pydantic found it, on its way into our words."""

    def __init__(self, fault: ErrorDetails, document: Document, model: Any) -> None:
        self.type = fault["type"]
        self.loc = tuple(step for step in fault["loc"] if step != "[key]")
        self.is_key = "[key]" in fault["loc"]
        self.context = fault.get("ctx", {})
        self.input = fault["input"]
        self.pydantic_message = fault["msg"]
        self.document = document
        self.model = model
        named_at = [index for index, step in enumerate(self.loc) if isinstance(step, str)]
        self.field = str(self.loc[named_at[-1]]) if named_at else "record"
        self.owner = model_at(model, self.loc[: named_at[-1]]) if named_at else model

    def diagnostic(self) -> Diagnostic:
        """The diagnostic, made by the method for the fault's type."""
        if "message" in self.context and "help" in self.context:
            words, remedy = self.context["message"], self.context["help"]
            edits = self._edits(self._place(), self.context.get("meant", ""))
            return error(self.type, self._place(), words, remedy, edits=edits)
        make = {
            "missing": self._missing,
            "extra_forbidden": self._unknown_field,
            "enum": self._unknown_value,
            "tuple_type": self._not_a_list,
            "model_type": self._not_a_mapping,
            "model_attributes_type": self._not_a_mapping,
            "dict_type": self._not_a_mapping,
            "string_type": self._not_text,
        }.get(self.type, self._wrong_type)
        return make()

    @property
    def span(self) -> Span:
        return self.document.at(*self.loc)

    @property
    def subject(self) -> str:
        """The thing at fault as a message names it."""
        is_entry = self.loc and isinstance(self.loc[-1], int)
        return f"an entry of `{self.field}`" if is_entry else f"`{shortened(self.field)}`"

    @property
    def part(self) -> Model | None:
        """The part of the record that the field holds, or None when it holds plain values."""
        is_row = self.field not in field_names(self.owner)  # of a shared vocabulary
        return self.owner if is_row else part_of(self.owner, self.field)

    @property
    def home(self) -> tuple[str, str]:
        """Where an unknown field belongs: the field to move it under, and the part it is of."""
        return home_of(self.model, self.owner, self.field)

    @property
    def meant(self) -> str:
        """The field of this part that an unknown one stands for, or nothing."""
        return self.home[0] or nearest(self.field, field_names(self.owner)) or ""

    def _place(self) -> Span:
        """Where a fault in our own words stands: the smallest thing that shows it."""
        if self.is_key:
            return self.document.at_key(*self.loc)
        loc = (*self.loc, *self.context.get("at", ()))
        node = self.document.node(*loc)
        return (
            node.entries[0][0].span if isinstance(node, YamlMapping) and node.entries else node.span
        )

    def _edits(self, span: Span, meant: str) -> tuple[Edit, ...]:
        """Put what was meant for what was written, where that is sure."""
        known = meant and isinstance(self.input, str)
        return swap(self.document.source, span, self.input, meant) if known else ()

    def _respelt(self, span: Span, written: str, meant: str) -> tuple[Edit, ...]:
        """The same, where only letter case, spaces, hyphens and underscores differ."""
        is_sure = is_same_word(written, meant)
        return swap(self.document.source, span, written, meant) if is_sure else ()

    def _missing(self) -> Diagnostic:
        words = described(self.owner, self.field)
        notes = _listed("its values", values_of(self.owner, self.field))
        written = self.document.key(*self.loc)
        if written:
            message, remedy = f"`{self.field}` has no value", f"fill it in {words}"
            return error("missing-field", written.span, message, remedy, *notes)
        above = self.document.node(*self.loc[:-1])
        # A mapping begins at its first key, which a reader sees, not at its brace.
        keys = above.entries if isinstance(above, YamlMapping) else ()
        return error(
            "missing-field",
            keys[0][0].span if keys else above.span,
            f"{named(self.owner)} lacks the field `{self.field}`",
            f"add `{self.field}:` {words}",
            *notes,
        )

    def _unknown_field(self) -> Diagnostic:
        under, part = self.home
        key = self.document.at_key(*self.loc)
        if old := advice_on_field(self.field, field_names(self.owner)):
            under, part, remedy = "", "", old
        elif under:
            remedy = f"move it under `{under}`"
        elif part:
            remedy = f"it is a field of {part}: move it there"
        else:
            remedy = did_you_mean(self.meant, "use one of the fields below, or remove it")
        return error(
            "unknown-field",
            key,
            f"`{shortened(self.field)}` is not a field of {named(self.owner)}",
            remedy,
            *(() if part or self.meant else _listed("its fields", field_names(self.owner))),
            edits=() if under or part else self._respelt(key, self.field, self.meant),
        )

    def _unknown_value(self) -> Diagnostic:
        allowed = values_of(self.owner, self.field)
        notes = _listed("its values", allowed)
        if not isinstance(self.input, str):
            words = f"{self.subject} takes one value, not {_kind(self.input)}"
            return error("wrong-type", self.span, words, "choose one value", *notes)
        # `Phase 2` for `2`: the value stands among other words.
        within = {word for word in self.input.split() if word in allowed}
        match = within.pop() if len(within) == 1 else nearest(self.input, allowed)
        return error(
            "unknown-value",
            self.span,
            f"`{shortened(self.input)}` is not a value of `{self.field}`",
            advice_on_value(self.input, allowed)
            or did_you_mean(match, "choose one of the values below"),
            *notes,
            edits=self._respelt(self.span, self.input, match or ""),
        )

    def _not_a_list(self) -> Diagnostic:
        remedy = "write each entry on a line of its own, after a hyphen and a space"
        if isinstance(self.input, str) and self.input.startswith("-"):
            remedy = "put a space after the hyphen"
        elif isinstance(self.input, str) and self.part:
            remedy += f", with its fields: {_quoted(field_names(self.part))}"
        elif isinstance(self.input, str) and _SIMPLE.fullmatch(self.input):
            remedy = f"write `{self.field}: [{self.input}]`"
            remedy += f", or {REWRITES}" if self.field == "tumor_type" else ""
        return error("wrong-type", self.span, f"{self.subject} takes a list", remedy)

    def _not_a_mapping(self) -> Diagnostic:
        remedy = "write each entry as `name: value`"
        if self.part:
            remedy = f"write it with its fields: {_quoted(field_names(self.part))}"
        words = f"{self.subject} takes fields of its own, not {_kind(self.input)}"
        return error("wrong-type", self.span, words, remedy)

    def _not_text(self) -> Diagnostic:
        if isinstance(self.input, dict):
            remedy = "put text that holds a colon and a space in quotes"
        elif isinstance(self.input, list):
            remedy = "write one text, without brackets and hyphens, in quotes if need be"
        else:
            remedy = "fill it in, or remove it"
        words = f"{self.subject} takes text, not {_kind(self.input)}"
        return error("wrong-type", self._place(), words, remedy)

    def _wrong_type(self) -> Diagnostic:
        if self.type == "string_too_long":
            limit = self.context["max_length"]
            words = f"{self.subject} has {len(str(self.input)):,} characters"
            return error("wrong-type", self.span, words, f"at most {limit:,} are allowed")
        if self.type in ("string_too_short", "too_short"):
            remedy = f"fill it in {described(self.owner, self.field)}"
            return error("wrong-type", self.span, f"{self.subject} is empty", remedy)
        return error("wrong-type", self.span, f"{self.subject}: {self.pydantic_message.lower()}")


def _listed(title: str, names: tuple[str, ...]) -> tuple[Note, ...]:
    return (Note(f"{title}: {', '.join(names)}"),) if names else ()


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    return "fields" if isinstance(value, dict) else f"`{shortened(value)}`"
