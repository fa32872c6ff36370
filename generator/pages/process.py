"""The page of a process: which nerves, targets, therapies and tumors act on it."""

from collections.abc import Iterable, Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.results import Direction, Result
from generator.pages.badges import counted, level_badge
from generator.pages.entity import mechanism_lines
from generator.pages.frame import section, shortened
from generator.pages.linker import Linker
from generator.pages.lists import most_rows, things
from generator.pages.page import Page, Settings
from generator.pages.pair_rows import result_link
from generator.pages.pieces import Fact, Link, Piece, Pieces, Text, joined
from generator.pages.results import direction_words, known_words
from generator.pages.shared_terms import group_anchor
from generator.pages.view import Bullets, Empty, Head, Section, Short, Table, TableCell, View
from generator.records.kinds import FOLDERS, folder_of
from generator.records.shared import Process

_KINDS = (
    "neural-elements",
    "targets",
    "pathways",
    "therapies",
    "tumor-types",
    "cells",
    "processes",
)


def pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """The page of every process, by id."""
    for term_id, term in sorted(atlas.terms.items()):
        if isinstance(term, Process):
            yield page(term_id, term, atlas, settings)


def page(process_id: str, process: Process, atlas: Atlas, settings: Settings) -> Page:
    """The page of one process."""
    linker = Linker(atlas, settings, f"{process_id}.md")
    results = atlas.pairs.results_on(process_id)
    sections = (
        *_agents(process, results, linker),
        section("sec-tumors", "In which tumors", _tumors(process, results, linker)),
        section("sec-therapies", "Therapies that act on it", _therapies(process_id, linker)),
        section(
            "sec-mechanisms",
            "Mechanisms",
            *mechanism_lines(atlas.mechanisms_with.get(process_id, ()), linker, process.name),
        ),
    )
    view = View(
        _head(process_id, process, linker),
        intro=(_in_short(process, results, linker),),
        sections=tuple(s for s in sections if s),
    )
    lead = process.definition or f"What acts on {process.name}, and how that is known."
    return Page(linker.path, process.name, shortened(lead), view, linker.made, has_twin=True)


def _head(process_id: str, process: Process, linker: Linker) -> Head:
    slug = process_id.partition("/")[2]
    report = linker.issue(
        "Report a problem", f"Problem with {process_id}", f"Page: {linker.address}\n\n", "problem"
    )
    kind = folder_of(process_id)
    return Head(
        kind=kind.label,
        shape=kind.shape,
        title=process.name,
        crumbs=(linker.at("", "Home"), linker.at("processes/", kind.plural)),
        actions=tuple(
            link for link in (report, Link("Markdown", f"../{slug}.md", f"{slug}.md")) if link
        ),
        also=tuple(Text(name.text, name.lang) for name in process.synonyms),
        chips=tuple(linker.out(curie) for curie in process.xrefs),
        lead=process.definition or "",
    )


def _in_short(process: Process, results: tuple[Result, ...], linker: Linker) -> Short:
    items = {result.bearing.id for result in results}
    papers = {result.bearing.item.paper for result in results}
    words = (
        f"{counted(len(items), 'result')} in {counted(len(papers), 'paper')} about what acts on it"
    )
    group = linker.at(f"processes/#{group_anchor(process.group)}", process.group.label)
    facts = [
        Fact("Sort", (group,)),
        Fact("More of it favors", (Text(process.favors.label),)),
        Fact("Results", (Text(words if items else "none about what acts on it"),)),
    ]
    if process.about:
        facts.append(Fact("It counts", (linker.to(process.about),)))
    return Short(tuple(facts))


def _agents(
    process: Process, results: tuple[Result, ...], linker: Linker
) -> Iterator[Section | None]:
    """What acts on it, one table a kind."""
    if not results:
        yield section("sec-agents", "What acts on it", Empty("No result has been curated."))
    for folder in _KINDS:
        found: dict[str, list[Result]] = {}
        for result in results:
            if result.thing.startswith(f"{folder}/"):
                found.setdefault(result.thing, []).append(result)
        yield section(
            f"sec-{folder}",
            f"{FOLDERS[folder].plural} that act on it",
            _table(found, FOLDERS[folder].label, process, linker),
        )


def _table(
    found: dict[str, list[Result]], heading: str, process: Process, linker: Linker
) -> Table | None:
    """A row a thing: what was found in people and in models, and in which tumors."""
    if not found:
        return None
    order = sorted(found, key=lambda t: (_best(found[t]), linker.atlas.name(t).casefold()))
    rows = most_rows(order, lambda t: _row(t, found[t], linker), linker, process.name)
    caption = f"What each {heading.lower()} was found to do to {process.name}"
    columns = (heading, "In people", "In models", "Tumor types", "Papers")
    return Table(columns, rows, caption, widths=(20, 25, 25, 20, 10))


def _row(thing: str, results: list[Result], linker: Linker) -> tuple[TableCell, ...]:
    tumors = dict.fromkeys(t for r in results for t in r.bearing.tumor_types)
    papers = len({result.bearing.item.paper for result in results})
    people = _side((r for r in results if r.level.is_human), linker)
    models = _side((r for r in results if r.level.is_model), linker)
    note = () if people or models else (Text(" (reviews only)"),)
    return (
        TableCell((linker.to(thing), *note)),
        TableCell(people),
        TableCell(models),
        TableCell(things(tumors, linker) or (Text("–"),)),
        TableCell((Text(str(papers)),), numeric=True),
    )


def _side(results: Iterable[Result], linker: Linker) -> Pieces:
    """Each direction with the strongest result that found it, then what is unclear."""
    rows = sorted(results, key=lambda result: result.level.rank)
    parts: list[Pieces] = []
    for direction in Direction:
        same = [r for r in rows if r.direction is direction]
        if same and direction is Direction.UNCLEAR:
            parts.append((Text(f"{'+ ' if parts else ''}{len(same)} unclear"),))
        elif same:
            best = same[0]
            link = result_link(best, linker, direction_words(best))
            known: Piece = Text(f" · {known_words(best)}, ")
            parts.append((link, known, level_badge(best.level)))
    return joined(tuple(parts), "; ")


def _tumors(process: Process, results: tuple[Result, ...], linker: Linker) -> Table | None:
    """The tumor types that results name, with what acts on the process in each."""
    found: dict[str, list[Result]] = {}
    for result in results:
        for tumor in result.bearing.tumor_types:
            found.setdefault(tumor, []).append(result)
    if not found:
        return None
    order = sorted(found, key=lambda t: (_best(found[t]), linker.atlas.name(t).casefold()))
    rows = most_rows(order, lambda t: _tumor(t, found[t], linker), linker, process.name)
    caption = f"Tumor types in which something was found to act on {process.name}"
    return Table(("Tumor type", "What acts on it there", "Papers"), rows, caption)


def _tumor(tumor: str, results: list[Result], linker: Linker) -> tuple[TableCell, ...]:
    pairs = linker.atlas.pair_pages
    agents = dict.fromkeys(r.thing for r in sorted(results, key=lambda r: r.level.rank))
    links = tuple(
        (linker.pair(tumor, thing) if (tumor, thing) in pairs else linker.to(thing),)
        for thing in agents
    )
    papers = len({result.bearing.item.paper for result in results})
    return (
        TableCell((linker.to(tumor),)),
        TableCell(joined(links)),
        TableCell((Text(str(papers)),), numeric=True),
    )


def _therapies(process_id: str, linker: Linker) -> Bullets | None:
    """Therapies whose records say that they act on it."""
    acting = linker.atlas.therapies_on.get(process_id, ())
    items = tuple(
        (linker.to(t.id), Text(f" {act.action.label} it"))
        for t in acting
        for act in t.acts_on
        if act.on == process_id
    )
    return Bullets(items) if items else None


def _best(results: list[Result]) -> int:
    return min(result.level.rank for result in results)
