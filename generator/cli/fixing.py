"""What `crosstalk check --fix` does: shows what it would mend, asks, and writes."""

from pathlib import Path

import click

from generator.cli.transaction import apply_changes, counted, is_interactive, show_changes
from generator.editing.fixes import plan_fixes
from generator.examining.examine import Examined


def fix_content(examined: Examined, content: Path, *, yes: bool) -> bool:
    """Mend what can be mended without a person's thought; whether anything was written.

    Raises:
        BuildError: a file has changed since it was read.
    """
    fixes = plan_fixes(examined.faults, examined.content.sources)
    for fault, reason in fixes.skipped:
        click.echo(f"{fault.span}: {fault.code} is left: {reason}")
    if not fixes.changes:
        click.echo("Nothing was mended: no fault has a mend of its own.")
        return False
    show_changes(fixes.changes, content)
    faults, files = counted(len(fixes.fixed), "fault"), counted(len(fixes.changes), "file")
    if not yes and not is_interactive():
        click.echo(f"Nothing was written: this mends {faults} in {files} with --yes.")
        return False
    if not yes and not click.confirm(f"Mend {faults} in {files}?"):
        return False
    apply_changes(fixes.changes, content)
    click.echo(f"Mended {faults} in {files}.")
    return True
