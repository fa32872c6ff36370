"""``crosstalk check``: read and check; write nothing, unless to mend it."""

import os
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

import click

from generator import report
from generator.cli.common import (
    CONTENT,
    STRICT,
    WORK,
    exit_with,
    format_option,
    run_or_exit,
    show_faults,
)
from generator.examining.examine import examine_content
from generator.examining.watch import changes_under
from generator.text.diagnostics import Diagnostic


@click.command
@CONTENT
@STRICT
@format_option("text", "json", "github", help="How to show faults.")
@click.option("--fix", is_flag=True, help="Mend what needs no thought; show and ask first.")
@click.option("--yes", is_flag=True, help="With --fix: write without asking.")
@click.option("--watch", is_flag=True, help="Check again whenever something changes.")
def command(  # noqa: PLR0917  # one argument an option
    content: Path, strict: bool, style: str, fix: bool, yes: bool, watch: bool
) -> None:
    """Read and check every record; write nothing, unless to mend it."""
    if fix and style != "text":
        raise click.UsageError("--fix speaks to people: leave --format out")
    if fix and watch:
        raise click.UsageError("--watch only looks: leave --fix out")
    if watch:
        run_or_exit(lambda: _watch(content, style))
        return
    faults = run_or_exit(lambda: _examine(content, style, fix=fix, yes=yes))
    exit_with(faults, strict=strict)


def _examine(content: Path, style: str, *, fix: bool, yes: bool) -> tuple[Diagnostic, ...]:
    """Read, check, mend if asked to, and tell what there is to tell."""
    examined = examine_content(content, WORK)
    if fix:
        from generator.cli.fixing import fix_content  # noqa: PLC0415  # most runs only look

        if fix_content(examined, content, yes=yes):
            examined = examine_content(content, WORK)
    _show(examined.faults, style, lambda: show_faults(examined))
    return examined.faults


def _watch(content: Path, style: str) -> None:
    """Check now, and again after every change, until interrupted."""
    with suppress(KeyboardInterrupt), closing(changes_under(content)) as changes:
        for _ in changes:
            click.clear()  # at a terminal only
            examined = examine_content(content, WORK)
            _show(examined.faults, style, partial(show_faults, examined))
            click.echo(f"Watching {content}/ (Ctrl-C ends it)", err=True)


def _show(faults: tuple[Diagnostic, ...], style: str, show_people: Callable[[], None]) -> None:
    if style == "json":
        click.echo(report.as_json(faults))
    elif style == "github":
        click.echo(report.as_github(faults))
        _summarise_for_github(faults)
    else:
        show_people()


def _summarise_for_github(faults: tuple[Diagnostic, ...]) -> None:
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(report.as_markdown(faults))
