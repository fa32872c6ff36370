"""Ids for what somebody half remembers: by id, name, symbol or synonym."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher

from generator.reading.load import Content
from generator.records.entity import Target

_MOST = 8
_NEAR = 0.6


def names_in(content: Content) -> dict[str, tuple[str, ...]]:
    """Every id with what it is called; records with faults are known by their ids alone."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(content.unread, ())
    for entry in content.entries:
        record = entry.record
        symbol = (record.symbol,) if isinstance(record, Target) else ()
        others = (synonym.text for synonym in record.synonyms)
        found[record.id] = (record.title_text, *symbol, *others)
    for term_id, term in content.shared.terms.items():
        found[term_id] = (term.name, *(synonym.text for synonym in term.synonyms))
    return found


def suggest(
    words: str, names: Mapping[str, tuple[str, ...]], folders: tuple[str, ...]
) -> list[str]:
    """The ids of ``folders`` that ``words`` may stand for, the likeliest first."""
    sought = _form(words.rpartition("/")[2])
    ranked = []
    for thing, called in names.items():
        folder, _, slug = thing.partition("/")
        if folder in folders and sought:
            rank = max(_likeness(sought, _form(name)) for name in (slug, *called))
            ranked.append((-rank, len(slug), thing))
    return [thing for rank, _, thing in sorted(ranked) if -rank >= _NEAR][:_MOST]


def _likeness(sought: str, name: str) -> float:
    if sought == name:
        return 4
    if name.startswith(sought):
        return 3
    if all(word in name for word in sought.split()):
        return 2
    matcher = SequenceMatcher(None, sought, name)
    return matcher.ratio() if matcher.quick_ratio() >= _NEAR else 0


def _form(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())
