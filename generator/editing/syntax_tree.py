"""A record file as entries, each with the comments that belong to it.

Round-trip libraries hang a comment on whatever stands before it, so that
sorting fields leaves it above a stranger. Here a comment belongs to the entry
below it; one that is indented deeper than that entry ends the list or mapping
before it; one on the line of a value stays beside the value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from generator.editing.positions import COMMENT, Node, Positions, compose, is_inline

_BLANK = re.compile(r"\n[ \t]*\n")
_FOLD = re.compile(r"\s*\n\s*")
_MODELINE = "# yaml-language-server:"


@dataclass(slots=True)
class Comment:
    """A comment on a line of its own."""

    text: str
    column: int
    blank: bool
    """Whether an empty line stands above it."""


@dataclass(slots=True)
class InlineValue:
    """A value in one piece: a scalar, or a list or mapping in brackets."""

    node: Node
    beside: str = ""
    """The comment on its last line."""


@dataclass(slots=True)
class BlockValue:
    """A mapping or list, one entry a line."""

    is_list: bool
    column: int
    entries: list[BlockEntry] = field(default_factory=list)
    foot: list[Comment] = field(default_factory=list)
    """Comments after its last entry."""


@dataclass(slots=True)
class BlockEntry:
    """A field of a mapping, or an item of a list."""

    name: str
    """Name of the field; empty for an item."""
    key: str
    """The name as it was written."""
    above: list[Comment]
    blank: bool
    """Whether an empty line stands above it."""
    value: InlineValue | BlockValue
    beside: str = ""
    """The comment beside the key, when its value begins below."""


@dataclass(slots=True)
class SyntaxTree:
    """A whole file."""

    header: list[Comment]
    """What stands at its head: set off by an empty line, or meant for an editor."""
    is_set_off: bool
    """Whether an empty line follows the header."""
    root: BlockValue
    positions: Positions


def parse_tree(text: str) -> SyntaxTree:
    """The entries and comments of ``text``, whose fields stand on lines of their own."""
    reader = _Reader(text)
    root = reader.block(compose(text))
    root.foot += reader.take(len(text), -1)[0]
    first = root.entries[0]
    blanks = [*(comment.blank for comment in first.above[1:]), first.blank]
    is_set_off = bool(first.above) and True in blanks
    cut = len(blanks) - blanks[::-1].index(True) if is_set_off else 0
    if not cut and first.above and first.above[0].text.startswith(_MODELINE):
        cut = 1
    header, first.above = first.above[:cut], first.above[cut:]
    close_up(first)
    return SyntaxTree(header, is_set_off, root, reader.positions)


def close_up(entry: BlockEntry) -> None:
    """Let ``entry`` begin without an empty line above it."""
    if entry.above:
        entry.above[0].blank = False
    else:
        entry.blank = False


class _Reader:
    """Goes through a text once, from one value to the next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.positions = Positions(text)
        self._at = 0
        """The end of what was read."""
        self._last: InlineValue | None = None
        """The value that was read last, until what follows on its line is known."""
        self._ended: list[BlockValue] = []
        """Blocks that ended there, the innermost first."""

    def block(self, node: Node) -> BlockValue:
        """``node`` with all that stands in it."""
        found = BlockValue(isinstance(node, yaml.SequenceNode), node.start_mark.column)
        if isinstance(node, yaml.MappingNode):
            found.entries += [self._field(key, value, found.column) for key, value in node.value]
        else:
            found.entries += [self._item(item, found.column) for item in node.value]
        close_up(found.entries[0])
        self._ended.append(found)
        return found

    def take(self, until: int, column: int) -> tuple[list[Comment], bool]:
        """Comments up to ``until`` that belong to what begins there, and whether a blank ends them.

        Those that belong to what was read before are given to it.
        """
        taken: list[Comment] = []
        last, ended = self._last, self._ended
        self._last, self._ended = None, []
        end = self._at
        for match in COMMENT.finditer(self.text, self._at, until):
            text, gap = match[0].rstrip(), self.text[end : match.start()]
            end = match.end()
            if last and "\n" not in gap:
                last.beside = text
                continue
            last = None
            here = self.positions.column(match.start())
            comment = Comment(text, here, bool(_BLANK.search(gap)))
            homes = [block for block in ended if block.column <= here]
            if not taken and here > column and homes:
                homes[0].foot.append(comment)
            else:
                taken.append(comment)
        self._at = until
        return taken, bool(_BLANK.search(self.text, end, until))

    def _item(self, node: Node, column: int) -> BlockEntry:
        above, blank = self.take(self.positions.start(node), column)
        return BlockEntry("", "", above, blank, self._value(node))

    def _field(self, key: Node, node: Node, column: int) -> BlockEntry:
        above, blank = self.take(self.positions.start(key), column)
        written = _FOLD.sub(" ", self.text[self.positions.start(key) : self.positions.end(key)])
        self._at = self.positions.end(key)
        entry = BlockEntry(str(key.value), written, above, blank, InlineValue(node))
        if is_inline(node):
            entry.above += self.take(self.positions.start(node), column)[0]
        elif beside := COMMENT.search(self.text, self._at, self.positions.line_end(self._at)):
            entry.beside = beside[0].rstrip()
            self._at = beside.end()
        entry.value = self._value(node)
        return entry

    def _value(self, node: Node) -> InlineValue | BlockValue:
        if not is_inline(node):
            return self.block(node)
        self._at = self.positions.end(node)
        self._last = InlineValue(node)
        return self._last
