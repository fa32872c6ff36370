"""Values as YAML, in the style of the records: plain where it can be, folded where it is long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import TypeAlias

from generator.editing.leaves import WIDTH
from generator.reading.parse import says

Value: TypeAlias = "str | list[str] | Mapping[str, Value] | list[Mapping[str, Value]]"
"""What a field may hold."""


def field_lines(name: str, value: Value, indent: int) -> Iterator[str]:
    """The lines of a field with its value."""
    yield from _lines(f"{' ' * indent}{name}:", value, indent)


def _lines(head: str, value: Value, indent: int) -> Iterator[str]:
    flow = f"{head} {in_line(value)}"
    if isinstance(value, str):
        yield from _folded(head, value, indent) if len(flow) > WIDTH else (flow,)
    elif len(flow) <= WIDTH and _is_short(value):
        yield flow
    elif isinstance(value, Mapping):
        yield head
        for name, part in value.items():
            yield from field_lines(name, part, indent + 2)
    else:
        yield head
        for item in value:
            yield from _item(item, indent + 2)


def _item(item: Value, indent: int) -> Iterator[str]:
    head = f"{' ' * indent}-"
    if isinstance(item, Mapping) and (len(item) == 1 or len(f"{head} {in_line(item)}") > WIDTH):
        lines = [
            line for name, part in item.items() for line in field_lines(name, part, indent + 2)
        ]
        yield f"{head} {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield from _lines(head, item, indent)


def _is_short(value: Value) -> bool:
    """Whether a list or mapping reads well in brackets: one without lists of mappings in it."""
    if isinstance(value, Mapping):
        return all(isinstance(part, (str, list)) for part in value.values())
    return all(isinstance(item, str) for item in value)


def _folded(head: str, text: str, indent: int) -> Iterator[str]:
    deeper = " " * (indent + 2)
    yield f"{head} >-"
    width = WIDTH - len(deeper)
    for line in wrap(text, width, break_long_words=False, break_on_hyphens=False):
        yield f"{deeper}{line}"


def in_line(value: Value) -> str:
    """A value on one line; lists and mappings in brackets."""
    if isinstance(value, str):
        return _scalar(value, "{}")
    if isinstance(value, Mapping):
        parts = (f"{name}: {_inner(part)}" for name, part in value.items())
        return f"{{{', '.join(parts)}}}"
    return f"[{', '.join(_inner(item) for item in value)}]"


def _inner(value: Value) -> str:
    return _scalar(value, "[{}]") if isinstance(value, str) else in_line(value)


def _scalar(text: str, around: str) -> str:
    """Text without quotes where the reader takes it for the same text, else in quotes."""
    wanted = [text] if around.startswith("[") else text
    is_same = says(f"k: {around.format(text)}\n", {"k": wanted})
    return text if is_same else "'" + text.replace("'", "''") + "'"
