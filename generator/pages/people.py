"""Seen in people: every result measured in patients or in human tissue, with no winner picked."""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.people import Asked, Count, count_of, seen_in
from generator.atlas.result_index import agents_of
from generator.atlas.results import Result
from generator.pages.badges import counted
from generator.pages.entity import nothing_yet
from generator.pages.findings import (
    estimates,
    found_badge,
    number_cell,
    outcome_there,
    source,
    study,
    tumors,
)
from generator.pages.forest import ForestBlock, ForestKey
from generator.pages.forest_plots import forest_of
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pieces import Pieces, Text, joined
from generator.pages.statements import why_struck
from generator.pages.view import (
    Bullets,
    Fold,
    Head,
    Paragraphs,
    Section,
    Table,
    TableCell,
    TableRow,
    View,
)
from generator.records.vocabulary import System

_TITLE = "Seen in people"
_LEAD = (
    "Every result measured in patients or in human tissue, null and negative results included. "
    "Nothing is pooled here: each row is one result, with its design beside it."
)
_COLUMNS = (
    *("Exposure or therapy", "Outcome", "Tumor", "Study", "n", "Estimate"),
    *("What was found", "Paper"),
)
_WIDTHS = (15, 10, 10, 10, 10, 15, 20, 10)
_JUMPS = 3
"""Results from which on a question has a link of its own."""


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of everything measured in people."""
    linker = Linker(atlas, settings, "people.md")
    patients, tissue = (seen_in(s, atlas) for s in (System.PATIENTS, System.HUMAN_TISSUE))
    results = (r for asked in (*patients, *tissue) for r in asked.results)
    plots = forest_of(results, "", linker)
    sections = (
        *_comparable(plots),
        _patients(patients, linker),
        *_tissue(tissue, linker),
    )
    head = Head("", "", _TITLE, crumbs=(linker.at("", "Home"),), lead=_LEAD)
    jumps = Bullets(tuple(_jumps(plots, patients, sections, linker)), "ct-names")
    view = View(head, intro=(jumps,), sections=sections)
    return Page("people.md", _TITLE, _LEAD, view, linker.made, "evidence")


def _jumps(
    plots: tuple[ForestBlock, ...],
    patients: tuple[Asked, ...],
    sections: tuple[Section, ...],
    linker: Linker,
) -> Iterator[Pieces]:
    """The sections, the plots, then every question of the table with three results or more."""
    for section in sections:
        yield (linker.at(f"people/#{section.anchor}", section.heading),)
    for plot in plots:
        yield (linker.at(f"people/#{plot.anchor}", plot.heading),)
    for asked in patients:
        if asked.counted >= _JUMPS:
            link = linker.at(f"people/#{_anchor(asked)}", _question(asked, linker))
            yield (link, Text(f" {counted(asked.counted, 'result')}"))


def _comparable(plots: tuple[ForestBlock, ...]) -> Iterator[Section]:
    if plots:
        heading = f"Results that can be compared: {counted(len(plots), 'question')}"
        yield Section("sec-comparable", heading, (ForestKey(), *plots))


def _patients(asked: tuple[Asked, ...], linker: Linker) -> Section:
    count = count_of(asked)
    heading = f"In patients: {_population(count)}"
    if not asked:
        nothing = nothing_yet("No result in patients has been curated.", linker)
        return Section("sec-patients", "In patients", (nothing,))
    rows = tuple(_row(one, nth, linker) for one in asked for nth in range(len(one.results)))
    caption = "Results in patients, by question: exposure or therapy, and outcome"
    table = Table(_COLUMNS, rows, caption, filterable=True, widths=_WIDTHS)
    return Section("sec-patients", heading, (_counts(count), table))


def _tissue(asked: tuple[Asked, ...], linker: Linker) -> Iterator[Section]:
    if not asked:
        return
    count = count_of(asked)
    rows = tuple(
        tuple(cell._replace(anchor="") for cell in _row(one, nth, linker))
        for one in asked
        for nth in range(len(one.results))
    )
    table = Table(_COLUMNS, rows, "Results in human tissue, by question", widths=_WIDTHS)
    fold = Fold(
        f"Show {counted(len(rows), 'result')}", "samples of patients, not patients", (table,)
    )
    yield Section("sec-tissue", f"In human tissue: {_population(count)}", (_counts(count), fold))


def _population(count: Count) -> str:
    return f"{counted(count.results, 'result')}, {counted(count.papers, 'paper')}"


def _counts(count: Count) -> Paragraphs:
    """What they found; what is struck out is told apart."""
    struck = (
        f" {counted(count.struck, 'result')} of retracted papers shown struck out, in no number."
        if count.struck
        else ""
    )
    words = (
        f"{count.found} found an effect, {count.without} looked and found none, "
        f"{count.unclear} could not decide.{struck}"
    )
    return Paragraphs(((Text(words),),))


def _row(asked: Asked, nth: int, linker: Linker) -> TableRow:
    """One result; the first of a question can be linked to."""
    result = asked.results[nth]
    bearing = result.bearing
    wider = {w for name in bearing.tumor_types for w in linker.atlas.hierarchy.ancestors(name)}
    groups = " · ".join(sorted(map(linker.atlas.name, wider)))
    struck = why_struck(bearing)
    found: Pieces = (found_badge(result), Text(f": {bearing.item.finding}"))
    cells = (
        TableCell(_agents(result, linker), anchor="" if nth else _anchor(asked)),
        TableCell(outcome_there(result.statement, linker)),
        TableCell(tumors(bearing, linker), more=groups),
        TableCell(study(result), rank=result.level.rank),
        number_cell(bearing),
        TableCell(estimates(bearing)),
        TableCell(found),
        TableCell(source(bearing, linker)),
    )
    if not struck:
        return cells
    struck_out = tuple(cell._replace(css="ct-struck") for cell in cells[:-1])
    return (*struck_out, TableCell((*cells[-1].pieces, Text(f" {struck}"))))


def _agents(result: Result, linker: Linker) -> Pieces:
    """What was given, varied or compared, and what both sides had beside it."""
    bearing = result.bearing
    pieces = joined(tuple((linker.to(thing),) for thing in agents_of(bearing)), " and ")
    if result.state and not bearing.item.changed:
        pieces = (*pieces, Text(f", {result.state}"))
    if bearing.item.given_with:
        given = joined(tuple((linker.to(thing),) for thing in bearing.item.given_with), " and ")
        pieces = (*pieces, Text("; both arms with "), *given)
    return pieces


def _question(asked: Asked, linker: Linker) -> str:
    agents = " and ".join(map(linker.atlas.name, asked.agents))
    return f"{agents} and {linker.atlas.name(asked.object)}"


def _anchor(asked: Asked) -> str:
    slugs = (thing.partition("/")[2] for thing in (*asked.agents, asked.object))
    return f"q-{'-'.join(slugs)}"
