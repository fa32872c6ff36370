"""What stands in a YAML file, with its places: scalars, sequences, mappings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.text.source import Span

_EMPTY = ("", "~", "null")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as text; YAML's implicit types are not applied."""

    value: str
    span: Span
    plain: bool
    """Whether it was written without quotes and not as a block."""

    @property
    def is_absent(self) -> bool:
        """Whether it stands for nothing: empty, ``~`` or ``null``, unquoted."""
        return self.plain and self.value in _EMPTY


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields in order; keys are distinct."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def find(self, key: str) -> tuple[Scalar, Node] | None:
        """The entry under ``key``, or None."""
        return next((entry for entry in self.entries if entry[0].value == key), None)


Node: TypeAlias = Scalar | Sequence | Mapping


def plain_data(node: Node) -> Any:
    """The tree as dicts, lists and texts; absent values are left out of mappings."""
    if isinstance(node, Scalar):
        return None if node.is_absent else node.value
    if isinstance(node, Sequence):
        return [plain_data(item) for item in node.items]
    return {
        key.value: plain_data(value)
        for key, value in node.entries
        if not (isinstance(value, Scalar) and value.is_absent)
    }
