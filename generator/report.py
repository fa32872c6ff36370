"""Diagnostics on their way out: for people at a terminal, for programs, for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from generator.text.characters import printable
from generator.text.diagnostics import Diagnostic, Level
from generator.text.source import SourceFile, Span

_STYLE = {Level.ERROR: "bold red", Level.WARNING: "bold yellow"}
_ANNOTATIONS = 10
_WIDTH = 100
_MARKS = str.maketrans({mark: f"&#{ord(mark)};" for mark in "\\`*_{}[]<>|&@#"})


def show_text(
    console: Console, faults: Sequence[Diagnostic], sources: Mapping[str, SourceFile]
) -> None:
    """Print each fault with its place, the line it stands on, help and notes."""
    for fault in faults:
        console.print(_told(fault, sources), soft_wrap=True, highlight=False)


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
            "notes": [_note(note.text, note.span) for note in fault.notes],
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


def _told(fault: Diagnostic, sources: Mapping[str, SourceFile]) -> Text:
    text = Text()
    text.append(f"{fault.level}[{fault.code}]", style=_STYLE[fault.level])
    text.append(f": {printable(fault.message)}\n", style="bold")
    _excerpt(text, fault.span, sources, _STYLE[fault.level])
    gutter = " " * len(str(fault.span.line))
    if fault.help:
        text.append(f"{gutter} = ", style="blue").append("help: ", style="bold")
        text.append(f"{printable(fault.help)}\n")
    for note in fault.notes:
        text.append(f"{gutter} = ", style="blue").append("note: ", style="bold")
        text.append(f"{printable(_note(note.text, note.span))}\n")
    return text


def _excerpt(text: Text, span: Span, sources: Mapping[str, SourceFile], style: str) -> None:
    gutter = " " * len(str(span.line))
    text.append(f"{gutter}--> ", style="blue").append(f"{printable(str(span))}\n")
    source = sources.get(span.path)
    line = source.line(span.line).replace("\t", " ") if source else ""
    if not line.strip():
        return
    start = max(0, span.column - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = line[start : start + _WIDTH]
    width = max(1, min(span.end_column - span.column, len(shown) - (span.column - 1 - start)))
    text.append(f"{gutter} |\n{span.line} | ", style="blue").append(f"{printable(shown)}\n")
    text.append(f"{gutter} | ", style="blue")
    text.append(" " * _cells(shown[: span.column - 1 - start]))
    text.append(f"{'^' * _cells(shown[span.column - 1 - start :][:width])}\n", style=style)


def _cells(text: str) -> int:
    """Columns that ``text`` takes on a terminal: Chinese letters take two."""
    return Text(printable(text)).cell_len


def _note(text: str, span: Span | None) -> str:
    return f"{text} ({span})" if span else text


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")


def markdown_text(text: str) -> str:
    """``text`` as Markdown of GitHub that is neither markup nor the end of a cell."""
    return printable(text).translate(_MARKS)
