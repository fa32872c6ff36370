"""What stands in a YAML file, with its places: scalars, sequences, mappings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from generator.text.source import Span

_EMPTY = ("", "~", "null")


@dataclass(frozen=True, slots=True)
class YamlScalar:
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
class YamlSequence:
    """A list."""

    items: tuple[YamlNode, ...]
    span: Span


@dataclass(frozen=True)
class YamlMapping:
    """Fields in order; keys are distinct."""

    entries: tuple[tuple[YamlScalar, YamlNode], ...]
    span: Span

    def find(self, key: str) -> tuple[YamlScalar, YamlNode] | None:
        """The entry under ``key``, or None."""
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> dict[str, tuple[YamlScalar, YamlNode]]:
        return {entry[0].value: entry for entry in reversed(self.entries)}


YamlNode: TypeAlias = YamlScalar | YamlSequence | YamlMapping


def plain_data(node: YamlNode) -> Any:
    """The tree as dicts, lists and texts; absent values are left out of mappings."""
    if isinstance(node, YamlScalar):
        return None if node.is_absent else node.value
    if isinstance(node, YamlSequence):
        return [plain_data(item) for item in node.items]
    return {
        key.value: plain_data(value)
        for key, value in node.entries
        if not (isinstance(value, YamlScalar) and value.is_absent)
    }
