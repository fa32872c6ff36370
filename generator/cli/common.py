"""What commands share: options, faults at the terminal, exit statuses."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator import report
from generator.storage.errors import BuildError, NotOurs
from generator.text.characters import printable
from generator.text.diagnostics import Diagnostic, Level, has_errors
from generator.text.source import SourceFile

if TYPE_CHECKING:
    from generator.examining.examine import Examined

T = TypeVar("T")
Command = TypeVar("Command", bound=Callable[..., Any])
WORK = Path("build")
"""Where generated files and caches are kept."""
CONTENT_HAS_ERRORS = 1
ENVIRONMENT_FAILED = 3


def folder_option(name: str, default: str, *, help: str) -> Callable[[Command], Command]:
    """An option that takes a folder."""
    path = click.Path(path_type=Path)
    return click.option(name, type=path, default=Path(default), show_default=True, help=help)


def format_option(*styles: str, help: str) -> Callable[[Command], Command]:
    """The option `--format`, which takes one of ``styles``: the first where nothing is said."""
    choice = click.Choice(styles)
    return click.option(
        "--format", "style", type=choice, default=styles[0], show_default=True, help=help
    )


CONTENT = folder_option("--content", "content", help="Folder of the records.")
STRICT = click.option("--strict", is_flag=True, help="Take warnings as errors.")


def run_or_exit(action: Callable[[], T]) -> T:
    """The action's result; its known failures become one sentence and an exit status."""
    try:
        return action()
    except FileNotFoundError as problem:
        raise click.UsageError(f"there is no {problem.filename or problem}") from problem
    except NotOurs as problem:
        raise click.UsageError(str(problem)) from problem
    except BuildError as problem:
        print_error(str(problem))
    except OSError as problem:
        place = f": {problem.filename}" if problem.filename else ""
        print_error(f"{problem.strerror or problem}{place}")
    sys.exit(ENVIRONMENT_FAILED)


def print_error(words: str) -> None:
    """Say what failed, on the standard error."""
    click.echo(f"crosstalk: {printable(words)}", err=True)


def show_faults(examined: Examined) -> None:
    """Every fault in full, then the count."""
    print_faults(examined.faults, examined.content.sources)
    _show_count(examined)


def show_errors(examined: Examined, *, quiet: bool = False) -> None:
    """What a build says: errors in full, warnings only counted."""
    errors = [fault for fault in examined.faults if fault.level is Level.ERROR]
    print_faults(errors, examined.content.sources, stderr=quiet)
    if not quiet:
        _show_count(examined)
        if len(errors) < len(examined.faults):
            click.echo("`crosstalk check` shows the warnings.")


def read_without_errors(content: Path, *, quiet: bool = False) -> Examined:
    """The content, read and checked; errors are shown, and end the command."""
    from generator.examining.examine import examine_content  # noqa: PLC0415  # loads half of our code

    examined = run_or_exit(lambda: examine_content(content, WORK))
    if has_errors(examined.faults):
        show_errors(examined, quiet=quiet)
        exit_with(examined.faults, strict=False)
    return examined


def exit_with(faults: tuple[Diagnostic, ...], *, strict: bool) -> None:
    """End with the status that ``faults`` call for."""
    if has_errors(faults) or (strict and faults):
        sys.exit(CONTENT_HAS_ERRORS)


def print_faults(
    faults: Sequence[Diagnostic], sources: Mapping[str, SourceFile], *, stderr: bool = False
) -> None:
    """Each fault with its place and the line it stands on."""
    if faults:
        # Most runs find nothing, and what draws at a terminal takes its time to load.
        from rich.console import Console  # noqa: PLC0415

        from generator.terminal import show_text  # noqa: PLC0415

        show_text(Console(soft_wrap=True, stderr=stderr), faults, sources)


def _show_count(examined: Examined) -> None:
    """How many records were read, and how many faults they have."""
    records = len(examined.content.entries) + len(examined.content.unread)
    click.echo(f"{records} records read: {report.count_line(examined.faults)}")
