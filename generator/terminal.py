"""Diagnostics for people at a terminal: the place, the line, a caret, what to do."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from generator.report import placed_note
from generator.text.characters import printable
from generator.text.diagnostics import Diagnostic, Level
from generator.text.source import SourceFile, Span

_STYLE = {Level.ERROR: "bold red", Level.WARNING: "bold yellow"}
_WIDTH = 100


def show_text(
    console: Console, faults: Sequence[Diagnostic], sources: Mapping[str, SourceFile]
) -> None:
    """Print each fault with its place, the line it stands on, help and notes."""
    for fault in faults:
        console.print(_describe(fault, sources), soft_wrap=True, highlight=False)


def _describe(fault: Diagnostic, sources: Mapping[str, SourceFile]) -> Text:
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
        text.append(f"{printable(placed_note(note))}\n")
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
