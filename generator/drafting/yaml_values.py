"""Values as YAML, in the style of the records: plain where it can be, folded where it is long."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import TypeAlias

from generator.reading.parse import says

WIDTH = 100
"""Longest line; text beyond it is folded."""
Value: TypeAlias = "str | list[str] | Mapping[str, Value] | list[Mapping[str, Value]]"
"""What a field may hold."""


def field_lines(name: str, value: Value, indent: int) -> Iterator[str]:
    """The lines of a field with its value."""
    yield from _lines(f"{' ' * indent}{name}:", value, indent)


def text_lines(head: str, text: str, written: str, indent: int) -> Iterator[str]:
    """``text`` after ``head``: as it is ``written`` on one line, or folded where that is long."""
    line = f"{head} {written}"
    yield from [line] if len(line) <= WIDTH else fold_text(head, text, indent)


def fold_text(head: str, text: str, indent: int, end: str = "-") -> Iterator[str]:
    """The lines of one paragraph of ``text`` under `>`, two deeper than ``indent``."""
    deeper = " " * (indent + 2)
    yield f"{head} >{end}"
    for line in wrap(text, WIDTH - len(deeper), break_long_words=False, break_on_hyphens=False):
        yield f"{deeper}{line}"


def item_lines(lines: list[str], indent: int) -> Iterator[str]:
    """``lines`` of a mapping as an item of a list; its first field stands beside the hyphen."""
    # Comments of that field move above the hyphen.
    first = next(at for at, line in enumerate(lines) if line and line.lstrip()[0] != "#")
    yield from (line[2:] for line in lines[:first])
    yield f"{' ' * indent}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def in_quotes(text: str) -> str:
    """``text`` on one line, of which no reader takes anything for YAML."""
    return "'" + text.replace("'", "''") + "'"


def _lines(head: str, value: Value, indent: int) -> Iterator[str]:
    line = _in_line(value)
    if isinstance(value, str):
        yield from text_lines(head, value, line, indent)
    elif len(head) + 1 + len(line) <= WIDTH and _is_short(value):
        yield f"{head} {line}"
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
    if isinstance(item, Mapping) and (len(item) == 1 or len(f"{head} {_in_line(item)}") > WIDTH):
        lines = [
            line for name, part in item.items() for line in field_lines(name, part, indent + 2)
        ]
        yield from item_lines(lines, indent)
    else:
        yield from _lines(head, item, indent)


def _is_short(value: Value) -> bool:
    """Whether a list or mapping reads well in brackets: one without lists of mappings in it."""
    if isinstance(value, Mapping):
        return all(isinstance(part, (str, list)) for part in value.values())
    return all(isinstance(item, str) for item in value)


def _in_line(value: Value, around: str = "{}") -> str:
    """A value on one line; lists and mappings in brackets."""
    if isinstance(value, str):
        return _scalar(value, around)
    if isinstance(value, Mapping):
        parts = (f"{name}: {_in_line(part, '[{}]')}" for name, part in value.items())
        return f"{{{', '.join(parts)}}}"
    return f"[{', '.join(_in_line(item, '[{}]') for item in value)}]"


def _scalar(text: str, around: str) -> str:
    """Text without quotes where the reader takes it for the same text, else in quotes."""
    wanted = [text] if around.startswith("[") else text
    return text if says(f"k: {around.format(text)}\n", {"k": wanted}) else in_quotes(text)
