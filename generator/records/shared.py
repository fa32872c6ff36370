"""Shared vocabularies: processes, non-neural cells, prefixes and redirects, one file each."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, TypeAdapter

from generator.records.fields import Curie, Distinct, Line, Prose, Slug
from generator.records.record import Part, Synonym
from generator.records.vocabulary import Favours


def _as_synonym(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


class SharedTerm(Part):
    """A term that mechanisms share; it has no page of its own but a place on one."""

    name: Line
    """The name used on pages."""
    synonyms: tuple[Annotated[Synonym, BeforeValidator(_as_synonym)], ...] = ()
    """Other names."""
    definition: Prose | None = None
    """One line saying what it is."""
    xrefs: Annotated[tuple[Curie, ...], Distinct] = ()
    """Identifiers elsewhere: GO or HP for processes, CL for cells."""


class Process(SharedTerm):
    """A process or phenotype."""

    favours: Favours
    """Whom more of it serves, so that signs can be reasoned about."""


class Cell(SharedTerm):
    """A non-neural cell, the tumour cell included."""


class PrefixRow(Part):
    """One prefix of the prefix map."""

    name: Line
    """The resource's name."""
    pattern: Line
    """Regular expression that the whole identifier matches."""
    url: Line
    """Start of the address; the identifier is appended."""
    example: Line
    """An identifier that fits."""


PROCESSES = TypeAdapter(dict[Slug, Process])
CELLS = TypeAdapter(dict[Slug, Cell])
PREFIXES = TypeAdapter(dict[Line, PrefixRow])
REDIRECTS = TypeAdapter(dict[Line, Line])
