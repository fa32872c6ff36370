"""The first text of a record: what is known, and what else may be said, as comments."""

from collections.abc import Collection, Iterator, Mapping
from textwrap import wrap

from generator.drafting.errors import CannotEdit
from generator.drafting.record_slugs import check_slug
from generator.drafting.validation import faults_in
from generator.drafting.yaml_values import WIDTH, Value, field_lines, item_lines
from generator.editing.field_order import canonical_fields
from generator.editing.file_changes import FileChange
from generator.reading.model_fields import Model, field_names, part_of, values_of
from generator.records.entity import MODEL_OF
from generator.records.kinds import Kind
from generator.records.meaning import meanings
from generator.records.record import fields_of

Notes = Mapping[str, str]
"""What a curator has to look at, by field."""


def draft_record(
    kind: Kind,
    slug: str,
    values: Mapping[str, Value],
    taken: Collection[str],
    notes: Notes | None = None,
) -> FileChange:
    """The file of a new record, whose name stands beside those ``taken`` of its kind.

    Raises:
        CannotEdit: the name or a value is refused.
    """
    check_slug(slug, taken)
    place = f"{kind.folder}/{slug}.yaml"
    text = write_skeleton(kind, values, notes)
    for fault in faults_in(place, text):
        raise CannotEdit(f"{fault.message}; {fault.help}".rstrip("; "))
    return FileChange(place, None, text)


def write_skeleton(kind: Kind, values: Mapping[str, Value], notes: Notes | None = None) -> str:
    """The text of a record of ``kind`` that holds ``values``.

    Values of an import come with ``notes``; those that a person gave are
    explained by what the model says of each field.
    """
    head = f"# yaml-language-server: $schema=../../schema/{kind.folder}.json"
    return "\n".join([head, "", *_fields(MODEL_OF[kind.folder], values, notes, 0), ""])


def _fields(
    model: Model, values: Mapping[str, Value], notes: Notes | None, indent: int
) -> Iterator[str]:
    for name in canonical_fields(model):
        value = values.get(name)
        if value is None:
            yield from _left_out(model, name, notes or {}, indent)
            continue
        yield from _comment(_meaning(model, name) if notes is None else notes.get(name, ""), indent)
        part = part_of(model, name)
        if part and notes is None:
            yield f"{' ' * indent}{name}:"
            yield from _parts(part, value, indent + 2)
        else:
            yield from field_lines(name, value, indent)


def _parts(model: Model, value: Value, indent: int) -> Iterator[str]:
    """A part of a record, or a list of one, with all that it may hold."""
    if isinstance(value, Mapping):
        yield from _fields(model, value, None, indent)
        return
    for item in value:
        assert isinstance(item, Mapping)  # parts hold fields
        yield from item_lines(list(_fields(model, item, None, indent + 2)), indent)


def _left_out(model: Model, name: str, notes: Notes, indent: int) -> Iterator[str]:
    """A field that may be filled in, as a comment."""
    comment = notes.get(name) or _meaning(model, name)
    part = part_of(model, name)
    if part and not notes.get(name):
        comment = f"{comment} Fields: {', '.join(field_names(part))}."
    line = f"{' ' * indent}# {name}:  # {comment}"
    if len(line) <= WIDTH:
        yield line
    else:
        yield f"{' ' * indent}# {name}:"
        yield from _comment(comment, indent, deeper="  ")


def _comment(text: str, indent: int, deeper: str = "") -> Iterator[str]:
    head = f"{' ' * indent}# {deeper}"
    yield from (f"{head}{line}" for line in wrap(text, WIDTH - len(head), break_on_hyphens=False))


def _meaning(model: Model, name: str) -> str:
    """What a field holds, and the values that it may have."""
    names = {field.alias or own: own for own, field in fields_of(model).items()}
    meaning = meanings(model)[names[name]]
    values = values_of(model, name)
    return f"{meaning} One of: {', '.join(values)}." if values else meaning
