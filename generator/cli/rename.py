"""``crosstalk rename``: another name for a record, wherever it is named."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.common import (
    CONTENT,
    CONTENT_HAS_ERRORS,
    WORK,
    print_error,
    print_faults,
    run_or_exit,
)
from generator.cli.transaction import apply_changes, counted, show_changes
from generator.drafting.errors import CannotEdit
from generator.editing.file_changes import FileChange
from generator.editing.ids import FullId, parse_id
from generator.editing.renaming import rename
from generator.examining.examine import examine_content
from generator.reading.load import Content


@click.command
@click.argument("old")
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Show the changes; write nothing.")
@CONTENT
def command(old: str, new: str, dry_run: bool, content: Path) -> None:
    """Call the record OLD by the id NEW, as in `targets/trkb targets/ntrk2`.

    Moves its file, changes every reference to it, in hand-written pages too, and
    leaves a redirect where its page was. Terms (`processes/x`) and statements
    (`mechanisms/x#y`) can be renamed as well. All files are changed, or none.
    """
    loaded = run_or_exit(lambda: examine_content(content, WORK)).content
    print_faults(loaded.faults, loaded.sources)
    try:
        names = parse_id(old), parse_id(new)
        texts = run_or_exit(lambda: dict(_texts(loaded, names[0], content)))
        changes = rename(loaded, *names, texts)
    except CannotEdit as problem:
        print_error(str(problem))
        sys.exit(CONTENT_HAS_ERRORS if loaded.faults else 2)
    if dry_run:
        show_changes(changes, content)
        return
    run_or_exit(lambda: apply_changes(changes, content))
    _show(names, changes)


def _texts(content: Content, old: FullId, folder: Path) -> Iterator[tuple[str, str]]:
    """The stored texts of the paper ``old``."""
    for shown, paper in content.texts.files:
        if paper == str(old):
            place = shown.partition("/")[2]
            yield place, (folder / place).read_text(encoding="utf-8", errors="replace")


def _show(names: tuple[FullId, FullId], changes: tuple[FileChange, ...]) -> None:
    old, new = names
    click.echo(f"{old} is {new} now: {counted(len(changes), 'file')} changed")
    if old.statement:
        click.echo("Links from elsewhere to its place on the page lead to the page's head now.")
