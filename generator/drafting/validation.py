"""What the reader says of a text before it is put in place."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from pydantic import TypeAdapter

from generator.reading.document import read_document
from generator.reading.guard import decode
from generator.reading.handwritten import read_handwritten
from generator.reading.load import Entry
from generator.reading.shape import shape_record, shape_shared
from generator.records.kinds import KIND_OF
from generator.records.shared import CELLS, PREFIXES, PROCESSES, REDIRECTS, Cell, PrefixRow, Process
from generator.text.diagnostics import Diagnostic

_SHARED: dict[str, tuple[TypeAdapter[Any], Any]] = {
    "processes": (PROCESSES, Process),
    "cells": (CELLS, Cell),
    "prefixes": (PREFIXES, PrefixRow),
    "redirects": (REDIRECTS, PrefixRow),
}


def faults_in(place: str, text: str) -> tuple[Diagnostic, ...]:
    """The faults of a file at ``place``, seen from the content folder, if it held ``text``."""
    read = read_draft(place, text)
    return () if isinstance(read, Entry) else read


def read_draft(place: str, text: str) -> Entry | tuple[Diagnostic, ...]:
    """The record that a file at ``place`` would hold with ``text``, or the faults of the file.

    Pages and shared vocabularies are no records: without faults, there are none to give.
    """
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
    if slash and folder in KIND_OF:
        record = shape_record(document, KIND_OF[folder].model, f"{folder}/{path.stem}")
        return tuple(record) if isinstance(record, list) else Entry(record, document)
    adapter, row = _SHARED.get(path.stem, (None, None))
    shaped = shape_shared(document, adapter, row) if adapter else None
    return tuple(shaped) if isinstance(shaped, list) else ()
