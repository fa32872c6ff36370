"""Records of the form before version 1, rewritten where that is sure.

`crosstalk format` does it for one version; then this module goes, with
`generator/reading/old_words.py`.
"""

from collections.abc import Iterator

import yaml

from generator.editing.positions import Node, Positions, compose, is_inline
from generator.editing.tree_edits import (
    TreeEdit,
    apply_tree_edits,
    fields,
    items,
    remove_line,
    replace,
    text_of,
    value,
)
from generator.reading.old_words import ENDED, FIELDS, VALUES
from generator.text.source import SourceFile


def modernize(source: SourceFile) -> str:
    """The text of ``source``, whose form has no faults, as one would write it today."""
    root, positions = compose(source.text), Positions(source.text)
    find = {
        "processes.yaml": _of_processes,
        "mechanisms": _of_mechanism,
        "therapies": _of_therapy,
    }.get(_folder(source))
    return apply_tree_edits(source.text, find(root, positions) if find else ())


def left_to_people(source: SourceFile) -> tuple[str, ...]:
    """What is of the old form still: where it stands, and what to do."""
    root = compose(source.text)
    find = {"mechanisms": _left_in_mechanism, "therapies": _left_in_therapy}.get(_folder(source))
    return tuple(f"{_place(node, source)}: {words}" for node, words in (find(root) if find else ()))


def _folder(source: SourceFile) -> str:
    """The folder of a record, the name of a shared file."""
    return source.path.partition("/")[2].partition("/")[0]


def _of_processes(root: Node, positions: Positions) -> Iterator[TreeEdit]:
    for _, row in fields(root).values():
        yield from _renamed(row, "favours", positions)


def _of_mechanism(root: Node, positions: Positions) -> Iterator[TreeEdit]:
    written = fields(root)
    if "effect" in written and text_of(value(root, "effect")) != "mixed" and not is_inline(root):
        yield from remove_line(*written["effect"], positions)
    for outcome in items(value(root, "outcomes")):
        yield from _reworded(outcome, positions)
    for item in _items(root):
        tumor = value(item, "tumor_type")
        if isinstance(tumor, yaml.ScalarNode) and tumor.value:
            start, end = positions.start(tumor), positions.end(tumor)
            yield TreeEdit(start, end, f"[{positions.text[start:end]}]")


def _of_therapy(root: Node, positions: Positions) -> Iterator[TreeEdit]:
    category = value(root, "category")
    if category:
        yield from _reworded(category, positions)
    for trial in items(value(root, "trials")):
        yield from _renamed(trial, "n", positions)


def _left_in_mechanism(root: Node) -> Iterator[tuple[Node, str]]:
    for item in _items(root):
        estimate = value(value(item, "study"), "estimate")
        if isinstance(estimate, yaml.ScalarNode) and estimate.value:
            yield estimate, "write the estimate as numbers, `{measure: …, of: …, value: …}`"


def _left_in_therapy(root: Node) -> Iterator[tuple[Node, str]]:
    for trial in items(value(root, "trials")):
        if "outcome" in fields(trial):
            yield fields(trial)["outcome"][0], f"`outcome` is gone: {ENDED['outcome']}"


def _items(root: Node) -> Iterator[Node]:
    """Every evidence item of a mechanism."""
    for statement in items(value(root, "statements")):
        yield from items(value(statement, "evidence"))


def _renamed(mapping: Node, old: str, positions: Positions) -> Iterator[TreeEdit]:
    written = fields(mapping)
    if old in written and FIELDS[old] not in written:
        yield replace(written[old][0], FIELDS[old], positions)


def _reworded(node: Node, positions: Positions) -> Iterator[TreeEdit]:
    if text_of(node) in VALUES:
        yield replace(node, VALUES[text_of(node)], positions)


def _place(node: Node, source: SourceFile) -> str:
    mark = node.start_mark
    return f"{source.path}:{mark.line + 1}:{mark.column + 1}"
