"""The grammar of an entity page: in short, mechanisms, what it meets, therapies, papers."""

from collections.abc import Iterable

from generator.atlas.contest import StatementKey
from generator.atlas.evidence import Standing, summarize, tally
from generator.atlas.rollup import RollUp
from generator.pages.badges import (
    best_levels,
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
from generator.pages.pair_rows import things_table, tumors_table
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
from generator.records.entity import TumorType
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.statement import things_of
from generator.records.vocabulary import MechanismClass
from generator.text.addresses import statement_address

_MANY = 3


def in_short(record: Record, linker: Linker, extra: Iterable[Fact] = ()) -> Short:
    """What was found in a tumor type, or of another thing itself; every count says of what."""
    atlas = linker.atlas
    rolled = atlas.roll_up(record.id)
    own = str(len(rolled.own) or "none")
    below = f" (+{len(rolled.below)} from narrower records)" if rolled.below else ""
    contested = sum(atlas.standing(m) is Standing.CONTESTED for m in rolled.all)
    tail = f" · {contested} contested" if contested else ""
    facts = [
        Fact("Results", results_of(record, linker)),
        Fact("Best evidence", best_levels(atlas.summary_of(record))),
        Fact("Mechanisms", (Text(f"{own}{below}{tail}"),)),
    ]
    if rolled.all:
        facts.append(Fact("Mechanisms with most papers", _most_supported(rolled, linker)))
    return Short((*facts, *extra))


def results_of(record: Record, linker: Linker) -> Pieces:
    """How many evidence items and papers: ``9 results in 5 papers of the nerve itself``."""
    atlas = linker.atlas
    where = (
        "in this tumor or its subtypes"
        if isinstance(record, TumorType)
        else f"of {atlas.name(record.id)} itself"
    )
    items = [bearing for bearing in atlas.own_evidence(record.id) if bearing.counts]
    if not items:
        return (Text(f"none {where}"),)
    people = sum(bearing.level.is_human for bearing in items)
    papers = counted(atlas.summary_of(record).papers, "paper")
    words = f"{counted(len(items), 'result')} in {papers} {where}, {people or 'none'} in people"
    return (Text(words),)


def mechanism_sections(record: Record, linker: Linker) -> tuple[Section | None, ...]:
    """Own mechanisms, those of narrower things, and those recorded for a wider group."""
    rolled = linker.atlas.roll_up(record.id)
    name = record.title_text
    here = record.id if isinstance(record, TumorType) else ""
    own: tuple[ViewBlock, ...] = mechanism_lines(rolled.own, linker, name, here)
    if not own:
        own = (nothing_yet(f"No mechanism has been curated for {name} itself.", linker),)
    ranked = linker.atlas.by_strength(rolled.all)
    below = mechanism_lines(rolled.below, linker, name, here)
    above = mechanism_lines(rolled.above, linker, name)
    return (
        section("sec-network", "At a glance", network_figure(ranked, name, linker)),
        section("sec-mechanisms", "Mechanisms", *own),
        section("sec-narrower", "From narrower records", *below),
        section("sec-wider", "Recorded for a wider group", *above),
    )


def mechanism_lines(
    mechanisms: tuple[Mechanism, ...], linker: Linker, about: str, tumor: str = ""
) -> tuple[ListLines, ...]:
    """Mechanisms by class, the best supported first; a search for ``about`` finds them all.

    With a ``tumor``, levels and papers are only those of results in it or its subtypes.
    """
    groups = []
    ranked = linker.atlas.by_strength(mechanisms)
    for kind in MechanismClass:
        members = [m for m in ranked if m.mechanism_class is kind]
        if members:
            heading = f"{kind.label} ({len(members)})"
            groups.append(
                most_lines(
                    members, lambda m: mechanism_line(m, linker, tumor), linker, about, heading
                )
            )
    return tuple(groups)


def mechanism_line(mechanism: Mechanism, linker: Linker, tumor: str = "") -> ListLine:
    """One mechanism on one line: by its main claim, or by what was found in one tumor type."""
    atlas = linker.atlas
    headline = atlas.headline_summary(mechanism)
    meta: list[Pieces] = [things(mechanism.tumor_types, linker)]
    if mechanism.neural_elements:
        meta.append(things(mechanism.neural_elements, linker))
    if tumor:
        here = atlas.summary_in(mechanism, tumor)
        words = f"{paper_count(here)} here" if here.papers else "no result told for this tumor"
        meta += [sides(here)] if here.papers else []
        meta.append((Text(words),))
    else:
        meta += [(Text("main claim: "), *sides(headline)), (Text(paper_count(headline)),)]
    if opposed := contesting(mechanism, linker):
        meta.append(opposed)
    return ListLine(
        mark=effect_of(mechanism, atlas),
        main=(linker.to(mechanism.id),),
        meta=tuple(meta),
        badges=standing_badges(atlas.standing(mechanism), headline),
    )


def nothing_yet(text: str, linker: Linker) -> Empty:
    """An honest empty with the way to fill it."""
    body = f"Page: {linker.address}\n\nPaper (DOI or PubMed id):\n\nWhat it found:\n"
    link = linker.issue("Suggest one", "Suggest a mechanism", body, "suggestion")
    return Empty(text, link)


def found_section(record: Record, folder: str, heading: str, linker: Linker) -> Section | None:
    """What was found of the things of one folder in a tumor type, or of a thing in tumor types."""
    if folder == "tumor-types":
        table = tumors_table(record, linker)
    else:
        table = things_table(record, folder, heading, linker)
    return section(f"sec-{folder}", heading, table)


def named_with(record: Record, folder: str, heading: str, linker: Linker) -> Section | None:
    """The things of one folder that statements name together with the record, and how often."""
    atlas = linker.atlas
    rows: dict[str, list[StatementKey]] = {}
    for mechanism in atlas.mechanisms_with.get(record.id, ()):
        for statement in mechanism.statements:
            named = things_of(statement)
            for thing in named if record.id in named else ():
                if thing.startswith(f"{folder}/") and thing != record.id:
                    rows.setdefault(thing, []).append((mechanism.id, statement.id))
    order = sorted(
        (thing for thing in rows if thing in atlas.entries),
        key=lambda thing: (-len(rows[thing]), atlas.name(thing).casefold()),
    )
    if not order:
        return None
    cells = most_rows(order, lambda t: _named_row(t, rows[t], linker), linker, record.title_text)
    caption = f"{heading} that statements name together with {record.title_text}"
    columns = (heading, "Statements", "Evidence for these statements")
    return section(f"sec-{folder}", heading, Table(columns, cells, caption))


def _named_row(thing: str, keys: list[StatementKey], linker: Linker) -> TableRow:
    atlas = linker.atlas
    summary = summarize(tally(atlas.bearings[key]) for key in keys)
    first = linker.at(statement_address(*keys[0]), counted(len(keys), "statement"))
    return (TableCell((linker.to(thing),)), TableCell((first,)), TableCell(sides(summary)))


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
    """The papers with results in a tumor type, or of another thing itself, newest first."""
    atlas = linker.atlas
    papers = [p for paper_id in atlas.own_papers(record.id) if (p := atlas.paper(paper_id))]
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
