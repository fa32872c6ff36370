"""Changes: what was curated on which day, from the dates in records alone."""

from generator.atlas.atlas import Atlas
from generator.atlas.history import CurationDay, days
from generator.pages.badges import counted
from generator.pages.entity import nothing_yet
from generator.pages.grid import Bar, Bars
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Fact, Text
from generator.pages.view import FactStrip, Head, Section, View, ViewBlock
from generator.records.kinds import KINDS

_LEAD = (
    "What was curated when. The day is that of a record's last curation, as its curator wrote it."
)
_DAYS = 30
"""Days told in full; of the days before them only the number of records."""


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of all days."""
    linker = Linker(atlas, settings, "changes/index.md")
    found = days(atlas)
    dated = [day for day in found if day.on]
    sections = [_section(day, linker) for day in dated[:_DAYS]]
    if not dated:
        sections = [Section("sec-none", "", (nothing_yet("No record has a date.", linker),))]
    if earlier := dated[_DAYS:]:
        sections.append(Section("sec-earlier", "Earlier", (_bars(earlier),)))
    if undated := [day for day in found if not day.on]:
        blocks = _blocks(undated[0], linker)
        sections.append(Section("sec-undated", "Without a date", blocks))
    view = View(
        Head("", "", "Changes", crumbs=(linker.at("", "Home"),), lead=_LEAD),
        sections=tuple(sections),
    )
    return Page(linker.path, "Changes", _LEAD, view, linker.made)


def _section(day: CurationDay, linker: Linker) -> Section:
    words = f"{day.on}: {counted(len(day.records), 'record')}"
    return Section(f"sec-{day.on}", words, _blocks(day, linker))


def _blocks(day: CurationDay, linker: Linker) -> tuple[ViewBlock, ...]:
    """How many records of each kind, and the first of them by name."""
    facts = []
    for kind in KINDS:
        ids = [
            record.id for record in linker.atlas.of_folder(kind.folder) if record.id in day.records
        ]
        if ids:
            words = counted(len(ids), kind.label, kind.plural).lower()
            facts.append(Fact(words, things(ids, linker)))
    return (FactStrip(tuple(facts), "ct-rows"),)


def _bars(earlier: list[CurationDay]) -> Bars:
    """Records by month."""
    months: dict[str, int] = {}
    for day in earlier:
        months[f"{day.on:%Y-%m}"] = months.get(f"{day.on:%Y-%m}", 0) + len(day.records)
    bars = tuple(
        Bar((Text(month),), number, (Text(counted(number, "record")),))
        for month, number in months.items()
    )
    return Bars("Records by month", bars, max(months.values()))
