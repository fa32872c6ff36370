"""What changed, on its way out: for people at a terminal, for a pull request, for programs."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import zip_longest

from generator.atlas.difference import ChangedItem, Changes, Difference, FieldChange
from generator.pages.comparison import ChangedPage
from generator.report import markdown_text
from generator.text.characters import printable, shortened

_MOST_CHARACTERS = 60_000
"""GitHub takes no comment of more than 65,536."""
_ROWS_SHOWN = (100, 30, 10, 0)
"""Rows of each section that a comment shows: the most that fit."""
_UNREAD = "Could not be read, and is left out:"
_BEFORE = 20
"""Characters shown before the place where two values begin to differ."""


@dataclass(frozen=True, slots=True)
class ChangeSection:
    """Everything of one sort that changed."""

    heading: str
    rows: tuple[tuple[str, ChangedItem], ...]
    """What became of each thing, in a word, and the thing."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of the content, as they are called, and what changed from one to the other."""

    old: str
    new: str
    difference: Difference
    pages: tuple[ChangedPage, ...]


def as_text(found: Comparison) -> str:
    """A list for people at a terminal."""
    sections = tuple(_sections(found))
    lines = [f"From {found.old} to {found.new}: {_count(sections)}"]
    for section in sections:
        lines += ["", section.heading]
        for word, item in section.rows:
            lines.append(f"  {_padded(word)}{item.id}  {item.text}".rstrip())
            lines += [f"{'':12}{c.field}: {' -> '.join(_shown(c))}" for c in item.fields]
    if found.difference.unread:
        lines += ["", f"{_UNREAD} {', '.join(found.difference.unread)}"]
    return "\n".join(map(printable, lines))


def as_markdown(found: Comparison) -> str:
    """A comment for a pull request.

    Whatever comes of records stands in it as code, where GitHub looks neither
    for markup nor for people to call.
    """
    texts = (_markdown(found, most) for most in _ROWS_SHOWN)
    return next((text for text in texts if len(text) < _MOST_CHARACTERS), "")


def as_json(found: Comparison) -> str:
    """One object, for programs."""
    pages = [{"id": page.address, "text": page.title, "fields": []} for page in found.pages]
    sides = {"old": found.old, "new": found.new}
    return json.dumps(
        {**sides, **asdict(found.difference), "pages": pages}, ensure_ascii=False, indent=1
    )


def _markdown(found: Comparison, most: int) -> str:
    sections = tuple(_sections(found))
    lines = [f"**From {_code(found.old)} to {_code(found.new)}:** {_count(sections)}"]
    for section in sections:
        head = f"{section.heading} ({len(section.rows)})"
        lines += ["", f"<details><summary>{head}</summary>", ""]
        for word, item in section.rows[:most]:
            lines.append(" ".join(filter(None, ("-", word, _code(item.id), _code(item.text)))))
            lines += [
                f"  - {_code(c.field)}: {' → '.join(map(_code, _shown(c)))}" for c in item.fields
            ]
        left = len(section.rows) - most
        lines += [f"- and {left} more"] if left > 0 else []
        lines += ["", "</details>"]
    if found.difference.unread:
        lines += ["", f"{_UNREAD} {', '.join(map(_code, found.difference.unread))}"]
    return "\n".join([*lines, ""])


def _sections(comparison: Comparison) -> Iterator[ChangeSection]:
    """Every sort of thing of which something changed."""
    found = comparison.difference
    pages = tuple(ChangedItem(page.address, page.title) for page in comparison.pages)
    every = (
        ("Papers corrected or retracted", _as("", found.papers)),
        ("Contested now", _as("", found.contested)),
        ("No longer contested", _as("", found.settled)),
        ("Headlines", _as("", found.headlines)),
        ("Records", (*_rows(found.records, "removed"), *_as("renamed", found.renamed))),
        ("Statements", _rows(found.statements, "withdrawn")),
        ("Evidence", _rows(found.evidence, "removed")),
        ("Hand-written pages", _rows(found.texts, "removed")),
        ("Pages to look at", _as("", pages)),
    )
    return (ChangeSection(heading, rows) for heading, rows in every if rows)


def _rows(changes: Changes, removed: str) -> tuple[tuple[str, ChangedItem], ...]:
    return (
        *_as("added", changes.added),
        *_as(removed, changes.removed),
        *_as("changed", changes.changed),
    )


def _as(word: str, items: tuple[ChangedItem, ...]) -> tuple[tuple[str, ChangedItem], ...]:
    return tuple((word, item) for item in items)


def _count(sections: tuple[ChangeSection, ...]) -> str:
    return ", ".join(f"{s.heading.lower()} {len(s.rows)}" for s in sections) or "nothing changed"


def _shown(change: FieldChange) -> tuple[str, str]:
    """The old value and the new, from a little before the place where they begin to differ."""
    old, new = " ".join(change.old.split()), " ".join(change.new.split())
    pairs = enumerate(zip_longest(old, new))
    same = next((place for place, (one, other) in pairs if one != other), len(old))
    start = max(0, same - _BEFORE)
    return _part(old, start), _part(new, start)


def _part(value: str, start: int) -> str:
    if not value:
        return "(none)"
    return shortened(f"…{value[start:]}" if start else value)


def _padded(word: str) -> str:
    return f"{word:10}" if word else ""


def _code(text: str) -> str:
    return f"<code>{markdown_text(text)}</code>" if text else ""
