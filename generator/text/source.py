"""A text file with positions: where a thing was written, and what the line looks like."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one line of one file.

    Lines and columns count from 1, in characters; ``end_column`` is one past
    the last character. A fault of a whole file has line 1, columns 1 to 1.
    """

    path: str
    """Path as shown to people, with forward slashes."""
    line: int = 1
    column: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The text of one file, read once; every later look at it uses this copy."""

    path: str
    text: str

    def line(self, number: int) -> str:
        """The text of line ``number`` (from 1), without its line end; empty when past the end."""
        lines = self.text.split("\n")
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""
