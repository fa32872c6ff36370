"""What commands share: options, the telling of faults, exit statuses."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from generator import report
from generator.storage.errors import BuildError, NotOurs
from generator.text.characters import printable
from generator.text.diagnostics import Diagnostic, Level, has_errors

if TYPE_CHECKING:
    from generator.examining.examine import Examined

T = TypeVar("T")
WORK = Path("build")
"""Where generated files and caches are kept."""
CONTENT_HAS_ERRORS = 1
ENVIRONMENT_FAILED = 3

CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="Folder of the records.",
)
STRICT = click.option("--strict", is_flag=True, help="Take warnings as errors.")


def tried(action: Callable[[], T]) -> T:
    """The action's result; its known failures become one sentence and an exit status."""
    try:
        return action()
    except FileNotFoundError as problem:
        raise click.UsageError(f"there is no {problem.filename or problem}") from problem
    except NotOurs as problem:
        raise click.UsageError(str(problem)) from problem
    except BuildError as problem:
        complain(str(problem))
    except OSError as problem:
        place = f": {problem.filename}" if problem.filename else ""
        complain(f"{problem.strerror or problem}{place}")
    sys.exit(ENVIRONMENT_FAILED)


def complain(words: str) -> None:
    """Say what failed, on the standard error."""
    click.echo(f"crosstalk: {printable(words)}", err=True)


def tell_faults(examined: Examined) -> None:
    """Every fault in full, then the count."""
    _show(examined.faults, examined)
    _tell_count(examined)


def tell_errors(examined: Examined, *, quiet: bool = False) -> None:
    """What a build says: errors in full, warnings only counted."""
    errors = [fault for fault in examined.faults if fault.level is Level.ERROR]
    _show(errors, examined, stderr=quiet)
    if not quiet:
        _tell_count(examined)
        if len(errors) < len(examined.faults):
            click.echo("`crosstalk check` shows the warnings.")


def leave(faults: tuple[Diagnostic, ...], *, strict: bool) -> None:
    """End with the status that ``faults`` call for."""
    if has_errors(faults) or (strict and faults):
        sys.exit(CONTENT_HAS_ERRORS)


def _show(faults: Sequence[Diagnostic], examined: Examined, *, stderr: bool = False) -> None:
    if faults:
        # Most runs find nothing, and what draws at a terminal takes its time to load.
        from rich.console import Console  # noqa: PLC0415

        from generator.terminal import show_text  # noqa: PLC0415

        console = Console(soft_wrap=True, stderr=stderr)
        show_text(console, faults, examined.content.sources)


def _tell_count(examined: Examined) -> None:
    records = len(examined.content.entries) + len(examined.content.unread)
    tell_count(records, examined.faults)


def tell_count(records: int, faults: Sequence[Diagnostic]) -> None:
    """How many records were read, and how many faults they have."""
    click.echo(f"{records} records read: {report.count_line(faults)}")
