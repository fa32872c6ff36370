"""The command line: reads the words of a command, calls the walk, tells what came of it."""

from __future__ import annotations

import os
import sys
from inspect import cleandoc
from pathlib import Path

import click
from rich.console import Console

from generator import __version__, report
from generator.atlas.link import link
from generator.checks import CHECKS, code_of, examine
from generator.reading.faults import FAULTS
from generator.reading.load import load
from generator.text.diagnostics import arranged, has_errors

CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="Folder of the records.",
)
STRICT = click.option("--strict", is_flag=True, help="Take warnings as errors.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="crosstalk")
def main() -> None:
    """Crosstalk: curated records of tumour-nerve crosstalk in, a linked static site out.

    Exit status: 0 clean, 1 the content has errors, 2 wrong use, 3 the environment failed.
    """


@main.command()
@CONTENT
@STRICT
@click.option("--format", "style", type=click.Choice(["text", "json", "github"]), default="text")
def check(content: Path, strict: bool, style: str) -> None:
    """Read and check every record; write nothing."""
    loaded = load(content)
    faults = arranged((*loaded.faults, *examine(link(loaded))))
    if style == "json":
        click.echo(report.as_json(faults))
    elif style == "github":
        click.echo(report.as_github(faults))
    else:
        console = Console(soft_wrap=True)
        report.show_text(console, faults, loaded.sources)
        console.print(f"{len(loaded.entries)} records read: {report.count_line(faults)}")
    if has_errors(faults) or (strict and faults):
        sys.exit(1)


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a diagnostic's CODE means and how to mend it."""
    texts = {code_of(c): cleandoc(c.__doc__ or "") for c in CHECKS} | FAULTS
    if code not in texts:
        raise click.UsageError(f"no diagnostic has the code {code!r}")
    click.echo(f"{code}\n\n{texts[code]}")


_ = os
