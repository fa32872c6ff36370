"""``crosstalk format``: the canonical form of record files."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from generator.cli.common import CONTENT, CONTENT_HAS_ERRORS, print_error, print_faults, run_or_exit
from generator.cli.transaction import apply_changes
from generator.drafting.errors import CannotEdit
from generator.editing.file_changes import FileChange
from generator.editing.formatting import format_record
from generator.reading.cannot_read import CannotRead
from generator.reading.find import find_records, leads_outside, outside_link, show
from generator.reading.guard import read_guarded
from generator.records.shared import SHARED_FILES
from generator.text.diagnostics import Diagnostic
from generator.text.source import SourceFile


@dataclass(slots=True)
class _Formatting:
    """What formatting comes to."""

    files: int = 0
    changes: list[FileChange] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, SourceFile] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


@click.command("format")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; leave with 1 instead.")
@CONTENT
def command(paths: tuple[Path, ...], only_check: bool, content: Path) -> None:
    """Bring record files into the canonical form: order of fields, indentation, long lines.

    PATHS are record files or folders of them; without any, it is all of the
    content. What a file says, its comments included, stays the same. Evidence
    items that have no id are given one, and words of the form before version 1
    are rewritten.
    """
    result = run_or_exit(lambda: _examine(content, paths))
    if paths and not result.files:
        raise click.UsageError(f"{paths[0]} holds no records of {content}")
    if not only_check:
        run_or_exit(lambda: apply_changes(result.changes, content))
    _show(result, content, only_check=only_check)
    if result.faults or result.refused or (only_check and result.changes):
        sys.exit(CONTENT_HAS_ERRORS)


def _examine(content: Path, paths: tuple[Path, ...]) -> _Formatting:
    if not content.is_dir():
        raise FileNotFoundError(content)
    asked = [path.resolve() for path in paths]
    result = _Formatting()
    for path, shown, fault in _files(content):
        whole = path.absolute()
        if asked and not any(whole.resolve().is_relative_to(wish) for wish in asked):
            continue
        result.files += 1
        if fault:
            result.faults.append(fault)
            continue
        try:
            _format(read_guarded(path, shown), result)
        except CannotRead as problem:
            result.faults += problem.faults
    return result


def _files(content: Path) -> Iterator[tuple[Path, str, Diagnostic | None]]:
    """Every file that holds records or shared terms, or ought to."""
    for found in find_records(content):
        yield found.path, found.shown, found.fault
    for name in SHARED_FILES:
        path = content / f"{name}.yaml"
        shown = show(path, content)
        if leads_outside(path, content):
            yield path, shown, outside_link(shown)
        elif path.exists():
            yield path, shown, None


def _format(source: SourceFile, result: _Formatting) -> None:
    result.sources[source.path] = source
    place = source.path.partition("/")[2]
    try:
        text, left = format_record(source)
    except CannotEdit as problem:
        result.refused.append(str(problem))
        return
    result.refused += left
    if text != source.text:
        result.changes.append(FileChange(place, source.text, text))


def _show(result: _Formatting, content: Path, *, only_check: bool) -> None:
    print_faults(result.faults, result.sources)
    for words in result.refused:
        print_error(words)
    done = "would change" if only_check else "formatted"
    for change in result.changes:
        click.echo(f"{done} {content.absolute().name}/{change.place}")
    click.echo(f"{len(result.changes)} of {result.files} files {done}")
