"""The texts of papers, kept beside the records where a licence allows, to hold quotes against.

They are no part of the atlas: pages, exports and the data version are the same
with and without them. Only papers that are quoted are read, each once.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.reading.cannot_read import CannotRead
from generator.reading.find import leads_outside, outside_link, show
from generator.reading.guard import read_bytes
from generator.reading.jats import NotJats, TextBlock, read_blocks
from generator.records.mechanism import Mechanism
from generator.records.record import Record
from generator.text.diagnostics import Diagnostic
from generator.text.source import Span
from generator.text.verbatim import comparable, join

_ENDINGS = (".txt", ".xml")
_MOST_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class PaperText:
    """The text of a paper in the form in which words are compared."""

    path: str
    """Path of its file as shown to people."""
    text: str
    starts: tuple[int, ...]
    """Where each of its blocks begins."""
    lines: tuple[int, ...]
    """The line of the file on which each block begins."""

    def at(self, offset: int) -> Span:
        """The line of the file that holds what stands at ``offset``."""
        return Span(self.path, self.lines[bisect_right(self.starts, offset) - 1])


@dataclass(frozen=True, slots=True)
class Texts:
    """All that stands in ``content/texts/``."""

    files: tuple[tuple[str, str], ...]
    """Each file's path as shown, with the id of the paper that it is called after."""
    of_papers: Mapping[str, tuple[PaperText, ...]]
    """Texts of papers that are quoted, by the paper's id, once for each way to read them."""
    faults: tuple[Diagnostic, ...]


def read_texts(content: Path, records: Iterable[Record]) -> Texts:
    """The texts of those papers that one of ``records`` quotes."""
    folder = content / "texts"
    if leads_outside(folder, content):
        return Texts((), {}, (outside_link(show(folder, content)),))
    quoted = frozenset(_quoted(records))
    files: list[tuple[str, str]] = []
    found: dict[str, tuple[PaperText, ...]] = {}
    faults: list[Diagnostic] = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith("."):
            continue
        shown = show(path, content)
        paper = f"papers/{path.stem if path.suffix in _ENDINGS else path.name}"
        files.append((shown, paper))
        if paper in quoted:
            try:
                found[paper] = (*found.get(paper, ()), *_read(path, shown, content))
            except CannotRead as problem:
                faults += problem.faults
    return Texts(tuple(files), found, tuple(faults))


def _quoted(records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        for statement in record.statements if isinstance(record, Mechanism) else ():
            yield from (item.paper for item in statement.evidence if item.quote)


def _read(path: Path, shown: str, content: Path) -> tuple[PaperText, ...]:
    if leads_outside(path, content):
        raise CannotRead(outside_link(shown))
    data = read_bytes(path, shown, _MOST_BYTES)
    try:
        return tuple(_put_together(shown, blocks) for blocks in _ways(data, path.suffix))
    except UnicodeDecodeError as problem:
        remedy = "save it again with the encoding UTF-8"
        raise CannotRead.because(
            "not-utf8", Span(shown), "the text is not UTF-8", remedy
        ) from problem
    except NotJats as problem:
        raise CannotRead.because(
            "text-not-xml",
            Span(shown, problem.line),
            f"the text is not XML: {problem}",
            "save the article again as its publisher gives it, or its plain text as `.txt`",
        ) from problem


def _ways(data: bytes, ending: str) -> Iterator[Iterable[TextBlock]]:
    if ending == ".xml":
        # Who copies a sentence takes the marks of its citations along, or leaves them out.
        yield read_blocks(data, with_citations=True)
        yield read_blocks(data, with_citations=False)
    else:
        lines = data.decode("utf-8").splitlines()
        yield (TextBlock(number, line) for number, line in enumerate(lines, 1))


def _put_together(shown: str, blocks: Iterable[TextBlock]) -> PaperText:
    parts: list[str] = []
    starts, lines = [0], [1]
    length, before = 0, ""
    for block in blocks:
        text = comparable(block.text)
        if not text:
            continue
        between = join(before, text)
        starts.append(length + len(between))
        lines.append(block.line)
        parts += [between, text]
        length += len(between) + len(text)
        before = text
    return PaperText(shown, "".join(parts), tuple(starts), tuple(lines))
