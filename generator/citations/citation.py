"""Citations: what is cited as one value, and that value as text, BibTeX, RIS and COinS.

Pages show them and exports gather them into files. What comes out is plain
text, escaped for its own format only: templates escape it for HTML.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple
from urllib.parse import quote, urlencode

from generator.records.paper import Author, Paper
from generator.records.record import Record
from generator.records.vocabulary import PaperStatus, Stage

_ALL_NAMED, _FIRST = 6, 3
"""Up to how many authors a citation names all; of more, only the first."""
_BODY = re.compile(r",| and |\b(Consortium|Collaboration|Group|Investigators|Network|Society)\b")
"""Names of bodies, not of people."""


class CitedForm(Enum):
    """What kind of thing is cited."""

    ARTICLE = "article"
    """A paper in a journal."""
    OTHER = "other"
    """A paper whose journal is not known."""
    PAGE = "page"
    """A page of the atlas."""


class AuthorName(NamedTuple):
    """An author: a person, or a body that has no given name."""

    printed: str
    """As printed: `Ada M Zed` or `Zed AM`."""
    family: str
    given: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation tells, whatever its format."""

    form: CitedForm
    key: str
    """Name of the entry in BibTeX: letters, digits, hyphens."""
    title: str
    authors: tuple[AuthorName, ...]
    complete: bool
    """Whether these are all authors."""
    container: str
    """The journal, or the site."""
    date: str
    """YYYY, YYYY-MM or YYYY-MM-DD; empty when not known."""
    url: str
    doi: str = ""
    pmid: str = ""
    note: str = ""
    """What a reader must know of it: a preprint, retracted, when it was last curated."""


def of_paper(paper: Paper) -> Citation:
    """The citation of a paper."""
    notes = [
        "Preprint" if paper.stage is Stage.PREPRINT else "",
        "" if paper.status is PaperStatus.OK else paper.status.label.capitalize(),
    ]
    pubmed = f"https://pubmed.ncbi.nlm.nih.gov/{paper.pmid}/" if paper.pmid else ""
    return Citation(
        form=CitedForm.ARTICLE if paper.journal else CitedForm.OTHER,
        key=paper.slug,
        title=paper.title,
        authors=tuple(map(_name, paper.authors)),
        complete=paper.authors_complete,
        container=paper.journal or "",
        date=paper.published or "",
        url=f"https://doi.org/{paper.doi}" if paper.doi else pubmed,
        doi=paper.doi or "",
        pmid=paper.pmid or "",
        note="; ".join(note for note in notes if note),
    )


def of_page(record: Record, label: str, site: str, url: str) -> Citation:
    """The citation of a record's page on ``site``: as of when it was last curated."""
    day = record.curation.on
    return Citation(
        form=CitedForm.PAGE,
        key=f"{record.folder}-{record.slug}",
        title=f"{record.title_text} ({label.lower()})",
        authors=tuple(AuthorName(by, by) for by in record.curation.by),
        complete=True,
        container=site,
        date=day.isoformat() if day else "",
        url=url,
        note=f"Last curated {day.isoformat()}" if day else "",
    )


def plain(cited: Citation) -> str:
    """One line of text: `Ada Zed, Bo Low. Title. Journal, 2020-02-29. https://doi.org/…`.

    >>> zed = Name("Zed A", "Zed", "A")
    >>> plain(Citation(Form.OTHER, "k", "Why?", (zed,), False, "", "2020", "", note="Preprint"))
    'Zed A, et al. Why? 2020. Preprint.'
    """
    place = ", ".join(part for part in (cited.container, _dated(cited)) if part)
    note = "" if cited.form is CitedForm.PAGE else cited.note
    parts = [*map(_stopped, (_names(cited), cited.title, place, note)), cited.url]
    return " ".join(_flat(part) for part in parts if part)


def bibtex(cited: Citation) -> str:
    """An entry of a BibTeX file, fields in lines of their own."""
    kind = "article" if cited.form is CitedForm.ARTICLE else "misc"
    authors = [_bibtex_name(author) for author in cited.authors]
    year, month = (*cited.date.split("-"), "", "")[:2]
    fields = {
        "author": " and ".join(authors + ([] if cited.complete or not authors else ["others"])),
        "title": f"{{{_latex(cited.title)}}}",  # a second pair of braces keeps its capitals
        "journal" if kind == "article" else "howpublished": _latex(cited.container),
        "year": year,
        "month": month.removeprefix("0"),
        "doi": _unbraced(cited.doi),
        "pmid": cited.pmid,
        "url": _unbraced(cited.url),
        "note": _latex(cited.note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join((f"@{kind}{{{cited.key},", *lines, "}"))


def ris(cited: Citation) -> str:
    """A record of an RIS file, a tag a line."""
    kind = {CitedForm.ARTICLE: "JOUR", CitedForm.OTHER: "GEN", CitedForm.PAGE: "ELEC"}[cited.form]
    rows = [
        ("TY", kind),
        ("ID", cited.key),
        *(("AU", _family_first(author)) for author in cited.authors),
        ("TI", cited.title),
        ("T2", cited.container),
        ("PY", cited.date[:4]),
        ("DA", cited.date.replace("-", "/")),
        ("DO", cited.doi),
        ("AN", cited.pmid),
        ("UR", cited.url),
        ("N1", cited.note),
        ("ER", ""),
    ]
    return "\n".join(f"{tag}  - {_flat(text)}" for tag, text in rows if text or tag == "ER")


def coins(cited: Citation) -> str:
    """The context object that reference managers look for in the title of an empty span."""
    first = cited.authors[0] if cited.authors else AuthorName("", "")
    rows = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
        ("rft.genre", "preprint" if cited.note.startswith("Preprint") else "article"),
        ("rft.atitle", cited.title),
        ("rft.jtitle", cited.container),
        ("rft.date", cited.date),
        ("rft.aulast", first.family),
        ("rft.aufirst", first.given),
        *(("rft.au", author.printed) for author in cited.authors),
        ("rft_id", f"info:doi/{cited.doi}" if cited.doi else ""),
        ("rft_id", f"info:pmid/{cited.pmid}" if cited.pmid else ""),
    ]
    return urlencode([(key, _flat(text)) for key, text in rows if text], quote_via=quote)


def _names(cited: Citation) -> str:
    many = len(cited.authors) > _ALL_NAMED
    named = [author.printed for author in cited.authors[: _FIRST if many else None]]
    return ", ".join([*named, "et al."] if named and (many or not cited.complete) else named)


def _dated(cited: Citation) -> str:
    return cited.note[:1].lower() + cited.note[1:] if cited.form is CitedForm.PAGE else cited.date


def _stopped(text: str) -> str:
    return f"{text}." if text and text[-1] not in ".?!" else text


def _flat(text: str) -> str:
    """``text`` on one line: a line break would begin a new field."""
    return " ".join(text.split())


def _name(author: Author) -> AuthorName:
    """A person's name in its parts; particles in small letters belong to the family."""
    if _BODY.search(author.name):
        return AuthorName(author.name, author.name)
    family = author.family
    others = author.name.removesuffix(family)
    if others == author.name:  # the family name stands in front
        return AuthorName(author.name, family, author.name.removeprefix(family).strip())
    given = others.split()
    while given and given[-1].islower():
        family = f"{given.pop()} {family}"
    return AuthorName(author.name, family, " ".join(given))


def _family_first(author: AuthorName) -> str:
    return ", ".join(part for part in (author.family, author.given) if part)


def _bibtex_name(author: AuthorName) -> str:
    """``Family, Given``; what has no given name stands in braces, or would be cut in pieces."""
    name = _latex(_family_first(author))
    return name if author.given else f"{{{name}}}"


_LATEX = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "$&#%_"},
        "\\": "\\textbackslash{}",
        "{": "\\textbraceleft{}",  # BibTeX counts even an escaped brace
        "}": "\\textbraceright{}",
        "~": "\\textasciitilde{}",
        "^": "\\textasciicircum{}",
    }
)
_VERBATIM = str.maketrans({mark: quote(mark) for mark in "\\{}"})


def _latex(text: str) -> str:
    return _flat(text).translate(_LATEX)


def _unbraced(address: str) -> str:
    """An address for a field that is taken verbatim: only what would end the field is encoded."""
    return _flat(address).translate(_VERBATIM)
