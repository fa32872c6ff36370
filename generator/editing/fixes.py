"""Fixes: the edits that diagnostics bring, put into the files they are about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.drafting.validation import faults_in
from generator.editing.file_changes import FileChange
from generator.text.diagnostics import Diagnostic, Edit
from generator.text.source import SourceFile


@dataclass(frozen=True, slots=True)
class Fixes:
    """What can be fixed, and what is left to a person."""

    changes: tuple[FileChange, ...]
    fixed: tuple[Diagnostic, ...]
    """Faults whose edits are in ``changes``."""
    skipped: tuple[tuple[Diagnostic, str], ...]
    """Faults whose edits are not, each with the reason."""


@dataclass(slots=True)
class _File:
    """One file with the edits that go into it."""

    source: SourceFile
    edits: list[Edit] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)


def plan_fixes(faults: Iterable[Diagnostic], sources: Mapping[str, SourceFile]) -> Fixes:
    """The changes that fix ``faults``; of two that would change the same place, the first wins."""
    files: dict[str, _File] = {}
    skipped: list[tuple[Diagnostic, str]] = []
    for fault in faults:
        if not fault.edits:
            continue
        source = sources.get(fault.span.path)
        if source is None or not all(_fits(edit, source) for edit in fault.edits):
            skipped.append((fault, "the place cannot be found"))
            continue
        file = files.setdefault(source.path, _File(source))
        new = [edit for edit in fault.edits if edit not in file.edits]
        if any(_meet(edit, other) for edit in new for other in file.edits):
            skipped.append((fault, "another mend changes the same place; run it again"))
            continue
        file.edits += new
        file.faults.append(fault)
    changes, fixed = [], []
    for path, file in sorted(files.items()):
        place = path.partition("/")[2]
        text = apply_edits(file.source, file.edits)
        # A file that could be read is not given up for one that cannot.
        if faults_in(place, text) and not faults_in(place, file.source.text):
            reason = "mended like this, the file would have an error"
            skipped += [(fault, reason) for fault in file.faults]
        elif text != file.source.text:
            changes.append(FileChange(place, file.source.text, text))
            fixed += file.faults
    return Fixes(tuple(changes), tuple(fixed), tuple(skipped))


def apply_edits(source: SourceFile, edits: Iterable[Edit]) -> str:
    """The text of ``source`` after ``edits``, none of which meet."""
    lines = source.text.split("\n")
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        line = lines[edit.span.line - 1]
        before, after = line[: edit.span.column - 1], line[edit.span.end_column - 1 :]
        lines[edit.span.line - 1] = f"{before}{edit.text}{after}"
    return "\n".join(lines)


def _fits(edit: Edit, source: SourceFile) -> bool:
    line = source.line(edit.span.line)
    return edit.span.path == source.path and (
        0 < edit.span.column <= edit.span.end_column <= len(line) + 1
    )


def _meet(one: Edit, other: Edit) -> bool:
    """Whether two edits touch a common character, or insert at the same place."""
    if one.span.line != other.span.line:
        return False
    (_, a, b), (_, c, d) = ((e.span.line, e.span.column, e.span.end_column) for e in (one, other))
    return max(a, c) < min(b, d) or a == c or (a == b and c < a < d) or (c == d and a < c < b)
