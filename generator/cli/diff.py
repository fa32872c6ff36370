"""``crosstalk diff``: what changed in the content, in terms of knowledge."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.atlas.atlas import Atlas
from generator.atlas.difference import difference
from generator.atlas.link import link
from generator.building.revisions import NoSuchRevision, content_at
from generator.cli.common import CONTENT, format_option, run_or_exit
from generator.cli.diff_formats import ComparedNames, as_json, as_markdown, as_text
from generator.reading.load import load

_FORMATS = {"text": as_text, "markdown": as_markdown, "json": as_json}


@click.command
@click.argument("old", default="HEAD")
@click.argument("new", required=False)
@CONTENT
@format_option(*_FORMATS, help="How to show what changed.")
def command(old: str, new: str | None, content: Path, style: str) -> None:
    """Say what changed from OLD to NEW: records, statements, evidence, disagreement, pages.

    Each is a revision of git or a folder. Without NEW, the content folder as it
    stands is meant; without OLD, what was committed last.
    """
    names = ComparedNames(old, new or str(content))
    found = run_or_exit(lambda: difference(*(_atlas(name, content) for name in names)))
    click.echo(_FORMATS[style](names, found).rstrip("\n"))


def _atlas(name: str, content: Path) -> Atlas:
    with TemporaryDirectory() as folder:
        try:
            return link(load(content_at(name, content, Path(folder))))
        except NoSuchRevision as problem:
            raise click.UsageError(str(problem)) from problem
