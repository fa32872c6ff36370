"""What people call things, and the ids that they mean by it."""

from __future__ import annotations

from generator.atlas.atlas import Atlas
from generator.importers.form import Problem
from generator.records.paper import Paper
from generator.text.characters import shortened
from generator.text.spelling import did_you_mean, nearest


class Names:
    """Every name, synonym, symbol and id in an atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self._ids: dict[str, dict[str, str]] = {}
        for record_id, entry in atlas.entries.items():
            record = entry.record
            symbol = str(getattr(record, "symbol", ""))
            others = (synonym.text for synonym in record.synonyms)
            self._add(record_id, record.title_text, symbol, *others)
            if isinstance(record, Paper):
                self._add(record_id, record.doi or "", record.pmid or "", record.pmcid or "")
        for term_id, term in atlas.terms.items():
            self._add(term_id, term.name, *(synonym.text for synonym in term.synonyms))

    def _add(self, thing: str, *names: str) -> None:
        folder, _, slug = thing.partition("/")
        for name in filter(None, (thing, slug, *names)):
            self._ids.setdefault(folder, {}).setdefault(_form(name), thing)

    def find(self, name: str, folders: tuple[str, ...]) -> str | None:
        """The id of what is called ``name``; the first of ``folders`` that has it."""
        form = _form(name)
        return next((self._ids[f][form] for f in folders if form in self._ids.get(f, {})), None)

    def problem(self, heading: str, name: str, folders: tuple[str, ...]) -> Problem:
        """Says that nothing is called ``name``, and what is called nearly so."""
        known = {form: thing for f in folders for form, thing in self._ids.get(f, {}).items()}
        near = nearest(_form(name), known)
        return Problem(
            heading,
            f"nothing in the atlas is called `{shortened(name)}`",
            did_you_mean(known[near] if near else None, "name something that has a page"),
        )


def _form(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())
