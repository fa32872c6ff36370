"""What the reader says of a text before it is put in place."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.reading.document import read_document
from generator.reading.guard import decode
from generator.reading.handwritten import read_handwritten
from generator.reading.shape import shape_record, shape_shared
from generator.records.entity import MODEL_OF
from generator.records.shared import SHARED_FILES
from generator.text.diagnostics import Diagnostic


def faults_in(place: str, text: str) -> tuple[Diagnostic, ...]:
    """The faults of a file at ``place``, seen from the content folder, if it held ``text``."""
    path = PurePosixPath(place)
    source = decode(text.encode("utf-8", "surrogatepass"), f"content/{place}")
    if isinstance(source, Diagnostic):
        return (source,)
    if path.suffix == ".md":
        page = read_handwritten(source, path.stem, {})
        return page if isinstance(page, tuple) else ()
    if path.suffix != ".yaml":
        return ()
    document = read_document(source, {})
    if isinstance(document, tuple):
        return document
    folder, slash, _ = place.partition("/")
    if slash and folder in MODEL_OF:
        shaped = shape_record(document, MODEL_OF[folder], f"{folder}/{path.stem}")
        return tuple(shaped) if isinstance(shaped, list) else ()
    shared = SHARED_FILES.get(path.stem)
    told = shape_shared(document, shared) if shared else None
    return tuple(told) if isinstance(told, list) else ()
