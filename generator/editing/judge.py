"""What the reader says of a text before it is put in place."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.reading.cannot_read import CannotRead
from generator.reading.document import read_document
from generator.reading.guard import decode
from generator.reading.handwritten import read_handwritten
from generator.reading.shape import shape_record, shape_shared
from generator.records.entity import MODEL_OF
from generator.records.shared import SHARED_FILES
from generator.text.diagnostics import Diagnostic


def faults_in(place: str, text: str) -> tuple[Diagnostic, ...]:
    """The faults of a file at ``place``, seen from the content folder, if it held ``text``."""
    try:
        _read(PurePosixPath(place), text)
    except CannotRead as problem:
        return problem.faults
    return ()


def _read(place: PurePosixPath, text: str) -> None:
    source = decode(text.encode("utf-8", "surrogatepass"), f"content/{place}")
    if place.suffix == ".md":
        read_handwritten(source, place.stem, {})
    elif place.suffix == ".yaml":
        document = read_document(source, {})
        folder = place.parent.name
        if folder in MODEL_OF:
            shape_record(document, MODEL_OF[folder], f"{folder}/{place.stem}")
        elif place.stem in SHARED_FILES:
            shape_shared(document, SHARED_FILES[place.stem])
