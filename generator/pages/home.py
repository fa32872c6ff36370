"""The home page: what this is, a search field, three doors, and the atlas at a glance."""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.contest import Contest
from generator.atlas.matrix import by_class
from generator.pages.entity import mechanism_line
from generator.pages.grid import Find, Grid, GridCell, GridColumn, GridRow
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.matrix_cells import column_link, told
from generator.pages.page import Page, Settings
from generator.pages.pieces import Pieces, Text
from generator.pages.shared_terms import group_anchor
from generator.pages.view import Bullets, Head, ListLines, Markdown, Paragraphs, Section, View
from generator.records.kinds import KINDS
from generator.records.mechanism import Mechanism
from generator.records.shared import Process
from generator.records.vocabulary import ProcessGroup
from generator.text.escape import already_markdown

_SHOWN = 5
"""Mechanisms in each list."""
_ROWS = 12
"""Groups of tumours in the small matrix."""
_LEAD = (
    "An open atlas of how tumours and nerves talk to each other: every statement is a signed "
    "edge with evidence for and against, and leads to the paper behind it in one click."
)
_VIEWS = (
    ("people/", "Human evidence", "every result seen in people, null results included"),
    ("matrix/", "Matrix", "tumour types against nerves, classes and targets"),
    ("map/", "Map", "the whole atlas as one drawing"),
    ("timeline/", "Timeline", "what was first shown in which year"),
    ("contested/", "Contested", "where papers pull apart"),
    ("gaps/", "Gaps", "what nobody has curated or tried"),
    ("statistics/", "Statistics", "how much is curated, and how well supported"),
    ("changes/", "Changes", "what was curated when"),
    ("glossary/", "Glossary", "every name and abbreviation"),
    ("evidence/", "Evidence", "levels, relations and terms"),
    ("checks/", "Checks", "what every record is held to"),
)


def page(atlas: Atlas, settings: Settings) -> Page:
    """The home page."""
    linker = Linker(atlas, settings, "index.md")
    written = next((p for p in atlas.content.pages if p.name == "index"), None)
    about = (
        [Section("sec-about", written.title, (Markdown(already_markdown(written.body)),))]
        if written
        else []
    )
    find = Find(linker.at("search/", "Search"), "Search names, symbols, identifiers and text")
    view = View(
        Head("", "", settings.site_name, lead=_LEAD),
        intro=(find, _counts(linker)),
        sections=(
            _doors(linker),
            *_host(linker),
            *_known_where(linker),
            *_mechanisms(linker),
            Section("sec-views", "Other ways in", (_views(linker),)),
            *about,
        ),
    )
    return Page("index.md", settings.site_name, _LEAD, view, linker.made)


def _counts(linker: Linker) -> Bullets:
    """How many records of each kind."""
    rows = []
    for kind in KINDS:
        number = len(linker.atlas.of_folder(kind.folder))
        words = (kind.label if number == 1 else kind.plural).lower()
        link = linker.at(f"{kind.folder}/", words, f"ct-ent ct-k-{kind.shape}")
        rows.append((Text(f"{number} "), link))
    return Bullets(tuple(rows), "ct-counts")


def _doors(linker: Linker) -> Section:
    doors = (
        (
            linker.at("tumor-types/", "Start from a tumour"),
            Text(" and see which nerves act on it, by which routes, and how sure that is."),
        ),
        (
            linker.at("contribute/", "Add what is missing"),
            Text(
                ": one YAML file a paper or mechanism, checked in seconds, sent as a pull request."
            ),
        ),
        (
            linker.at("about/", "Host it or build on it"),
            Text(": a fork of the repository is a site, without server, database or secret."),
        ),
    )
    return Section("sec-doors", "Three doors", (Bullets(doors, "ct-doors"),))


def _host(linker: Linker) -> Iterator[Section]:
    """A door to what patients feel: pain, cognition, seizures and the like."""
    atlas = linker.atlas
    papers = {
        term_id: len({r.bearing.item.paper for r in atlas.pairs.results_on(term_id)})
        for term_id, term in atlas.terms.items()
        if isinstance(term, Process) and term.group is ProcessGroup.SYMPTOM
    }
    if papers:
        order = sorted(papers, key=lambda term_id: (-papers[term_id], atlas.name(term_id)))
        address = f"processes/#{group_anchor(ProcessGroup.SYMPTOM)}"
        first = linker.at(address, "What it does to the patient")
        pieces = (first, Text(": "), *things(order, linker), Text("."))
        yield Section("sec-host", "Effects on the host", (Paragraphs((pieces,)),))


def _known_where(linker: Linker) -> Iterator[Section]:
    """The widest groups of tumours against the classes of mechanism."""
    atlas = linker.atlas
    matrix = by_class(atlas)
    tops = [row for row in matrix.rows if row.depth == 0][:_ROWS]
    if not tops:
        return
    rows = tuple(
        GridRow(
            linker.at(atlas.address(row.tumor), atlas.name(row.tumor)),
            0,
            tuple(told(cell) if cell else GridCell() for cell in row.cells),
        )
        for row in tops
    )
    grid = Grid(
        "Groups of tumours and classes of mechanism",
        "Best level and number of papers",
        tuple(GridColumn(column_link(column, linker)) for column in matrix.columns),
        (rows,),
        is_small=True,
    )
    more = (linker.at("matrix/", "All tumour types, nerves and targets"),)
    yield Section("sec-known", "What is known where", (grid, Paragraphs((more,))))


def _mechanisms(linker: Linker) -> Iterator[Section]:
    """Those that papers disagree about most, and those curated last."""
    atlas = linker.atlas
    contested = {mechanism for contest in atlas.contests for mechanism, _ in contest.keys}
    found = [mechanism for mechanism in atlas.all(Mechanism) if mechanism.id in contested]
    if found:
        found.sort(key=lambda mechanism: _dispute(mechanism, atlas))
        more = (linker.at("contested/", "All disagreements, side by side"),)
        blocks = (_lines(found, linker), Paragraphs((more,)))
        yield Section("sec-contested", "Most contested", blocks)
    newest = sorted(atlas.all(Mechanism), key=_curated, reverse=True)
    if newest:
        more = (linker.at("changes/", "All days of curation"),)
        blocks = (_lines(newest, linker), Paragraphs((more,)))
        yield Section("sec-newest", "Last curated", blocks)


def _lines(mechanisms: list[Mechanism], linker: Linker) -> ListLines:
    return ListLines(tuple(mechanism_line(m, linker) for m in mechanisms[:_SHOWN]))


def _dispute(mechanism: Mechanism, atlas: Atlas) -> tuple[object, ...]:
    """Sort key: by the papers on the weaker side of its disagreements, then by all of them."""
    weaker = max(_weaker_side(contest, atlas) for contest in atlas.contests_of(mechanism))
    return (-weaker, -atlas.summary(mechanism).papers, mechanism.id)


def _weaker_side(contest: Contest, atlas: Atlas) -> int:
    """Papers on the side that has fewer."""
    one = atlas.summaries[contest.one]
    if contest.other is None:
        return min(one.for_.papers, one.against.papers)
    return min(one.for_.papers, atlas.summaries[contest.other].for_.papers)


def _curated(mechanism: Mechanism) -> tuple[str, str]:
    """Sort key: by day; what was curated on one day, by its name."""
    on = mechanism.curation.on
    return (on.isoformat() if on else "", mechanism.id)


def _views(linker: Linker) -> Bullets:
    """The pages about the whole atlas."""
    rows: tuple[Pieces, ...] = tuple(
        (linker.at(address, name), Text(f": {words}")) for address, name, words in _VIEWS
    )
    return Bullets(rows, "ct-names")
