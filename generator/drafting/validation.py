"""What the reader says of a text before it is put in place."""

from pathlib import PurePosixPath

from generator.reading.cannot_read import CannotRead
from generator.reading.document import read_document
from generator.reading.guard import decode
from generator.reading.handwritten import read_handwritten
from generator.reading.load import RecordEntry
from generator.reading.shape import shape_record, shape_shared
from generator.records.entity import MODEL_OF
from generator.records.shared import SHARED_FILES
from generator.text.diagnostics import Diagnostic


def faults_in(place: str, text: str) -> tuple[Diagnostic, ...]:
    """The faults of a file at ``place``, seen from the content folder, if it held ``text``."""
    try:
        read_draft(place, text)
    except CannotRead as problem:
        return problem.faults
    return ()


def read_draft(place: str, text: str) -> RecordEntry | None:
    """The record that a file at ``place`` would hold with ``text``; None for other files.

    Raises:
        CannotRead: the file has faults.
    """
    path = PurePosixPath(place)
    source = decode(text.encode("utf-8", "surrogatepass"), f"content/{place}")
    if path.suffix == ".md":
        read_handwritten(source, path.stem, {})
    if path.suffix != ".yaml":
        return None
    document = read_document(source, {})
    folder = path.parent.name
    if folder in MODEL_OF:
        record = shape_record(document, MODEL_OF[folder], f"{folder}/{path.stem}")
        return RecordEntry(record, document)
    if path.stem in SHARED_FILES:
        shape_shared(document, SHARED_FILES[path.stem])
    return None
