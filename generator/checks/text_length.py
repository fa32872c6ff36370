"""A text is too short or too long for its place.

A summary of two or three sentences (40 to 600 characters) is read in twenty
seconds; a statement is one sentence (15 to 300); a finding says what was done
and seen, in what (20 to 900). A shorter text tells nothing, and a longer one
hides what matters. A Chinese character counts as three.

Broken:

    # content/pathways/zip-signalling.yaml
    summary: About zipin.

Mended:

    # content/pathways/zip-signalling.yaml
    summary: What follows when zipin meets its receptor on a glimmer cell.
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import items, statements
from generator.text.diagnostics import Finding, Findings, Level
from generator.text.source import Span

LEVEL = Level.WARNING
_SUMMARY, _STATEMENT, _FINDING = (40, 600), (15, 300), (20, 900)
_CHINESE = 3
"""What one Chinese character is worth: about a short word."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each text outside of its bounds."""
    for entry in atlas.entries.values():
        summary = entry.record.summary
        if summary and not _fits(summary, _SUMMARY):
            yield _finding(entry.at("summary"), "the summary", summary, _SUMMARY)
    for placed in statements(atlas):
        if not _fits(placed.statement.text, _STATEMENT):
            text = placed.statement.text
            yield _finding(placed.at("text"), "the statement's text", text, _STATEMENT)
    for item in items(atlas):
        if not _fits(item.item.finding, _FINDING):
            yield _finding(item.at("finding"), "the finding", item.item.finding, _FINDING)


def _fits(text: str, bounds: tuple[int, int]) -> bool:
    return bounds[0] <= _length(text) <= bounds[1]


def _length(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(_CHINESE if "\u3400" <= letter <= "\u9fff" else 1 for letter in text)


def _finding(span: Span, what: str, text: str, bounds: tuple[int, int]) -> Finding:
    is_short = _length(text) < bounds[0]
    return Finding(
        span,
        f"{what} has {_length(text)} characters; {bounds[0]} to {bounds[1]} read well",
        "say more, so that it stands by itself" if is_short else "keep what a reader needs first",
    )
