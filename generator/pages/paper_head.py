"""The head of a paper's page: what became of it, who wrote it, the paper in short."""

from generator.pages.frame import section
from generator.pages.linker import Linker
from generator.pages.pieces import Fact, Link, Piece, Pieces, Text, joined
from generator.pages.view import Banner, FactStrip, Paragraphs, Section, ViewBlock
from generator.records.paper import Author, Paper
from generator.records.vocabulary import PaperStatus, Stage, System

_MACHINE = " (written by a machine, not checked)"
_LANGUAGES = {"en": "English", "zh": "Chinese", "ja": "Japanese", "de": "German", "fr": "French"}
_NAMED = 10
"""Of more authors, the line under the title names the first ones and the last."""


def intro(record: Paper, linker: Linker) -> tuple[ViewBlock, ...]:
    """What stands between the title and the first section."""
    blocks = (
        _banner(record, linker),
        _by(record, linker),
        _tldr(record),
        _summary(record),
        _facts(record, linker),
    )
    return tuple(block for block in blocks if block)


def identifiers(record: Paper, linker: Linker) -> list[Link]:
    """Links to the paper elsewhere, as chips."""
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


def all_authors(record: Paper, linker: Linker) -> Section | None:
    """All authors, where the line under the title has no room for them."""
    if not record.authors_complete or len(record.authors) <= _NAMED + 1:
        return None
    row = joined(tuple(_author(author, linker) for author in record.authors))
    return section(
        "sec-authors", f"All {len(record.authors)} authors", Paragraphs((row,), "ct-small")
    )


def by_machine(record: Paper, field: str) -> str:
    """A remark where a machine wrote the field, else nothing."""
    return _MACHINE if field in record.machine_text else ""


def _banner(record: Paper, linker: Linker) -> Banner | None:
    if record.status is PaperStatus.OK:
        return None
    pieces: list[Piece] = [Text(f"{record.status.label.capitalize()}. {record.status.definition}")]
    if record.notice:
        url = linker.atlas.url(f"DOI:{record.notice}")
        pieces += [Text(" "), linker.away(url, "Read the notice")]
    return Banner(f"ct-banner ct-banner-{record.status.value}", tuple(pieces))


def _by(record: Paper, linker: Linker) -> ViewBlock | None:
    original = (Text(record.title_original, record.language),) if record.title_original else ()
    printed = joined(tuple((Text(p),) for p in (record.journal, record.published) if p), " · ")
    rows = tuple(row for row in (original, _names(record, linker), printed) if row)
    return Paragraphs(rows, "ct-byline") if rows else None


def _names(record: Paper, linker: Linker) -> Pieces:
    """The authors, of very many the first and the last."""
    row = tuple(_author(author, linker) for author in record.authors)
    if not record.authors_complete:
        return (*joined(row), Text(" and others")) if row else ()
    if len(row) <= _NAMED + 1:
        return joined(row)
    count = Text(f" ({len(row)} authors)")
    return (*joined(row[:_NAMED]), Text(" … "), *row[-1], count)


def _author(author: Author, linker: Linker) -> Pieces:
    if not author.orcid:
        return (Text(author.name),)
    return (Text(f"{author.name} "), linker.out(f"ORCID:{author.orcid}", "ORCID"))


def _tldr(record: Paper) -> ViewBlock | None:
    if not record.tldr:
        return None
    return Paragraphs(((Text(f"TL;DR{by_machine(record, 'tldr')}: {record.tldr}"),),), "ct-tldr")


def _summary(record: Paper) -> ViewBlock | None:
    if not record.summary:
        return None
    words = by_machine(record, "summary").strip()
    return Paragraphs(((Text(f"{words} {record.summary}".strip()),),))


def _facts(record: Paper, linker: Linker) -> FactStrip:
    rows = [
        ("Type", record.type.label),
        ("Stage", record.stage.label if record.stage is Stage.PREPRINT else ""),
        ("Systems", _systems(record, linker)),
        ("Language", _LANGUAGES.get(record.language, record.language)),
        ("Access", _access(record)),
        ("Status", record.status.label),
        ("Read for this atlas", record.read.label),
    ]
    return FactStrip(tuple(Fact(label, (Text(value),)) for label, value in rows if value))


def _systems(record: Paper, linker: Linker) -> str:
    """What its evidence was found in, people first."""
    bearings = linker.atlas.bearings_of_paper.get(record.id, ())
    found = {bearing.item.study.system for bearing in bearings}
    return ", ".join(system.label for system in System if system in found)


def _access(record: Paper) -> str:
    if record.license:
        return f"open, {record.license}"
    return "free in PubMed Central" if record.pmcid else "no open licence known"
