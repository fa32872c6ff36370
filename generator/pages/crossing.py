"""What crosses on a tumour's page: targets with classes of mechanism, papers with years."""

from collections import Counter

from generator.atlas.evidence import best_level
from generator.pages.badges import counted, level_badge
from generator.pages.frame import section
from generator.pages.grid import Bar, Bars
from generator.pages.linker import Linker
from generator.pages.lists import IN_A_ROW
from generator.pages.pieces import Text
from generator.pages.view import Section, Table, TableCell
from generator.records.mechanism import Mechanism
from generator.records.record import Record
from generator.records.vocabulary import MechanismClass


def targets_by_class(record: Record, linker: Linker) -> Section | None:
    """The targets most met with, against the classes of the mechanisms that run through them."""
    atlas = linker.atlas
    met: dict[str, list[Mechanism]] = {}
    for mechanism in atlas.roll_up(record.id).all:
        for thing in atlas.things_in.get(mechanism.id, ()):
            if thing.startswith("targets/"):
                met.setdefault(thing, []).append(mechanism)
    order = sorted(met, key=lambda thing: (-len(met[thing]), atlas.name(thing).casefold()))
    shown = order[:IN_A_ROW]
    present = {m.mechanism_class for thing in shown for m in met[thing]}
    classes = [kind for kind in MechanismClass if kind in present]
    rows = tuple(
        (
            TableCell((linker.to(thing),)),
            *(
                _cell([m for m in met[thing] if m.mechanism_class is kind], linker)
                for kind in classes
            ),
        )
        for thing in shown
    )
    columns = ("Target", *(kind.label for kind in classes))
    table = Table(columns, rows, "Best level and number of mechanisms, by target and class")
    return section("sec-crossing", "Targets by class", table) if rows else None


def _cell(mechanisms: list[Mechanism], linker: Linker) -> TableCell:
    if not mechanisms:
        return TableCell((Text("–"),))
    best = best_level(map(linker.atlas.summary, mechanisms))
    level = (level_badge(best), Text(" ")) if best else ()
    return TableCell((*level, Text(str(len(mechanisms)))))


def papers_over_time(record: Record, linker: Linker) -> Section | None:
    """How many papers behind the record's mechanisms came out in which year."""
    atlas = linker.atlas
    papers = map(atlas.paper, atlas.papers_behind(atlas.roll_up(record.id).all))
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
