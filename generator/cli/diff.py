"""``crosstalk diff``: what changed in the content, in terms of knowledge."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.atlas.atlas import Atlas
from generator.atlas.difference import difference
from generator.atlas.link import link
from generator.cli.common import CONTENT, format_option, run_or_exit
from generator.cli.diff_formats import Comparison, as_json, as_markdown, as_text
from generator.examining.revisions import NoSuchRevision, content_at
from generator.pages.comparison import changed_pages
from generator.pages.page import Settings
from generator.reading.load import load
from generator.storage.configuration import read_configuration

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
    found = run_or_exit(lambda: _compare(old, new or str(content), content))
    click.echo(_FORMATS[style](found).rstrip("\n"))


def _compare(old: str, new: str, content: Path) -> Comparison:
    before, after = _atlas(old, content), _atlas(new, content)
    config = content.absolute().parent / "mkdocs.yml"
    settings = Settings.of(read_configuration(config) if config.exists() else {})
    pages = changed_pages(before, after, settings)
    return Comparison(old, new, difference(before, after), pages)


def _atlas(name: str, content: Path) -> Atlas:
    with TemporaryDirectory() as folder:
        try:
            return link(load(content_at(name, content, Path(folder))))
        except NoSuchRevision as problem:
            raise click.UsageError(str(problem)) from problem
