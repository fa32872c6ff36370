"""Faults as values: made anywhere, gathered always, shown only at the edge.

The words follow rustc's manner: the message says what is wrong, in lower case
and without a full stop; ``help`` says how to mend it; ``notes`` add circumstance.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from generator.text.source import Span


class Level(StrEnum):
    """How grave a fault is: an error stops the walk, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Note:
    """A circumstance of a fault, with the related place when there is one."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement that mends a fault without anybody having to think."""

    span: Span
    """What is replaced: a stretch of one line; empty where something is inserted."""
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault at one place."""

    code: str
    """Kebab-case name of the bad thing, e.g. ``dangling-reference``."""
    level: Level
    span: Span
    message: str
    help: str = ""
    notes: tuple[Note, ...] = ()
    edits: tuple[Edit, ...] = ()
    """What `crosstalk check --fix` does about it; empty where a person must decide."""

    @property
    def order(self) -> tuple[Span, str, str]:
        """Sort key: by place, then by code and message."""
        return (self.span, self.code, self.message)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check finds at one place; its code and level are those of the check."""

    span: Span
    message: str
    help: str
    notes: tuple[Note, ...] = ()
    edits: tuple[Edit, ...] = ()
    is_mild: bool = False
    """A warning, whatever the level of the check."""

    def told_as(self, code: str, level: Level) -> Diagnostic:
        """The fault that people read."""
        shown = Level.WARNING if self.is_mild else level
        return Diagnostic(code, shown, self.span, self.message, self.help, self.notes, self.edits)


Findings: TypeAlias = Iterator[Finding]
"""What a check yields."""


def error(
    code: str,
    span: Span,
    message: str,
    help: str = "",
    *notes: Note,
    edits: tuple[Edit, ...] = (),
) -> Diagnostic:
    """An error, which stops the walk."""
    return Diagnostic(code, Level.ERROR, span, message, help, notes, edits)


def arranged(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same faults sorted by place, each told once."""
    return tuple(sorted(set(diagnostics), key=lambda fault: fault.order))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of the faults stops the walk."""
    return any(fault.level is Level.ERROR for fault in diagnostics)
