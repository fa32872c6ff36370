"""``crosstalk explain``: what a diagnostic's code means."""

from __future__ import annotations

from inspect import cleandoc

import click

from generator.checks import CHECKS, code_of
from generator.reading.faults import FAULTS
from generator.text.spelling import nearest


@click.command
@click.argument("code")
def command(code: str) -> None:
    """Say what a diagnostic's CODE means and how to mend it."""
    texts = {code_of(check): cleandoc(check.__doc__ or "") for check in CHECKS} | FAULTS
    if code not in texts:
        near = nearest(code, texts)
        hint = f"; did you mean {near!r}?" if near else ""
        raise click.UsageError(f"no diagnostic has the code {code!r}{hint}")
    click.echo(f"{code}\n\n{texts[code]}")
