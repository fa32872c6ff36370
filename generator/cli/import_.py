"""``crosstalk import``: draft records of what others have sent."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.building.examine import examine_content
from generator.building.files import write_new
from generator.cli.common import (
    CONTENT,
    CONTENT_HAS_ERRORS,
    ENVIRONMENT_FAILED,
    WORK,
    complain,
    leave,
    tell_errors,
    tried,
)
from generator.importers.answer import answer
from generator.importers.event import MOST_BYTES, NotAnEvent, Suggestion, read_event
from generator.importers.issue import import_suggestion
from generator.reading.cannot_read import CannotRead
from generator.reading.guard import read_bytes
from generator.text.diagnostics import has_errors


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
    examined = tried(lambda: examine_content(content, WORK))
    if has_errors(examined.faults):
        tell_errors(examined, quiet=True)
        leave(examined.faults, strict=False)
    imported = import_suggestion(suggestion, examined.atlas)
    if imported.is_sound:
        path = content / f"{imported.record_id}.yaml"
        tried(lambda: write_new(path, imported.text.encode()))
    click.echo(answer(imported), nl=False)
    sys.exit(0 if imported.is_sound else CONTENT_HAS_ERRORS)


def _suggestion(event: Path) -> Suggestion:
    try:
        return read_event(read_bytes(event, str(event), MOST_BYTES))
    except CannotRead as problem:
        complain(f"{event}: {problem}")
        sys.exit(ENVIRONMENT_FAILED)
    except NotAnEvent as problem:
        raise click.UsageError(f"{event} cannot be imported: {problem}") from problem
