"""Diagnostics on their way out, for programs and for GitHub."""

import json
from collections.abc import Iterable, Sequence

from generator.text.characters import printable
from generator.text.diagnostics import Diagnostic, Level, Note

_ANNOTATIONS = 10
_MARKS = str.maketrans({mark: f"&#{ord(mark)};" for mark in "\\`*_{}[]<>|&@#"})


def count_line(faults: Iterable[Diagnostic]) -> str:
    """How many faults of each level, in words: `2 errors, 1 warning`."""
    levels = [fault.level for fault in faults]
    parts = [
        f"{levels.count(level)} {level}{'s' if levels.count(level) > 1 else ''}"
        for level in Level
        if level in levels
    ]
    return ", ".join(parts) or "no faults"


def as_json(faults: Sequence[Diagnostic]) -> str:
    """One array of objects, for programs."""
    rows = [
        {
            "code": fault.code,
            "level": fault.level.value,
            "path": fault.span.path,
            "line": fault.span.line,
            "column": fault.span.column,
            "end_column": fault.span.end_column,
            "message": fault.message,
            "help": fault.help,
            "notes": [placed_note(note) for note in fault.notes],
        }
        for fault in faults
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def as_github(faults: Sequence[Diagnostic]) -> str:
    """Workflow commands: the first ten of each level become annotations, the others lines.

    GitHub keeps ten annotations of a level a step. Values are escaped as its
    toolkit does, so that no record can forge a command.
    """
    lines = []
    left = dict.fromkeys(Level, _ANNOTATIONS)
    for fault in faults:
        left[fault.level] -= 1
        if left[fault.level] < 0:
            lines.append(printable(f"{fault.span}: {fault.level}[{fault.code}] {fault.message}"))
        else:
            lines.append(_annotation(fault))
    return "\n".join(lines)


def _annotation(fault: Diagnostic) -> str:
    span = fault.span
    place = f"file={_property(span.path)},line={span.line},col={span.column}"
    words = f"{fault.message}; {fault.help}" if fault.help else fault.message
    properties = f"{place},endColumn={span.end_column},title={_property(fault.code)}"
    return f"::{fault.level.value} {properties}::{_data(printable(words))}"


def as_markdown(faults: Sequence[Diagnostic]) -> str:
    """A table of all faults, for the summary of a GitHub job."""
    rows = [
        f"| {f.level} | `{f.code}` | {' | '.join(map(markdown_text, cells))} |"
        for f in faults
        for cells in [(str(f.span), f.message, f.help)]
    ]
    head = ["| level | code | place | what is wrong | how to mend it |", "|---|---|---|---|---|"]
    return "\n".join([f"**{count_line(faults)}**", "", *(head if rows else []), *rows, ""])


def placed_note(note: Note) -> str:
    """A note with its place, where it has one."""
    return f"{note.text} ({note.span})" if note.span else note.text


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")


def markdown_text(text: str) -> str:
    """``text`` as Markdown of GitHub that is neither markup nor the end of a cell."""
    return printable(text).translate(_MARKS)
