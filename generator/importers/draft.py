"""A draft record as YAML, which remembers the question that each of its lines answers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.drafting.yaml_values import in_quotes, text_lines

_PLAIN = re.compile(r"[A-Za-z0-9](?:[\w ./()+-]*[\w.)])?", re.ASCII)
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


@dataclass
class Draft:
    """Lines of YAML under way."""

    lines: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    """The question behind each line."""

    @property
    def text(self) -> str:
        """The whole file."""
        return "\n".join([*self.lines, ""])

    def add(self, heading: str, *lines: str) -> None:
        """Lines as they are."""
        self.lines += lines
        self.headings += [heading] * len(lines)

    def write(self, heading: str, key: str, value: str) -> None:
        """A field with its text; nothing for an empty one. White space is evened out.

        What stands before the name, as in `  - name`, says how deep the field is.
        """
        words = " ".join(value.split())
        if words:
            indent = len(key) - len(key.lstrip(" -"))
            self.add(heading, *text_lines(f"{key}:", words, quote(words), indent))

    def write_list(self, heading: str, key: str, values: Iterable[str]) -> None:
        """A field with a list of short texts; nothing for an empty one."""
        row = ", ".join(quote(value) for value in values)
        if row:
            self.add(heading, f"{key}: [{row}]")

    def heading_of(self, line: int) -> str:
        """The question behind line ``line``, counted from 1."""
        return self.headings[line - 1] if 0 < line <= len(self.headings) else ""


def quote(text: str) -> str:
    """``text`` on one line as YAML, in quotes unless it is plain beyond doubt."""
    is_plain = _PLAIN.fullmatch(text) and text.casefold() not in _NOT_TEXT
    return text if is_plain else in_quotes(text)
