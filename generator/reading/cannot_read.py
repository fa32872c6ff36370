"""How every reader says that it made nothing of what it read."""

from __future__ import annotations

from generator.text.diagnostics import Diagnostic, error
from generator.text.source import Span


class CannotRead(Exception):
    """A file has faults; whoever asked for it tells them, or goes without it."""

    def __init__(self, *faults: Diagnostic) -> None:
        super().__init__(faults[0].message)
        self.faults = faults

    @classmethod
    def because(cls, code: str, span: Span, message: str, help: str = "") -> CannotRead:
        """Told as one error."""
        return cls(error(code, span, message, help))
