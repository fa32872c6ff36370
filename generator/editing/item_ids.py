"""The ids of evidence items, written into the records of mechanisms that lack them."""

from collections.abc import Iterator
from pathlib import PurePosixPath

import yaml

from generator.editing.positions import Node, Positions, compose
from generator.editing.tree_edits import (
    TreeEdit,
    apply_tree_edits,
    items,
    prepend,
    text_of,
    value,
)
from generator.records.item_ids import ItemPlace, ids_of
from generator.text.slugs import slug_fault
from generator.text.source import SourceFile


def write_item_ids(source: SourceFile) -> str:
    """The text of a mechanism with an id in each item that can have one."""
    root, positions = compose(source.text), Positions(source.text)
    slug = PurePosixPath(source.path).stem
    return apply_tree_edits(source.text, _missing(root, slug, positions))


def _missing(root: Node, slug: str, positions: Positions) -> Iterator[TreeEdit]:
    placed = list(_placed(root))
    for (item, place), item_id in zip(
        placed, ids_of(slug, (place for _, place in placed)), strict=True
    ):
        # An item without a statement's id or a paper has a fault, and gets its id later.
        if not place.written and not slug_fault(place.statement) and not slug_fault(place.paper):
            yield prepend(item, f"id: {item_id}", positions)


def _placed(root: Node) -> Iterator[tuple[yaml.MappingNode, ItemPlace]]:
    for statement in items(value(root, "statements")):
        name = text_of(value(statement, "id"))
        for item in items(value(statement, "evidence")):
            if isinstance(item, yaml.MappingNode) and item.value:
                paper = text_of(value(item, "paper")).partition("/")[2]
                yield item, ItemPlace(name, paper, text_of(value(item, "id")))
