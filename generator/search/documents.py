"""What search knows of each thing that has a place on the site.

A document is a record, a shared term or another page. It holds all that its part of
the index is made of, so that a part can be remembered by what its document holds.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.atlas.atlas import Atlas
from generator.records.identifiers import curies
from generator.records.kinds import FOLDERS, folder_of
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.shared import SharedTerm
from generator.records.vocabulary import PaperStatus
from generator.text.addresses import record_address, statement_anchor

PAGE, CHECK = "Page", "Check"
"""Kinds of documents that are neither record nor term; a check is known by its code alone."""
_CHECKS = "checks/"
_MARKDOWN = re.compile(r"\]\([^)]*\)|[#*`|>\[\]]|\{[^}]*\}")
_LONGEST = 1500
"""So many characters of a field are read: an abstract, and most of a hand-written page."""


class Passage(NamedTuple):
    """A sentence that can be shown for a result, and where it stands."""

    text: str
    anchor: str = ""


class SitePage(NamedTuple):
    """A page that stands for no record, as search is told of it."""

    address: str
    title: str
    description: str


class SearchDocument(NamedTuple):
    """One thing as search sees it."""

    id: str
    kind: str
    address: str
    title: str
    status: str = ""
    """What became of a paper, where that must be said."""
    short: str = ""
    """A symbol or a paper's short form: a name as good as the title."""
    aliases: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    source: str = ""
    """Year and journal."""
    identifiers: tuple[str, ...] = ()
    """As CURIEs."""
    mentioned: tuple[str, ...] = ()
    """Identifiers of what belongs to it, such as trials."""
    passages: tuple[Passage, ...] = ()
    """The summary, statements, findings of a paper."""
    text: tuple[str, ...] = ()
    """What is found and not shown."""


def search_documents(atlas: Atlas, pages: Iterable[SitePage] = ()) -> list[SearchDocument]:
    """One document a thing, kind by kind, the newest papers first: ties are shown in this order."""
    records = [_of_record(entry.record, atlas) for entry in atlas.entries.values()]
    terms = [_of_term(term_id, term, atlas) for term_id, term in atlas.terms.items()]
    bodies = {f"{page.name}/": page.body for page in atlas.content.pages}
    others = [_of_page(page, bodies.get(page.address, "")) for page in pages]
    order = {label: n for n, label in enumerate(f.label for f in FOLDERS.values())}

    def place(document: SearchDocument) -> tuple[int, str, int, str]:
        year = document.source[:4]
        kind = order.get(document.kind, len(order))
        return kind, document.kind, -int(year) if year.isdigit() else 0, document.id

    return sorted((*records, *terms, *others), key=place)


def _of_record(record: Record, atlas: Atlas) -> SearchDocument:
    own, mentioned = _identifiers(record)
    name = atlas.name(record.id)
    document = SearchDocument(
        id=record.id,
        kind=folder_of(record.id).label,
        address=record_address(record.id),
        title=record.title_text,
        short=name if name != record.title_text else "",
        aliases=tuple(synonym.text for synonym in record.synonyms),
        identifiers=own,
        mentioned=mentioned,
        passages=(Passage(record.summary),) if record.summary else (),
    )
    if isinstance(record, Mechanism):
        return _with_statements(document, record)
    if isinstance(record, Paper):
        return _with_findings(document, record)
    mechanisms = atlas.mechanisms_with.get(record.id, ())
    return document._replace(text=tuple(mechanism.name for mechanism in mechanisms))


def _with_statements(document: SearchDocument, mechanism: Mechanism) -> SearchDocument:
    statements = mechanism.statements
    findings = (item.finding for s in statements for item in s.evidence)
    passages = (Passage(s.text, statement_anchor(s.id)) for s in statements)
    return document._replace(
        passages=(*passages, Passage(mechanism.summary)),
        text=(mechanism.mechanism_class.label, *findings),
    )


def _with_findings(document: SearchDocument, paper: Paper) -> SearchDocument:
    told = (paper.tldr, *paper.key_findings)
    others = (paper.contribution, paper.significance, paper.novelty, paper.methods, paper.abstract)
    status = "" if paper.status is PaperStatus.OK else paper.status.label
    text = (*others, *(summary.text for summary in paper.summaries), *paper.key_terms, status)
    original = (paper.title_original,) if paper.title_original else ()
    return document._replace(
        status=status,
        aliases=(*document.aliases, *original),
        authors=tuple(author.name for author in paper.authors),
        source=f"{paper.year} {paper.journal or ''} {'' if paper.authors else paper.slug}".strip(),
        passages=(*document.passages, *(Passage(part) for part in told if part)),
        text=tuple(part[:_LONGEST] for part in text if part),
    )


def _identifiers(record: Record) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Its own identifiers, and those of its trials, data and notice."""
    own: list[str] = []
    mentioned: list[str] = []
    for path, curie in curies(record):
        if path[0] == "entities" or path[-1] == "orcid":
            continue
        (own if path[0] in _OWN else mentioned).append(curie)
    return tuple(own), tuple(mentioned)


_OWN = ("xrefs", "doi", "pmid", "pmcid", "preprint_doi")


def _of_term(term_id: str, term: SharedTerm, atlas: Atlas) -> SearchDocument:
    return SearchDocument(
        id=term_id,
        kind=folder_of(term_id).label,
        address=atlas.address(term_id),
        title=term.name,
        aliases=tuple(synonym.text for synonym in term.synonyms),
        identifiers=term.xrefs,
        passages=(Passage(term.definition),) if term.definition else (),
    )


def _of_page(page: SitePage, body: str) -> SearchDocument:
    is_check = page.address.removeprefix(_CHECKS) not in ("", page.address)
    return SearchDocument(
        id=page.address,
        kind=CHECK if is_check else PAGE,
        address=page.address,
        title=page.title,
        passages=(Passage(page.description),) if page.description else (),
        text=(_MARKDOWN.sub(" ", body)[:_LONGEST],) if body else (),
    )
