"""The vocabularies: shared terms, with the mechanisms that use them."""

from collections.abc import Iterator, Sequence

from generator.atlas.atlas import Atlas
from generator.pages.badges import counted
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Pieces, Text, joined
from generator.pages.view import Definition, Definitions, Head, Section, View
from generator.records.kinds import VOCABULARIES
from generator.records.shared import Process, SharedTerm
from generator.records.vocabulary import ProcessGroup


def pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """The page of each vocabulary."""
    for vocabulary in VOCABULARIES:
        linker = Linker(atlas, settings, f"{vocabulary.folder}.md")
        terms = sorted(
            (row for row in atlas.terms.items() if row[0].startswith(f"{vocabulary.folder}/")),
            key=lambda row: row[1].name.casefold(),
        )
        view = View(
            Head(
                "",
                "",
                vocabulary.plural,
                crumbs=(linker.at("", "Home"),),
                lead=vocabulary.about,
            ),
            sections=tuple(_sections(terms, linker)),
        )
        yield Page(linker.path, vocabulary.plural, vocabulary.about, view, linker.made)


def group_anchor(group: ProcessGroup) -> str:
    """Anchor of a sort of process on the page of all processes."""
    return f"sec-{group.value}"


def _sections(terms: list[tuple[str, SharedTerm]], linker: Linker) -> Iterator[Section]:
    """Processes by their sort; other terms in one list."""
    for group in ProcessGroup:
        rows = [(i, term) for i, term in terms if isinstance(term, Process) and term.group is group]
        if rows:
            words = f"{group.label.capitalize()}: {counted(len(rows), 'process', 'processes')}"
            yield Section(group_anchor(group), words, (_definitions(rows, linker),))
    others = [(i, term) for i, term in terms if not isinstance(term, Process)]
    if others or not terms:
        words = counted(len(others), "term")
        yield Section("sec-terms", words, (_definitions(others, linker),))


def _definitions(rows: Sequence[tuple[str, SharedTerm]], linker: Linker) -> Definitions:
    return Definitions(tuple(_definition(term_id, term, linker) for term_id, term in rows))


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
    name = linker.to(term_id) if linker.atlas.has_page(term_id) else Text(term.name)
    return Definition(f"{folder[0]}-{slug}", (name,), term.definition or "", tuple(more))
