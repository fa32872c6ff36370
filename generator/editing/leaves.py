"""Values in one piece, moved to another place: scalars, and what stands in brackets."""

from __future__ import annotations

import re
import textwrap

import yaml

from generator.editing.marks import COMMENT, Marks, Node, is_block
from generator.editing.order import Order

WIDTH = 100
"""Longest line; text beyond it is folded."""
_TRAILING = re.compile(r"(?<!\\)[ \t]+$")
_HEAD = re.compile(r"([>|])([1-9+-]*)(.*)")


def leaf_lines(node: Node, marks: Marks, head: str, indent: int, order: Order) -> list[str]:
    """The lines of a value after ``head``, as it was written; what follows stands two deeper."""
    text = in_brackets(node, marks, order)
    first, *others = text.split("\n")
    if isinstance(node, yaml.ScalarNode) and is_block(node):
        first, others = _block(node, first), [line[marks.indent(node) :] for line in others]
    elif node.id == "scalar":
        others = [_TRAILING.sub("", line).lstrip(" \t") for line in others]
    else:
        others = textwrap.dedent("\n".join(others)).split("\n") if others else []
        others = [_TRAILING.sub("", line) for line in others]
    line = _TRAILING.sub("", first) if others else first
    deeper = " " * (indent + 2)
    return [f"{head} {line}".rstrip(), *(line and f"{deeper}{line}" for line in others)]


def folded_lines(node: Node, marks: Marks, head: str, indent: int) -> list[str]:
    """The lines of one paragraph of text, folded under `>-`; none where that cannot be."""
    if not isinstance(node, yaml.ScalarNode) or node.style == "|":
        return []
    start = marks.start(node)
    if is_block(node) and COMMENT.search(marks.text, start, marks.line_end(start)):
        return []
    text = node.value.removesuffix("\n")
    if " " not in text or "  " in text or text != text.strip() or not text.isprintable():
        return []
    deeper = " " * (indent + 2)
    lines = textwrap.wrap(text, WIDTH - len(deeper), break_long_words=False, break_on_hyphens=False)
    end = "" if node.value.endswith("\n") else "-"
    return [f"{head} >{end}", *(f"{deeper}{line}" for line in lines)]


def in_brackets(node: Node, marks: Marks, order: Order) -> str:
    """The text of a value; the fields of mappings in brackets are sorted."""
    start, end = marks.start(node), marks.end(node)
    if isinstance(node, yaml.ScalarNode) or not node.value:
        return marks.text[start:end]
    if isinstance(node, yaml.SequenceNode):
        pieces = [
            (marks.start(item), marks.end(item), in_brackets(item, marks, order))
            for item in node.value
        ]
        ranks = list(range(len(pieces)))
    else:
        pieces = [_pair(key, value, marks, order) for key, value in node.value]
        ranks = order.sorted(key.value for key, _ in node.value)
    # What stands between the pieces stays, and the pieces change places.
    seams = [start, *(at for piece in pieces for at in piece[:2]), end]
    between = [marks.text[a:b] for a, b in zip(seams[::2], seams[1::2], strict=True)]
    if any("#" in seam for seam in between):
        ranks = list(range(len(pieces)))
    moved = [pieces[rank][2] for rank in ranks]
    return between[0] + "".join(p + b for p, b in zip(moved, between[1:], strict=True))


def _pair(key: Node, value: Node, marks: Marks, order: Order) -> tuple[int, int, str]:
    """Where a field in brackets begins and ends, and its text."""
    start, middle = marks.start(key), marks.start(value)
    text = in_brackets(value, marks, order.within(str(key.value)))
    return start, marks.end(value), f"{marks.text[start:middle]}{text}"


def _block(node: yaml.ScalarNode, head: str) -> str:
    """The head of a block of text that is indented by two."""
    found = _HEAD.fullmatch(head)
    assert found is not None  # so begins every block
    style, signs, beside = found.groups()
    signs = re.sub("[1-9]", "2", signs)
    if node.value and not node.value.endswith("\n"):
        signs = f"{signs.rstrip('+-')}-"
    return f"{style}{signs}{beside}"
