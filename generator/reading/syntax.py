"""What libyaml's complaints mean to somebody who only wanted to write a record."""

import re
from dataclasses import dataclass

import yaml

from generator.text.diagnostics import Diagnostic, Note, error
from generator.text.source import SourceFile, Span


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a complaint means, and how to mend it."""

    message: str
    help: str
    earlier: bool = False
    """Whether the fault is where the complaint's context began, not where libyaml noticed."""


_TAB = _Meaning("a tab stands where spaces are needed", "indent with spaces, not with tabs")
_COLON = _Meaning("a second colon in the line", "put text that holds a colon and a space in quotes")
_CURLY = _Meaning("curly marks are no quotes to YAML", "put the text in plain ones, `\"` or `'`")
_WIDE = _Meaning(
    "a full-width colon, which YAML takes for a letter", "type a plain colon and a space"
)
_INDENT = _Meaning(
    "this line does not fit the lines above it",
    "indent it like its neighbours, with a space after each hyphen",
)
_CLOSED = _Meaning(
    "the text goes on after its closing mark",
    "put the whole text in quotes, of a kind that does not occur in it",
)
_BRACKET = _Meaning("this bracket is never closed", "close it", earlier=True)
_COMMA = _Meaning(
    "within brackets, a comma is missing here",
    "put a comma between two entries, and quotes around text that holds a colon",
)
_UNKNOWN = _Meaning("the file is not YAML", "look at the indentation and quotes of this line")

_QUOTE = _Meaning("this quote is never closed", "close it with the same mark", earlier=True)
_NO_FIELD = _Meaning(
    "this line is no field", "write `name: value`, with a space after the colon", earlier=True
)
_LIST = _Meaning("a list cannot begin here", "begin it on the next line, one hyphen a line")
_BACKSLASH = _Meaning(
    "in double quotes a backslash has a meaning", "put this text in single quotes"
)
_DIRECTIVE = _Meaning(
    "a line that starts with `%` is not text to YAML", "remove it, or put the text in quotes"
)
_SECOND = _Meaning("something follows the end of the record", "keep one record a file")
_START = _Meaning(
    "unquoted text cannot start with this character", "put the whole text in quotes", earlier=True
)

_MEANINGS = (
    ("found a tab", _TAB),
    ("unexpected ':'", _COLON),
    ("end of stream|document indicator", _QUOTE),
    ("could not find expected ':'", _NO_FIELD),
    ("sequence entries are not allowed", _LIST),
    ("escape", _BACKSLASH),
    ("directive|incompatible", _DIRECTIVE),
    ("<document start>", _SECOND),
    ("cannot start|alphabetic|line break|mapping keys|node content|tag|equal to 0", _START),
)
"""What each complaint means, by words of it; the first that fits."""

_FIELD = re.compile(r"\s*(?:- +)*[\w-]+")
_WIDE_FIELD = re.compile(r"\s*(?:- +)*[\w-]+(：)")
_CLOSING = re.compile(r"""(?::|-) +["'\[{]""")


def syntax_fault(source: SourceFile, problem: yaml.YAMLError) -> Diagnostic:
    """The complaint ``problem`` about ``source`` as a diagnostic."""
    words = getattr(problem, "problem", None) or ""
    mark = getattr(problem, "problem_mark", None)
    context = getattr(problem, "context_mark", None)
    line = source.line(mark.line + 1) if mark else ""
    meaning = _meaning(words, line, mark.column if mark else 0)
    if meaning is _COMMA and mark and context and context.line != mark.line:
        meaning = _BRACKET
    wide = _wide_colon(source, mark.line + 1 if mark else 1)
    if wide:
        return error("yaml-syntax", wide, _WIDE.message, _WIDE.help)
    place = (context if meaning.earlier else None) or mark
    row, column = (place.line + 1, place.column + 1) if place else (1, 1)
    if meaning is _INDENT:
        column = len(line) - len(line.lstrip()) + 1
    notes = (Note(f"in YAML's own words: {words}"),) if words else ()
    here = Span(source.path, row, column, column + 1)
    return error("yaml-syntax", here, meaning.message, meaning.help, *notes)


def _meaning(words: str, line: str, column: int) -> _Meaning:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return _TAB
    before = line[:column]
    if "mapping values are not allowed" in words:
        if _FIELD.fullmatch(before):
            return _INDENT
        return _CURLY if re.search("[:-] +[“‘]", before) else _COLON
    if "',' or" in words:
        return _COMMA
    if "expected key" in words or "'-' indicator" in words:
        return _CLOSED if _CLOSING.search(before) else _INDENT
    return next((found for part, found in _MEANINGS if re.search(part, words)), _UNKNOWN)


def _wide_colon(source: SourceFile, line: int) -> Span | None:
    """A full-width colon after a field's name, on the line of the complaint or the one above."""
    for number in (line - 1, line):
        found = _WIDE_FIELD.match(source.line(number))
        if found:
            return Span(source.path, number, found.start(1) + 1, found.end(1) + 1)
    return None
