"""The timeline: papers by year, and what each year was the first to show."""

from collections.abc import Iterator
from itertools import groupby

from generator.atlas.atlas import Atlas
from generator.atlas.history import FirstShown, Year, years
from generator.pages.badges import counted, level_badge
from generator.pages.entity import nothing_yet
from generator.pages.grid import Bar, Bars
from generator.pages.linker import Linker
from generator.pages.lists import most_lines, things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Pieces, Text
from generator.pages.view import Head, ListLine, Paragraphs, Section, View, ViewBlock
from generator.text.addresses import statement_address

_LEAD = (
    "When the field learned what: the papers of each year, and the claims that they were the "
    "first in this atlas to show."
)
_FIRST = (
    "A claim stands in the year of the earliest paper with evidence for it that counts; reviews "
    "tell what others have shown. A paper that nobody has curated cannot be the first here."
)


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of all years."""
    linker = Linker(atlas, settings, "timeline/index.md")
    found = years(atlas)
    dated = [year for year in found if year.year]
    most = max((len(year.papers) for year in dated), default=1)
    sections = [
        Section(f"sec-{decade}s", f"{decade}s", tuple(_decade(list(group), most, linker)))
        for decade, group in groupby(dated, key=lambda year: f"{year.year[:3]}0")
    ]
    if not dated:
        sections = [Section("sec-none", "", (nothing_yet("No dated paper is curated.", linker),))]
    if undated := [paper for year in found if not year.year for paper in year.papers]:
        sections.append(
            Section("sec-undated", "Without a date", (Paragraphs((things(undated, linker),)),))
        )
    view = View(
        Head("", "", "Timeline", crumbs=(linker.at("", "Home"),), lead=_LEAD),
        intro=(Paragraphs(((Text(_FIRST),),), "ct-meta"),),
        sections=tuple(sections),
    )
    return Page(linker.path, "Timeline", _LEAD, view, linker.made)


def _decade(group: list[Year], most: int, linker: Linker) -> Iterator[ViewBlock]:
    """Its years as bars, then what each of them showed first."""
    bars = tuple(Bar(_label(year, linker), len(year.papers), _words(year)) for year in group)
    yield Bars("Papers by year", bars, most)
    for year in group:
        if year.headlines:
            lines = most_lines(
                year.headlines,
                lambda shown: _line(shown, linker),
                linker,
                year.year,
                f"{year.year}: {counted(len(year.headlines), 'claim')} first shown",
            )
            yield lines._replace(anchor=_anchor(year))


def _anchor(year: Year) -> str:
    return f"y-{year.year}"


def _label(year: Year, linker: Linker) -> Pieces:
    if not year.headlines:
        return (Text(year.year),)
    return (linker.at(f"{linker.address}#{_anchor(year)}", year.year),)


def _words(year: Year) -> Pieces:
    papers = counted(len(year.papers), "paper")
    if not year.first:
        return (Text(papers),)
    return (Text(f"{papers}, {counted(len(year.first), 'statement')} first shown"),)


def _line(shown: FirstShown, linker: Linker) -> ListLine:
    """What was shown, and by whom; the level is that of the first paper."""
    address = statement_address(shown.mechanism.id, shown.statement.id)
    return ListLine(
        mark=level_badge(shown.level),
        main=(linker.at(address, shown.statement.text), Text(" "), linker.to(shown.paper.id)),
    )
