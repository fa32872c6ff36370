"""References between things of the atlas, followed both ways, and the names of things."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.records.annotations import FieldPath
from generator.records.paper import Paper


class Backlink(NamedTuple):
    """A reference seen from the record it leads to."""

    source: str
    """Id of the record that makes the reference."""
    path: FieldPath
    """Where in that record."""


class LooseEnd(NamedTuple):
    """A reference that leads nowhere."""

    source: str
    path: FieldPath
    target: str


class Label(NamedTuple):
    """What a link to a thing says, and where it leads."""

    name: str
    address: str
    title: str
    """A paper's title; else empty."""
    has_page: bool
    """Whether it has a page of its own, with a twin."""


def papers_by_doi(papers: Iterable[Paper]) -> dict[str, str]:
    """Paper ids by DOI in lower case."""
    return {paper.doi.lower(): paper.id for paper in papers if paper.doi}
