"""What crosses on a tumor's page: targets with classes of mechanism, papers with years."""

from collections import Counter

from generator.atlas.atlas import Atlas
from generator.atlas.pairs import Leaning
from generator.atlas.results import Result, Role
from generator.pages.badges import counted, level_badge
from generator.pages.frame import section
from generator.pages.grid import Bar, Bars
from generator.pages.linker import Linker
from generator.pages.lists import IN_A_ROW
from generator.pages.pieces import Text
from generator.pages.view import Section, Table, TableCell
from generator.records.record import Record
from generator.records.vocabulary import MechanismClass


def targets_by_class(record: Record, linker: Linker) -> Section | None:
    """The targets most told of in a tumor, against the classes of mechanism that tell of them."""
    atlas = linker.atlas
    named = (t for t in atlas.pairs.things_of(record.id) if t.startswith("targets/"))
    told = {t: row for t in named if (row := atlas.pairs.pair(record.id, t).told)}
    order = sorted(told, key=lambda thing: (-_papers(told[thing]), atlas.name(thing).casefold()))
    shown = [thing for thing in order if thing in atlas.entries][:IN_A_ROW]
    present = {r.bearing.mechanism.mechanism_class for thing in shown for r in told[thing]}
    classes = [kind for kind in MechanismClass if kind in present]
    rows = tuple(
        (
            TableCell((linker.to(thing),)),
            *(_cell(told[thing], kind, record.id, atlas) for kind in classes),
        )
        for thing in shown
    )
    columns = ("Target", *(kind.label for kind in classes))
    caption = "Best level and number of papers of each target here, by class of mechanism"
    table = Table(columns, rows, caption)
    return section("sec-crossing", "Targets by class", table) if rows else None


def _cell(told: tuple[Result, ...], kind: MechanismClass, tumor: str, atlas: Atlas) -> TableCell:
    """What was found; that nothing was, where somebody looked in vain."""
    here = [r for r in told if r.bearing.mechanism.mechanism_class is kind]
    cell = atlas.pairs.cell_of(here, tumor) if here else None
    if not cell:
        return TableCell((Text("–"),))
    rows = (*cell.people.found, *cell.models.found)
    found = [row for row in rows if row.leaning is not Leaning.NONE]
    best = min((row.level for row in found or rows), key=lambda e: e.rank, default=None)
    words = "" if found else "no effect " if rows else "unclear "
    words = f"{cell.role.label} " if found and cell.role is not Role.AGENT else words
    level = (level_badge(best), Text(" ")) if best else ()
    head = (Text(words),) if words else ()
    return TableCell((*head, *level, Text(str(cell.papers))))


def _papers(results: tuple[Result, ...]) -> int:
    return len({result.bearing.item.paper for result in results})


def papers_over_time(record: Record, linker: Linker) -> Section | None:
    """How many papers with results in the tumor came out in which year."""
    atlas = linker.atlas
    papers = map(atlas.paper, atlas.own_papers(record.id))
    years = Counter(paper.year for paper in papers if paper and paper.year)
    if not years:
        return None
    bars = tuple(
        Bar((Text(year),), years[year], (Text(counted(years[year], "paper")),))
        for year in sorted(years, reverse=True)
    )
    return section(
        "sec-years", "Papers over time", Bars("Papers by year", bars, max(years.values()))
    )
