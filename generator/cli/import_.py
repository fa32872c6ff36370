"""``crosstalk import``: draft records of what others have sent."""

import sys
from pathlib import Path

import click

from generator.cli.common import (
    CONTENT,
    CONTENT_HAS_ERRORS,
    ENVIRONMENT_FAILED,
    print_error,
    read_without_errors,
    run_or_exit,
)
from generator.importers.event import MOST_BYTES, NotAnEvent, Suggestion, read_event
from generator.importers.issue import import_suggestion
from generator.importers.issue_comment import write_comment
from generator.reading.cannot_read import CannotRead
from generator.reading.guard import read_bytes
from generator.storage.files import write_new


@click.group
def command() -> None:
    """Make draft records of what others have sent."""


@command.command
@CONTENT
@click.option(
    "--event",
    type=click.Path(path_type=Path),
    required=True,
    help="File with the event, as GitHub gives it to a workflow.",
)
def issue(content: Path, event: Path) -> None:
    """Make a draft of the record that an issue suggests.

    Prints what to answer, as Markdown. A draft with errors is not written.
    """
    suggestion = _suggestion(event)
    imported = import_suggestion(suggestion, read_without_errors(content, quiet=True).atlas)
    if imported.is_sound:
        path = content / f"{imported.record_id}.yaml"
        run_or_exit(lambda: write_new(path, imported.text.encode()))
    click.echo(write_comment(imported), nl=False)
    sys.exit(0 if imported.is_sound else CONTENT_HAS_ERRORS)


def _suggestion(event: Path) -> Suggestion:
    try:
        return read_event(read_bytes(event, str(event), MOST_BYTES))
    except CannotRead as problem:
        print_error(f"{event}: {problem}")
        sys.exit(ENVIRONMENT_FAILED)
    except NotAnEvent as problem:
        raise click.UsageError(f"{event} cannot be imported: {problem}") from problem
