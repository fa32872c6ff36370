"""The glossary: every name and abbreviation in the atlas, with where it leads."""

from generator.atlas.atlas import Atlas
from generator.pages.badges import counted
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pieces import Link, Text
from generator.pages.view import Head, Section, Table, TableCell, View
from generator.records.kinds import KINDS, folder_of
from generator.records.record import Synonym

_LEAD = (
    "Names, symbols, abbreviations and Chinese names used in the atlas, with the thing they mean."
)


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of all names."""
    linker = Linker(atlas, settings, "glossary.md")
    rows: list[tuple[str, str | None, Link, str]] = []
    for kind in KINDS:
        if kind.folder == "papers":
            continue
        for record in atlas.of_folder(kind.folder):
            link = linker.to(record.id, record.title_text)
            names = [Synonym(text=getattr(record, "symbol", record.title_text)), *record.synonyms]
            rows += [
                (name.text, name.lang, link, kind.label)
                for name in names
                if name.text != record.title_text
            ]
    for term_id, term in atlas.terms.items():
        link = linker.to(term_id)
        rows += [(name.text, name.lang, link, folder_of(term_id).label) for name in term.synonyms]
    rows.sort(key=lambda row: (row[0].casefold(), row[2].text))
    table = Table(
        ("Name", "Means", "Kind"),
        tuple(
            (TableCell((Text(n, lang),)), TableCell((link,)), TableCell((Text(label),)))
            for n, lang, link, label in rows
        ),
        "Names and abbreviations",
        filterable=True,
        widths=(40, 45, 15),
    )
    view = View(
        Head("", "", "Glossary", crumbs=(linker.at("", "Home"),), lead=_LEAD),
        sections=(Section("sec-names", counted(len(rows), "name"), (table,)),),
    )
    return Page("glossary.md", "Glossary", _LEAD, view, linker.made)
