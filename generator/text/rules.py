"""What the project says of each fault: the rule, why, a broken and a mended example.

It is written once, as text: a sentence, paragraphs, and two indented examples.

    Nothing refers to the record.

    A record that nobody names cannot be reached by following links.

    Broken:

        name: Zip

    Mended:

        name: Zip
        parents: [targets/zip-family]
"""

from dataclasses import dataclass
from inspect import cleandoc
from textwrap import dedent

from generator.text.diagnostics import Level


@dataclass(frozen=True, slots=True)
class Rule:
    """One code of a diagnostic, explained."""

    code: str
    level: Level
    title: str
    """What is wrong, in a sentence."""
    why: tuple[str, ...]
    """Paragraphs."""
    broken: str
    """An example of it; may be empty."""
    mended: str
    """The same example as it should be; may be empty."""


def read_rule(code: str, level: Level, text: str) -> Rule:
    """The rule that ``text`` tells."""
    words, _, examples = cleandoc(text).partition("\n\nBroken:\n")
    broken, _, mended = examples.partition("\nMended:\n")
    title, *why = (" ".join(part.split()) for part in words.split("\n\n"))
    return Rule(code, level, title, tuple(why), _example(broken), _example(mended))


def _example(text: str) -> str:
    return dedent(text.strip("\n"))
