"""A letter is written as a base letter and a separate accent.

Both forms look the same (`é` of one character, or of two), but search, sorting
and comparison tell them apart. Texts copied from PDF files hold the second
form. Records use the first (Unicode's normal form NFC). The same goes for signs
that stand for a letter, such as the unit ångström.

Broken:

    # content/papers/sample-2018-fade.yaml
    authors: [{name: Bo Sampl\u0065\u0301}, {name: Cy Dummy}] # e and an accent

Mended:

    # content/papers/sample-2018-fade.yaml
    authors: [{name: Bo Sampl\u00e9}, {name: Cy Dummy}] # one letter
"""

import re
from unicodedata import combining, is_normalized, normalize

from generator.atlas.atlas import Atlas
from generator.text.characters import name_character
from generator.text.diagnostics import Edit, Finding, Findings, Level
from generator.text.source import Span

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each word that is not in NFC."""
    for source in atlas.content.sources.values():
        if is_normalized("NFC", source.text):
            continue
        for number, line in enumerate(source.text.split("\n"), 1):
            for word in re.finditer(r"[^\s\[\]{},\"']+", line):
                if not is_normalized("NFC", word[0]):
                    span = Span(source.path, number, word.start() + 1, word.end() + 1)
                    right = normalize("NFC", word[0])
                    yield Finding(
                        span,
                        f"`{right}` is written with {_culprit(word[0])}",
                        "type it anew, or run `crosstalk check --fix`",
                        edits=(Edit(span, right),),
                    )


def _culprit(word: str) -> str:
    """The first character that makes the difference: a separate accent, or a sign for a letter."""
    odd = (letter for letter in word if combining(letter) or not is_normalized("NFC", letter))
    return name_character(next(odd))
