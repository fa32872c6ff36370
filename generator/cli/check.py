"""``crosstalk check``: read and check; write nothing, unless to mend it."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path

import click

from generator import report
from generator.building.examine import Examined, examine_content
from generator.building.garbage import uncollected
from generator.building.plan import default_jobs
from generator.cli.common import CONTENT, STRICT, WORK, leave, tell_faults, tried
from generator.text.diagnostics import Diagnostic


@click.command
@CONTENT
@STRICT
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How to show faults.",
)
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
        tried(lambda: _watch(content, style))
        return
    with uncollected():
        examined = tried(lambda: examine_content(content, WORK, default_jobs()))
        if fix and _mend(examined, content, yes=yes):
            examined = tried(lambda: examine_content(content, WORK))
        _tell(examined, style)
        leave(examined.faults, strict=strict)


def _mend(examined: Examined, content: Path, *, yes: bool) -> bool:
    """Mend what can be mended; whether anything was written."""
    from generator.cli.mending import mend_content  # noqa: PLC0415  # most runs only look

    return tried(lambda: mend_content(examined, content, yes=yes))


def _watch(content: Path, style: str) -> None:
    """Check now, and again after every change, until interrupted."""
    from generator.building.watch import changes_under  # noqa: PLC0415  # who does not watch needs none of it

    with suppress(KeyboardInterrupt), closing(changes_under(content)) as changes:
        for _ in changes:
            click.clear()  # at a terminal only
            _tell(examine_content(content, WORK), style)
            click.echo(f"Watching {content}/ (Ctrl-C ends it)", err=True)


def _tell(examined: Examined, style: str) -> None:
    if style == "json":
        click.echo(report.as_json(examined.faults))
    elif style == "github":
        click.echo(report.as_github(examined.faults))
        _summarise_for_github(examined.faults)
    else:
        tell_faults(examined)


def _summarise_for_github(faults: tuple[Diagnostic, ...]) -> None:
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(report.as_markdown(faults))
