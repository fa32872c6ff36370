"""What `crosstalk new paper` learns of a paper: from Europe PMC, or from its saved answer."""

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from generator.cli.common import ENVIRONMENT_FAILED, print_error, run_or_exit
from generator.drafting.errors import CannotEdit
from generator.importers.bibliography import PaperFacts, find_known_paper, read_facts
from generator.importers.europepmc import (
    NoSuchPaper,
    PaperIdentifier,
    find_paper,
    parse_identifier,
    search_url,
)
from generator.importers.fetch import Unreachable, fetch
from generator.reading.load import Content

_MOST_BYTES = 3_000_000


@dataclass(frozen=True, slots=True)
class PaperSource:
    """Where the facts of a paper come from."""

    identifiers: tuple[str, ...]
    """What was given of DOI, PubMed id and PMC id."""
    file: Path | None
    """A saved answer."""
    service: str
    """Address of Europe PMC's search."""

    @property
    def is_given(self) -> bool:
        """Whether there is anything to look up."""
        return bool(self.identifiers or self.file)


def look_up(source: PaperSource, content: Content) -> PaperFacts:
    """What is known of the paper.

    Raises:
        CannotEdit: it is in the atlas already, or no paper was found.
    """
    if len(source.identifiers) > 1:
        raise CannotEdit("give one of --doi, --pmid and --pmcid")
    try:
        paper = parse_identifier(source.identifiers[0]) if source.identifiers else None
        if paper:
            _refuse_known(content, {paper.field: paper.value})
        facts = read_facts(find_paper(_answer(source, paper), paper))
    except NoSuchPaper as problem:
        raise CannotEdit(str(problem)) from problem
    _refuse_known(content, facts.fields)
    return facts


def _answer(source: PaperSource, paper: PaperIdentifier | None) -> bytes:
    if source.file:
        return run_or_exit(partial(_read, source.file))
    assert paper is not None  # a source without a file gives an identifier
    url = search_url(paper, source.service)
    try:
        return fetch(url, most_bytes=_MOST_BYTES)
    except Unreachable as problem:
        print_error(f"Europe PMC could not be asked: {problem}")
        click.echo(
            f"Where there is a network, open\n  {url}\nand save the page as answer.json; then\n"
            f"  crosstalk new paper --{paper.field} {paper.value} --from-file answer.json",
            err=True,
        )
        sys.exit(ENVIRONMENT_FAILED)


def _read(file: Path) -> bytes:
    with file.open("rb") as stream:
        data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise CannotEdit(f"{file} is larger than {_MOST_BYTES:,} bytes")
    return data


def _refuse_known(content: Content, fields: dict[str, str]) -> None:
    known = find_known_paper(content, fields)
    if known:
        raise CannotEdit(f"this paper is in the atlas already: content/{known.id}.yaml")
