"""The grammar of an entity page: in short, mechanisms, what it meets, therapies, papers."""

from collections.abc import Iterable

from generator.atlas.evidence import Standing
from generator.atlas.rollup import RollUp
from generator.pages.badges import (
    by_effect,
    counted,
    effect_of,
    paper_count,
    sides,
    standing_badges,
    status_badges,
)
from generator.pages.diagrams import network_figure
from generator.pages.frame import section
from generator.pages.linker import Linker
from generator.pages.lists import most_lines, most_rows, things
from generator.pages.opposing import contesting
from generator.pages.pieces import Fact, Pieces, Text, joined
from generator.pages.view import (
    Bullets,
    Empty,
    ListLine,
    ListLines,
    Section,
    Short,
    Table,
    TableCell,
    TableRow,
    ViewBlock,
)
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.vocabulary import MechanismClass

_MANY = 3


def in_short(record: Record, linker: Linker, extra: Iterable[Fact] = ()) -> Short:
    """The numbers that matter for an entity, its narrower things included."""
    atlas = linker.atlas
    rolled = atlas.roll_up(record.id)
    summary = atlas.summary_of(record)
    own = str(len(rolled.own) or "none")
    below = f" (+{len(rolled.below)} from narrower records)" if rolled.below else ""
    facts = [Fact("Mechanisms", (Text(f"{own}{below}"),))]
    if rolled.all:
        contested = sum(atlas.standing(m) is Standing.CONTESTED for m in rolled.all)
        human = sum(atlas.summary(m).human for m in rolled.all)
        tail = f" · {contested} contested" if contested else ""
        facts += [
            Fact("Effect on the tumour", (Text(f"{by_effect(rolled.all, atlas)}{tail}"),)),
            Fact("Best evidence", sides(summary)),
            Fact("Human evidence", (Text(f"{human} of {counted(len(rolled.all), 'mechanism')}"),)),
            Fact("Most supported", _most_supported(rolled, linker)),
        ]
    return Short((*facts, *extra))


def mechanism_sections(record: Record, linker: Linker) -> tuple[Section | None, ...]:
    """Own mechanisms, those of narrower things, and those recorded for a wider group."""
    rolled = linker.atlas.roll_up(record.id)
    name = record.title_text
    own: tuple[ViewBlock, ...] = mechanism_lines(rolled.own, linker, name)
    if not own:
        own = (nothing_yet(f"No mechanism has been curated for {name} itself.", linker),)
    ranked = linker.atlas.by_strength(rolled.all)
    below = mechanism_lines(rolled.below, linker, name)
    above = mechanism_lines(rolled.above, linker, name)
    return (
        section("sec-network", "At a glance", network_figure(ranked, name, linker)),
        section("sec-mechanisms", "Mechanisms", *own),
        section("sec-narrower", "From narrower records", *below),
        section("sec-wider", "Recorded for a wider group", *above),
    )


def mechanism_lines(
    mechanisms: tuple[Mechanism, ...], linker: Linker, about: str
) -> tuple[ListLines, ...]:
    """Mechanisms by class, the best supported first; a search for ``about`` finds them all."""
    groups = []
    ranked = linker.atlas.by_strength(mechanisms)
    for kind in MechanismClass:
        members = [m for m in ranked if m.mechanism_class is kind]
        if members:
            heading = f"{kind.label} ({len(members)})"
            groups.append(
                most_lines(members, lambda m: mechanism_line(m, linker), linker, about, heading)
            )
    return tuple(groups)


def mechanism_line(mechanism: Mechanism, linker: Linker) -> ListLine:
    """One mechanism on one line."""
    atlas = linker.atlas
    summary = atlas.headline_summary(mechanism)
    meta: list[Pieces] = [things(mechanism.tumor_types, linker)]
    if mechanism.neural_elements:
        meta.append(things(mechanism.neural_elements, linker))
    meta += [sides(summary), (Text(paper_count(summary)),)]
    if opposed := contesting(mechanism, linker):
        meta.append(opposed)
    return ListLine(
        mark=effect_of(mechanism, atlas),
        main=(linker.to(mechanism.id),),
        meta=tuple(meta),
        badges=standing_badges(atlas.standing(mechanism), summary),
    )


def nothing_yet(text: str, linker: Linker) -> Empty:
    """An honest empty with the way to fill it."""
    body = f"Page: {linker.address}\n\nPaper (DOI or PubMed id):\n\nWhat it found:\n"
    link = linker.issue("Suggest one", "Suggest a mechanism", body, "suggestion")
    return Empty(text, link)


def met_in(record: Record, folder: str, heading: str, linker: Linker) -> Section | None:
    """The things of one folder that the record's mechanisms involve, with how often."""
    atlas = linker.atlas
    rows: dict[str, list[Mechanism]] = {}
    for mechanism in atlas.roll_up(record.id).all:
        for thing in atlas.things_in.get(mechanism.id, ()):
            if thing.startswith(f"{folder}/") and thing in atlas.entries and thing != record.id:
                rows.setdefault(thing, []).append(mechanism)
    order = sorted(rows, key=lambda thing: (-len(rows[thing]), atlas.name(thing).casefold()))
    if not order:
        return None
    cells = most_rows(
        order, lambda thing: _met_row(thing, rows[thing], linker), linker, record.title_text
    )
    columns = (heading, "Mechanisms", "Effect on the tumour", "Best evidence")
    table = Table(columns, cells, f"{heading} that take part, with the number of mechanisms")
    return section(f"sec-{folder}", heading, table)


def _met_row(thing: str, shared: list[Mechanism], linker: Linker) -> TableRow:
    mechanisms = tuple(shared)
    return (
        TableCell((linker.to(thing),)),
        TableCell((Text(str(len(mechanisms))),), numeric=True),
        TableCell((Text(by_effect(mechanisms, linker.atlas)),)),
        TableCell(sides(linker.atlas.summary(*mechanisms))),
    )


def family_section(
    record: Record, linker: Linker, heading: str, wider: str, narrower: str
) -> Section | None:
    """Wider and narrower records."""
    atlas = linker.atlas
    items = []
    if above := atlas.hierarchy.ancestors(record.id):
        items.append((Text(f"{wider}: "), *things(above, linker)))
    if below := atlas.hierarchy.children.get(record.id):
        items.append((Text(f"{narrower}: "), *things(below, linker)))
    return section("sec-family", heading, Bullets(tuple(items)) if items else None)


def papers_section(record: Record, linker: Linker) -> Section | None:
    """The papers behind the record's mechanisms, newest first."""
    atlas = linker.atlas
    behind = atlas.papers_behind(atlas.roll_up(record.id).all)
    papers = [paper for paper_id in behind if (paper := atlas.paper(paper_id))]
    papers.sort(key=lambda paper: (paper.published or "", paper.id), reverse=True)
    if not papers:
        return None
    lines = most_lines(papers, lambda p: paper_line(p, linker), linker, record.title_text)
    return section("sec-papers", "Papers", lines)


def paper_line(paper: Paper, linker: Linker) -> ListLine:
    """A paper on one line: short form, title, journal, and what became of it."""
    meta: tuple[Pieces, ...] = ((Text(paper.title),),)
    if paper.journal:
        meta = (*meta, (Text(paper.journal),))
    return ListLine(None, (linker.to(paper.id),), meta, status_badges(paper))


def _most_supported(rolled: RollUp, linker: Linker) -> Pieces:
    atlas = linker.atlas
    ranked = sorted(rolled.all, key=lambda m: (-atlas.summary(m).papers, m.name))[:_MANY]
    return joined(
        tuple(
            (linker.to(m.id), Text(f" ({counted(atlas.summary(m).papers, 'paper')})"))
            for m in ranked
        )
    )
