"""The vocabularies: shared terms, with the mechanisms that use them."""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.pages.badges import counted
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Pieces, Text, joined
from generator.pages.view import Definition, Definitions, Head, Section, View
from generator.records.kinds import VOCABULARIES
from generator.records.shared import Process, SharedTerm


def pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """The page of each vocabulary."""
    for vocabulary in VOCABULARIES:
        linker = Linker(atlas, settings, f"{vocabulary.folder}.md")
        entries = tuple(
            _definition(term_id, term, linker)
            for term_id, term in sorted(atlas.terms.items(), key=lambda row: row[1].name.casefold())
            if term_id.startswith(f"{vocabulary.folder}/")
        )
        view = View(
            Head(
                "",
                "",
                vocabulary.plural,
                crumbs=(linker.at("", "Home"),),
                lead=vocabulary.about,
            ),
            sections=(
                Section("sec-terms", counted(len(entries), "term"), (Definitions(entries),)),
            ),
        )
        yield Page(linker.path, vocabulary.plural, vocabulary.about, view, linker.made)


def _definition(term_id: str, term: SharedTerm, linker: Linker) -> Definition:
    more: list[Pieces] = []
    if term.synonyms:
        names = joined(tuple((Text(name.text, name.lang),) for name in term.synonyms))
        more.append((Text("also: "), *names))
    if isinstance(term, Process):
        more.append((Text(f"more of it favors {term.favors.label}"),))
    if term.xrefs:
        more.append(joined(tuple((linker.out(curie),) for curie in term.xrefs), " "))
    used = linker.atlas.mechanisms_with.get(term_id, ())
    if used:
        more.append((Text("in "), *things((m.id for m in used), linker)))
    if acting := linker.atlas.therapies_on.get(term_id):
        more.append((Text("acted on by "), *things((t.id for t in acting), linker)))
    folder, _, slug = term_id.partition("/")
    return Definition(f"{folder[0]}-{slug}", (Text(term.name),), term.definition or "", tuple(more))
