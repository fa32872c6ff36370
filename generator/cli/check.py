"""``crosstalk check``: read and check; write nothing."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator import report
from generator.building.examine import examine_content
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
def command(content: Path, strict: bool, style: str) -> None:
    """Read and check every record; write nothing."""
    examined = tried(lambda: examine_content(content, WORK))
    if style == "json":
        click.echo(report.as_json(examined.faults))
    elif style == "github":
        click.echo(report.as_github(examined.faults))
        _summarise_for_github(examined.faults)
    else:
        tell_faults(examined)
    leave(examined.faults, strict=strict)


def _summarise_for_github(faults: tuple[Diagnostic, ...]) -> None:
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(report.as_markdown(faults))
