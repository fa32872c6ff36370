"""Edits of a YAML text by the nodes of its tree, whatever the form it is written in."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import yaml

from generator.editing.positions import Node, Positions


class TreeEdit(NamedTuple):
    """Characters from ``start`` to ``end`` give way to ``text``."""

    start: int
    end: int
    text: str


def apply_tree_edits(text: str, edits: Iterable[TreeEdit]) -> str:
    """The text after ``edits``, none of which meet."""
    for edit in sorted(edits, reverse=True):
        text = f"{text[: edit.start]}{edit.text}{text[edit.end :]}"
    return text


def fields(node: Node | None) -> dict[str, tuple[yaml.ScalarNode, Node]]:
    """Key and value of each field of a mapping, by name; of anything else, nothing."""
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {str(key.value): (key, value) for key, value in node.value}


def value(node: Node | None, name: str) -> Node | None:
    """What stands under ``name``."""
    return fields(node).get(name, (None, None))[1]


def items(node: Node | None) -> list[Node]:
    """The items of a list; of anything else, nothing."""
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def text_of(node: Node | None) -> str:
    """The text of a scalar; of anything else, nothing."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def replace(node: Node, text: str, positions: Positions) -> TreeEdit:
    """Put ``text`` for what is written of a scalar."""
    return TreeEdit(positions.start(node), positions.end(node), text)


def prepend(mapping: yaml.MappingNode, field: str, positions: Positions) -> TreeEdit:
    """Put ``field`` before the first field of a mapping, on a line of its own where it has some."""
    first, _ = mapping.value[0]
    start = positions.start(first)
    seam = ", " if mapping.flow_style else f"\n{' ' * first.start_mark.column}"
    return TreeEdit(start, start, f"{field}{seam}")


def remove_line(key: Node, node: Node, positions: Positions) -> Iterator[TreeEdit]:
    """Take a field of one line out; a comment beside it stays."""
    start, end = positions.start(key), positions.end(node)
    stop = positions.line_end(end)
    beside = positions.text[end:stop].strip()
    if beside:
        yield TreeEdit(start, stop, beside)
    else:
        yield TreeEdit(start - positions.column(start), stop + 1, "")
