"""A paper's page: what it says, what it bears on, and its neighbours in the atlas."""

from __future__ import annotations

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Bearing
from generator.pages.entity import nothing_yet
from generator.pages.frame import linker_for, record_page, section
from generator.pages.linker import Linker
from generator.pages.marks import level_badge, study_line
from generator.pages.page import Page, Settings
from generator.pages.statements import identifier_chips
from generator.pages.view import (
    Banner,
    Block,
    Bullets,
    Fact,
    Facts,
    Line,
    Lines,
    Link,
    Piece,
    Pieces,
    Prose,
    Section,
    Text,
)
from generator.records.paper import Paper
from generator.records.vocabulary import Origin, PaperStatus, Stage, Stance
from generator.text.addresses import statement_address

_MACHINE = " (written by a machine, not checked)"
_STANCES = (
    (Stance.SUPPORTS, "Supports"),
    (Stance.OPPOSES, "Opposes"),
    (Stance.NO_EFFECT, "Found no effect"),
    (Stance.INCONCLUSIVE, "Could not decide"),
)


def page(record: Paper, atlas: Atlas, settings: Settings) -> Page:
    """The page of a paper."""
    linker = linker_for(record, atlas, settings)
    chips = (
        *identifier_chips(record, linker),
        *(linker.out(c) for c in (*record.xrefs, *record.trials)),
    )
    return record_page(
        record,
        linker,
        (
            _findings(record),
            *(_prose(record, name, heading) for name, heading in _PROSE),
            _bears_on(record, linker),
            _neighbours(record, linker),
            _entities(record, linker),
            _abstract(record),
            _apparatus(record, linker),
        ),
        intro=tuple(
            block
            for block in (_banner(record, linker), _by(record), _tldr(record), _facts(record))
            if block
        ),
        description=record.summary or record.tldr or "",
        chips=tuple(chip for chip in chips if isinstance(chip, Link)),
    )


_LANGUAGES = {"en": "English", "zh": "Chinese", "ja": "Japanese", "de": "German", "fr": "French"}
_PROSE = (
    ("contribution", "Contribution"),
    ("significance", "Significance"),
    ("novelty", "Novelty"),
    ("methods", "Methods"),
)


def _by(record: Paper) -> Block | None:
    names = ", ".join(author.name for author in record.authors)
    if names and not record.authors_complete:
        names += " and others"
    line = " · ".join(part for part in (names, record.journal, record.published) if part)
    original: tuple[Pieces, ...] = ()
    if record.title_original:
        original = ((Text(record.title_original, record.language),),)
    return Prose((*original, (Text(line),)), "ct-byline") if line or original else None


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


def _bears_on(record: Paper, linker: Linker) -> Section | None:
    bearings = linker.atlas.bearings_of_paper.get(record.id, ())
    groups = tuple(
        Lines(tuple(_bearing_line(b, linker) for b in row), f"{heading} ({len(row)})")
        for stance, heading in _STANCES
        if (row := [b for b in bearings if b.item.stance is stance])
    )
    if not groups:
        return section(
            "sec-bears-on",
            "What it bears on",
            nothing_yet("No statement of the atlas rests on this paper yet.", linker),
        )
    notes = (
        ()
        if all(b.counts for b in bearings)
        else (
            Prose(
                ((Text("The paper counts for nothing in the summaries, because of its status."),),)
            ),
        )
    )
    return section("sec-bears-on", "What it bears on", *notes, *groups)


def _bearing_line(bearing: Bearing, linker: Linker) -> Line:
    address = statement_address(bearing.mechanism.id, bearing.statement.id)
    return Line(
        mark=level_badge(bearing.level),
        main=(linker.at(address, bearing.statement.text),),
        meta=(
            (linker.to(bearing.mechanism.id),),
            (Text(study_line(bearing)),),
            (Text(bearing.item.finding),),
        ),
    )


def _neighbours(record: Paper, linker: Linker) -> Section | None:
    atlas = linker.atlas
    by_doi = {p.doi.lower(): p.id for p in atlas.all(Paper) if p.doi}
    cited = [by_doi.get(c.lower(), c) for c in record.cites]
    inside = [c for c in cited if c in atlas.entries]
    citing = atlas.cited_by.get(record.id, ())
    outside = [c for c in cited if c not in atlas.entries and c.startswith("10.")]
    doi = atlas.content.shared.prefixes.url
    blocks: list[Block] = []
    for heading, papers in (("It cites", inside), ("It is cited by", [p.id for p in citing])):
        if papers:
            lines = tuple(
                Line(None, (linker.to(p), Text(f" {linker.atlas.entries[p].record.title_text}")))
                for p in papers
            )
            blocks.append(Lines(lines, f"{heading} ({len(lines)} in the atlas)"))
    if outside:
        items = tuple((linker.away(doi(f"DOI:{c}"), c, "ct-chip"),) for c in outside)
        blocks.append(Bullets(items, "ct-chips"))
    if not blocks:
        return None
    return section("sec-neighbours", "Citation neighbours", *blocks)


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
        blocks.append(Prose(((Text(f"Key terms: {', '.join(record.key_terms)}"),),)))
    return section("sec-entities", "Linked entities and key terms", *blocks) if blocks else None


def _apparatus(record: Paper, linker: Linker) -> Section | None:
    """Figures and references: counted and linked, never copied."""
    items: list[Pieces] = []
    full = _full_text(record, linker)
    count = record.figures_count if record.figures_count is not None else len(record.figures)
    if count:
        items.append((Text(f"{count} figure{'s' if count != 1 else ''}"), *full))
    for figure in record.figures:
        caption = f": {figure.caption}" if figure.caption else ""
        name: Piece = linker.away(figure.url, figure.label) if figure.url else Text(figure.label)
        items.append((name, Text(caption)) if caption else (name,))
    if record.references_count:
        items.append((Text(f"{record.references_count} references"), *full))
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
