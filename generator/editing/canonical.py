"""The canonical form of a record file: order, indentation, wrapping. What it says stays.

Fields stand in the order of the model, indented by two; text on overlong lines
is folded. Quotes, line breaks of shorter text and the order of lists stay as
the curator wrote them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import yaml

from generator.editing.faults import CannotEdit
from generator.editing.layout import Comment, Entry, Group, Leaf, close_up, lay_out
from generator.editing.leaves import WIDTH, folded_lines, in_brackets, leaf_lines
from generator.editing.marks import Marks, comments_of, compose, is_leaf
from generator.editing.order import Order
from generator.reading.node import plain_data
from generator.reading.parse import parse, says
from generator.text.source import SourceFile


def canonical(source: SourceFile, order: Order) -> str:
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


def _arranged(text: str, order: Order) -> str:
    root = compose(text)
    if is_leaf(root):
        marks = Marks(text)
        before, after = text[: marks.start(root)], text[marks.end(root) :]
        whole = f"{before}{in_brackets(root, marks, order)}{after}"
        return "".join(f"{line.rstrip()}\n" for line in whole.strip("\n").split("\n"))
    layout = lay_out(text)
    head = [*_comments(layout.header, 0), *([""] if layout.is_set_off else [])]
    writer = _Writer(layout.marks)
    writer.sort(layout.root, order)
    return "\n".join([*head, *writer.group(layout.root, 0, order), ""])


class _Writer:
    """Writes the entries of a text on lines."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks

    def sort(self, group: Group, order: Order) -> None:
        """Put the fields of ``group``, and of all groups in it, into their order."""
        if not group.is_list:
            ranks = order.sorted(entry.name for entry in group.entries)
            group.entries = [group.entries[rank] for rank in ranks]
        close_up(group.entries[0])
        for entry in group.entries:
            if isinstance(entry.value, Group):
                self.sort(entry.value, order if group.is_list else order.within(entry.name))
        # Empty lines after text that keeps them would become a part of it.
        for before, entry in pairwise(group.entries):
            if self._keeps_lines(before.value):
                close_up(entry)
        if group.foot and self._keeps_lines(group.entries[-1].value):
            group.foot[0].blank = False

    def _keeps_lines(self, value: Leaf | Group) -> bool:
        if isinstance(value, Group):
            return not value.foot and self._keeps_lines(value.entries[-1].value)
        return self.marks.keeps_lines(value.node)

    def group(self, group: Group, indent: int, order: Order) -> Iterator[str]:
        """The lines of all entries, then of the comments at the foot."""
        for entry in group.entries:
            if group.is_list:
                yield from self._item(entry, indent, order)
            else:
                yield from self._field(entry, indent, order.within(entry.name))
        yield from _comments(group.foot, indent)

    def _field(self, entry: Entry, indent: int, order: Order) -> Iterator[str]:
        head = f"{' ' * indent}{entry.key}:"
        if isinstance(entry.value, Leaf):
            yield from self._leaf(entry, entry.value, head, indent, order)
            return
        yield from _above(entry, indent)
        yield _beside(head, entry.beside)
        yield from self.group(entry.value, indent + 2, order)

    def _item(self, entry: Entry, indent: int, order: Order) -> Iterator[str]:
        head = f"{' ' * indent}-"
        if isinstance(entry.value, Leaf):
            yield from self._leaf(entry, entry.value, head, indent, order)
            return
        lines = list(self.group(entry.value, indent + 2, order))
        # Comments of what stands on the hyphen's line move above it.
        first = next(at for at, line in enumerate(lines) if line and line.lstrip()[0] != "#")
        yield from _above(entry, indent)
        yield from (line[2:] for line in lines[:first])
        yield f"{head} {lines[first][indent + 2 :]}"
        yield from lines[first + 1 :]

    def _leaf(
        self, entry: Entry, leaf: Leaf, head: str, indent: int, order: Order
    ) -> Iterator[str]:
        """The lines of a field or an item in one piece."""
        lines = leaf_lines(leaf.node, self.marks, head, indent, order)
        folded: list[str] = []
        if any(len(line) > WIDTH for line in lines):
            folded = folded_lines(leaf.node, self.marks, head, indent)
        # Beside plain text, the reader takes only what begins with `# ` for a comment.
        is_plain = isinstance(leaf.node, yaml.ScalarNode) and not leaf.node.style
        is_beside = not folded and (not is_plain or leaf.beside.startswith("# "))
        yield from _above(entry, indent)
        if leaf.beside and not is_beside:
            yield f"{' ' * indent}{leaf.beside}"
        yield from (folded or lines)[:-1]
        yield _beside((folded or lines)[-1], leaf.beside if is_beside else "")


def _above(entry: Entry, indent: int) -> Iterator[str]:
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
