"""``crosstalk diff``: what changed in the content, in terms of knowledge."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.atlas.atlas import Atlas
from generator.atlas.difference import Difference, difference
from generator.atlas.link import link
from generator.building.revisions import NoSuchRevision, content_at
from generator.cli import changes
from generator.cli.common import CONTENT, tried
from generator.reading.load import load

_FORMATS = {"text": changes.as_text, "markdown": changes.as_markdown, "json": changes.as_json}


@click.command
@click.argument("old", default="HEAD")
@click.argument("new", required=False)
@CONTENT
@click.option(
    "--format",
    "style",
    type=click.Choice(list(_FORMATS)),
    default="text",
    show_default=True,
    help="How to show what changed.",
)
def command(old: str, new: str | None, content: Path, style: str) -> None:
    """Say what changed from OLD to NEW: records, statements, evidence, disagreement, pages.

    Each is a revision of git or a folder. Without NEW, the content folder as it
    stands is meant; without OLD, what was committed last.
    """
    found = tried(lambda: _difference(old, new or str(content), content))
    click.echo(_FORMATS[style](changes.Sides(old, new or str(content)), found).rstrip("\n"))


def _difference(old: str, new: str, content: Path) -> Difference:
    return difference(_atlas(old, content), _atlas(new, content))


def _atlas(name: str, content: Path) -> Atlas:
    with TemporaryDirectory() as folder:
        try:
            return link(load(content_at(name, content, Path(folder))))
        except NoSuchRevision as problem:
            raise click.UsageError(str(problem)) from problem
