"""What stands in a YAML file, with its places: scalars, sequences, mappings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.text.source import SourceFile, Span

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


@dataclass(frozen=True, slots=True)
class Document:
    """A file with the tree that stands in it."""

    source: SourceFile
    root: Mapping

    def node(self, *path: str | int) -> Node:
        """The value at ``path``, or the deepest thing on the way to it."""
        return self._walk(path)[1]

    def key(self, *path: str | int) -> Scalar | None:
        """The key at the end of ``path``, when it is written."""
        node = self.node(*path[:-1])
        entry = node.find(str(path[-1])) if isinstance(node, Mapping) else None
        return entry[0] if entry else None

    def at(self, *path: str | int) -> Span:
        """Where the value at ``path`` stands, or the deepest thing on the way to it."""
        return self.node(*path).span

    def at_key(self, *path: str | int) -> Span:
        """Where the key at the end of ``path`` stands."""
        key, node = self._walk(path)
        return key.span if key else node.span

    def _walk(self, path: tuple[str | int, ...]) -> tuple[Scalar | None, Node]:
        key: Scalar | None = None
        node: Node = self.root
        for step in path:
            if isinstance(node, Mapping):
                entry = node.find(str(step))
                if entry is None:
                    break
                key, node = entry
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                key, node = None, node.items[step]
            else:
                break
        return key, node


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
