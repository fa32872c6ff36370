"""``crosstalk serve``: the live preview."""

from io import StringIO
from pathlib import Path

import click
from rich.console import Console

from generator import terminal
from generator.building.plan import Plan
from generator.cli.common import CONTENT, print_error, run_or_exit, show_errors
from generator.examining.examine import Examined
from generator.preview.preview import Messages, serve
from generator.preview.server import Address
from generator.text.diagnostics import Level

_MOST = 20
"""Errors that the browser shows; the terminal has them all."""


@click.command
@CONTENT
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port to listen on; 0 for any that is free.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
def command(content: Path, host: str, port: int, open_browser: bool) -> None:
    """Show the site on this machine and follow edits of content, templates and theme.

    While the content has errors, the browser shows them over the last good site.
    """
    plan = Plan(content, Path("site"), Path())
    messages = Messages(
        lambda url: click.echo(f"Serving on {url} (Ctrl-C ends it)"), _show_examined, print_error
    )
    run_or_exit(lambda: serve(plan, Address(host, port, open_browser), messages))


def _show_examined(examined: Examined) -> str:
    """Show what was read at the terminal; the errors once more, for the browser."""
    show_errors(examined)
    errors = [fault for fault in examined.faults if fault.level is Level.ERROR]
    page = StringIO()
    terminal.show_text(Console(file=page), errors[:_MOST], examined.content.sources)
    if len(errors) > _MOST:
        page.write(f"and {len(errors) - _MOST} more")
    return page.getvalue().strip()
