"""The listing of a kind: one line a record, five columns at most."""

from __future__ import annotations

from collections.abc import Callable

from generator.atlas.atlas import Atlas
from generator.pages.entity import nothing_yet
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.marks import by_effect, counted, effect_of, sides
from generator.pages.page import Page, Settings
from generator.pages.pieces import Text, joined
from generator.pages.view import Block, Cell, Head, Section, Table, View
from generator.records.entity import Therapy
from generator.records.kinds import Kind
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record

Row = tuple[Cell, ...]


def page(kind: Kind, atlas: Atlas, settings: Settings) -> Page:
    """The listing page of ``kind``."""
    linker = Linker(atlas, settings, f"{kind.folder}/index.md")
    records = atlas.of_folder(kind.folder)
    columns, row = _SHAPES.get(kind.folder, _OF_ENTITIES)
    table: Block = Table(
        columns,
        tuple(row(record, linker) for record in records),
        f"All {kind.plural.lower()}",
        filterable=True,
    )
    if not records:
        table = nothing_yet("No record of this kind has been curated.", linker)
    head = Head("", "", kind.plural, crumbs=(linker.at("", "Home"),), lead=kind.about)
    number = counted(len(records), kind.label.lower(), kind.plural.lower())
    sections = (Section("sec-all", number, (table,)),)
    return Page(
        path=linker.path,
        title=kind.plural,
        description=kind.about,
        view=View(head, sections=sections),
        links=linker.made,
        section=kind.folder,
    )


def _entity(record: Record, linker: Linker) -> Row:
    atlas = linker.atlas
    mechanisms = atlas.roll_up(record.id).all
    summary = atlas.summary(*mechanisms)
    others = joined(tuple((Text(name.text, name.lang),) for name in record.synonyms[:3]))
    return (
        Cell((linker.to(record.id, record.title_text),)),
        Cell(others or (Text("–"),)),
        _number(len(mechanisms)),
        Cell((Text(by_effect(mechanisms, atlas) or "–"),)),
        Cell(sides(summary)),
    )


def _mechanism(record: Record, linker: Linker) -> Row:
    assert isinstance(record, Mechanism)
    summary = linker.atlas.headline_summary(record)
    return (
        Cell((linker.to(record.id, record.name),)),
        Cell((effect_of(record, linker.atlas),)),
        Cell(things(record.tumor_types, linker)),
        Cell((Text(record.mechanism_class.label),)),
        Cell((*sides(summary), Text(f" · {linker.atlas.standing(record).label}"))),
    )


def _therapy(record: Record, linker: Linker) -> Row:
    assert isinstance(record, Therapy)
    return (
        Cell((linker.to(record.id, record.name),)),
        Cell((Text(record.category.label),)),
        Cell(things((act.on for act in record.acts_on), linker) or (Text("–"),)),
        _number(len(record.trials)),
    )


def _paper(record: Record, linker: Linker) -> Row:
    assert isinstance(record, Paper)
    bearings = linker.atlas.bearings_of_paper.get(record.id, ())
    statements = {(b.mechanism.id, b.statement.id) for b in bearings}
    status = "" if record.status.value == "ok" else f" ({record.status.label})"
    return (
        Cell((linker.to(record.id, record.title),)),
        Cell((Text(record.short),)),
        Cell((Text(record.journal or "–"),)),
        Cell((Text(f"{record.type.label}{status}"),)),
        _number(len(statements)),
    )


def _number(number: int) -> Cell:
    return Cell((Text(str(number)),), numeric=True)


_OF_ENTITIES: tuple[tuple[str, ...], Callable[[Record, Linker], Row]] = (
    ("Name", "Also called", "Mechanisms", "Effect on the tumour", "Best evidence"),
    _entity,
)
_SHAPES: dict[str, tuple[tuple[str, ...], Callable[[Record, Linker], Row]]] = {
    "mechanisms": (("Mechanism", "Effect", "Tumor types", "Class", "Evidence"), _mechanism),
    "therapies": (("Therapy", "Kind", "Acts on", "Trials"), _therapy),
    "papers": (("Title", "Paper", "Journal", "Type", "Statements"), _paper),
}
