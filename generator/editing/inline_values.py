"""Values in one piece, moved to another place: scalars, and what stands in brackets."""

import re
import textwrap

import yaml

from generator.drafting.yaml_values import fold_text
from generator.editing.field_order import FieldOrder
from generator.editing.positions import COMMENT, Node, Positions, is_block_scalar

_TRAILING = re.compile(r"(?<!\\)[ \t]+$")
_HEAD = re.compile(r"([>|])([1-9+-]*)(.*)")


def inline_lines(
    node: Node, positions: Positions, head: str, indent: int, order: FieldOrder
) -> list[str]:
    """The lines of a value after ``head``, as it was written; what follows stands two deeper."""
    text = inline_text(node, positions, order)
    first, *others = text.split("\n")
    if isinstance(node, yaml.ScalarNode) and is_block_scalar(node):
        first, others = _block(node, first), [line[positions.indent(node) :] for line in others]
    elif node.id == "scalar":
        others = [_TRAILING.sub("", line).lstrip(" \t") for line in others]
    else:
        others = textwrap.dedent("\n".join(others)).split("\n") if others else []
        others = [_TRAILING.sub("", line) for line in others]
    line = _TRAILING.sub("", first) if others else first
    deeper = " " * (indent + 2)
    return [f"{head} {line}".rstrip(), *(line and f"{deeper}{line}" for line in others)]


def refold(node: Node, positions: Positions, head: str, indent: int) -> list[str]:
    """The lines of one paragraph of text, folded under `>-`; none where that cannot be."""
    if not isinstance(node, yaml.ScalarNode) or node.style == "|":
        return []
    start = positions.start(node)
    if is_block_scalar(node) and COMMENT.search(positions.text, start, positions.line_end(start)):
        return []
    text = node.value.removesuffix("\n")
    if " " not in text or "  " in text or text != text.strip() or not text.isprintable():
        return []
    return list(fold_text(head, text, indent, "" if node.value.endswith("\n") else "-"))


def inline_text(node: Node, positions: Positions, order: FieldOrder) -> str:
    """The text of a value; the fields of mappings in brackets are sorted."""
    start, end = positions.start(node), positions.end(node)
    if isinstance(node, yaml.ScalarNode) or not node.value:
        return positions.text[start:end]
    if isinstance(node, yaml.SequenceNode):
        pieces = [
            (positions.start(item), positions.end(item), inline_text(item, positions, order))
            for item in node.value
        ]
        ranks = list(range(len(pieces)))
    else:
        pieces = [_pair(key, value, positions, order) for key, value in node.value]
        ranks = order.sorted(key.value for key, _ in node.value)
    # What stands between the pieces stays, and the pieces change places.
    seams = [start, *(at for piece in pieces for at in piece[:2]), end]
    between = [positions.text[a:b] for a, b in zip(seams[::2], seams[1::2], strict=True)]
    if any("#" in seam for seam in between):
        ranks = list(range(len(pieces)))
    moved = [pieces[rank][2] for rank in ranks]
    return between[0] + "".join(p + b for p, b in zip(moved, between[1:], strict=True))


def _pair(key: Node, value: Node, positions: Positions, order: FieldOrder) -> tuple[int, int, str]:
    """Where a field in brackets begins and ends, and its text."""
    start, middle = positions.start(key), positions.start(value)
    text = inline_text(value, positions, order.within(str(key.value)))
    return start, positions.end(value), f"{positions.text[start:middle]}{text}"


def _block(node: yaml.ScalarNode, head: str) -> str:
    """The head of a block of text that is indented by two."""
    found = _HEAD.fullmatch(head)
    assert found is not None  # so begins every block
    style, signs, beside = found.groups()
    signs = re.sub("[1-9]", "2", signs)
    if node.value and not node.value.endswith("\n"):
        signs = f"{signs.rstrip('+-')}-"
    return f"{style}{signs}{beside}"
