"""Where the nodes of a YAML text begin and end, and which comments stand between them.

The tree of ``reading`` knows where values begin, which is all that a diagnostic
needs. To move them, their ends are needed too: those are taken of YAML's own
marks, after the reader has found the text faultless.
"""

import re
from collections import Counter
from collections.abc import Iterator

import yaml

Node = yaml.ScalarNode | yaml.SequenceNode | yaml.MappingNode
"""A value as YAML composes it, with its marks."""
COMMENT = re.compile(r"#[^\n]*")
"""A comment, where no scalar stands."""
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(text: str) -> Node:
    """The tree of ``text``, which the reader found faultless."""
    root = yaml.compose(text, Loader=_Loader)
    assert isinstance(root, Node)  # the reader refuses empty files
    return root


def is_inline(node: Node) -> bool:
    """Whether ``node`` is a scalar, or stands in brackets."""
    return isinstance(node, yaml.ScalarNode) or bool(node.flow_style)


def is_block_scalar(node: Node) -> bool:
    """Whether ``node`` is text under a `>` or a `|`."""
    return isinstance(node, yaml.ScalarNode) and node.style in (">", "|")


class Positions:
    """The places of nodes in a text, counted in characters from its start."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def start(self, node: Node) -> int:
        """The first character of ``node``."""
        return self._starts[node.start_mark.line] + node.start_mark.column

    def end(self, node: Node) -> int:
        """The character after the last of ``node``."""
        if not is_block_scalar(node):
            return self._starts[node.end_mark.line] + node.end_mark.column
        # YAML marks the next thing of the file: empty lines on the way there are no text.
        stop, indent = self._block_stop(node), self.indent(node)
        if not self.keeps_lines(node):
            while stop > node.start_mark.line + 1 and not self._lines[stop - 1][indent:]:
                stop -= 1
        return self._starts[stop] - 1

    def keeps_lines(self, node: Node) -> bool:
        """Whether ``node`` is text that takes all empty lines after it: under `|+` or `>+`."""
        head = self._lines[node.start_mark.line][node.start_mark.column :]
        return is_block_scalar(node) and "+" in COMMENT.sub("", head)

    def indent(self, node: Node) -> int:
        """How far a block of text is indented, beyond what belongs to the text."""
        written = self._lines[node.start_mark.line + 1 : self._block_stop(node)]
        if not str(node.value).strip("\n"):
            return max((len(line) for line in written), default=0)
        return _indent(written) - _indent(str(node.value).split("\n"))

    def _block_stop(self, node: Node) -> int:
        """The line that the next thing after a block of text stands on."""
        return node.end_mark.line + bool(node.end_mark.column)

    def line_end(self, offset: int) -> int:
        """The end of the line that a character stands on."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def column(self, offset: int) -> int:
        """The column of a character, from 0."""
        return offset - (self.text.rfind("\n", 0, offset) + 1)


def comments_of(text: str) -> Counter[str]:
    """Every comment of ``text``, counted: what no change of its form may lose."""
    positions = Positions(text)
    found: list[str] = []
    at = 0
    for scalar in _scalars(compose(text)):
        start = positions.start(scalar)
        found += COMMENT.findall(text, at, start)
        if is_block_scalar(scalar):
            found += COMMENT.findall(text, start, positions.line_end(start))
        at = positions.end(scalar)
    found += COMMENT.findall(text, at)
    return Counter(comment.rstrip() for comment in found)


def _indent(lines: list[str]) -> int:
    """How far the first line that is not empty is indented."""
    first = next((line for line in lines if line.strip(" ")), "")
    return len(first) - len(first.lstrip(" "))


def _scalars(node: Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    else:
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)
