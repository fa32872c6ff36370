"""Edits: how a diagnostic mends what it tells of, a stretch of one line at a time."""

from collections.abc import Iterable, Iterator

from generator.text.diagnostics import Edit
from generator.text.source import SourceFile, Span


def swap(source: SourceFile, span: Span, old: str, new: str) -> tuple[Edit, ...]:
    """The edit that puts ``new`` for ``old`` within ``span``.

    There is none where the line does not hold ``old`` as it is: text that was
    escaped or broken over lines is left to a person.
    """
    written = source.line(span.line)[span.column - 1 : span.end_column - 1]
    start = written.find(old)
    if start < 0 or not old:
        return ()
    return (Edit(part(span, start, start + len(old)), new),)


def part(span: Span, start: int, end: int) -> Span:
    """The characters ``start`` to ``end`` of ``span``, counted from 0."""
    return Span(span.path, span.line, span.column + start, span.column + end)


def stretch(source: SourceFile, start: int, end: int) -> Span:
    """The characters ``start`` to ``end`` of the whole text, as far as their first line goes."""
    begin = source.text.rfind("\n", 0, start) + 1
    stop = start + len(source.text[start:end].partition("\n")[0])
    line = source.text.count("\n", 0, start) + 1
    return Span(source.path, line, start - begin + 1, stop - begin + 1)


def found_after(source: SourceFile, span: Span, words: Iterable[str]) -> Iterator[Span]:
    """Where each of ``words`` stands, looked for one after the other from ``span`` on.

    For text that is folded over lines, of which the span marks only the start.
    """
    at = 0
    for _ in range(span.line - 1):
        at = source.text.index("\n", at) + 1
    at += span.column - 1
    for word in words:
        start = source.text.find(word, at)
        if start < 0:  # it was written as an escape
            continue
        at = start + len(word)
        yield stretch(source, start, at)
