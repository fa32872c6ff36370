"""The file of redirects after one more renaming."""

from generator.drafting.errors import CannotEdit
from generator.editing.fixes import apply_edits
from generator.editing.positions import Positions, compose, is_inline
from generator.reading.document import Document
from generator.reading.node import plain_data
from generator.reading.parse import says
from generator.text.diagnostics import Edit
from generator.text.edits import swap

PLACE = "redirects.yaml"
"""Where the redirects stand in the content folder."""
_HEAD = "# Old path -> new path, one line each: `mechanisms/old-name: mechanisms/new-name`.\n"


def add_redirect(document: Document | None, old: str, new: str) -> str:
    """The text of the redirects when ``old`` has become ``new``.

    What led to ``old`` leads to ``new``, so that nobody is sent twice; a
    redirect away from ``new``, which exists again, goes.

    Raises:
        CannotEdit: the file is written in a way that cannot be edited safely.
    """
    if document is None:
        return f"{_HEAD}{old}: {new}\n"
    before = {str(key): str(value) for key, value in document.data.items()}
    wanted = {key: new if value == old else value for key, value in before.items() if key != new}
    wanted[old] = new
    text = document.source.text
    root = compose(text)
    if is_inline(root):
        positions = Positions(text)
        lines = "\n".join(f"{key}: {value}" for key, value in wanted.items())
        after = text[positions.end(root) :] or "\n"
        made = f"{text[: positions.start(root)]}{lines}{after}"
    else:
        made = _with_lines(document, old, new)
    if not says(made, wanted):
        raise CannotEdit(f"{document.source.path} is not written as one redirect a line")
    return made


def _with_lines(document: Document, old: str, new: str) -> str:
    edits: list[Edit] = []
    gone: set[int] = set()
    for key, value in document.root.entries:
        if key.value in (old, new):
            gone.add(key.span.line)
        elif plain_data(value) == old:
            edits += swap(document.source, value.span, old, new)
    lines = apply_edits(document.source, edits).rstrip("\n").split("\n")
    kept = [line for number, line in enumerate(lines, start=1) if number not in gone]
    return "\n".join([*kept, f"{old}: {new}", ""])
