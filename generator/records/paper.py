"""Papers: bibliographic facts, and what the curator took from them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated

from pydantic import model_validator

from generator.records.fields import (
    Curie,
    Distinct,
    Doi,
    HoldsCurie,
    Language,
    LineText,
    Orcid,
    Pmcid,
    Pmid,
    ProseText,
    Spdx,
    Url,
    fault,
)
from generator.records.numbers import Count, Moment, Truth
from generator.records.record import Part, Record
from generator.records.references import CitedRef
from generator.records.vocabulary import Basis, Origin, PaperStatus, PaperType, Stage
from generator.text.characters import shortened

_WORDS = 4
_INITIALS = re.compile(r"[A-Z](\.?-?[A-Z])?(\.?-?[A-Z])?\.?")


class Author(Part):
    """One author."""

    name: LineText
    """The name as printed."""
    orcid: Orcid | None = None
    """ORCID, where the paper gives it."""

    @property
    def family(self) -> str:
        """The family name, of `Ada M Zed` as of `Zed AM`."""
        *others, last = self.name.split()
        return " ".join(others) if others and _INITIALS.fullmatch(last) else last

    @property
    def sign(self) -> str:
        """Family name and first initial, the same for both ways of writing a name."""
        *others, last = self.name.split()
        given = last if others and _INITIALS.fullmatch(last) else self.name
        return f"{self.family.casefold()} {given[0].casefold()}"


class LinkedEntity(Part):
    """Something the paper is about, with its identifier."""

    name: LineText
    """As the source names it."""
    curie: Curie | None = None
    """Its identifier, where the source gives it."""
    kind: LineText
    """What it is: disease, gene, chemical, species, cell."""
    origin: Origin
    """Who linked it: a person, or a program."""


class PaperFigure(Part):
    """One figure of the paper; never copied here."""

    label: LineText
    """`Fig. 1`."""
    caption: ProseText | None = None
    """What it shows, in the curator's own words."""
    url: Url | None = None
    """Where it can be seen."""


class PaperSummary(Part):
    """A summary in our own words."""

    text: ProseText
    """The summary."""
    lang: Language
    """Its language."""


class Paper(Record):
    """One paper."""

    title: LineText
    """The title as printed, in English where the paper gives one."""
    title_original: LineText | None = None
    """The title in the paper's own language."""
    language: Language = "en"
    """Language of the paper."""
    authors: tuple[Author, ...] = ()
    """Authors in order."""
    authors_complete: Truth = False
    """Whether all authors are listed."""
    journal: LineText | None = None
    """The journal's full name."""
    published: Moment | None = None
    """Date of publication: YYYY, YYYY-MM or YYYY-MM-DD."""
    doi: Doi | None = None
    """DOI without `https://doi.org/`."""
    pmid: Pmid | None = None
    """PubMed id."""
    pmcid: Pmcid | None = None
    """PubMed Central id, with `PMC`."""
    preprint_doi: Doi | None = None
    """DOI of the preprint."""
    type: PaperType
    """What kind of paper it is."""
    stage: Stage = Stage.PUBLISHED
    """Whether it is a preprint."""
    license: Spdx | None = None
    """SPDX name of an open licence; left out when there is none."""
    status: PaperStatus = PaperStatus.OK
    """What became of it after publication."""
    notice: Annotated[str, HoldsCurie("DOI")] | None = None
    """DOI of the correction, concern or retraction notice."""
    tldr: ProseText | None = None
    """The paper in one or two sentences."""
    contribution: ProseText | None = None
    """What it adds."""
    key_findings: tuple[ProseText, ...] = ()
    """What it found, a sentence each."""
    significance: ProseText | None = None
    """Why it matters."""
    novelty: ProseText | None = None
    """What sets it apart."""
    methods: ProseText | None = None
    """Type of study and methods."""
    abstract: ProseText | None = None
    """The abstract; only when an open licence allows it."""
    key_terms: tuple[LineText, ...] = ()
    """Key terms as the paper gives them."""
    entities: tuple[LinkedEntity, ...] = ()
    """What the paper is about."""
    machine_text: Annotated[tuple[LineText, ...], Distinct] = ()
    """Names of fields that a machine wrote: shown as such, never evidence."""
    figures: tuple[PaperFigure, ...] = ()
    """Its figures, described and linked."""
    figures_count: Count | None = None
    """How many figures it has."""
    references_count: Count | None = None
    """How many references it lists."""
    cites: Annotated[tuple[CitedRef, ...], Distinct] = ()
    """Papers of the atlas that it cites, or DOIs."""
    trials: Annotated[tuple[Curie, ...], Distinct] = ()
    """Registry ids of trials it reports."""
    summaries: tuple[PaperSummary, ...] = ()
    """The paper in our own words, in one language each."""
    datasets: Annotated[tuple[Curie, ...], Distinct] = ()
    """Data it made public: GEO, SRA, EGA, PRIDE, as CURIEs."""
    read: Basis
    """What the curator read."""

    @model_validator(mode="after")
    def _abstract_needs_licence(self) -> Paper:
        if self.abstract and not self.license:
            raise fault(
                "abstract-without-licence",
                "the abstract may stand here only when an open licence allows it",
                "add `license` with its SPDX name, or leave the abstract out",
                ("abstract",),
            )
        unknown = [name for name in self.machine_text if name not in type(self).model_fields]
        if unknown:
            raise fault(
                "unknown-field",
                f"`machine_text` names `{shortened(unknown[0])}`, which is not a field of a paper",
                "write the name of a field that a machine wrote, such as `tldr`",
                ("machine_text", self.machine_text.index(unknown[0])),
            )
        return self

    @property
    def title_text(self) -> str:
        """The title."""
        return self.title

    @property
    def year(self) -> str:
        """Year of publication, or an empty text."""
        return (self.published or "")[:4]

    @property
    def is_retracted(self) -> bool:
        """Whether it was withdrawn."""
        return self.status is PaperStatus.RETRACTED

    @cached_property
    def short(self) -> str:
        """First author's family name and year, as people cite it; else the title's first words."""
        if not self.authors:
            words = self.title.split(" ")
            title = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
            return f"“{title}” {self.year}".strip()
        return f"{self.authors[0].family} {self.year}".strip()

    @cached_property
    def last_author(self) -> str | None:
        """The sign of the last author, when the list is complete."""
        return self.authors[-1].sign if self.authors and self.authors_complete else None
