"""All that `crosstalk format` does to one file: the present form, ids of items, canonical order."""

from typing import NamedTuple

from generator.editing.canonical import canonicalize
from generator.editing.field_order import order_of
from generator.editing.item_ids import write_item_ids
from generator.editing.old_form import left_to_people, modernize
from generator.reading.parse import parse
from generator.text.source import SourceFile


class FormattedRecord(NamedTuple):
    """The text of a record file as it should be."""

    text: str
    left: tuple[str, ...]
    """What only a person can rewrite: where in the new text, and how."""


def format_record(source: SourceFile) -> FormattedRecord:
    """What the file in ``source`` should hold.

    Raises:
        CannotRead: its form has faults.
        CannotEdit: it is written in a way that cannot be formatted safely.
    """
    parse(source)
    place = source.path.partition("/")[2]
    text = modernize(source)
    if place.startswith("mechanisms/"):
        text = write_item_ids(SourceFile(source.path, text))
    text = canonicalize(SourceFile(source.path, text), order_of(place))
    return FormattedRecord(text, left_to_people(SourceFile(source.path, text)))
