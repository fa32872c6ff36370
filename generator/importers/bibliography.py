"""A row of Europe PMC as the fields of a paper: bibliographic facts, nothing of our own."""

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.importers.europepmc import PATTERNS, NoSuchPaper
from generator.reading.load import Content
from generator.records.fields import DOI
from generator.records.paper import Author, Paper
from generator.records.vocabulary import PaperStatus, PaperType
from generator.text.characters import forbidden_character

_TAG = re.compile(
    r"</?(?:i|b|u|em|strong|sub|sup|sc|p|br|span|h[1-6]|italic|bold)\b[^<>]*>", re.IGNORECASE
)
_HEADING = re.compile(r"<h[1-6][^<>]*>([^<>]*)</h[1-6]>", re.IGNORECASE)
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?", re.ASCII)
_ORCID = re.compile(r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]", re.ASCII)
_MOST_TERMS = 30
_OPEN = {"cc0": "CC0-1.0", "cc by": "CC-BY-4.0", "cc by-sa": "CC-BY-SA-4.0"}
"""Licences under which an abstract may be shown, as Europe PMC calls them."""
_LANGUAGES = {
    "chi": "zh",
    "zho": "zh",
    "ger": "de",
    "deu": "de",
    "fre": "fr",
    "fra": "fr",
    "jpn": "ja",
    "spa": "es",
    "ita": "it",
    "por": "pt",
    "rus": "ru",
    "kor": "ko",
}
"""Two letters for the three by which libraries name a language."""
_TYPES: tuple[tuple[PaperType, frozenset[str]], ...] = (
    (PaperType.SYSTEMATIC_REVIEW, frozenset({"systematic review", "meta-analysis"})),
    (PaperType.PROTOCOL, frozenset({"clinical trial protocol", "study protocol"})),
    (PaperType.CLINICAL_TRIAL, frozenset({"clinical trial", "randomized controlled trial"})),
    (PaperType.CASE_REPORT, frozenset({"case reports", "case-report"})),
    (PaperType.REVIEW, frozenset({"review", "review-article"})),
    (PaperType.CONFERENCE_ABSTRACT, frozenset({"meeting abstract", "meeting-report", "congress"})),
    (PaperType.COMMENTARY, frozenset({"editorial", "comment", "news", "article-commentary"})),
    (PaperType.PRIMARY, frozenset({"research-article"})),
)
"""Kinds of paper by what Europe PMC calls them; the first that fits."""
_NOTICES = (
    (PaperStatus.RETRACTED, "retract"),
    (PaperStatus.CONCERN, "expression of concern"),
    (PaperStatus.CORRECTED, "erratum"),
    (PaperStatus.CORRECTED, "corrected and republished"),
)


@dataclass(slots=True)
class PaperFacts:
    """What Europe PMC knows of a paper."""

    fields: dict[str, Any] = field(default_factory=dict)
    """Values by field, as they are written in a record."""
    notes: dict[str, str] = field(default_factory=dict)
    """What a curator has to look at, by field."""


def read_facts(row: Mapping[str, Any]) -> PaperFacts:
    """The paper that ``row`` of an answer tells of.

    Raises:
        NoSuchPaper: it is no paper but the notice of a retraction, or has no title.
    """
    kinds = [kind.casefold() for kind in _texts(row, "pubTypeList", "pubType")]
    if "retraction of publication" in kinds:
        raise NoSuchPaper("this is the notice of a retraction: look up the paper it is about")
    title = plain(row.get("title")).removesuffix(".")
    if not title:
        raise NoSuchPaper("Europe PMC's answer has no title for this paper")
    facts = PaperFacts({"title": re.sub(r"^\[(.*)\]$", r"\1", title)})
    _add_authors(row, facts)
    _add_place(row, facts)
    _add_identifiers(row, facts)
    _add_kind(row, kinds, facts)
    _add_status(row, kinds, facts)
    _add_words(row, facts)
    return facts


def plain(value: object) -> str:
    """A text of the answer without markup, line breaks and characters that records refuse."""
    text = _HEADING.sub(r" \1: ", value if isinstance(value, str) else "")
    text = html.unescape(_TAG.sub("", text))
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    while found := forbidden_character(text):
        text = text.replace(found[0], "")
    return " ".join(text.split())


def _add_authors(row: Mapping[str, Any], facts: PaperFacts) -> None:
    authors = []
    for person in _rows(row, "authorList", "author"):
        given, family = plain(person.get("firstName")), plain(person.get("lastName"))
        name = f"{given} {family}" if given and family else plain(person.get("fullName"))
        author = {"name": name or plain(person.get("collectiveName"))}
        identifier = person.get("authorId")
        if isinstance(identifier, dict) and identifier.get("type") == "ORCID":
            orcid = _ORCID.search(str(identifier.get("value", "")))
            author |= {"orcid": orcid[0]} if orcid else {}
        if author["name"]:
            authors.append(author)
    if authors:
        facts.fields |= {"authors": authors, "authors_complete": "true"}


def _add_place(row: Mapping[str, Any], facts: PaperFacts) -> None:
    """Where and when it appeared, and in which language."""
    journal = _row(_row(row, "journalInfo"), "journal")
    name = plain(journal.get("title"))
    name = name or plain(_row(row, "bookOrReportDetails").get("publisher"))
    facts.fields |= {"journal": name} if name else {}
    dates = (str(row.get(key, "")) for key in ("firstPublicationDate", "pubYear"))
    published = next((date for date in dates if _DATE.fullmatch(date)), "")
    facts.fields |= {"published": published} if published else {}
    spoken = str(row.get("language", "eng")).casefold()
    if spoken not in ("eng", "en", "und") and re.fullmatch("[a-z]{2,3}", spoken):
        facts.fields["language"] = _LANGUAGES.get(spoken, spoken)


def _add_identifiers(row: Mapping[str, Any], facts: PaperFacts) -> None:
    for name, pattern in PATTERNS.items():
        value = str(row.get(name) or "")
        if re.fullmatch(pattern, value, re.ASCII):
            facts.fields[name] = value
        elif value:
            facts.notes[name] = f"Europe PMC gives {plain(value)}, which has not the usual form."


def _add_kind(row: Mapping[str, Any], kinds: list[str], facts: PaperFacts) -> None:
    words = {kind.partition(",")[0] for kind in kinds} | set(kinds)
    meant = next((paper for paper, names in _TYPES if words & names), None)
    facts.fields["type"] = str(meant or PaperType.PRIMARY)
    if meant is None:
        called = ", ".join(kinds) or "nothing"
        facts.notes["type"] = f"Europe PMC says only: {plain(called)}. Make sure of it."
    if row.get("source") == "PPR" or "preprint" in kinds:
        facts.fields["stage"] = "preprint"


def _add_status(row: Mapping[str, Any], kinds: list[str], facts: PaperFacts) -> None:
    """What became of the paper after it was published."""
    links = [
        (str(link.get("type", "")).casefold(), link)
        for link in _rows(row, "commentCorrectionList", "commentCorrection")
    ]
    status = PaperStatus.RETRACTED if "retracted publication" in kinds else None
    for meant, word in _NOTICES:
        notice = next(
            (link for kind, link in links if kind.startswith(word) and "in" in kind.split()), None
        )
        if notice and status in (None, meant):
            status = meant
            doi = re.search(DOI, str(notice.get("reference", "")), re.ASCII)
            if doi:
                facts.fields["notice"] = doi[0].rstrip(".")
            else:
                facts.notes["notice"] = (
                    f"DOI of the notice: PMID {plain(str(notice.get('id', '')))}."
                )
    if status:
        facts.fields["status"] = str(status)


def _add_words(row: Mapping[str, Any], facts: PaperFacts) -> None:
    """Licence, abstract, key terms."""
    licence = str(row.get("license") or "").casefold().replace("cc-by", "cc by").strip()
    abstract = plain(row.get("abstractText"))
    if licence in _OPEN:
        facts.fields["license"] = _OPEN[licence]
        facts.notes["license"] = f"Europe PMC says `{licence}` without a version. Make sure of it."
        facts.fields |= {"abstract": abstract} if abstract else {}
    elif licence:
        facts.notes["license"] = f"Europe PMC says `{plain(licence)}`, which is not open."
    terms = [plain(term) for term in _texts(row, "keywordList", "keyword")]
    if any(terms):
        facts.fields["key_terms"] = list(dict.fromkeys(filter(None, terms)))[:_MOST_TERMS]


def _row(row: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = row.get(name)
    return found if isinstance(found, dict) else {}


def _rows(row: Mapping[str, Any], name: str, within: str) -> Iterator[Mapping[str, Any]]:
    found = _row(row, name).get(within)
    yield from (one for one in found if isinstance(one, dict)) if isinstance(found, list) else ()


def _texts(row: Mapping[str, Any], name: str, within: str) -> Iterator[str]:
    found = _row(row, name).get(within)
    yield from (one for one in found if isinstance(one, str)) if isinstance(found, list) else ()


def family_of(fields: Mapping[str, Any]) -> str:
    """The family name of the first author in the fields of a paper, or nothing."""
    authors = fields.get("authors")
    return Author(name=authors[0]["name"]).family if authors else ""


def find_known_paper(content: Content, fields: Mapping[str, Any]) -> Paper | None:
    """The paper of the atlas with one of the identifiers in ``fields``, or None."""
    sought = {str(fields.get(name) or "").casefold() for name in PATTERNS} - {""}
    for entry in content.entries:
        paper = entry.record
        if isinstance(paper, Paper):
            known = (paper.doi, paper.preprint_doi, paper.pmid, paper.pmcid)
            if sought & {str(value or "").casefold() for value in known}:
                return paper
    return None
