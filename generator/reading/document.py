"""A YAML file as it was read: its data, and where each value stands.

Data of a file that was read before is remembered by the hash of its text. The
places are needed only where something is at fault, and are then worked out
from the text again.
"""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any, TypeAlias

from generator.reading.node import YamlMapping, YamlNode, YamlScalar, YamlSequence, plain_data
from generator.reading.parse import parse
from generator.text.source import SourceFile, Span

Memory: TypeAlias = MutableMapping[str, Mapping[str, Any]]
"""What faultless files hold, by the hash of their path and text."""


@dataclass(frozen=True)
class Document:
    """A file with what stands in it."""

    source: SourceFile
    data: Mapping[str, Any]
    """Its fields as dicts, lists and texts; absent values are left out."""

    @cached_property
    def root(self) -> YamlMapping:
        """The tree with places."""
        return parse(self.source)  # it was faultless when it was read

    def node(self, *path: str | int) -> YamlNode:
        """The value at ``path``, or the deepest thing on the way to it."""
        return self._walk(path)[1]

    def key(self, *path: str | int) -> YamlScalar | None:
        """The key at the end of ``path``, when it is written."""
        node = self.node(*path[:-1])
        entry = node.find(str(path[-1])) if isinstance(node, YamlMapping) else None
        return entry[0] if entry else None

    def at(self, *path: str | int) -> Span:
        """Where the value at ``path`` stands, or the deepest thing on the way to it."""
        return self.node(*path).span

    def at_key(self, *path: str | int) -> Span:
        """Where the key at the end of ``path`` stands."""
        key, node = self._walk(path)
        return key.span if key else node.span

    def _walk(self, path: tuple[str | int, ...]) -> tuple[YamlScalar | None, YamlNode]:
        key: YamlScalar | None = None
        node: YamlNode = self.root
        for step in path:
            if isinstance(node, YamlMapping):
                entry = node.find(str(step))
                if entry is None:
                    break
                key, node = entry
            elif (
                isinstance(node, YamlSequence) and isinstance(step, int) and step < len(node.items)
            ):
                key, node = None, node.items[step]
            else:
                break
        return key, node


def memory_key(source: SourceFile) -> str:
    """What ``source`` is remembered by."""
    return sha256(f"{source.path}\0{source.text}".encode()).hexdigest()


def read_document(source: SourceFile, memory: Memory) -> Document:
    """The document in ``source``; ``memory`` grows by it.

    Raises:
        CannotRead: its form has faults.
    """
    key = memory_key(source)
    if key not in memory:
        memory[key] = plain_data(parse(source))
    return Document(source, memory[key])
