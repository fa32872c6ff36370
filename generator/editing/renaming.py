"""Renaming a record, a shared term or a statement, wherever it is named.

References are found by the fields that hold them and changed at their very
places; running text, notes and quotes are never touched.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.drafting.errors import CannotEdit
from generator.drafting.validation import faults_in
from generator.editing.file_changes import FileChange
from generator.editing.fixes import apply_edits
from generator.editing.ids import FullId, check_renaming
from generator.editing.page_links import replace_links
from generator.editing.redirect_file import PLACE, add_redirect
from generator.reading.document import Document
from generator.reading.load import Content
from generator.reading.node import YamlScalar
from generator.records.kinds import VOCABULARY_OF
from generator.records.mechanism import Mechanism
from generator.records.references import references
from generator.records.shared import Process
from generator.text.diagnostics import Edit
from generator.text.edits import swap
from generator.text.source import SourceFile


def rename(
    content: Content, old: FullId, new: FullId, texts: Mapping[str, str]
) -> tuple[FileChange, ...]:
    """All that changes when ``old`` is called ``new``.

    ``texts`` are those stored beside a renamed paper, by their path in the
    content folder: they move with it.

    Raises:
        CannotEdit: it may not be called so, or something cannot be changed safely.
    """
    if content.faults:
        raise CannotEdit("a renaming reads every record, and some have errors: mend these first")
    check_renaming(content, old, new)
    changes = tuple(_changes(content, old, new, texts))
    for change in changes:
        wrong = faults_in(change.target, change.new)
        if wrong:
            raise CannotEdit(f"{wrong[0].span}: {wrong[0].message}")
    return changes


def _changes(
    content: Content, old: FullId, new: FullId, texts: Mapping[str, str]
) -> Iterator[FileChange]:
    is_record = old.folder not in VOCABULARY_OF and not old.statement
    has_page = is_record or isinstance(content.shared.terms.get(str(old)), Process)
    for document, edits in _edits(content, old, new):
        place, text = _place(document.source), apply_edits(document.source, edits)
        if is_record and place == f"{old.owner}.yaml":
            yield FileChange(place, document.source.text, text, to=f"{new.owner}.yaml")
        elif edits:
            yield FileChange(place, document.source.text, text)
    for page in content.pages:
        text = replace_links(page, old, new)
        if text != page.source.text:
            yield FileChange(_place(page.source), page.source.text, text)
    for place, text in texts.items():
        yield FileChange(place, text, text, to=str(PurePosixPath(place).with_stem(new.slug)))
    if has_page:
        redirects = content.shared.documents.get("redirects")
        before = redirects.source.text if redirects else None
        yield FileChange(PLACE, before, add_redirect(redirects, str(old), str(new)))


def _edits(content: Content, old: FullId, new: FullId) -> Iterator[tuple[Document, list[Edit]]]:
    """Each file with the edits that it needs."""
    for entry in content.entries:
        edits: list[Edit] = []
        record, document = entry.record, entry.document
        if old.statement and record.id == old.owner and isinstance(record, Mechanism):
            at = [statement.id for statement in record.statements].index(old.statement)
            edits += _edit(document, ("statements", at, "id"), old.statement, new.statement)
        elif not old.statement:
            for path, target in references(record):
                if target == str(old):
                    edits += _edit(document, path, str(old), str(new))
        yield document, edits
    if old.folder in VOCABULARY_OF:
        document = content.shared.documents[old.folder]
        key = document.key(old.slug)
        assert key is not None  # the term was read from there
        yield document, list(swap(document.source, key.span, old.slug, new.slug))


def _edit(document: Document, path: tuple[str | int, ...], old: str, new: str) -> tuple[Edit, ...]:
    node = document.node(*path)
    edits = swap(document.source, node.span, old, new) if isinstance(node, YamlScalar) else ()
    if not edits:
        raise CannotEdit(f"{node.span}: write `{old}` plainly on one line first")
    return edits


def _place(source: SourceFile) -> str:
    return source.path.partition("/")[2]
