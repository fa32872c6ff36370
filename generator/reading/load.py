"""The whole content folder, read once: records, shared vocabularies, hand-written pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from generator.reading.cannot_read import CannotRead
from generator.reading.document import Document, Memory, read_document
from generator.reading.find import RecordFile, find_records, leads_outside, outside_link, show
from generator.reading.guard import read_guarded
from generator.reading.handwritten import HandWritten, read_handwritten
from generator.reading.shape import shape_record, shape_shared
from generator.reading.texts import Texts, read_texts
from generator.reading.unread_files import find_unread_files
from generator.records.entity import MODEL_OF
from generator.records.kinds import VOCABULARY_OF
from generator.records.record import Record
from generator.records.shared import SHARED_FILES, SharedFile, SharedTerm, Word
from generator.text.curies import Prefix, PrefixMap
from generator.text.diagnostics import Diagnostic, Note, arranged
from generator.text.source import SourceFile, Span

MANY = 50
"""Faults of one file that are told; a file with more is no honest mistake."""


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """A record with the document it was read from."""

    record: Record
    document: Document

    def at(self, *path: str | int) -> Span:
        """Where the value at ``path`` stands."""
        return self.document.at(*path)


@dataclass(frozen=True, slots=True)
class Shared:
    """What the shared files hold, with where it was written."""

    terms: Mapping[str, SharedTerm]
    """Terms of all vocabularies, by their ids: `processes/tumor-growth`."""
    prefixes: PrefixMap
    redirects: Mapping[str, str]
    words: Mapping[str, Word]
    """What search must know of words."""
    documents: Mapping[str, Document]
    """Documents by the file's name: ``processes``, ``prefixes``, ..."""


@dataclass(frozen=True)
class Content:
    """Everything that was read, and every fault found while reading."""

    entries: tuple[RecordEntry, ...]
    shared: Shared
    pages: tuple[HandWritten, ...]
    sources: Mapping[str, SourceFile]
    """Every source by its shown path, for excerpts."""
    faults: tuple[Diagnostic, ...]
    unread: frozenset[str]
    """Ids of records that exist but have faults: references to them are no loose ends."""
    unread_folders: frozenset[str]
    """Folders and shared vocabularies with faults: nobody knows what they hold."""
    texts: Texts
    """Texts of papers that are quoted; none of them is a source."""

    @cached_property
    def fingerprint(self) -> str:
        """Hash of all that was read: the same records always have the same one."""
        digest = sha256()
        for path, source in sorted(self.sources.items()):
            # Without the folder that holds all: where the content lies is no part of it.
            digest.update(f"{path.partition('/')[2]}\0{source.text}\0".encode())
        return digest.hexdigest()

    def is_unread(self, thing_id: str) -> bool:
        """Whether the record or term may exist, and a fault kept it from being read."""
        return thing_id in self.unread or thing_id.partition("/")[0] in self.unread_folders


def load(content: Path, memory: Memory | None = None) -> Content:
    """Read the content folder; files that ``memory`` knows are not parsed again.

    Never fails on what stands in files: faults are gathered, and what has
    faults is left out.

    Raises:
        FileNotFoundError: ``content`` is no folder.
    """
    if not content.is_dir():
        raise FileNotFoundError(content)
    loading = _Loading(content, {} if memory is None else memory)
    entries = tuple(loading.entries())
    shared = loading.shared()
    pages = tuple(loading.pages())
    texts = read_texts(content, (entry.record for entry in entries))
    return Content(
        entries=entries,
        shared=shared,
        pages=pages,
        sources=loading.sources,
        faults=arranged((*loading.faults, *texts.faults, *find_unread_files(content))),
        unread=frozenset(loading.unread),
        unread_folders=frozenset(loading.unread_folders),
        texts=texts,
    )


class _Loading:
    """Where sources and faults are gathered during one reading."""

    def __init__(self, content: Path, memory: Memory) -> None:
        self.content = content
        self.memory = memory
        self.sources: dict[str, SourceFile] = {}
        self.faults: list[Diagnostic] = []
        self.unread: set[str] = set()
        self.unread_folders: set[str] = set()

    def entries(self) -> Iterator[RecordEntry]:
        """Every record without faults."""
        for file in find_records(self.content):
            try:
                yield self._entry(file)
            except CannotRead as problem:
                self.faults += _first(problem.faults)
                self.unread.add(file.record_id)
                if file.is_folder:
                    self.unread_folders.add(file.kind.folder)

    def _entry(self, file: RecordFile) -> RecordEntry:
        if file.fault:
            raise CannotRead(file.fault)
        document = read_document(self._source(file.path, file.shown), self.memory)
        record = shape_record(document, MODEL_OF[file.kind.folder], file.record_id)
        return RecordEntry(record, document)

    def shared(self) -> Shared:
        """What the shared files hold; a missing file is an empty one."""
        documents: dict[str, Document] = {}
        rows = {name: self._rows(name, file, documents) for name, file in SHARED_FILES.items()}
        prefixes = rows["prefixes"].items()
        return Shared(
            {f"{v}/{slug}": term for v in VOCABULARY_OF for slug, term in rows[v].items()},
            PrefixMap(tuple(Prefix(p, r.name, r.pattern, r.url, r.example) for p, r in prefixes)),
            rows["redirects"],
            rows["words"],
            documents,
        )

    def _rows(self, name: str, file: SharedFile, documents: dict[str, Document]) -> dict[str, Any]:
        path = self.content / f"{name}.yaml"
        if not path.exists():
            return {}
        try:
            document = read_document(self._source(path, show(path, self.content)), self.memory)
            documents[name] = document
            return shape_shared(document, file)
        except CannotRead as problem:
            self.faults += _first(problem.faults)
            self.unread_folders.add(name)
            return {}

    def pages(self) -> Iterator[HandWritten]:
        """Every hand-written page without faults."""
        folder = self.content / "pages"
        if leads_outside(folder, self.content):
            self.faults.append(outside_link(show(folder, self.content)))
            return
        for path in sorted(folder.glob("*.md")) if folder.is_dir() else ():
            try:
                shown = show(path, self.content)
                source = self._source(path, shown)
                yield read_handwritten(source, PurePosixPath(shown).stem, self.memory)
            except CannotRead as problem:
                self.faults += _first(problem.faults)

    def _source(self, path: Path, shown: str) -> SourceFile:
        if leads_outside(path, self.content):
            raise CannotRead(outside_link(shown))
        source = read_guarded(path, shown)
        self.sources[shown] = source
        return source


def _first(faults: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The faults of a file, or the first of very many with a note that there are more."""
    if len(faults) <= MANY:
        return tuple(faults)
    *first, last = arranged(faults)[:MANY]
    more = Note("more faults of this file are not shown")
    return (*first, replace(last, notes=(*last.notes, more)))
