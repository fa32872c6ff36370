"""A paper's page: what it says, what it bears on, and its neighbours in the atlas."""

from generator.atlas.atlas import Atlas
from generator.pages.badges import counted
from generator.pages.frame import linker_for, record_page, section
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.paper_context import bears_on, neighbours, same_data, trials
from generator.pages.paper_head import all_authors, by_machine, identifiers, intro
from generator.pages.pieces import Fact, Piece, Pieces, Text, joined
from generator.pages.view import Bullets, FactStrip, Paragraphs, Section
from generator.records.paper import Paper
from generator.records.vocabulary import Origin

_PROSE = (
    ("contribution", "Contribution"),
    ("significance", "Significance"),
    ("novelty", "Novelty"),
    ("methods", "Study and methods"),
)
_FOUND = " (found by a machine, not checked)"


def page(record: Paper, atlas: Atlas, settings: Settings) -> Page:
    """The page of a paper."""
    linker = linker_for(record, atlas, settings)
    return record_page(
        record,
        linker,
        (
            _findings(record),
            bears_on(record, linker),
            _summaries(record),
            _adds(record),
            same_data(record, linker),
            trials(record, linker),
            neighbours(record, linker),
            _entities(record, linker),
            _abstract(record),
            _apparatus(record, linker),
            all_authors(record, linker),
        ),
        intro=intro(record, linker),
        lead="",
        description=record.summary or record.tldr or "",
        chips=tuple(identifiers(record, linker)),
    )


def _findings(record: Paper) -> Section | None:
    items = tuple((Text(finding),) for finding in record.key_findings)
    heading = f"Key findings{by_machine(record, 'key_findings')}"
    return section("sec-findings", heading, Bullets(items) if items else None)


def _summaries(record: Paper) -> Section | None:
    """The paper in our own words, in each language that somebody wrote."""
    rows: tuple[Pieces, ...] = tuple(
        (Text(summary.text, summary.lang if summary.lang != "en" else None),)
        for summary in record.summaries
    )
    return section("sec-summaries", "In our words", Paragraphs(rows) if rows else None)


def _adds(record: Paper) -> Section | None:
    """What it adds to the field, and how."""
    texts: list[tuple[str, str | None]] = [
        (f"{label}{by_machine(record, name)}", getattr(record, name)) for name, label in _PROSE
    ]
    facts = tuple(Fact(label, (Text(text),)) for label, text in texts if text)
    return section("sec-adds", "What it adds", FactStrip(facts, "ct-rows") if facts else None)


def _abstract(record: Paper) -> Section | None:
    if not record.abstract:
        return None
    lang = record.language if record.language != "en" else None
    paragraphs = tuple(
        tuple(Text(p.text, lang) for p in row if isinstance(p, Text))
        for row in _paragraphs(record.abstract)
    )
    licence = Paragraphs(((Text(f"Shown under {record.license}."),),), "ct-muted")
    return section("sec-abstract", "Abstract", Paragraphs(paragraphs), licence)


def _paragraphs(text: str) -> tuple[Pieces, ...]:
    return tuple((Text(part.strip()),) for part in text.split("\n\n") if part.strip())


def _entities(record: Paper, linker: Linker) -> Section | None:
    """What it is about, by kind; what a program found stands apart from what a person linked."""
    found: dict[str, list[Pieces]] = {}
    for origin, remark in ((Origin.CURATED, ""), (Origin.MACHINE, _FOUND)):
        for entity in record.entities:
            if entity.origin is origin:
                chip = (Text(" "), linker.out(entity.curie)) if entity.curie else ()
                label = f"{entity.kind}{remark}"
                found.setdefault(label, []).append((Text(entity.name), *chip))
    facts = [Fact(label, joined(tuple(things))) for label, things in found.items()]
    if record.key_terms:
        label = f"Key terms{by_machine(record, 'key_terms')}"
        facts.append(Fact(label, (Text(", ".join(record.key_terms)),)))
    rows = FactStrip(tuple(facts), "ct-rows") if facts else None
    return section("sec-entities", "Linked entities and key terms", rows)


def _apparatus(record: Paper, linker: Linker) -> Section | None:
    """Figures, references and data: counted and linked, never copied."""
    items: list[Pieces] = []
    full = _full_text(record, linker)
    count = record.figures_count if record.figures_count is not None else len(record.figures)
    if count:
        items.append((Text(counted(count, "figure")), *full))
    for figure in record.figures:
        caption = f": {figure.caption}" if figure.caption else ""
        name: Piece = linker.away(figure.url, figure.label) if figure.url else Text(figure.label)
        items.append((name, Text(caption)) if caption else (name,))
    if record.references_count:
        items.append((Text(counted(record.references_count, "reference")), *full))
    if record.datasets:
        data = joined(tuple((linker.out(dataset),) for dataset in record.datasets))
        items.append((Text("Data: "), *data))
    return section(
        "sec-apparatus", "Figures, references and data", Bullets(tuple(items)) if items else None
    )


def _full_text(record: Paper, linker: Linker) -> Pieces:
    url = linker.atlas.url
    if record.pmcid:
        return (Text(" in the "), linker.away(url(f"PMC:{record.pmcid}"), "full text"))
    if record.doi:
        return (Text(" at the "), linker.away(url(f"DOI:{record.doi}"), "publisher"))
    return ()
