"""What records share, one file each: vocabularies of terms, prefixes and redirects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, TypeAdapter, model_validator

from generator.records.fields import Curie, Distinct, LineText, ProseText, Slug, Url, fault
from generator.records.kinds import VOCABULARY_OF
from generator.records.numbers import Truth
from generator.records.record import Part, Synonym, as_synonym
from generator.records.references import MovedRef, NeuralRef
from generator.records.vocabulary import Favors, ProcessGroup
from generator.text.characters import shortened
from generator.text.patterns import pattern_fault


class SharedTerm(Part):
    """A term that mechanisms share; it has no page of its own but a place on one."""

    name: LineText
    """The name used on pages."""
    synonyms: tuple[
        Annotated[Synonym, BeforeValidator(as_synonym, json_schema_input_type=LineText | Synonym)],
        ...,
    ] = ()
    """Other names."""
    definition: ProseText | None = None
    """One line saying what it is."""
    xrefs: Annotated[tuple[Curie, ...], Distinct] = ()
    """Identifiers elsewhere: GO or HP for processes, CL for cells."""


class Process(SharedTerm):
    """A process or phenotype."""

    favors: Favors
    """Whom more of it serves, so that signs can be reasoned about."""
    group: ProcessGroup
    """What sort of process it is."""
    about: NeuralRef | None = None
    """The neural element that it counts: innervation of a tumor counts nerves."""


class CellType(SharedTerm):
    """A non-neural cell, the tumour cell included."""


class PrefixRow(Part):
    """One prefix of the prefix map."""

    name: LineText
    """The resource's name."""
    pattern: LineText
    """Regular expression that the whole identifier matches."""
    url: Url
    """Start of the address; the identifier is appended."""
    example: LineText
    """An identifier that fits."""

    @model_validator(mode="after")
    def _pattern_fits_the_example(self) -> PrefixRow:
        wrong = pattern_fault(self.pattern)
        if wrong:
            raise fault(
                "wrong-type",
                f"the pattern `{shortened(self.pattern)}` {wrong}",
                "write it with characters, classes, alternatives and counts",
                ("pattern",),
            )
        try:
            fits = re.fullmatch(self.pattern, self.example, re.ASCII)
        except (re.error, OverflowError, RecursionError):
            raise fault(
                "wrong-type",
                f"`{shortened(self.pattern)}` is not a regular expression",
                "copy the pattern from the Bioregistry",
                ("pattern",),
            ) from None
        if not fits:
            raise fault(
                "bad-identifier",
                f"the example `{shortened(self.example)}` does not fit the pattern",
                "correct one of the two",
                ("example",),
            )
        return self


class Word(Part):
    """What search must know of one word."""

    equal: Annotated[tuple[LineText, ...], Distinct] = ()
    """Words that mean the same, in English or in another language."""
    kindred: Annotated[tuple[LineText, ...], Distinct] = ()
    """Words of the same matter: what is told of one is also sought by the other."""
    american: LineText | None = None
    """How American English writes it, as a word or within longer ones."""
    ignored: Truth = False
    """Whether it tells nothing of what is sought."""


def _urls_differ(rows: dict[str, PrefixRow]) -> dict[str, PrefixRow]:
    seen: dict[str, str] = {}
    for prefix, row in rows.items():
        if row.url in seen:
            raise fault(
                "duplicate-entry",
                f"`{shortened(prefix)}` has the same address as `{shortened(seen[row.url])}`",
                "keep one prefix for each resource",
                (prefix, "url"),
            )
        seen[row.url] = prefix
    return rows


@dataclass(frozen=True, slots=True)
class SharedFile:
    """One file of ``content/`` whose rows all records share."""

    adapter: TypeAdapter[dict[str, Any]]
    """What the file holds: rows by their keys."""
    row: type[Part]
    """The fields of a row; none where rows are plain text."""
    about: str
    """What editors say of it, in a sentence."""


def _terms(folder: str, row: type[SharedTerm]) -> SharedFile:
    return SharedFile(TypeAdapter(dict[Slug, row]), row, VOCABULARY_OF[folder].about)  # type: ignore[valid-type]


SHARED_FILES: dict[str, SharedFile] = {
    "processes": _terms("processes", Process),
    "cells": _terms("cells", CellType),
    "prefixes": SharedFile(
        TypeAdapter(Annotated[dict[LineText, PrefixRow], AfterValidator(_urls_differ)]),
        PrefixRow,
        "Prefixes of identifiers, with where they lead.",
    ),
    "words": SharedFile(
        TypeAdapter(dict[LineText, Word]),
        Word,
        "Words that search takes for each other, or leaves out.",
    ),
    "redirects": SharedFile(
        TypeAdapter(dict[MovedRef, MovedRef]),
        Part,
        "New ids of renamed records, by their old ids.",
    ),
}
"""Every shared file, by its name without ending."""
