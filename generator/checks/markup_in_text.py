"""A text holds HTML.

Texts copied from databases bring tags (`<i>`, `<sup>`) and entities (`&beta;`)
along. Pages show every character as it stands in the record, so readers would
see the signs themselves. Write the letter (β, ², ⁺) and leave the tags out.
Abstracts and quotes are verbatim and not looked at.

Broken:

    # content/papers/example-2020-zip.yaml
    tldr: <i>Zip1</i> of the zed nerve makes invented &beta;-tumours grow.

Mended:

    # content/papers/example-2020-zip.yaml
    tldr: Zip1 of the zed nerve makes invented β-tumours grow.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.checks.places import texts
from generator.reading.load import RecordEntry
from generator.text.diagnostics import Diagnostic, Edit, Level, warning
from generator.text.edits import found_after
from generator.text.source import Span

LEVEL = Level.WARNING
_TAG = r"</?(?:i|b|em|strong|sub|sup|span|p|br|a|div|font|sc|italic|bold)\b[^<>]*>"
_MARKUP = re.compile(rf"{_TAG}|&(?:[a-zA-Z]{{2,8}}|#[0-9]{{2,5}}|#x[0-9a-fA-F]{{2,5}});")

_SAFE = ("", "<", ">", "±", "×", "·", "°", "–", "—", "…", "≤", "≥")


def check(atlas: Atlas) -> Iterator[Diagnostic]:
    """Yield a warning for each text with tags or entities."""
    for entry in atlas.entries.values():
        source = entry.document.source.text
        if ("&" in source or "<" in source) and _MARKUP.search(source):
            yield from _in_record(entry)


def _in_record(entry: RecordEntry) -> Iterator[Diagnostic]:
    source = entry.document.source
    for path, text in texts(entry.document.data):
        found = _MARKUP.findall(text)
        if not found:
            continue
        whole = entry.at(*path)
        spans = tuple(found_after(source, whole, found))
        listed = ", ".join(f"`{word}`" for word in dict.fromkeys(found))
        yield warning(
            "markup-in-text",
            spans[0] if spans else whole,
            f"the text holds HTML, which readers would see as it is: {listed}",
            "leave tags out, and write entities as the letters they stand for",
            # An escaped sign is not found in the source: nothing is mended then.
            edits=_edits(spans, found) if len(spans) == len(found) else (),
        )


def _edits(spans: tuple[Span, ...], found: list[str]) -> tuple[Edit, ...]:
    """The edits that take the markup out; none where a letter could mean something in YAML."""
    letters = ["" if word.startswith("<") else html.unescape(word) for word in found]
    if not all(letter.isalpha() or letter in _SAFE for letter in letters):
        return ()
    return tuple(map(Edit, spans, letters))
