"""A paper's page: what it says, what it bears on, and its neighbours in the atlas."""

from __future__ import annotations

from generator.atlas.atlas import Atlas
from generator.pages.frame import linker_for, record_page, section
from generator.pages.linker import Linker
from generator.pages.marks import counted
from generator.pages.page import Page, Settings
from generator.pages.paper_context import bears_on, neighbours, same_data, trials
from generator.pages.pieces import Fact, Link, Piece, Pieces, Text, joined
from generator.pages.view import Banner, Block, Bullets, Facts, Line, Lines, Prose, Section
from generator.records.paper import Author, Paper
from generator.records.vocabulary import Origin, PaperStatus, Stage

_MACHINE = " (written by a machine, not checked)"
_LANGUAGES = {"en": "English", "zh": "Chinese", "ja": "Japanese", "de": "German", "fr": "French"}
_PROSE = (
    ("contribution", "Contribution"),
    ("significance", "Significance"),
    ("novelty", "Novelty"),
    ("methods", "Type of study and methods"),
)


def page(record: Paper, atlas: Atlas, settings: Settings) -> Page:
    """The page of a paper."""
    linker = linker_for(record, atlas, settings)
    intro = (_banner(record, linker), _by(record, linker), _tldr(record), _facts(record))
    return record_page(
        record,
        linker,
        (
            _findings(record),
            *(_prose(record, name, heading) for name, heading in _PROSE),
            bears_on(record, linker),
            same_data(record, linker),
            trials(record, linker),
            neighbours(record, linker),
            _entities(record, linker),
            _abstract(record),
            _apparatus(record, linker),
        ),
        intro=tuple(block for block in intro if block),
        description=record.summary or record.tldr or "",
        chips=tuple(_chips(record, linker)),
    )


def _chips(record: Paper, linker: Linker) -> list[Link]:
    chips = []
    if record.doi:
        chips.append(linker.out(f"DOI:{record.doi}"))
    if record.pmid:
        chips.append(linker.out(f"PMID:{record.pmid}"))
    if record.pmcid:
        chips.append(linker.out(f"PMC:{record.pmcid}", record.pmcid))
    if record.preprint_doi:
        doi = f"DOI:{record.preprint_doi}"
        chips.append(linker.out(doi, f"Preprint {doi}"))
    return chips + [linker.out(curie) for curie in (*record.xrefs, *record.trials)]


def _by(record: Paper, linker: Linker) -> Block | None:
    authors = joined(tuple(_author(author, linker) for author in record.authors))
    if authors and not record.authors_complete:
        authors = (*authors, Text(" and others"))
    original = (Text(record.title_original, record.language),) if record.title_original else ()
    printed = joined(tuple((Text(p),) for p in (record.journal, record.published) if p), " · ")
    rows = tuple(row for row in (original, authors, printed) if row)
    return Prose(rows, "ct-byline") if rows else None


def _author(author: Author, linker: Linker) -> Pieces:
    if not author.orcid:
        return (Text(author.name),)
    return (Text(f"{author.name} "), linker.out(f"ORCID:{author.orcid}", "ORCID"))


def _tldr(record: Paper) -> Block | None:
    if not record.tldr:
        return None
    return Prose(((Text(f"TL;DR{_machine(record, 'tldr')}: {record.tldr}"),),))


def _facts(record: Paper) -> Facts:
    rows = [
        ("Type", record.type.label),
        ("Stage", record.stage.label if record.stage is Stage.PREPRINT else ""),
        ("Language", _LANGUAGES.get(record.language, record.language)),
        ("Licence", record.license or ""),
        ("Status", record.status.label),
        ("Read for this atlas", record.read.label),
        ("Summary", _machine(record, "summary").strip(" ()")),
    ]
    return Facts(tuple(Fact(label, (Text(value),)) for label, value in rows if value))


def _banner(record: Paper, linker: Linker) -> Banner | None:
    if record.status is PaperStatus.OK:
        return None
    pieces: list[Piece] = [Text(f"{record.status.label.capitalize()}. {record.status.definition}")]
    if record.notice:
        url = linker.atlas.content.shared.prefixes.url(f"DOI:{record.notice}")
        pieces += [Text(" "), linker.away(url, "Read the notice")]
    return Banner(f"ct-banner ct-banner-{record.status.value}", tuple(pieces))


def _findings(record: Paper) -> Section | None:
    items = tuple((Text(finding),) for finding in record.key_findings)
    heading = f"Key findings{_machine(record, 'key_findings')}"
    return section("sec-findings", heading, Bullets(items) if items else None)


def _prose(record: Paper, name: str, heading: str) -> Section | None:
    text: str | None = getattr(record, name)
    block = Prose(_paragraphs(text)) if text else None
    return section(f"sec-{name}", f"{heading}{_machine(record, name)}", block)


def _abstract(record: Paper) -> Section | None:
    if not record.abstract:
        return None
    lang = record.language if record.language != "en" else None
    paragraphs = tuple(
        tuple(Text(p.text, lang) for p in row if isinstance(p, Text))
        for row in _paragraphs(record.abstract)
    )
    licence = Prose(((Text(f"Shown under {record.license}."),),), "ct-muted")
    return section("sec-abstract", "Abstract", Prose(paragraphs), licence)


def _paragraphs(text: str) -> tuple[Pieces, ...]:
    return tuple((Text(part.strip()),) for part in text.split("\n\n") if part.strip())


def _entities(record: Paper, linker: Linker) -> Section | None:
    blocks: list[Block] = []
    for origin, heading in (
        (Origin.CURATED, "Linked by a curator"),
        (Origin.MACHINE, "Found by a machine, not checked"),
    ):
        rows = [e for e in record.entities if e.origin is origin]
        if rows:
            lines = tuple(
                Line(
                    None,
                    (
                        Text(entity.name),
                        *((Text(" "), linker.out(entity.curie)) if entity.curie else ()),
                    ),
                    ((Text(entity.kind),),),
                )
                for entity in rows
            )
            blocks.append(Lines(lines, heading))
    if record.key_terms:
        words = f"Key terms{_machine(record, 'key_terms')}: {', '.join(record.key_terms)}"
        blocks.append(Prose(((Text(words),),)))
    return section("sec-entities", "Linked entities and key terms", *blocks) if blocks else None


def _apparatus(record: Paper, linker: Linker) -> Section | None:
    """Figures and references: counted and linked, never copied."""
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
    return section(
        "sec-apparatus", "Figures and references", Bullets(tuple(items)) if items else None
    )


def _full_text(record: Paper, linker: Linker) -> Pieces:
    url = linker.atlas.content.shared.prefixes.url
    if record.pmcid:
        return (Text(" in the "), linker.away(url(f"PMC:{record.pmcid}"), "full text"))
    if record.doi:
        return (Text(" at the "), linker.away(url(f"DOI:{record.doi}"), "publisher"))
    return ()


def _machine(record: Paper, field: str) -> str:
    return _MACHINE if field in record.machine_text else ""
