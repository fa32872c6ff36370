"""What `crosstalk check --fix` does: shows what it would mend, asks, and writes."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.planned import carry_out, counted, is_asking, show_changes
from generator.editing.mend import mend
from generator.examining.examine import Examined


def mend_content(examined: Examined, content: Path, *, yes: bool) -> bool:
    """Mend what can be mended without a person's thought; whether anything was written.

    Raises:
        BuildError: a file has changed since it was read.
    """
    mended = mend(examined.faults, examined.content.sources)
    for fault, reason in mended.left:
        click.echo(f"{fault.span}: {fault.code} is left: {reason}")
    if not mended.changes:
        click.echo("Nothing was mended: no fault has a mend of its own.")
        return False
    show_changes(mended.changes, content)
    faults, files = counted(len(mended.done), "fault"), counted(len(mended.changes), "file")
    if not yes and not is_asking():
        click.echo(f"Nothing was written: this mends {faults} in {files} with --yes.")
        return False
    if not yes and not click.confirm(f"Mend {faults} in {files}?"):
        return False
    carry_out(mended.changes, content)
    click.echo(f"Mended {faults} in {files}.")
    return True
