"""What changed between two atlases, in terms of knowledge.

Records that moved are followed by the redirects they left, so a rename changes
nothing in the records that refer to it. What could not be read on either side
is left out and named, since nobody knows whether it changed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.atlas.atlas import Atlas
from generator.atlas.snapshots import ComparedAtlas, Snapshots


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value that is not what it was; empty where there was or is none."""

    field: str
    """Its name as written, with those around it: ``study.design``."""
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """One thing that changed: a record, a statement, an evidence item."""

    id: str
    text: str
    """What it is called, or what it says."""
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of all things of one sort."""

    added: tuple[ChangedItem, ...] = ()
    removed: tuple[ChangedItem, ...] = ()
    changed: tuple[ChangedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that changed between two atlases, sorted by id."""

    records: Changes
    """Records and shared terms; the statements of a mechanism stand apart."""
    renamed: tuple[ChangedItem, ...]
    """Records that moved, by their new ids."""
    statements: Changes
    """By mechanism and statement; what is removed was withdrawn."""
    evidence: Changes
    """By the ids of evidence items."""
    headlines: tuple[ChangedItem, ...]
    """Mechanisms whose claim is another statement, or has another level or sign."""
    contested: tuple[ChangedItem, ...]
    """Mechanisms that are contested now."""
    settled: tuple[ChangedItem, ...]
    """Mechanisms that are no longer contested."""
    papers: tuple[ChangedItem, ...]
    """Papers that were corrected, questioned or retracted."""
    texts: Changes
    """Hand-written pages, by file name."""
    unread: tuple[str, ...]
    """What could not be read on one side or the other."""


def difference(old: Atlas, new: Atlas) -> Difference:
    """What changed from ``old`` to ``new``."""
    moved = _moved(old, new)
    before, after = ComparedAtlas(old, new, moved), ComparedAtlas(new, old, {})
    records = _compared(before.things(), after.things())
    statements = _compared(before.statements(), after.statements())
    evidence = _compared(before.evidence(), after.evidence())
    headlines = Changes(changed=_compared(before.headlines(), after.headlines()).changed)
    contests = _compared(before.contested(), after.contested())
    return Difference(
        records=records,
        renamed=_sorted(
            ChangedItem(now, new.name(now), (FieldChange("id", was, now),))
            for was, now in moved.items()
        ),
        statements=statements,
        evidence=evidence,
        headlines=headlines.changed,
        contested=contests.added,
        settled=tuple(item for item in contests.removed if new.exists(item.id)),
        papers=_compared(before.statuses(), after.statuses()).changed,
        texts=_compared(before.texts(), after.texts()),
        unread=tuple(sorted({*_unread(old), *_unread(new)})),
    )


def _moved(old: Atlas, new: Atlas) -> dict[str, str]:
    """New ids of records that moved, by their old ones."""
    redirects = new.content.shared.redirects
    found: dict[str, str] = {}
    for was in sorted(old.entries.keys() - new.entries.keys()):
        now, steps = was, {was}
        while (step := redirects.get(now)) and step not in steps:
            now = step
            steps.add(step)
        # What was merged into another record did not become it.
        if now in new.entries and now not in old.entries and now not in found.values():
            found[was] = now
    return found


def _compared(old: Snapshots, new: Snapshots) -> Changes:
    return Changes(
        added=_sorted(ChangedItem(i, fact.text) for i, fact in new.items() if i not in old),
        removed=_sorted(ChangedItem(i, fact.text) for i, fact in old.items() if i not in new),
        changed=_sorted(
            ChangedItem(i, fact.text, _fields(old[i].fields, fact.fields))
            for i, fact in new.items()
            if i in old and fact.fields != old[i].fields
        ),
    )


def _fields(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(name, old.get(name, ""), new.get(name, ""))
        for name in dict.fromkeys((*old, *new))
        if old.get(name) != new.get(name)
    )


def _sorted(items: Iterable[ChangedItem]) -> tuple[ChangedItem, ...]:
    return tuple(sorted(items, key=lambda item: item.id))


def _unread(atlas: Atlas) -> set[str]:
    return {*atlas.content.unread, *(f"{name}/" for name in atlas.content.unread_folders)}
