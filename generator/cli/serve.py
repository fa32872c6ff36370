"""``crosstalk serve``: the live preview."""

from __future__ import annotations

from pathlib import Path

import click

from generator import serve
from generator.building.walk import Plan
from generator.cli.common import CONTENT, WORK, complain, tell_errors, tried


@click.command
@CONTENT
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=int, default=8000, show_default=True, help="Port to listen on.")
def command(content: Path, host: str, port: int) -> None:
    """Show the site on this machine and follow edits of content, templates and theme."""
    plan = Plan(content, WORK / "preview", Path(), with_search=False)
    click.echo(f"Serving on http://{host}:{port}/ (Ctrl-C ends it)")
    tried(lambda: serve.serve(plan, host, port, tell_errors, complain))
