"""The guarded reader: a file's bytes become text, or one diagnostic that says why not."""

import re
from pathlib import Path
from stat import S_ISREG

from generator.reading.cannot_read import CannotRead
from generator.text.characters import forbidden_character, name_character
from generator.text.source import SourceFile, Span

MAX_BYTES = 1_000_000
"""Size limit of one file."""

_CONFLICT = re.compile(r"^(<<<<<<<|>>>>>>>) ", re.MULTILINE)


def read_guarded(path: Path, shown: str) -> SourceFile:
    """The text of ``path`` as a source called ``shown``.

    Raises:
        CannotRead: it is none of which a record could be made.
    """
    return decode(read_bytes(path, shown, MAX_BYTES), shown)


def read_bytes(path: Path, shown: str, most: int) -> bytes:
    """The bytes of ``path``, ``most`` of them at most.

    The size is asked before anything is read, and only regular files are opened,
    so neither a device nor a huge file can stall us.

    Raises:
        CannotRead: there are none, or more.
    """
    whole = Span(shown)
    try:
        facts = path.stat()
        if not S_ISREG(facts.st_mode):
            raise CannotRead.because("unreadable", whole, "not a regular file")
        if facts.st_size > most:
            raise _too_large(whole, most)
        with path.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError as problem:
        message = f"cannot be read: {problem.strerror}"
        raise CannotRead.because("unreadable", whole, message) from problem
    if len(data) > most:
        raise _too_large(whole, most)
    return data


def decode(data: bytes, shown: str) -> SourceFile:
    """The text of ``data``.

    Raises:
        CannotRead: it is no honest UTF-8.
    """
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        before = data[: problem.start].decode("utf-8")
        raise CannotRead.because(
            "not-utf8",
            _span_at(before, shown, len(before), 1),
            f"the file is not UTF-8 from byte {problem.start + 1} on",
            "save it again with the encoding UTF-8",
        ) from problem
    text = text.replace("\r\n", "\n")
    found = forbidden_character(text)
    if found:
        raise CannotRead.because(
            "forbidden-character",
            _span_at(text, shown, found.start(), 1),
            f"the character {name_character(found[0])} may not stand in a record",
            "end lines with a line feed alone (LF)"
            if found[0] == "\r"
            else "remove it or write it in words",
        )
    conflict = _CONFLICT.search(text)
    if conflict:
        raise CannotRead.because(
            "conflict-mark",
            _span_at(text, shown, conflict.start(), 7),
            "an unresolved merge conflict",
            "choose one side and remove the marks",
        )
    return SourceFile(shown, text)


def _span_at(text: str, shown: str, offset: int, length: int) -> Span:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Span(shown, line, column, column + length)


def _too_large(whole: Span, most: int) -> CannotRead:
    remedy = "a record is a small text file" if most == MAX_BYTES else "keep what is quoted of it"
    return CannotRead.because("file-too-large", whole, f"larger than {most:,} bytes", remedy)
