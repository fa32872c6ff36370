"""``crosstalk format``: the canonical form of record files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click
from rich.console import Console

from generator import terminal
from generator.cli.common import CONTENT, CONTENT_HAS_ERRORS, complain, tried
from generator.cli.planned import carry_out
from generator.editing.canonical import canonical
from generator.editing.changes import Change
from generator.editing.faults import CannotEdit
from generator.editing.order import order_of
from generator.reading.cannot_read import CannotRead
from generator.reading.find import find_records, leads_outside, outside_link, show
from generator.reading.guard import read_guarded
from generator.records.shared import SHARED_FILES
from generator.text.diagnostics import Diagnostic
from generator.text.source import SourceFile


@dataclass(slots=True)
class _Tidy:
    """What formatting comes to."""

    files: int = 0
    changes: list[Change] = field(default_factory=list)
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
    content. What a file says, its comments included, stays the same.
    """
    tidy = tried(lambda: _look(content, paths))
    if paths and not tidy.files:
        raise click.UsageError(f"{paths[0]} holds no records of {content}")
    if not only_check:
        tried(lambda: carry_out(tidy.changes, content))
    _tell(tidy, content, only_check=only_check)
    if tidy.faults or tidy.refused or (only_check and tidy.changes):
        sys.exit(CONTENT_HAS_ERRORS)


def _look(content: Path, paths: tuple[Path, ...]) -> _Tidy:
    if not content.is_dir():
        raise FileNotFoundError(content)
    asked = [path.resolve() for path in paths]
    tidy = _Tidy()
    for path, shown, fault in _files(content):
        whole = path.absolute()
        if asked and not any(whole.resolve().is_relative_to(wish) for wish in asked):
            continue
        tidy.files += 1
        if fault:
            tidy.faults.append(fault)
            continue
        try:
            _arrange(read_guarded(path, shown), tidy)
        except CannotRead as problem:
            tidy.faults += problem.faults
    return tidy


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


def _arrange(source: SourceFile, tidy: _Tidy) -> None:
    tidy.sources[source.path] = source
    place = source.path.partition("/")[2]
    try:
        text = canonical(source, order_of(place))
    except CannotEdit as problem:
        tidy.refused.append(str(problem))
        return
    if text != source.text:
        tidy.changes.append(Change(place, source.text, text))


def _tell(tidy: _Tidy, content: Path, *, only_check: bool) -> None:
    terminal.show_text(Console(soft_wrap=True), tidy.faults, tidy.sources)
    for words in tidy.refused:
        complain(words)
    done = "would change" if only_check else "formatted"
    for change in tidy.changes:
        click.echo(f"{done} {content.absolute().name}/{change.place}")
    click.echo(f"{len(tidy.changes)} of {tidy.files} files {done}")
