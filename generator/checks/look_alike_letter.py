"""A letter of another script stands where a Latin one is meant.

The Cyrillic `\u0420` and the Greek `\u03a1` look like the Latin `P`, and full-width
letters look like wide ones. A symbol or identifier with such a letter is found
by no search and matches no database. Greek letters that look like themselves
(`\u03b2`, `\u03ba`) are right, and so are names in Cyrillic or Greek.

Broken:

    # content/targets/zip1.yaml
    symbol: ZI\u04201 # a Cyrillic letter

Mended:

    # content/targets/zip1.yaml
    symbol: ZIP1
"""

import re
from unicodedata import normalize

from generator.atlas.atlas import Atlas
from generator.text.characters import name_character
from generator.text.diagnostics import Edit, Finding, Findings, Level
from generator.text.source import SourceFile, Span

LEVEL = Level.WARNING

_LOOKS_LIKE = dict(
    zip(
        "АВЕКМНОРСТУХЅІЈаеорсухѕіј" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABEKMHOPCTYXSIJaeopcyxsij" + "ABEZHIKMNOPTYXo",
        strict=True,
    )
)
_FULL_WIDTH = "０-９Ａ-Ｚａ-ｚ"
_SUSPECT = re.compile(f"[{''.join(_LOOKS_LIKE)}{_FULL_WIDTH}]")
_WORD = re.compile(rf"[A-Za-z0-9\u0370-\u04ff{_FULL_WIDTH}]+")
_CERTAIN = re.compile(f"[A-Za-z0-9{_FULL_WIDTH}]")
"""What a word must hold besides: a word all in Cyrillic or Greek is one of that language."""
_SYMBOL = re.compile(r"symbol: ")


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each word with such a letter."""
    for source in atlas.content.sources.values():
        if not source.text.isascii() and _SUSPECT.search(source.text):
            yield from _in_source(source)


def _in_source(source: SourceFile) -> Findings:
    for number, line in enumerate(source.text.split("\n"), 1):
        if not _SUSPECT.search(line):
            continue
        for word in _WORD.finditer(line):
            found = _SUSPECT.search(word[0])
            if not found or not (_CERTAIN.search(word[0]) or _SYMBOL.match(line)):
                continue
            meant = "".join(_LOOKS_LIKE.get(letter, letter) for letter in word[0])
            meant = normalize("NFKC", meant)
            span = Span(source.path, number, word.start() + 1, word.end() + 1)
            yield Finding(
                span,
                f"`{word[0]}` holds {name_character(found[0])}, which only looks Latin",
                f"write `{meant}`",
                edits=(Edit(span, meant),),
            )
