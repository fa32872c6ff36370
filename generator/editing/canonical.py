"""The canonical form of a record file: order, indentation, wrapping. What it says stays.

Fields stand in the order of the model, indented by two; text on overlong lines
is folded. Quotes, line breaks of shorter text and the order of lists stay as
the curator wrote them.
"""

from collections.abc import Iterator
from itertools import pairwise

import yaml

from generator.drafting.errors import CannotEdit
from generator.drafting.yaml_values import WIDTH, item_lines
from generator.editing.field_order import FieldOrder
from generator.editing.inline_values import inline_lines, inline_text, refold
from generator.editing.positions import Positions, comments_of, compose, is_inline
from generator.editing.syntax_tree import (
    BlockEntry,
    BlockValue,
    Comment,
    InlineValue,
    close_up,
    parse_tree,
)
from generator.reading.node import plain_data
from generator.reading.parse import parse, says
from generator.text.source import SourceFile


def canonicalize(source: SourceFile, order: FieldOrder) -> str:
    """The text of ``source`` in canonical form.

    Raises:
        CannotRead: its form has faults.
        CannotEdit: it would not say the same any more; nobody knows a text of which this is so.
    """
    before = plain_data(parse(source))
    text = _arranged(source.text, order)
    if text == source.text:
        return text
    if not says(text, before) or comments_of(text) != comments_of(source.text):
        raise CannotEdit(f"{source.path} is written in a way that cannot be formatted safely")
    return text


def _arranged(text: str, order: FieldOrder) -> str:
    root = compose(text)
    if is_inline(root):
        positions = Positions(text)
        before, after = text[: positions.start(root)], text[positions.end(root) :]
        whole = f"{before}{inline_text(root, positions, order)}{after}"
        return "".join(f"{line.rstrip()}\n" for line in whole.strip("\n").split("\n"))
    tree = parse_tree(text)
    head = [*_comments(tree.header, 0), *([""] if tree.is_set_off else [])]
    writer = _Writer(tree.positions)
    writer.sort(tree.root, order)
    return "\n".join([*head, *writer.block(tree.root, 0, order), ""])


class _Writer:
    """Writes the entries of a text on lines."""

    def __init__(self, positions: Positions) -> None:
        self.positions = positions

    def sort(self, block: BlockValue, order: FieldOrder) -> None:
        """Put the fields of ``block``, and of all blocks in it, into their order."""
        if not block.is_list:
            ranks = order.sorted(entry.name for entry in block.entries)
            block.entries = [block.entries[rank] for rank in ranks]
        close_up(block.entries[0])
        for entry in block.entries:
            if isinstance(entry.value, BlockValue):
                self.sort(entry.value, order if block.is_list else order.within(entry.name))
        # Empty lines after text that keeps them would become a part of it.
        for before, entry in pairwise(block.entries):
            if self._keeps_lines(before.value):
                close_up(entry)
        if block.foot and self._keeps_lines(block.entries[-1].value):
            block.foot[0].blank = False

    def _keeps_lines(self, value: InlineValue | BlockValue) -> bool:
        if isinstance(value, BlockValue):
            return not value.foot and self._keeps_lines(value.entries[-1].value)
        return self.positions.keeps_lines(value.node)

    def block(self, block: BlockValue, indent: int, order: FieldOrder) -> Iterator[str]:
        """The lines of all entries, then of the comments at the foot."""
        for entry in block.entries:
            inner = order if block.is_list else order.within(entry.name)
            head = f"{' ' * indent}{'-' if block.is_list else f'{entry.key}:'}"
            if isinstance(entry.value, InlineValue):
                yield from self._inline(entry, entry.value, head, indent, inner)
                continue
            yield from _above(entry, indent)
            lines = self.block(entry.value, indent + 2, inner)
            if block.is_list:
                yield from item_lines(list(lines), indent)
            else:
                yield _beside(head, entry.beside)
                yield from lines
        yield from _comments(block.foot, indent)

    def _inline(
        self, entry: BlockEntry, inline: InlineValue, head: str, indent: int, order: FieldOrder
    ) -> Iterator[str]:
        """The lines of a field or an item in one piece."""
        lines = inline_lines(inline.node, self.positions, head, indent, order)
        folded: list[str] = []
        if any(len(line) > WIDTH for line in lines):
            folded = refold(inline.node, self.positions, head, indent)
        # Beside plain text, the reader takes only what begins with `# ` for a comment.
        is_plain = isinstance(inline.node, yaml.ScalarNode) and not inline.node.style
        is_beside = not folded and (not is_plain or inline.beside.startswith("# "))
        yield from _above(entry, indent)
        if inline.beside and not is_beside:
            yield f"{' ' * indent}{inline.beside}"
        yield from (folded or lines)[:-1]
        yield _beside((folded or lines)[-1], inline.beside if is_beside else "")


def _above(entry: BlockEntry, indent: int) -> Iterator[str]:
    yield from _comments(entry.above, indent)
    if entry.blank:
        yield ""


def _comments(comments: list[Comment], indent: int) -> Iterator[str]:
    for comment in comments:
        if comment.blank:
            yield ""
        yield f"{' ' * indent}{comment.text}"


def _beside(line: str, comment: str) -> str:
    return f"{line}  {comment}" if comment else line
