"""The listing of a kind: one line a record, five columns at most."""

from collections.abc import Callable, Sequence
from functools import reduce

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Summary
from generator.pages.badges import best_levels, counted, effect_of, sides, status_badges
from generator.pages.entity import nothing_yet
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.opposing import contesting
from generator.pages.page import Page, Settings
from generator.pages.pieces import Badge, Pieces, Text, joined
from generator.pages.view import Head, Section, Table, TableCell, TableRow, View, ViewBlock
from generator.records.entity import Therapy
from generator.records.kinds import Kind
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.vocabulary import PaperType

Shape = tuple[tuple[str, ...], Callable[[Record, Linker], TableRow], tuple[int, ...]]
"""The columns of a listing, what makes a row, and the columns' widths."""
_NAMES = 3
"""How many other names a line shows; the filter knows them all."""


def page(kind: Kind, atlas: Atlas, settings: Settings) -> Page:
    """The listing page of ``kind``."""
    linker = Linker(atlas, settings, f"{kind.folder}/index.md")
    records = _newest_first(atlas.of_folder(kind.folder))
    columns, row, widths = _SHAPES.get(kind.folder, _OF_ENTITIES)
    table: ViewBlock = Table(
        columns,
        tuple(row(record, linker) for record in records),
        f"All {kind.plural.lower()}",
        filterable=True,
        widths=widths,
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


def _entity(record: Record, linker: Linker) -> TableRow:
    atlas = linker.atlas
    mechanisms = atlas.roll_up(record.id).all
    summary = atlas.summary_of(record)
    names = record.synonyms
    others = joined(tuple((Text(name.text, name.lang),) for name in names[:_NAMES]))
    hidden = " · ".join(name.text for name in names[_NAMES:])
    return (
        TableCell((linker.to(record.id, record.title_text),)),
        TableCell(others or (Text("–"),), more=hidden),
        _number(len(mechanisms)),
        _number(summary.papers),
        TableCell(best_levels(summary), rank=_rank(summary)),
    )


def _mechanism(record: Record, linker: Linker) -> TableRow:
    assert isinstance(record, Mechanism)
    summary = linker.atlas.headline_summary(record)
    opposed = contesting(record, linker)
    standing = opposed or (Text(linker.atlas.standing(record).label),)
    return (
        TableCell((linker.to(record.id, record.name),)),
        TableCell((effect_of(record, linker.atlas),)),
        TableCell(things(record.tumor_types, linker)),
        TableCell((Text(record.mechanism_class.label),)),
        TableCell(
            (*sides(summary), Text(" · "), *standing),
            rank=_rank(summary),
        ),
    )


def _therapy(record: Record, linker: Linker) -> TableRow:
    assert isinstance(record, Therapy)
    return (
        TableCell((linker.to(record.id, record.name),)),
        TableCell((Text(record.category.label),)),
        TableCell(things((act.on for act in record.acts_on), linker) or (Text("–"),)),
        _number(len(record.trials)),
    )


def _paper(record: Record, linker: Linker) -> TableRow:
    assert isinstance(record, Paper)
    bearings = linker.atlas.bearings_of_paper.get(record.id, ())
    statements = {(b.mechanism.id, b.statement.id) for b in bearings}
    names = [author.name for author in record.authors]
    return (
        TableCell((linker.to(record.id, record.title), *_kind_of_paper(record))),
        TableCell((Text(record.authors[0].family if names else "–"),), more=", ".join(names)),
        TableCell((Text(record.published or "–"),)),
        TableCell((Text(record.journal or "–"),)),
        _number(len(statements)),
    )


def _kind_of_paper(paper: Paper) -> Pieces:
    """What it is when no primary research, and what became of it."""
    badges = list(status_badges(paper))
    if paper.type is not PaperType.PRIMARY:
        badges.insert(0, Badge(paper.type.label.lower(), "ct-badge", paper.type.definition))
    return tuple(piece for badge in badges for piece in (Text(" "), badge))


def _newest_first(records: Sequence[Record]) -> list[Record]:
    return sorted(records, key=lambda r: getattr(r, "published", None) or "", reverse=True)


def _rank(summary: Summary) -> int:
    """Place of a summary among others, the strongest evidence first."""
    return reduce(lambda rank, place: rank * 16 + place, summary.for_.order + summary.against.order)


def _number(number: int) -> TableCell:
    return TableCell((Text(str(number)),), numeric=True)


_OF_ENTITIES: Shape = (
    ("Name", "Also called", "Mechanisms", "Papers", "Best evidence"),
    _entity,
    (30, 25, 10, 10, 25),
)
_SHAPES: dict[str, Shape] = {
    "mechanisms": (
        ("Mechanism", "Effect", "Tumor types", "Class", "Evidence"),
        _mechanism,
        (30, 15, 20, 15, 20),
    ),
    "therapies": (("Therapy", "Kind", "Acts on", "Trials"), _therapy, (35, 20, 35, 10)),
    "papers": (
        ("Title", "First author", "Published", "Journal", "Statements"),
        _paper,
        (40, 15, 15, 20, 10),
    ),
}
