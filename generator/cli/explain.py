"""``crosstalk explain``: what a diagnostic's code means."""

from textwrap import fill, indent

import click

from generator.checks import RULES
from generator.text.rules import Rule
from generator.text.spelling import nearest


@click.command
@click.argument("code")
def command(code: str) -> None:
    """Say what a diagnostic's CODE means and how to mend it."""
    rules = {rule.code: rule for rule in RULES}
    if code not in rules:
        near = nearest(code, rules)
        hint = f"; did you mean {near!r}?" if near else ""
        raise click.UsageError(f"no diagnostic has the code {code!r}{hint}")
    click.echo(_as_text(rules[code]))


def _as_text(rule: Rule) -> str:
    parts = [f"{rule.code} ({rule.level})", *(fill(text, 88) for text in (rule.title, *rule.why))]
    parts += [
        f"{name}:\n\n{indent(example, '    ')}"
        for name, example in (("Broken", rule.broken), ("Mended", rule.mended))
        if example
    ]
    return "\n\n".join(parts)
