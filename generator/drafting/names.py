"""What things are called, and the ids that people mean by what they half remember."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.reading.load import Content
from generator.records.entity import Target
from generator.text.spelling import nearest

_MOST = 8
_NEAR = 0.6


class Names:
    """Every name, synonym, symbol and id of records and shared terms."""

    def __init__(self, content: Content) -> None:
        # Records with faults are known by their ids alone.
        self._names: dict[str, tuple[str, ...]] = dict.fromkeys(content.unread, ())
        for entry in content.entries:
            record = entry.record
            symbol = (record.symbol,) if isinstance(record, Target) else ()
            others = (synonym.text for synonym in record.synonyms)
            self._names[record.id] = (record.title_text, *symbol, *others)
        for term_id, term in content.shared.terms.items():
            self._names[term_id] = (term.name, *(synonym.text for synonym in term.synonyms))

    def __contains__(self, thing: object) -> bool:
        return thing in self._names

    def title(self, thing: str) -> str:
        """What ``thing`` is called first; nothing where it could not be read."""
        return next(iter(self._names[thing]), "")

    def ids(self, folders: tuple[str, ...]) -> list[str]:
        """Every id of ``folders``, one folder after the other."""
        return [i for folder in folders for i in self._names if i.startswith(f"{folder}/")]

    def find(self, name: str, folders: tuple[str, ...]) -> str | None:
        """The id of what is called ``name``; the first of ``folders`` that has it."""
        return self._ids_by_form(folders).get(_normalized(name))

    def nearest(self, name: str, folders: tuple[str, ...]) -> str | None:
        """The id of what is called nearly ``name``."""
        known = self._ids_by_form(folders)
        near = nearest(_normalized(name), known)
        return known[near] if near else None

    def suggest(self, words: str, folders: tuple[str, ...]) -> list[str]:
        """The ids of ``folders`` that ``words`` may stand for, the likeliest first."""
        sought = _normalized(words.rpartition("/")[2])
        if not sought:
            return []
        ranked = sorted(
            (-max(_likeness(sought, form) for form in self._forms(i)), len(i.partition("/")[2]), i)
            for i in self.ids(folders)
        )
        return [i for rank, _, i in ranked if -rank >= _NEAR][:_MOST]

    def _ids_by_form(self, folders: tuple[str, ...]) -> dict[str, str]:
        found: dict[str, str] = {}
        for thing in self.ids(folders):
            for form in (_normalized(thing), *self._forms(thing)):
                found.setdefault(form, thing)
        return found

    def _forms(self, thing: str) -> Iterator[str]:
        yield from map(_normalized, (thing.partition("/")[2], *self._names[thing]))


def _likeness(sought: str, name: str) -> float:
    if sought == name:
        return 4
    if name.startswith(sought):
        return 3
    if all(word in name for word in sought.split()):
        return 2
    matcher = SequenceMatcher(None, sought, name)
    return matcher.ratio() if matcher.quick_ratio() >= _NEAR else 0


def _normalized(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())
