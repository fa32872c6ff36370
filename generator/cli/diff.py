"""``crosstalk diff``: what changed in the content, in terms of knowledge."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.atlas.atlas import Atlas
from generator.atlas.difference import difference
from generator.atlas.link import link
from generator.cli import changes
from generator.cli.common import CONTENT, tried
from generator.examining.revisions import NoSuchRevision, content_at
from generator.pages.comparison import changed_pages
from generator.pages.page import Settings
from generator.reading.load import load
from generator.storage.configuration import read_configuration

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
    found = tried(lambda: _compare(old, new or str(content), content))
    click.echo(_FORMATS[style](found).rstrip("\n"))


def _compare(old: str, new: str, content: Path) -> changes.Comparison:
    before, after = _atlas(old, content), _atlas(new, content)
    config = content.absolute().parent / "mkdocs.yml"
    settings = Settings.of(read_configuration(config) if config.exists() else {})
    pages = changed_pages(before, after, settings)
    return changes.Comparison(old, new, difference(before, after), pages)


def _atlas(name: str, content: Path) -> Atlas:
    with TemporaryDirectory() as folder:
        try:
            return link(load(content_at(name, content, Path(folder))))
        except NoSuchRevision as problem:
            raise click.UsageError(str(problem)) from problem
